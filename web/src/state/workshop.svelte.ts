// A workshop that people are asked to, and what a hand decides of its places: each decision is a record Seat.
import {Stale} from '../engine/client';
import type {RecordAnswer, ToldRecord, ToldInvitation, ToldLeftOut, ToldSeat} from '../engine/interface';
import {language, say} from './language.svelte';
import {newId} from './pen';
import type {OpenSite} from './site.svelte';

/** "trois ou quatre groupes" (the guide). */
export const usualTables = 4;
export const leastTables = 1;
export const mostTables = 12;

// By site: what was looked at last.
const last = new Map<string, {activity: string; tables: number}>();

export class Workshop {
  readonly site: OpenSite;
  all: RecordAnswer[] = $state.raw([]);
  /** The id of the one that is looked at; '' while there is none. */
  activity = $state('');
  tables = $state(usualTables);
  invitation: ToldInvitation | null = $state.raw(null);
  computing = $state(true);
  problem = $state('');

  constructor(site: OpenSite) {
    this.site = site;
    const before = last.get(site.id);
    if (before !== undefined) ({activity: this.activity, tables: this.tables} = before);
  }

  /** Everything anew: after a change, in another language, for another workshop. */
  async look() {
    try {
      this.computing = true;
      const records = await this.site.records('activity');
      this.all = records.filter((each) => each.fields['type'] === 'workshop');
      if (!this.all.some((each) => each.id === this.activity)) this.activity = this.all.at(-1)?.id ?? '';
      last.set(this.site.id, {activity: this.activity, tables: this.tables});
      this.invitation = await this.site.invitation(this.activity, this.tables);
      this.problem = '';
    } catch (failure) {
      if (failure instanceof Stale) return; // another answer is on its way
      this.problem = (failure as Error).message;
    }
    this.computing = false;
  }

  async make() {
    const id = newId();
    this.activity = id;
    const typed = {name: say('page.workshop_name')};
    await this.#try(() => this.site.change([{kind: 'activity', id, set: {type: 'workshop', status: 'planned', size: 35}, typed}]));
  }

  /** Whether this one is asked in any case, or left out for a reason. */
  invite = (actor: ToldRecord, decision = '') => this.#decide(actor, decision, {decision: 'invited', reason: null});
  leaveOut = (seat: ToldSeat, reason: string) => this.#decide(seat, seat.decision, {decision: 'left_out', reason});
  comes = (seat: ToldSeat, name: string) => this.#decide(seat, seat.decision, {name: name === '' ? null : name});

  /** The program proposes again. */
  free = (seat: ToldSeat) => seat.comes === '' ? this.#take(seat.decision) : this.#decide(seat, seat.decision, {decision: null, reason: null});
  bringBack = (one: ToldLeftOut) => this.#take(one.decision);

  #decide({kind, id}: {kind: string; id: string}, decision: string, set: Record<string, unknown>) {
    const made = decision === '' ? {activity: {kind: 'activity', id: this.activity}, actor: {kind, id}, ...set} : set;
    return this.#try(() => this.site.change([{kind: 'seat', id: decision || newId(), set: made}]));
  }
  #take = (decision: string) => this.#try(() => this.site.change([{kind: 'seat', id: decision, removed: true}]));

  async #try(change: () => Promise<unknown>): Promise<boolean> {
    try {
      await change();
      this.problem = '';
      return true;
    } catch (failure) {
      this.problem = (failure as Error).message;
      return false;
    }
  }

  /** What its look depends on. */
  get watched() {
    return [language.code, this.site.summary?.revision, this.activity, this.tables];
  }
}
