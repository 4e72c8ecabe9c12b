// How the page is looked at; nothing of it is kept.
class View {
  presenting = $state(false);
  /** The map is read as text. */
  reading = $state(false);
  adjusting = $state(false);
  /** Who is found while one types, to be seen on the map as well. */
  hits: ReadonlySet<string> = $state.raw(new Set());
  narrow = $state(false);
  legend = $state(true);

  constructor() {
    const media = matchMedia('(max-width: 760px)');
    this.narrow = media.matches;
    this.legend = !media.matches;
    media.addEventListener('change', () => (this.narrow = media.matches));
  }

  present(on: boolean) {
    this.presenting = on;
    document.documentElement.classList.toggle('presenting', on);
    if (on) {
      this.reading = false;
      void document.documentElement.requestFullscreen?.().catch(() => undefined); // a browser may refuse: then large enough
    } else if (document.fullscreenElement !== null) {
      void document.exitFullscreen();
    }
  }
}

export const view = new View();
