#include "app/reading.hpp"

#include <map>
#include <set>

#include "base/json.hpp"
#include "base/text.hpp"
#include "model/kind.hpp"
#include "model/vocabularies.hpp"
#include "sociogram/map_request.hpp"

namespace twiza::app {

namespace {

namespace json = base::json;
using base::Words;
using graph::InSets;
using reading::Fact;
using reading::Reading;

class Writer {
 public:
  Writer(const model::Site& site, const Reading& reading, const Words& words)
      : site_(site), index_(site), reading_(reading), words_(words) {}

  std::string text() const {
    std::string out = words_.say("reading.head", {{"site", site_.info.name}}) + "\n";
    for (const model::Ref& ref : reading_.network.operators)
      out += words_.say("reading.operator", {{"name", name(ref)}}) + "\n";
    for (const reading::Chapter& chapter : reading_.chapters) {
      if (chapter.facts.empty()) continue;
      out += "\n" + title(chapter) + "\n";
      for (const Fact& fact : chapter.facts) out += "  - " + sentence(fact) + "\n";
    }
    out += "\n" + words_.say("reading.chapter.camps") + "\n";
    for (const std::string& line : camps_text()) out += "  - " + line + "\n";
    return out;
  }

  json::object data() const {
    json::array operators, chapters;
    for (const model::Ref& ref : reading_.network.operators) operators.emplace_back(actor(ref));
    for (const reading::Chapter& chapter : reading_.chapters) {
      json::array facts;
      for (const Fact& each : chapter.facts) facts.emplace_back(fact(each));
      chapters.emplace_back(
          json::object{{"chapter", chapter.name}, {"title", title(chapter)}, {"facts", std::move(facts)}});
    }
    return {{"site", site_.info.name},
            {"actors", reading_.network.actors.size()},
            {"operators", std::move(operators)},
            {"chapters", std::move(chapters)},
            {"coherence", coherence()}};
  }

 private:
  std::string name(const model::Ref& ref) const {
    return model::full_name(site_, index_, ref, words_.language());
  }
  std::string title(const reading::Chapter& chapter) const {
    return words_.say("reading.chapter." + std::string(chapter.name));
  }
  std::string sentence(const Fact& fact) const { return reading::sentence_of(fact, site_, index_, words_); }

  json::object actor(const model::Ref& ref) const {
    return {{"kind", model::name_of(ref.kind)}, {"id", ref.id.to_text()}, {"name", name(ref)}};
  }
  static json::array ids(const std::vector<base::Id>& all) {
    json::array list;
    for (const base::Id& id : all) list.emplace_back(id.to_text());
    return list;
  }

  json::object fact(const Fact& fact) const {
    json::array actors, families, territories;
    for (const model::Ref& ref : fact.actors) actors.emplace_back(actor(ref));
    for (const base::Id& territory : {fact.territory, fact.other_territory}) {
      if (!territory.empty()) territories.emplace_back(territory.to_text());
    }
    for (const model::Word& family : fact.families)
      families.emplace_back(model::families().say(family, words_.language()));
    return {{"kind", fact.code},          {"sentence", sentence(fact)},
            {"number", fact.number},      {"of", fact.of},
            {"by_name", fact.by_name},    {"actors", std::move(actors)},
            {"ties", ids(fact.ties)},     {"statements", ids(fact.statements)},
            {"territories", territories}, {"families", std::move(families)},
            {"of_class", fact.of_class},  {"team_only", fact.team_only}};
  }

  // The tie behind a relation, by its number among those of the camps.
  json::object relation(int number) const {
    const base::Id& tie = reading_.network.edges[reading_.camps.edges[number]].tie;
    return {{"id", tie.to_text()}, {"name", relation_name(number)}};
  }
  // Of a class's tie: between the two members.
  std::string relation_name(int number) const {
    const reading::Edge& edge = reading_.network.edges[reading_.camps.edges[number]];
    return name(reading_.network.actors[edge.from]) + " – " + name(reading_.network.actors[edge.to]);
  }
  json::array relations(const std::vector<int>& numbers) const {
    json::array list;
    for (const int number : numbers) list.emplace_back(relation(number));
    return list;
  }
  json::array relations(InSets where) const {
    json::array list;
    const std::vector<InSets>& in = reading_.camps.coherence.in_sets;
    for (std::size_t number = 0; number < in.size(); ++number) {
      if (in[number] == where) list.emplace_back(relation(static_cast<int>(number)));
    }
    return list;
  }

  // Those with a relation that is good or conflictual: nobody else is in a camp.
  std::map<int, model::Refs> camps() const {
    std::map<int, model::Refs> all;
    std::set<int> related;
    for (const int at : reading_.camps.edges) {
      related.insert(reading_.network.edges[at].from);
      related.insert(reading_.network.edges[at].to);
    }
    for (const int each : related)
      all[reading_.camps.coherence.camp[each]].push_back(reading_.network.actors[each]);
    return all;
  }

  json::object coherence() const {
    const graph::Coherence& found = reading_.camps.coherence;
    json::array camps, sets;
    for (const auto& [number, members] : this->camps()) {
      json::array list;
      for (const model::Ref& ref : members) list.emplace_back(actor(ref));
      camps.emplace_back(std::move(list));
    }
    for (const std::vector<int>& set : found.sets) sets.emplace_back(relations(set));
    const auto& negative = reading_.camps.triangles.negative;
    return {{"relations", reading_.camps.edges.size()},
            {"frustration_index", found.exact() ? json::value(found.upper) : json::value()},
            {"lower", found.lower},
            {"upper", found.upper},
            {"camps", std::move(camps)},
            {"to_mend", relations(found.removed)},
            {"unique", found.unique()},
            {"in_every", relations(InSets::every)},
            {"in_some", relations(InSets::some)},
            {"sets", std::move(sets)},
            {"truncated", found.truncated},
            {"triangles",
             json::object{
                 {"+++", negative[0]}, {"++-", negative[1]}, {"+--", negative[2]}, {"---", negative[3]}}}};
  }

  std::vector<std::string> camps_text() const {
    const graph::Coherence& found = reading_.camps.coherence;
    const std::string relations = std::to_string(reading_.camps.edges.size());
    if (reading_.camps.edges.empty()) return {words_.say("reading.no_relation")};
    std::vector<std::string> lines;
    if (!found.exact()) {
      lines.push_back(words_.say("reading.camps_between", {{"lower", std::to_string(found.lower)},
                                                           {"upper", std::to_string(found.upper)},
                                                           {"of", relations}}));
    } else if (found.upper == 0) {
      lines.push_back(words_.say("reading.camps_coherent", {{"of", relations}}));
    } else {
      lines.push_back(
          words_.say("reading.camps_to_mend", {{"count", std::to_string(found.upper)}, {"of", relations}}));
    }
    const auto mend = [&](const char* code, const std::vector<int>& numbers) {
      for (const int number : numbers) lines.push_back(words_.say(code, {{"name", relation_name(number)}}));
    };
    if (found.exact()) mend(found.unique() ? "reading.mend_only" : "reading.mend_one_set", found.removed);
    return lines;
  }

  const model::Site& site_;
  const model::Index index_;
  const Reading& reading_;
  const Words& words_;
};

}  // namespace

base::Result<Reading> read(const model::Site& site, const ReadingRequest& request) {
  sociogram::MapRequest filters;
  filters.theme = request.theme;
  filters.at = request.at;
  const base::Result<sociogram::MapOptions> options = sociogram::map_options(site, filters);
  if (!options) return options.error();
  return reading::read(site, {options->theme, options->at, request.with_operator});
}

std::string reading_text(const model::Site& site, const Reading& reading, const Words& words) {
  return Writer(site, reading, words).text();
}

std::string reading_json(const model::Site& site, const Reading& reading, const Words& words) {
  return json::serialize(Writer(site, reading, words).data()) + "\n";
}

}  // namespace twiza::app
