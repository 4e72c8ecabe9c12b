// What the engine is asked and answers: src/engine/engine.hpp.

export type ActorKind = 'structure' | 'leader' | 'group';
export type Verdict = 'ok' | 'observation' | 'review' | 'nonconforming';

export interface Summary {
  site: string; name: string; hash: string; revision: string; changes: number; actors: number; ties: number; aside: number;
}
export interface Finding {
  rule: string; rule_word: string; verdict: Verdict; verdict_word: string; message: string; repair: string; about: string[];
}
export interface Check { verdict: Verdict; verdict_word: string; findings: Finding[] }
export interface ActorEntry { kind: ActorKind; id: string; name: string; family: string; family_word: string; key: string }
export interface Rubric { heading: string; lines: string[]; filled: boolean; of_ties?: boolean; contacts?: boolean }
export interface TieSource { id: string; code: string; word: string; date: string; says: string }
export interface SheetTie {
  tie: string; kind: string; kind_word: string; pattern: string; other: {kind: string; id: string; name: string}; direction: string;
  quality: string; quality_word: string; certainty_word: string; sources: TieSource[];
}
export interface Sheet { title: string; subtitle: string; date: string; rubrics: Rubric[]; ties: SheetTie[]; findings: Finding[] }
export interface SceneNode { id: string; name: string; kind: string; x: number; y: number; w: number; h: number; region: string | null; label: {x: number; y: number; w: number; h: number} }
export interface SceneTie { id: string; from: string; to: string; kind: string; quality: string }
export interface Scene { site: string; page: {w: number; h: number}; nodes: SceneNode[]; regions: {id: string; name: string; parent: string | null; x: number; y: number; w: number; h: number}[]; ties: SceneTie[] }
export interface FacetChoice { value: string; label: string; depth: number; count: number }
export interface Facet { name: string; title: string; of_ties: boolean; choices: FacetChoice[] }
export interface Drawing {
  svg: string; scene: Scene; facets: Facet[]; elements: Record<string, Record<string, string[]>>; words: Record<string, string>;
}
export interface MapRequest {
  map?: string; labels?: string; legend?: string; second?: string; theme?: string; territory?: string; category?: string; at?: string;
  fold?: string; unfold?: string;
}
export interface ActorsAnswer { actors: ActorEntry[] }
export interface FoldAnswer { key: string }
export interface SiteAnswer {
  name: string; identifier: string;
  maps: {name: string; word: string}[]; themes: {id: string; name: string}[];
  territories: {id: string; name: string; depth: number; kind_word: string}[];
}
export interface TextAnswer {
  territories: {name: string; depth: number; actors: {kind: string; id: string; name: string; spoken: string}[]}[];
  ties: {id: string; sentence: string}[];
}
