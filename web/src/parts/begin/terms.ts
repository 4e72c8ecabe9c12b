// The words that a field of a record may have, in the language shown.
import type {FieldAnswer, Kind} from '../../engine/interface';
import type {OpenSite} from '../../state/site.svelte';

export type Term = FieldAnswer['terms'][number];

export async function choicesOf(site: OpenSite, kind: Kind, field: string): Promise<Term[]> {
  return (await site.fields(kind)).fields.find((each) => each.name === field)?.terms ?? [];
}
