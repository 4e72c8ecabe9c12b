#include "reading/told.hpp"

#include <set>

#include "model/vocabularies.hpp"

namespace twiza::reading {

namespace {

using base::Words;
using graph::InSets;
using Relations = std::vector<ToldRelation>;

class Teller {
 public:
  Teller(const model::Site& site, const Reading& reading, const Words& words)
      : site_(site), index_(site), reading_(reading), camps_(camps_of(reading.network)), words_(words) {}

  ToldReading tell() const {
    ToldReading told;
    told.site = site_.info.name;
    told.head = words_.say("reading.head", {{"site", site_.info.name}});
    told.actors = static_cast<int>(reading_.network.actors.size());
    told.operators = actors(reading_.network.operators);
    for (const Chapter& chapter : reading_.chapters) {
      ToldChapter& made = told.chapters.emplace_back();
      made.chapter = chapter.name;
      made.title = words_.say("reading.chapter." + made.chapter);
      for (const Fact& each : chapter.facts) made.facts.push_back(fact(each));
    }
    told.coherence = camps();
    return told;
  }

 private:
  std::string name(const model::Ref& ref) const {
    return model::full_name(site_, index_, ref, words_.language());
  }

  std::vector<ToldRecord> actors(const model::Refs& refs) const {
    std::vector<ToldRecord> all;
    for (const model::Ref& ref : refs)
      all.push_back({std::string(model::name_of(ref.kind)), ref.id.to_text(), name(ref)});
    return all;
  }

  ToldFact fact(const Fact& fact) const {
    ToldFact made;
    made.kind = fact.code;
    made.sentence = sentence_of(fact, site_, index_, words_);
    made.number = fact.number;
    made.of = fact.of;
    made.by_name = fact.by_name;
    made.actors = actors(fact.actors);
    for (const base::Id& tie : fact.ties) made.ties.push_back(tie.to_text());
    for (const base::Id& statement : fact.statements) made.statements.push_back(statement.to_text());
    for (const base::Id& territory : {fact.territory, fact.other_territory}) {
      if (!territory.empty()) made.territories.push_back(territory.to_text());
    }
    for (const model::Word& family : fact.families)
      made.families.push_back(model::families().say(family, words_.language()));
    made.of_class = fact.of_class;
    made.team_only = fact.team_only;
    return made;
  }

  // By its number among the relations of the camps.
  ToldRelation relation(int number) const {
    const Edge& edge = reading_.network.edges[camps_.edges[number]];
    return {edge.tie.to_text(),
            name(reading_.network.actors[edge.from]) + " – " + name(reading_.network.actors[edge.to])};
  }
  Relations relations(const std::vector<int>& numbers) const {
    Relations all;
    for (const int number : numbers) all.push_back(relation(number));
    return all;
  }
  Relations relations(InSets where) const {
    Relations all;
    const std::vector<InSets>& in = camps_.coherence.in_sets;
    for (std::size_t number = 0; number < in.size(); ++number) {
      if (in[number] == where) all.push_back(relation(static_cast<int>(number)));
    }
    return all;
  }

  // Those with a relation that is good or conflictual: nobody else is in a camp.
  std::vector<std::vector<ToldRecord>> members() const {
    std::set<int> related;
    for (const int at : camps_.edges) {
      related.insert(reading_.network.edges[at].from);
      related.insert(reading_.network.edges[at].to);
    }
    std::map<int, model::Refs> all;
    for (const int each : related) all[camps_.coherence.camp[each]].push_back(reading_.network.actors[each]);
    std::vector<std::vector<ToldRecord>> camps;
    camps.reserve(all.size());
    for (const auto& [number, refs] : all) camps.push_back(actors(refs));
    return camps;
  }

  ToldCamps camps() const {
    const graph::Coherence& found = camps_.coherence;
    ToldCamps told;
    told.title = words_.say("reading.chapter.camps");
    told.relations = static_cast<int>(camps_.edges.size());
    if (found.exact()) told.frustration_index.value = found.upper;
    told.lower = found.lower;
    told.upper = found.upper;
    told.camps = members();
    told.to_mend = relations(found.removed);
    told.unique = found.unique();
    told.in_every = relations(InSets::every);
    told.in_some = relations(InSets::some);
    for (const std::vector<int>& set : found.sets) told.sets.push_back(relations(set));
    told.truncated = found.truncated;
    const auto& negative = camps_.triangles.negative;
    told.triangles = {{"+++", negative[0]}, {"++-", negative[1]}, {"+--", negative[2]}, {"---", negative[3]}};
    told.sentences = sentences(told);
    return told;
  }

  std::vector<std::string> sentences(const ToldCamps& told) const {
    if (told.relations == 0) return {words_.say("reading.no_relation")};
    const base::Arguments counts = {{"count", std::to_string(told.upper)},
                                    {"lower", std::to_string(told.lower)},
                                    {"upper", std::to_string(told.upper)},
                                    {"of", std::to_string(told.relations)}};
    if (told.lower != told.upper) return {words_.say("reading.camps_between", counts)};
    std::vector<std::string> lines = {
        words_.say(told.upper == 0 ? "reading.camps_coherent" : "reading.camps_to_mend", counts)};
    for (const ToldRelation& each : told.to_mend)
      lines.push_back(
          words_.say(told.unique ? "reading.mend_only" : "reading.mend_one_set", {{"name", each.name}}));
    return lines;
  }

  const model::Site& site_;
  const model::Index index_;
  const Reading& reading_;
  const Camps camps_;
  const Words& words_;
};

}  // namespace

ToldReading told(const model::Site& site, const Reading& reading, const Words& words) {
  return Teller(site, reading, words).tell();
}

}  // namespace twiza::reading
