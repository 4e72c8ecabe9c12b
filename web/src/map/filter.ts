// Filters: within one question any ticked answer keeps an element, and all questions must keep it. A tie stays with both
// its ends; a question about ties leaves the actors that such a tie joins, and those that answer it themselves: whom a
// source speaks of. The exported page filters alike (src/documents/facets.hpp).
import type {FacetAnswer as Facet, MapAnswer} from '../engine/interface';

export type Ticked = Record<string, string[]>;
export type Kept = {actors: Set<string>; ties: Set<string>};

const asked = (facets: Facet[], ticked: Ticked, ofTies: boolean) =>
  facets.filter((facet) => facet.of_ties === ofTies && (ticked[facet.name]?.length ?? 0) > 0);

/** Only what a fact rests on: those elements, and whom its ties join. */
export function standing({scene}: Pick<MapAnswer, 'scene'>, ids: ReadonlySet<string>): Kept {
  const ties = scene.ties.filter((tie) => ids.has(tie.id));
  const named = scene.nodes.map((node) => node.id).filter((id) => ids.has(id));
  return {actors: new Set([...named, ...ties.flatMap((tie) => [tie.from, tie.to])]), ties: new Set(ties.map((tie) => tie.id))};
}

export const isTicked = (facets: Facet[], ticked: Ticked) => facets.some((facet) => (ticked[facet.name]?.length ?? 0) > 0);

export function filtered({scene, facets, elements}: Pick<MapAnswer, 'scene' | 'facets' | 'elements'>, ticked: Ticked): Kept {
  const keeps = (id: string, questions: Facet[]) => questions.every((facet) => {
    const answers = ticked[facet.name] ?? [];
    return (elements[id]?.[facet.name] ?? []).some((value) => answers.includes(value));
  });
  const ofActors = asked(facets, ticked, false);
  const ofTies = asked(facets, ticked, true);
  const fitting = new Set(scene.nodes.filter((node) => keeps(node.id, ofActors)).map((node) => node.id));
  const ties = scene.ties.filter((tie) => fitting.has(tie.from) && fitting.has(tie.to) && keeps(tie.id, ofTies));
  const answering = [...fitting].filter((id) => keeps(id, ofTies));
  const actors = ofTies.length > 0 ? new Set([...ties.flatMap((tie) => [tie.from, tie.to]), ...answering]) : fitting;
  return {actors, ties: new Set(ties.map((tie) => tie.id))};
}
