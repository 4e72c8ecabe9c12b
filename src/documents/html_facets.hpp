// What the elements of a map can be filtered by on the HTML page (SOC-23): only what the map holds.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/words.hpp"
#include "model/records.hpp"
#include "sociogram/scene.hpp"

namespace twiza::documents {

struct FacetValue {
  std::string value;  // [a-z0-9_-] or a folded word of the coach's own
  std::string label;
  int rank = 0;   // its place in the list
  int depth = 0;  // of a territory in another one
};

// By facet: "kind", "family", "territory" of actors, "tie", "quality" of ties. A drawn territory's actors
// count for all territories around it.
using FacetValues = std::map<std::string, std::vector<FacetValue>>;

FacetValues facets_of_actor(const sociogram::Scene& scene, const sociogram::SceneNode& node,
                            const model::Actor* record, const base::Words& words);
FacetValues facets_of_tie(const sociogram::SceneTie& tie, const base::Words& words);

struct Facet {
  std::string name;   // "family"
  std::string title;  // in words
  bool of_ties = false;
  std::vector<FacetValue> choices;
  std::vector<int> counts;  // how many elements each choice keeps
};

// The facets that tell the elements apart: those with two choices or more.
std::vector<Facet> facets(const std::vector<const FacetValues*>& of_actors,
                          const std::vector<const FacetValues*>& of_ties, const base::Words& words);

}  // namespace twiza::documents
