// What the engine answers. Each struct is described once: JSON and the page's types
// (web/src/engine/interface.ts) are made of the description. Ids are those of the records; what ends in
// `_word` is a word in the language asked; dates are written as they were typed ("2013", "2013-06-24").
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/described.hpp"
#include "engine/codes.hpp"
#include "sociogram/scene_data.hpp"

namespace twiza::engine {

using Strings = std::vector<std::string>;

// Of a site as the engine holds it. `hash` is that of its journal's fold; `aside` counts the changes that
// were put into quarantine.
struct Summary {
  std::string site, name, hash, revision;
  std::uint64_t changes = 0, actors = 0, ties = 0, aside = 0;
};
BOOST_DESCRIBE_STRUCT(Summary, (), (site, name, hash, revision, changes, actors, ties, aside))

// A change that is made and not yet taken in: its line for the server, and what an acknowledgement must name
// to be believed. No line: nothing differs. `kept`: what an undo leaves, since others have written it since.
struct ChangeAnswer {
  std::string line, id, replica, hash;
  std::uint64_t seq = 0;
  Strings kept;
};
BOOST_DESCRIBE_STRUCT(ChangeAnswer, (), (line, id, replica, hash, seq, kept))

// `fields`: those that are filled, in the written form of their type; `shown`: the same as a person reads it.
struct RecordAnswer {
  std::string id, code, name;
  std::map<std::string, base::AnyJson> fields;
  std::map<std::string, std::string> shown;
};
BOOST_DESCRIBE_STRUCT(RecordAnswer, (), (id, code, name, fields, shown))

struct RecordsAnswer {
  std::vector<RecordAnswer> records;
};
BOOST_DESCRIBE_STRUCT(RecordsAnswer, (), (records))

struct TermAnswer {
  std::string code, word;
};
BOOST_DESCRIBE_STRUCT(TermAnswer, (), (code, word))

// `terms`: the words there are, of a word or a yes or no; `kinds`: what a reference may lead to.
struct FieldAnswer {
  std::string name, column;
  FieldTypeCode type;
  bool mandatory = false;
  std::vector<TermAnswer> terms;
  std::vector<KindCode> kinds;
};
BOOST_DESCRIBE_STRUCT(FieldAnswer, (), (name, column, type, mandatory, terms, kinds))

struct FieldsAnswer {
  std::string sheet;
  std::vector<FieldAnswer> fields;
};
BOOST_DESCRIBE_STRUCT(FieldsAnswer, (), (sheet, fields))

struct FoldAnswer {
  std::string key;
};
BOOST_DESCRIBE_STRUCT(FoldAnswer, (), (key))

// A record by its kind and id, and what it is called.
struct Named {
  KindCode kind;
  std::string id, name;
};
BOOST_DESCRIBE_STRUCT(Named, (), (kind, id, name))

// One thing to mend (CNF-12). `about` is absent of a finding on the site as a whole; `field` and `place` say
// where it is entered ("Structures · DAS · Téléphone"); `shows` are the elements of a map that it is about.
struct FindingAnswer {
  std::string rule, rule_word;
  VerdictCode verdict;
  std::string verdict_word, message, repair;
  std::optional<Named> about;
  std::string field, place;
  Strings shows;
};
BOOST_DESCRIBE_STRUCT(FindingAnswer, (),
                      (rule, rule_word, verdict, verdict_word, message, repair, about, field, place, shows))

struct CheckAnswer {
  VerdictCode verdict;
  std::string verdict_word;
  std::vector<FindingAnswer> findings;  // worst first, then by rule
};
BOOST_DESCRIBE_STRUCT(CheckAnswer, (), (verdict, verdict_word, findings))

// One answer to a question by which the map is filtered, and how many elements it keeps; `depth` of a
// territory inside another one.
struct Choice {
  std::string value, label;
  int depth = 0;
  int count = 0;
};
BOOST_DESCRIBE_STRUCT(Choice, (), (value, label, depth, count))

struct FacetAnswer {
  FacetCode name;
  std::string title;
  bool of_ties = false;
  std::vector<Choice> choices;
};
BOOST_DESCRIBE_STRUCT(FacetAnswer, (), (name, title, of_ties, choices))

// What a drawing that holds another one moved everything by, mm: 0, but where the map grew over its margin.
struct Moved {
  double x = 0, y = 0;
};
BOOST_DESCRIBE_STRUCT(Moved, (), (x, y))

// A map (SOC-02): its drawing, the same as data, what it can be filtered by (SOC-23), by element of the map
// the values that it has ({"<id>": {"kind": ["leader"]}}), and what a screen reader says of each element.
struct MapAnswer {
  std::string svg;
  sociogram::SceneData scene;
  std::vector<FacetAnswer> facets;
  std::map<std::string, std::map<std::string, Strings>> elements;
  std::map<std::string, std::string> words;
  Moved moved;
};
BOOST_DESCRIBE_STRUCT(MapAnswer, (), (svg, scene, facets, elements, words, moved))

struct RubricAnswer {
  std::string heading;
  Strings lines;  // of one that is not filled: that it is to be
  bool filled = false;
};
BOOST_DESCRIBE_STRUCT(RubricAnswer, (), (heading, lines, filled))

// A source, and what it says of the tie at hand in its own words (ENT-08); "" where it was only named.
struct SourceAnswer {
  std::string id, code, word, date, says;
};
BOOST_DESCRIBE_STRUCT(SourceAnswer, (), (id, code, word, date, says))

// A tie of the sheet's actor. `quality` is the sign of the legend; `certainty_word` is "" where no relation
// is concluded.
struct SheetTie {
  std::string tie;
  TieKindCode kind;
  std::string kind_word;
  PatternCode pattern;
  Named other;
  DirectionCode direction;
  std::string direction_word, indicators_word;
  SignCode quality;
  std::string quality_word, certainty_word, status_word;
  std::vector<SourceAnswer> sources;
};
BOOST_DESCRIBE_STRUCT(SheetTie, (),
                      (tie, kind, kind_word, pattern, other, direction, direction_word, indicators_word,
                       quality, quality_word, certainty_word, status_word, sources))

// The guide's sheet of an actor (ACT-11), its ties with what was said of them, and what is to be mended.
struct SheetAnswer {
  KindCode kind;
  std::string id, title, subtitle, date;
  std::vector<RubricAnswer> rubrics;
  std::vector<SheetTie> ties;
  std::vector<FindingAnswer> findings;
};
BOOST_DESCRIBE_STRUCT(SheetAnswer, (), (kind, id, title, subtitle, date, rubrics, ties, findings))

// An actor of the site; `key` is what it is found by (QUA-10): all it is called, folded, a name a line.
struct ActorAnswer {
  KindCode kind;
  std::string id, name, family, family_word, key;
};
BOOST_DESCRIBE_STRUCT(ActorAnswer, (), (kind, id, name, family, family_word, key))

struct ActorsAnswer {
  std::vector<ActorAnswer> actors;
};
BOOST_DESCRIBE_STRUCT(ActorsAnswer, (), (actors))

struct TextActor {
  KindCode kind;
  std::string id, name, spoken;
};
BOOST_DESCRIBE_STRUCT(TextActor, (), (kind, id, name, spoken))

// A drawn territory (TER-03) after the one that holds it, with the actors that stand right in it. The last
// one has no id and holds those outside.
struct TextTerritory {
  std::string id, name;
  int depth = 0;
  std::vector<TextActor> actors;
};
BOOST_DESCRIBE_STRUCT(TextTerritory, (), (id, name, depth, actors))

struct TextTie {
  std::string id, sentence;
};
BOOST_DESCRIBE_STRUCT(TextTie, (), (id, sentence))

// The map in words.
struct TextAnswer {
  std::vector<TextTerritory> territories;
  std::vector<TextTie> ties;
};
BOOST_DESCRIBE_STRUCT(TextAnswer, (), (territories, ties))

// The maps of two moments, held still: what both show is in the same place on the page of all three, mm.
// `both` shows what either does, with a pin on what differs.
struct ComparedMapAnswer {
  std::string before, after, both;
  sociogram::PageData page;
};
BOOST_DESCRIBE_STRUCT(ComparedMapAnswer, (), (before, after, both, page))

// A map of the site: `name` is what a map's request names it by, `word` what it shows.
struct SiteMap {
  std::string name, word;
};
BOOST_DESCRIBE_STRUCT(SiteMap, (), (name, word))

struct SiteTheme {
  std::string id, name;
};
BOOST_DESCRIBE_STRUCT(SiteTheme, (), (id, name))

// A figure about a territory (TER-06); `computed` from others by the program.
struct FigureAnswer {
  std::string name, value, date, source;
  bool computed = false;
};
BOOST_DESCRIBE_STRUCT(FigureAnswer, (), (name, value, date, source, computed))

// A territory after the one that holds it; `doubts` are sentences on figures that cannot be.
struct SiteTerritory {
  std::string id, name, kind_word;
  int depth = 0;
  std::vector<FigureAnswer> figures;
  Strings doubts;
};
BOOST_DESCRIBE_STRUCT(SiteTerritory, (), (id, name, kind_word, depth, figures, doubts))

struct SiteSource {
  std::string id, code, word, date;
};
BOOST_DESCRIBE_STRUCT(SiteSource, (), (id, code, word, date))

struct SiteMilestone {
  std::string id, name, date, why;
};
BOOST_DESCRIBE_STRUCT(SiteMilestone, (), (id, name, date, why))

// The mission (MIS-17) and what a map can be asked by.
struct SiteAnswer {
  std::string name, identifier, stage, from, to, commissioned_by, summary;
  Strings team, operators;
  std::vector<SiteMap> maps;
  std::vector<SiteTheme> themes;
  std::vector<SiteTerritory> territories;
  std::vector<SiteSource> sources;
  std::vector<SiteMilestone> milestones;
};
BOOST_DESCRIBE_STRUCT(SiteAnswer, (),
                      (name, identifier, stage, from, to, commissioned_by, summary, team, operators, maps,
                       themes, territories, sources, milestones))

// A fact of the reading that a part can take in; `shows` are the elements of a map that it is about.
struct PartFact {
  std::string key, sentence;
  bool team_only = false;
  Strings shows;
};
BOOST_DESCRIBE_STRUCT(PartFact, (), (key, sentence, team_only, shows))

// A fact that a part rests on (INP-06): the sentence as it was taken in, and as it reads today in the same
// language; "" where the fact is gone.
struct CitationAnswer {
  std::string id, key, language, sentence;
  CitationStateCode state;
  std::string today;
  bool team_only = false;
  Strings shows;
};
BOOST_DESCRIBE_STRUCT(CitationAnswer, (), (id, key, language, sentence, state, today, team_only, shows))

// A part of the guide's outline (INP-05): what its author wrote, what she cites, and the facts of the map
// that belong there, for her to take in (INP-04).
struct PartAnswer {
  PartCode field;
  std::string label, text;
  std::vector<CitationAnswer> citations;
  std::vector<PartFact> facts;
};
BOOST_DESCRIBE_STRUCT(PartAnswer, (), (field, label, text, citations, facts))

// `is_signed`: it carries a signature; whether that is valid takes keys, which the engine has not.
struct InterpretationAnswer {
  std::string id, name, author, date;
  std::optional<Named> map, milestone;
  std::string visibility, visibility_word;
  bool is_signed = false;
  std::string signature_word;
  std::vector<PartAnswer> parts;
};
BOOST_DESCRIBE_STRUCT(InterpretationAnswer, (),
                      (id, name, author, date, map, milestone, visibility, visibility_word, is_signed,
                       signature_word, parts))

// Several interpretations may read one map, each with its milestone (INP-07).
struct InterpretationsAnswer {
  std::vector<InterpretationAnswer> interpretations;
  std::vector<Named> maps;
  std::vector<SiteMilestone> milestones;
};
BOOST_DESCRIBE_STRUCT(InterpretationsAnswer, (), (interpretations, maps, milestones))

// Instead of an answer: what cannot be answered, in the language asked. Codes: engine.bad_request {reason},
// engine.unknown_site {site}, engine.failed {reason} (a fault of ours), and those of the functions asked.
struct ErrorAnswer {
  std::string code, message;
};
BOOST_DESCRIBE_STRUCT(ErrorAnswer, (), (code, message))

struct Failure {
  ErrorAnswer error;
};
BOOST_DESCRIBE_STRUCT(Failure, (), (error))

}  // namespace twiza::engine
