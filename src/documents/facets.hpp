// What the elements of a map can be filtered by, on the HTML page and in the interface (SOC-19, SOC-23): only
// what the map holds.
//
// Within one facet any chosen value keeps an element, and all facets must keep it. A tie stays with both its
// ends; a facet of ties leaves, of the actors, those that such a tie joins and those that have the value
// themselves (an actor that a source speaks of, a theme on the map).
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/words.hpp"
#include "model/site.hpp"
#include "sociogram/scene.hpp"

namespace twiza::documents {

struct FacetName {
  const char* name;
  bool of_ties;
};

// kind, family, territory of actors; tie, quality, theme, source of ties: in the order in which they are
// asked.
const std::vector<FacetName>& facet_names();

struct FacetValue {
  std::string value;  // [a-z0-9_-], also an id, or a folded word of the coach's own
  std::string label;
  int rank = 0;   // its place in the list
  int depth = 0;  // of a territory in another one
};

// By facet. A drawn territory's actors count for all territories around it.
using FacetValues = std::map<std::string, std::vector<FacetValue>>;

// The drawn territories, each followed by those inside it.
std::vector<FacetValue> nested_territories(const sociogram::Scene& scene);

// Reads the facets of one scene's elements. All must outlive it.
class FacetReader {
 public:
  FacetReader(const sociogram::Scene& scene, const model::Site& site, const model::Index& index,
              const base::Words& words);

  FacetValues of(const sociogram::SceneNode& node) const;
  FacetValues of(const sociogram::SceneTie& tie) const;

 private:
  std::vector<FacetValue> territories_around(const std::string& innermost) const;
  std::vector<FacetValue> sources_of(const base::Id& record, const model::Refs& named) const;
  FacetValue theme(const base::Id& theme) const;

  const sociogram::Scene& scene_;
  const model::Site& site_;
  const model::Index& index_;
  const base::Words& words_;
  std::vector<FacetValue> territories_;                 // nested
  std::map<base::Id, FacetValue> sources_;              // by source
  std::map<base::Id, std::vector<base::Id>> speak_of_;  // sources by what they speak of
};

struct Facet {
  std::string name;   // "family"
  std::string title;  // in words
  bool of_ties = false;
  std::vector<FacetValue> choices;
  std::vector<int> counts;  // how many elements each choice keeps
};

// The facets that tell the elements apart: those with two choices or more.
std::vector<Facet> facets(const std::vector<const FacetValues*>& elements, const base::Words& words);

}  // namespace twiza::documents
