// The site that is open: what the engine says of it, in the language shown. Two engines hold it: one answers at once
// (lists, sheets, search), the other draws, which takes its time.
import * as api from '../api/client';
import {EngineClient, Stale} from '../engine/client';
import type {ActorAnswer, Answer, ChangeAnswer, CheckAnswer, FieldsAnswer, Kind, MapAnswer, MapRequest, Pen, Question, Questions, RecordEdit, SiteAnswer, Summary} from '../engine/interface';
import {language, say} from './language.svelte';
import {write} from './pen';

let engines: {reader: EngineClient; drawer: EngineClient} | null = null;
const started = () => (engines ??= {reader: new EngineClient(), drawer: new EngineClient()});

const remembered = 8; // drawings

export class OpenSite {
  readonly id: string;
  summary: Summary | null = $state.raw(null);
  actors: ActorAnswer[] = $state.raw([]);
  check: CheckAnswer | null = $state.raw(null);
  /** What the signatures of its reports are worth, which the program alone can tell; `null`: not known yet. */
  signatures: api.Signatures | null = $state.raw(null);
  about: SiteAnswer | null = $state.raw(null);
  drawing: MapAnswer | null = $state.raw(null);
  drawingNow = $state(false);
  problem = $state('');
  mapProblem = $state('');
  /** What came from elsewhere, in one sentence; '' when it was read. */
  notice = $state('');
  request: MapRequest = $state({});
  ticked: Record<string, string[]> = $state({});
  /** A fact that is looked at on the map: its sentence, and the elements it rests on. */
  marked: {sentence: string; ids: Set<string>} | null = $state.raw(null);
  /** The last change of this tab, while it can be undone; `sentence` says what became of it. */
  saved: {id: string; sentence: string} | null = $state.raw(null);
  #own = new Set<string>();
  #position = 0;
  #open: Promise<void>;
  #receiving: Promise<void> = Promise.resolve();
  #drawn = new Map<string, MapAnswer>();

  constructor(id: string) {
    this.id = id;
    this.#open = this.#load();
  }

  async #load() {
    try {
      const {text, position} = await api.bundle(this.id);
      const question: Question<'open'> = {do: 'open', bundle: text, language: language.code};
      const {reader, drawer} = started();
      const drawn = drawer.ask(question);
      this.summary = await reader.ask(question);
      await drawn;
      this.#position = position;
      this.problem = '';
    } catch (failure) {
      this.problem = failure instanceof api.Gone ? say('page.gone') : (failure as Error).message;
      throw failure;
    }
  }

  /** What replaces an unanswered question of the same name. */
  async #ask<Name extends keyof Questions>(question: Question<Name>): Promise<Answer<Name>> {
    await this.#open;
    return started().reader.ask<Name>({...question, language: language.code}, question.do);
  }

  /** Lists, verdicts and names, again in the language shown. */
  async refresh() {
    try {
      this.signatures = await api.signatures(this.id).catch(() => null);
      const valid = this.signatures?.signatures.filter((each) => each.valid).map((each) => each.interpretation);
      const [actors, check, about] = await Promise.all([
        this.#ask<'actors'>({do: 'actors', site: this.id}), this.#ask<'check'>({do: 'check', site: this.id, ...(valid === undefined ? {} : {valid})}),
        this.#ask<'site'>({do: 'site', site: this.id}),
      ]);
      this.actors = actors.actors;
      this.check = check;
      this.about = about;
    } catch (failure) {
      if (!(failure instanceof Stale) && this.problem === '') this.problem = (failure as Error).message;
    }
  }

  /** The map as it is asked for. `hold`: what is drawn stays where it is. */
  async draw(hold = false) {
    const request = $state.snapshot(this.request);
    const spoken = language.code;
    try {
      await this.#open;
      const key = JSON.stringify([this.summary?.revision, spoken, request]);
      const known = this.#drawn.get(key);
      if (known !== undefined) {
        this.drawing = known;
        this.drawingNow = false;
        return;
      }
      this.drawingNow = true;
      const drawing = await started().drawer.ask<'map'>({do: 'map', site: this.id, language: spoken, request, hold}, 'map');
      if (this.#drawn.size >= remembered) this.#drawn.delete(this.#drawn.keys().next().value ?? '');
      this.#drawn.set(key, drawing);
      this.drawing = drawing;
      this.mapProblem = '';
    } catch (failure) {
      if (failure instanceof Stale) return; // another drawing is on its way
      this.mapProblem = this.problem === '' ? (failure as Error).message : '';
    }
    this.drawingNow = false;
  }

  sheet = ({kind, id}: ActorAnswer) => this.#ask<'sheet'>({do: 'sheet', site: this.id, kind, id});
  text = () => this.#ask<'text'>({do: 'text', site: this.id, request: $state.snapshot(this.request)});
  reading = () => this.#ask<'reading'>({do: 'reading', site: this.id});
  begin = () => this.#ask<'begin'>({do: 'begin', site: this.id});
  /** What changed between two moments: milestones, revisions or dates; '' is now. */
  compare = (from: string, to: string) => this.#ask<'compare'>({do: 'compare', site: this.id, from, to});
  async compareMap(from: string, to: string) {
    await this.#open;
    return started().drawer.ask<'compare_map'>({do: 'compare_map', site: this.id, language: language.code, from, to}, 'compare_map');
  }
  fold = async (text: string) => (await this.#ask<'fold'>({do: 'fold', text})).key;
  actor = (id: string) => this.actors.find((each) => each.id === id);

  // These two are asked by several at once: none replaces another.
  records = async (kind: Kind) => {
    await this.#open;
    return (await started().reader.ask<'records'>({do: 'records', site: this.id, kind, language: language.code})).records;
  };
  interpretations = async () => {
    await this.#open;
    return started().reader.ask<'interpretations'>({do: 'interpretations', site: this.id, language: language.code});
  };
  /** Whom to ask to a workshop; `activity` '': to none that is planned. */
  invitation = (activity: string, tables: number) =>
    this.#ask<'invitation'>({do: 'invitation', site: this.id, tables, ...(activity === '' ? {} : {activity})});

  /** What a record of the kind has to fill in, in the language shown. */
  fields = (kind: Kind): Promise<FieldsAnswer> => started().reader.ask<'fields'>({do: 'fields', kind, language: language.code});

  /** One atomic change. When it cannot be kept: an error with one sentence, and nothing has changed. */
  async change(edits: RecordEdit[]): Promise<ChangeAnswer> {
    const made = await this.#write((pen) => started().reader.ask<'change'>({do: 'change', site: this.id, language: language.code, pen, edits}));
    if (made.line !== '') this.saved = {id: made.id, sentence: say('page.saved')};
    return made;
  }

  async undo(change: string): Promise<void> {
    const made = await this.#write((pen) => started().reader.ask<'undo'>({do: 'undo', site: this.id, language: language.code, pen, change}));
    const kept = made.kept.length > 0 ? say('page.undone_kept', {what: made.kept.join(', ')}) : say('page.undone');
    this.saved = {id: '', sentence: made.line === '' ? say('page.undo_nothing') : kept};
  }

  async #write(make: (pen: Pen) => Promise<ChangeAnswer>): Promise<ChangeAnswer> {
    try {
      await this.#open;
      const made = await write(this.id, () => this.#receiving.then(() => this.#receive(undefined)), async (pen) => {
        const change = await make(pen);
        if (change.line !== '') this.#own.add(change.line);
        return change;
      });
      await this.receive();
      return made;
    } catch (failure) {
      const why = failure instanceof api.Gone ? say('page.gone') : (failure as Error).message;
      throw new Error(say('page.not_saved', {why}));
    }
  }

  /** Takes what the server has and this page has not. */
  receive(position?: number) {
    this.#receiving = this.#receiving.then(() => this.#receive(position)).catch(() => undefined);
    return this.#receiving;
  }

  async #receive(position: number | undefined) {
    if (this.problem !== '' && this.summary === null) {
      this.#open = this.#load();
      await this.#open;
      await Promise.all([this.refresh(), this.draw()]);
      return;
    }
    await this.#open;
    if (position !== undefined && position <= this.#position) return;
    const {lines, position: now} = await api.changes(this.id, this.#position);
    this.#position = now;
    if (lines.length === 0) return;
    const question: Question<'add'> = {do: 'add', site: this.id, lines, language: language.code};
    const {reader, drawer} = started();
    const taken = drawer.ask(question);
    this.summary = await reader.ask(question);
    // A drawing takes its time: what is kept is said before it is drawn. It is remembered by the revision, so that
    // both engines must hold it first.
    void taken.then(() => this.draw(true), (failure: Error) => (this.mapProblem = failure.message));
    const foreign = lines.filter((line) => !this.#own.has(line)).length;
    await Promise.all([this.refresh(), foreign > 0 ? this.#announce(foreign) : undefined]);
  }

  async #announce(count: number) {
    const {changes} = await api.log(this.id);
    const last = changes.slice(-count);
    const who = [...new Set(last.map((change) => change.author))].join(say('page.and'));
    const names = [...new Set(last.flatMap((change) => change.records.map((record) => record.name)))].filter(Boolean);
    const what = names.slice(0, 2).join(say('page.and')) + (names.length > 2 ? '…' : '');
    this.notice = say('page.received', {count: last.length, who, what});
  }
}

class Sites {
  open: OpenSite | null = $state.raw(null);

  enter(id: string) {
    if (this.open?.id !== id) this.open = new OpenSite(id);
  }
}

export const opened = new Sites();
