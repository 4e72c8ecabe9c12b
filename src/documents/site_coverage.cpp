#include "documents/site_coverage.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/fold.hpp"
#include "model/vocabularies.hpp"

namespace twiza::documents {
namespace {

using base::Words;
using model::Actor;
using model::Vocabulary;
using model::Word;

template <class Use>
void for_each_actor(const model::Site& site, const Use& use) {
  for (const model::Structure& structure : site.structures) use(structure);
  for (const model::Leader& leader : site.leaders) use(leader);
  for (const model::Group& group : site.groups) use(group);
}

void count(Reached& reached, const Actor& actor) {
  ++reached.actors;
  reached.key_actors += actor.key_actor.value_or(false) ? 1 : 0;
  reached.asked += actor.asked.value_or(false) ? 1 : 0;
}

// Terms in the vocabulary's order, then the coach's own words in alphabetical order, then no word.
class ByWord {
 public:
  ByWord(const Vocabulary& vocabulary, const Words& words) : vocabulary_(vocabulary), words_(words) {}

  Reached& of(const Word& word) {
    Reached& reached = found_[{vocabulary_.place_of(word), base::fold(word.typed)}];
    if (reached.name.empty()) reached.name = vocabulary_.say(word, words_.language());
    return reached;
  }

  std::vector<Reached> take() const {
    std::vector<Reached> all;
    for (const auto& [key, reached] : found_) all.push_back(reached);
    return all;
  }

 private:
  const Vocabulary& vocabulary_;
  const Words& words_;
  std::map<std::pair<std::size_t, std::string>, Reached> found_;
};

bool is_commune(const model::Territory& territory) {
  for (const char* type : {"commune", "urban_commune", "rural_commune", "arrondissement", "town"}) {
    if (territory.type.is(type)) return true;
  }
  return false;
}

bool is_interview(const model::Source& source) {
  for (const char* other : {"observation", "testimony", "document", "other"}) {
    if (source.type.is(other)) return false;
  }
  return true;
}

}  // namespace

std::vector<Reached> actors_by_family(const model::Site& site, const Words& words) {
  ByWord families(model::families(), words);
  for_each_actor(site, [&](const Actor& actor) { count(families.of(actor.family), actor); });
  return families.take();
}

std::vector<Reached> structures_by_category(const model::Site& site, const Words& words) {
  ByWord categories(model::structure_categories(), words);
  for (const model::Structure& structure : site.structures)
    count(categories.of(structure.category), structure);
  return categories.take();
}

std::vector<Reached> communes_touched(const model::Site& site, const Words& words) {
  const model::Index index(site);
  std::map<base::Id, Reached> found;
  for_each_actor(site, [&](const Actor& actor) {
    std::set<base::Id> communes;
    for (const model::Ref& territory : actor.territories) {
      for (const model::Territory* each : index.ancestry(territory.id)) {
        if (is_commune(*each)) communes.insert(each->id);
      }
    }
    for (const base::Id& commune : communes) count(found[commune], actor);
  });
  std::vector<Reached> touched;
  for (const model::Territory& territory : site.territories) {
    const auto reached = found.find(territory.id);
    if (reached == found.end()) continue;
    reached->second.name = index.name_of({model::Kind::territory, territory.id}, words.language());
    reached->second.type = model::territory_types().say(territory.type, words.language());
    touched.push_back(reached->second);
  }
  return touched;
}

bool tells_who_was_asked(const model::Site& site) {
  bool tells = false;
  for_each_actor(site, [&](const Actor& actor) { tells |= actor.asked.has_value(); });
  return tells;
}

bool tells_who_is_key(const model::Site& site) {
  bool tells = false;
  for_each_actor(site, [&](const Actor& actor) { tells |= actor.key_actor.value_or(false); });
  return tells;
}

Interviews interviews_of(const model::Site& site, const Words& words) {
  Interviews found;
  ByWord types(model::source_types(), words);
  std::map<std::string, Interviews::Count> places;
  for (const model::Source& source : site.sources) {
    ++types.of(source.type).actors;
    if (!is_interview(source)) continue;
    ++found.interviews;
    found.women += source.women.value_or(0);
    found.men += source.men.value_or(0);
    found.youth += source.youth.value_or(0);
    found.counted += source.women || source.men ? 1 : 0;
    if (source.place.empty()) continue;
    Interviews::Count& place = places[base::fold(source.place)];
    if (place.name.empty()) place.name = source.place;
    ++place.sources;
  }
  for (const Reached& type : types.take()) found.types.push_back({type.name, type.actors});
  for (const auto& [folded, place] : places) found.places.push_back(place);
  std::stable_sort(found.places.begin(), found.places.end(),
                   [](const auto& a, const auto& b) { return a.sources > b.sources; });
  return found;
}

}  // namespace twiza::documents
