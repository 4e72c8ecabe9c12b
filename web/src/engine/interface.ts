// Made by script/make-interface of src/engine/{questions,answers}.hpp, which say what all this is.

export type Language =
  'fr' | 'ar' | 'en';

export interface OpenQuestion {
  bundle: string;
}

export interface Summary {
  site: string;
  name: string;
  hash: string;
  revision: string;
  changes: number;
  actors: number;
  ties: number;
  aside: number;
}

export interface AddQuestion {
  site: string;
  lines: string[];
}

export interface CheckQuestion {
  site: string;
  valid?: string[];
}

export type Verdict =
  'ok' | 'observation' | 'review' | 'nonconforming';

export type Kind =
  'site' | 'theme' | 'territory' | 'datum' | 'structure' | 'leader' | 'person' | 'group' | 'project' | 'tie'
  | 'source' | 'statement' | 'map' | 'placement' | 'milestone' | 'interpretation' | 'citation' | 'note'
  | 'difficulty' | 'swot' | 'activity' | 'seat' | 'outcome' | 'coach';

export interface Named {
  kind: Kind;
  id: string;
  name: string;
}

export interface FindingAnswer {
  rule: string;
  rule_word: string;
  verdict: Verdict;
  verdict_word: string;
  message: string;
  repair: string;
  about?: Named;
  field: string;
  place: string;
  shows: string[];
}

export interface CheckAnswer {
  verdict: Verdict;
  verdict_word: string;
  findings: FindingAnswer[];
}

export interface MapRequest {
  map?: string;
  labels?: string;
  legend?: string;
  second?: string;
  theme?: string;
  territory?: string;
  category?: string;
  at?: string;
  fold?: string;
  unfold?: string;
}

export interface MapQuestion {
  site: string;
  request?: MapRequest;
  hold?: boolean;
}

export interface PageData {
  w: number;
  h: number;
}

export interface TextData {
  x: number;
  y: number;
  w: number;
  h: number;
  lines: string[];
}

export interface LogoData {
  id: string;
  name: string;
  x: number;
  y: number;
  w: number;
  h: number;
}

export type NodeKind =
  'structure' | 'leader' | 'group' | 'theme';

export type SymbolName =
  'house' | 'figure' | 'house-class' | 'figure-class' | 'heads' | 'hexagon';

export interface NodeData {
  id: string;
  name: string;
  kind: NodeKind;
  symbol: SymbolName;
  x: number;
  y: number;
  w: number;
  h: number;
  region: string | null;
  external: boolean;
  label: TextData;
  sites: [[number, number], [number, number], [number, number], [number, number]];
}

export interface RegionData {
  id: string;
  name: string;
  parent: string | null;
  x: number;
  y: number;
  w: number;
  h: number;
  title: TextData;
}

export type TieKind =
  'structure-structure' | 'leader-leader' | 'leader-structure' | 'extension';

export type TieQuality =
  'none' | 'good' | 'conflictual';

export type Sign =
  'none' | 'good' | 'conflictual' | 'weak' | 'lost' | 'differing' | 'dialogue' | 'no_tie_yet'
  | 'to_strengthen';

export interface SignData {
  sign: Sign;
  full: boolean;
  x: number;
  y: number;
}

export interface TieData {
  id: string;
  from: string;
  to: string;
  kind: TieKind;
  quality: TieQuality;
  glue: [number, number];
  path: [number, number][];
  width_pt: number;
  arrows: [boolean, boolean];
  sign?: SignData;
}

export interface SceneData {
  site: string;
  language: string;
  legend_version: number;
  page: PageData;
  title: TextData;
  subtitle: TextData;
  status: TextData;
  imprint: TextData;
  logos: LogoData[];
  nodes: NodeData[];
  regions: RegionData[];
  ties: TieData[];
  legend: TextData[];
}

export type FacetName =
  'kind' | 'family' | 'territory' | 'tie' | 'quality' | 'theme' | 'source';

export interface Choice {
  value: string;
  label: string;
  depth: number;
  count: number;
}

export interface FacetAnswer {
  name: FacetName;
  title: string;
  of_ties: boolean;
  choices: Choice[];
}

export interface Moved {
  x: number;
  y: number;
}

export interface MapAnswer {
  svg: string;
  scene: SceneData;
  facets: FacetAnswer[];
  elements: Record<string, Record<string, string[]>>;
  words: Record<string, string>;
  moved: Moved;
}

export interface SheetQuestion {
  site: string;
  kind: Kind;
  id: string;
}

export interface RubricAnswer {
  heading: string;
  lines: string[];
  filled: boolean;
}

export type Pattern =
  'solid' | 'dot' | 'long_dash' | 'dash_dot_dot';

export type Direction =
  'unknown' | 'goes' | 'sought' | 'mutual' | 'within';

export interface SourceAnswer {
  id: string;
  code: string;
  word: string;
  date: string;
  says: string;
}

export interface SheetTie {
  tie: string;
  kind: TieKind;
  kind_word: string;
  pattern: Pattern;
  other: Named;
  direction: Direction;
  direction_word: string;
  indicators_word: string;
  quality: Sign;
  quality_word: string;
  certainty_word: string;
  status_word: string;
  sources: SourceAnswer[];
}

export interface SheetAnswer {
  kind: Kind;
  id: string;
  title: string;
  subtitle: string;
  date: string;
  rubrics: RubricAnswer[];
  ties: SheetTie[];
  findings: FindingAnswer[];
}

export interface ActorsQuestion {
  site: string;
}

export interface ActorAnswer {
  kind: Kind;
  id: string;
  name: string;
  family: string;
  family_word: string;
  key: string;
}

export interface ActorsAnswer {
  actors: ActorAnswer[];
}

export interface TextQuestion {
  site: string;
  request?: MapRequest;
}

export interface TextActor {
  kind: Kind;
  id: string;
  name: string;
  spoken: string;
}

export interface TextTerritory {
  id: string;
  name: string;
  depth: number;
  actors: TextActor[];
}

export interface TextTie {
  id: string;
  sentence: string;
}

export interface TextAnswer {
  territories: TextTerritory[];
  ties: TextTie[];
}

export interface SiteQuestion {
  site: string;
}

export interface SiteMap {
  name: string;
  word: string;
}

export interface SiteTheme {
  id: string;
  name: string;
}

export interface FigureAnswer {
  name: string;
  value: string;
  date: string;
  source: string;
  computed: boolean;
}

export interface SiteTerritory {
  id: string;
  name: string;
  kind_word: string;
  depth: number;
  figures: FigureAnswer[];
  doubts: string[];
}

export interface SiteSource {
  id: string;
  code: string;
  word: string;
  date: string;
}

export interface SiteMilestone {
  id: string;
  name: string;
  date: string;
  why: string;
}

export interface SiteAnswer {
  name: string;
  identifier: string;
  stage: string;
  from: string;
  to: string;
  commissioned_by: string;
  summary: string;
  team: string[];
  operators: string[];
  maps: SiteMap[];
  themes: SiteTheme[];
  territories: SiteTerritory[];
  sources: SiteSource[];
  milestones: SiteMilestone[];
}

export interface ReadingQuestion {
  site: string;
}

export interface ToldRecord {
  kind: string;
  id: string;
  name: string;
}

export interface ToldFact {
  kind: string;
  sentence: string;
  number: number;
  of: number;
  by_name: number;
  actors: ToldRecord[];
  ties: string[];
  statements: string[];
  territories: string[];
  families: string[];
  of_class: boolean;
  team_only: boolean;
}

export interface ToldChapter {
  chapter: string;
  title: string;
  facts: ToldFact[];
}

export interface ToldRelation {
  id: string;
  name: string;
}

export interface ToldCamps {
  title: string;
  sentences: string[];
  relations: number;
  frustration_index: number | null;
  lower: number;
  upper: number;
  camps: ToldRecord[][];
  to_mend: ToldRelation[];
  unique: boolean;
  in_every: ToldRelation[];
  in_some: ToldRelation[];
  sets: ToldRelation[][];
  truncated: boolean;
  triangles: Record<string, number>;
}

export interface ToldReading {
  site: string;
  head: string;
  actors: number;
  operators: ToldRecord[];
  chapters: ToldChapter[];
  coherence: ToldCamps;
}

export interface BeginQuestion {
  site: string;
}

export interface ToldGround {
  named: ToldRecord[];
  notes: number;
  sources: number;
  statements: number;
  ties: number;
  actors: number;
  families: string[];
  territories: string[];
}

export interface ToldDifficulty {
  id: string;
  name: string;
  theme: string;
  territory: string;
  wrong: string;
  how: string;
  can_do: string;
  reasons: string;
  why: string[];
  answered: number;
  chosen: boolean;
  ground: ToldGround;
}

export interface ToldLine {
  id: string;
  text: string;
  theme: string;
  territory: string;
  ground: ToldGround;
}

export interface ToldQuadrant {
  aspect: string;
  title: string;
  lines: ToldLine[];
}

export interface ToldNote {
  id: string;
  date: string;
  territory: string;
  theme: string;
  nature: string;
  nature_word: string;
  mark: string;
  mark_word: string;
  text: string;
  author: string;
  about: ToldRecord[];
  used: boolean;
}

export interface ToldBegin {
  site: string;
  head: string;
  sentences: string[];
  difficulties: ToldDifficulty[];
  quadrants: ToldQuadrant[];
  notes: ToldNote[];
  unused: number;
}

export interface CompareQuestion {
  site: string;
  from: string;
  to: string;
}

export interface ToldFigure {
  figure: string;
  label: string;
  before: number | null;
  after: number | null;
  before_of: number;
  after_of: number;
}

export type Mark =
  'none' | 'came' | 'changed' | 'gone';

export interface ToldChange {
  mark: Mark;
  mark_word: string;
  kind: string;
  id: string;
  name: string;
  sentences: string[];
}

export interface ToldComparison {
  site: string;
  from: string;
  to: string;
  head: string;
  caution: string;
  figures: ToldFigure[];
  pairs: ToldFigure[];
  changes: ToldChange[];
  sources: string[];
}

export interface CompareMapQuestion {
  site: string;
  from: string;
  to: string;
}

export interface ComparedMapAnswer {
  before: string;
  after: string;
  both: string;
  page: PageData;
}

export interface InterpretationsQuestion {
  site: string;
}

export type InterpretationPart =
  'first_reading' | 'by_family' | 'identity' | 'commune_role' | 'weak_ties' | 'conflicts' | 'levers'
  | 'conclusion' | 'question';

export type CitationState =
  'same' | 'changed' | 'gone';

export interface CitationAnswer {
  id: string;
  key: string;
  language: string;
  sentence: string;
  state: CitationState;
  today: string;
  team_only: boolean;
  shows: string[];
}

export interface PartFact {
  key: string;
  sentence: string;
  team_only: boolean;
  shows: string[];
}

export interface PartAnswer {
  field: InterpretationPart;
  label: string;
  text: string;
  citations: CitationAnswer[];
  facts: PartFact[];
}

export interface InterpretationAnswer {
  id: string;
  name: string;
  author: string;
  date: string;
  map?: Named;
  milestone?: Named;
  visibility: string;
  visibility_word: string;
  is_signed: boolean;
  signature_word: string;
  parts: PartAnswer[];
}

export interface InterpretationsAnswer {
  interpretations: InterpretationAnswer[];
  maps: Named[];
  milestones: SiteMilestone[];
}

export interface InvitationQuestion {
  site: string;
  activity?: string;
  seats?: number;
  tables?: number;
}

export interface ToldSeat {
  kind: string;
  id: string;
  name: string;
  who: string[];
  reasons: string[];
  by_hand: boolean;
  table: number | null;
  comes: string;
  decision: string;
}

export interface ToldWant {
  want: string;
  sentence: string;
  nobody: boolean;
  candidates: ToldRecord[];
}

export interface ToldLeftOut {
  kind: string;
  id: string;
  name: string;
  reason: string;
  decision: string;
}

export interface ToldInvitation {
  site: string;
  activity: string;
  head: string;
  candidates: number;
  wanted: number;
  proven: boolean;
  seats: ToldSeat[];
  uncovered: ToldWant[];
  left_out: ToldLeftOut[];
  tables: number;
  seating: string;
  warnings: string[];
}

export interface Pen {
  replica: string;
  author: string;
  random: string;
  now: number;
}

export interface RecordEdit {
  kind: Kind;
  id: string;
  set?: Record<string, unknown>;
  typed?: Record<string, string>;
  removed?: boolean;
}

export interface ChangeQuestion {
  site: string;
  pen: Pen;
  edits: RecordEdit[];
}

export interface ChangeAnswer {
  line: string;
  id: string;
  replica: string;
  hash: string;
  seq: number;
  kept: string[];
}

export interface UndoQuestion {
  site: string;
  pen: Pen;
  change: string;
}

export interface RecordsQuestion {
  site: string;
  kind: Kind;
}

export interface RecordAnswer {
  id: string;
  code: string;
  name: string;
  fields: Record<string, unknown>;
  shown: Record<string, string>;
}

export interface RecordsAnswer {
  records: RecordAnswer[];
}

export interface FieldsQuestion {
  kind: Kind;
}

export type FieldType =
  'text' | 'texts' | 'number' | 'yes_no' | 'when' | 'word' | 'ref' | 'refs';

export interface TermAnswer {
  code: string;
  word: string;
}

export interface FieldAnswer {
  name: string;
  column: string;
  type: FieldType;
  mandatory: boolean;
  terms: TermAnswer[];
  kinds: Kind[];
}

export interface FieldsAnswer {
  sheet: string;
  fields: FieldAnswer[];
}

export interface FoldQuestion {
  text: string;
}

export interface FoldAnswer {
  key: string;
}

export interface ErrorAnswer {
  code: string;
  message: string;
}

export interface Failure {
  error: ErrorAnswer;
}

// What may be asked, by its name, and what it is answered.
export interface Questions {
  open: {question: OpenQuestion; answer: Summary};
  add: {question: AddQuestion; answer: Summary};
  check: {question: CheckQuestion; answer: CheckAnswer};
  map: {question: MapQuestion; answer: MapAnswer};
  sheet: {question: SheetQuestion; answer: SheetAnswer};
  actors: {question: ActorsQuestion; answer: ActorsAnswer};
  text: {question: TextQuestion; answer: TextAnswer};
  site: {question: SiteQuestion; answer: SiteAnswer};
  reading: {question: ReadingQuestion; answer: ToldReading};
  begin: {question: BeginQuestion; answer: ToldBegin};
  compare: {question: CompareQuestion; answer: ToldComparison};
  compare_map: {question: CompareMapQuestion; answer: ComparedMapAnswer};
  interpretations: {question: InterpretationsQuestion; answer: InterpretationsAnswer};
  invitation: {question: InvitationQuestion; answer: ToldInvitation};
  change: {question: ChangeQuestion; answer: ChangeAnswer};
  undo: {question: UndoQuestion; answer: ChangeAnswer};
  records: {question: RecordsQuestion; answer: RecordsAnswer};
  fields: {question: FieldsQuestion; answer: FieldsAnswer};
  fold: {question: FoldQuestion; answer: FoldAnswer};
}

export type Question<Name extends keyof Questions> = Questions[Name]['question'] & {do: Name; language?: Language};

export type Answer<Name extends keyof Questions> = Questions[Name]['answer'];
