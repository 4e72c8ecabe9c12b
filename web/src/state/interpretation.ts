// What the rooms of interpretation make.
import type {RecordEdit, SiteMilestone} from '../engine/interface';
import {day} from '../when';
import type {Language} from '../words';
import {newId} from './pen';

/** Here, not in Greenwich. */
export function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** A milestone of this moment; its name is no other one's. */
export function milestoneNow(about: string, others: SiteMilestone[], language: Language): RecordEdit {
  const wanted = `${about} – ${day(today(), language)}`;
  const free = (name: string) => others.every((each) => each.name !== name);
  let name = wanted;
  for (let n = 2; !free(name); ++n) name = `${wanted} (${n})`;
  return {kind: 'milestone', id: newId(), set: {name, date: {date: today()}}};
}
