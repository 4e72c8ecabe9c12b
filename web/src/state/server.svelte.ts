// The program on the other side: the sites it holds, and word of what changes there.
import * as api from '../api/client';
import type {SiteEntry} from '../api/client';

type News = {site: string; position: number; revision: string};

class Server {
  sites: SiteEntry[] | null = $state.raw(null);
  version = $state('');
  /** Who works here, as her account calls her; '' where nobody said. */
  author = $state.raw({id: '', name: ''});
  /** Somebody answers; until the first try is over, nobody doubts it. */
  here = $state(true);
  /** Why somebody who answers does not let this page in; '' as a rule. */
  refused = $state('');
  #listeners = new Set<(news: News | null) => void>();
  #source: EventSource | null = null;
  #heard = false;

  start() {
    void this.load();
    this.#listen();
  }

  async load() {
    try {
      const [sites, program] = await Promise.all([api.sites(), api.program()]);
      this.sites = sites;
      this.version = program.version;
      this.author = {id: program.author_id, name: program.author};
      this.refused = '';
      this.here = true;
    } catch (failure) {
      this.here = failure instanceof api.Refused;
      if (failure instanceof api.Refused) this.refused = failure.message;
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
    source.onopen = () => {
      this.here = true;
      if (this.#heard) this.#tell(null);
      this.#heard = true;
    };
    source.onerror = () => {
      this.here = false;
      if (source.readyState !== EventSource.CLOSED) return; // else the browser tries again by itself
      source.close();
      void this.load(); // started anew it has another key, and says so
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
