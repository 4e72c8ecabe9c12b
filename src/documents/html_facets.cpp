#include "documents/html_facets.hpp"

#include <algorithm>
#include <functional>

#include "base/fold.hpp"
#include "documents/scene_records.hpp"
#include "model/legend.hpp"
#include "model/vocabularies.hpp"

namespace twiza::documents {
namespace {

using base::Words;
using sociogram::Scene;
using sociogram::SceneRegion;

std::string say(const Words& words, const std::string& code) { return words.say("document.html." + code); }

// The drawn territories, each followed by those inside it.
std::vector<FacetValue> nested(const Scene& scene) {
  std::vector<FacetValue> order;
  const std::function<void(const std::string&, int)> add = [&](const std::string& parent, int depth) {
    if (depth > static_cast<int>(scene.regions.size())) return;  // a circle of parents
    for (const SceneRegion& region : scene.regions) {
      if (region.parent != parent) continue;
      order.push_back({region.id, region.name, static_cast<int>(order.size()), depth});
      add(region.id, depth + 1);
    }
  };
  add({}, 0);
  return order;
}

std::vector<FacetValue> territories_around(const Scene& scene, const std::string& innermost,
                                           const Words& words) {
  const std::vector<FacetValue> all = nested(scene);
  std::vector<FacetValue> around;
  std::string id = innermost;
  while (!id.empty() && around.size() < scene.regions.size()) {
    for (const FacetValue& each : all) {
      if (each.value == id) around.push_back(each);
    }
    const auto region = std::find_if(scene.regions.begin(), scene.regions.end(),
                                     [&](const SceneRegion& each) { return each.id == id; });
    id = region == scene.regions.end() ? std::string() : region->parent;
  }
  if (around.empty()) around = {{"outside", say(words, "outside"), static_cast<int>(all.size()), 0}};
  return around;
}

Facet counted(const std::string& name, bool of_ties, const std::vector<const FacetValues*>& elements,
              const Words& words) {
  Facet facet{name, say(words, "filter_" + name), of_ties, {}, {}};
  std::map<std::string, int> counts;
  for (const FacetValues* each : elements) {
    const auto found = each->find(name);
    if (found == each->end()) continue;
    for (const FacetValue& value : found->second) {
      if (counts[value.value]++ == 0) facet.choices.push_back(value);
    }
  }
  std::sort(facet.choices.begin(), facet.choices.end(), [](const FacetValue& a, const FacetValue& b) {
    if (a.rank != b.rank) return a.rank < b.rank;
    return base::fold(a.label) < base::fold(b.label);
  });
  for (const FacetValue& choice : facet.choices) facet.counts.push_back(counts[choice.value]);
  return facet;
}

}  // namespace

FacetValues facets_of_actor(const Scene& scene, const sociogram::SceneNode& node, const model::Actor* record,
                            const Words& words) {
  FacetValues values;
  const std::string kind(model::name_of(kind_of(node)));
  values["kind"] = {{kind, say(words, "kind_" + kind), static_cast<int>(node.kind), 0}};
  if (record != nullptr && !record->family.empty()) {
    const std::string& code = record->family.code;
    values["family"] = {{code.empty() ? base::fold(record->family.typed) : code,
                         model::families().say(record->family, words.language()), 0, 0}};
  }
  values["territory"] = territories_around(scene, node.region, words);
  return values;
}

FacetValues facets_of_tie(const sociogram::SceneTie& tie, const Words& words) {
  FacetValues values;
  const std::string kind(model::name_of(tie.kind));
  values["tie"] = {{kind, words.say("legend." + kind), static_cast<int>(tie.kind), 0}};
  const model::Sign sign = tie.sign.sign;
  const std::string quality(model::name_of(sign));
  constexpr int after_all_signs = 100;
  values["quality"] = {
      sign == model::Sign::none
          ? FacetValue{quality, say(words, "unqualified"), after_all_signs, 0}
          : FacetValue{quality, words.say("legend.sign_" + quality), static_cast<int>(sign), 0}};
  return values;
}

std::vector<Facet> facets(const std::vector<const FacetValues*>& of_actors,
                          const std::vector<const FacetValues*>& of_ties, const Words& words) {
  std::vector<Facet> all;
  for (const char* name : {"kind", "family", "territory"})
    all.push_back(counted(name, false, of_actors, words));
  for (const char* name : {"tie", "quality"}) all.push_back(counted(name, true, of_ties, words));
  all.erase(std::remove_if(all.begin(), all.end(), [](const Facet& each) { return each.choices.size() < 2; }),
            all.end());
  return all;
}

}  // namespace twiza::documents
