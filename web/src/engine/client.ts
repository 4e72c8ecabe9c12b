// Asks the engine in its worker. One question at a time; of questions that replace each other (the same `line`) only
// the last is still asked: what nobody waits for any more is not drawn.
import type {Answer, Failure, Question, Questions} from './interface';
import type {Asked, Told} from './worker';

export class EngineError extends Error {
  constructor(readonly code: string, message: string) {
    super(message);
  }
}

/** The answer came too late: another question has taken its place. */
export class Stale extends Error {}

type Waiting = {question: string; line: string; resolve: (answer: string) => void; reject: (why: Error) => void};

export class EngineClient {
  #worker: Worker;
  #queue: Waiting[] = [];
  #asked: Waiting | null = null;

  constructor() {
    this.#worker = new Worker(new URL('./worker.ts', import.meta.url), {type: 'module'});
    this.#worker.onmessage = ({data}: MessageEvent<Told>) => {
      const asked = this.#asked;
      this.#asked = null;
      if ('broken' in data) asked?.reject(new EngineError('engine.failed', data.broken));
      else asked?.resolve(data.answer);
      this.#next();
    };
    this.#worker.onerror = (event) => {
      const why = new EngineError('engine.failed', event.message);
      this.#asked?.reject(why);
      for (const each of this.#queue) each.reject(why);
      this.#asked = null;
      this.#queue = [];
    };
  }

  async ask<Name extends keyof Questions>(question: Question<Name>, line = ''): Promise<Answer<Name>> {
    const answer = JSON.parse(await this.#send(JSON.stringify(question), line)) as Answer<Name> | Failure;
    if ('error' in answer) throw new EngineError(answer.error.code, answer.error.message);
    return answer;
  }

  #send(question: string, line: string): Promise<string> {
    return new Promise((resolve, reject) => {
      if (line !== '') {
        for (const each of this.#queue) if (each.line === line) each.reject(new Stale());
        this.#queue = this.#queue.filter((each) => each.line !== line);
      }
      this.#queue.push({question, line, resolve, reject});
      this.#next();
    });
  }

  #next() {
    if (this.#asked !== null) return;
    const next = this.#queue.shift();
    if (next === undefined) return;
    this.#asked = next;
    this.#worker.postMessage({question: next.question} satisfies Asked);
  }
}
