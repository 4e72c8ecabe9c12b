// The program on the other side: the sites it holds, and word of what changes there.
import * as api from '../api/client';
import type {SiteEntry} from '../api/client';

type News = {site: string; position: number; revision: string};

class Server {
  sites: SiteEntry[] | null = $state.raw(null);
  version = $state('');
  /** Somebody answers; until the first try is over, nobody doubts it. */
  here = $state(true);
  problem = $state('');
  #listeners = new Set<(news: News | null) => void>();
  #source: EventSource | null = null;

  start() {
    void this.load();
    this.#listen();
  }

  async load() {
    try {
      const [sites, program] = await Promise.all([api.sites(), api.program()]);
      this.sites = sites;
      this.version = program.version;
      this.problem = '';
      this.here = true;
    } catch (failure) {
      if (failure instanceof api.Gone) this.here = false;
      else this.problem = (failure as Error).message;
    }
  }

  /** `null`: the program is there again, and anything may have happened meanwhile. */
  onNews(listener: (news: News | null) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #listen() {
    const source = new EventSource('/api/events');
    this.#source = source;
    let first = true;
    source.onopen = () => {
      this.here = true;
      if (!first) this.#tell(null);
      first = false;
    };
    source.onerror = () => {
      this.here = false;
      if (source.readyState !== EventSource.CLOSED) return; // else the browser tries again by itself
      source.close();
      setTimeout(() => {
        if (this.#source === source) this.#listen();
      }, 3000);
    };
    source.addEventListener('site', (event) => this.#tell(JSON.parse((event as MessageEvent<string>).data) as News));
  }

  #tell(news: News | null) {
    void this.load();
    for (const listener of this.#listeners) listener(news);
  }
}

export const server = new Server();
