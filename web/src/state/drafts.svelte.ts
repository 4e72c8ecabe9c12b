// What is typed and not yet kept, by the place it belongs to. It outlives the room it is typed in: neither another room
// nor somebody else's change takes it away.

export class Draft {
  typed: string | null = $state(null);
  /** What somebody else wrote there meanwhile; `null`: nobody did. */
  other: string | null = $state(null);
  problem = $state('');
  saving = $state(false);
  #upon = '';

  /** `upon`: what stands there while it is typed. */
  type(text: string, upon: string) {
    if (this.typed === null) this.#upon = upon;
    this.typed = text === upon && this.other === null ? null : text;
  }

  /** What the site says now. */
  meets(text: string) {
    if (this.typed === null || this.typed === text) this.drop();
    else this.other = text === this.#upon ? null : text;
  }

  /** What was typed is in the site, or is on its way there. */
  kept(text: string) {
    this.#upon = text;
  }

  /** The other's text is known: what is typed shall stand instead of it. */
  insist(text: string) {
    if (this.other !== null) this.#upon = this.other;
    this.other = null;
    this.typed = text;
  }

  drop() {
    this.typed = null;
    this.other = null;
    this.problem = '';
  }
}

const drafts = new Map<string, Draft>();

export function draftOf(key: string): Draft {
  const known = drafts.get(key);
  if (known !== undefined) return known;
  const made = new Draft();
  drafts.set(key, made);
  return made;
}

globalThis.addEventListener?.('beforeunload', (event) => {
  if ([...drafts.values()].some((draft) => draft.typed !== null)) event.preventDefault();
});
