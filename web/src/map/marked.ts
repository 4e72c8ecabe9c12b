// A fact, looked at on the map.
import {place} from '../state/route.svelte';
import type {OpenSite} from '../state/site.svelte';

/** What is drawn of all that a fact rests on. */
export function drawn(site: OpenSite, ids: string[]): Set<string> {
  const scene = site.drawing?.scene;
  const there = new Set([...(scene?.nodes ?? []), ...(scene?.ties ?? [])].map((each) => each.id));
  return new Set(ids.filter((id) => there.has(id)));
}

export function showOnMap(site: OpenSite, sentence: string, ids: Set<string>) {
  site.marked = {sentence, ids};
  if (place.route !== null) place.go({...place.route, room: 'map', chosen: null});
}
