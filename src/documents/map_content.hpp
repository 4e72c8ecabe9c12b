// What is known of each actor and tie of a map beside its drawing: its record, what it is called in full,
// what it is searched and filtered by. Made once for the HTML page's text, filters and script, and for the
// interface.
#pragma once

#include <string>
#include <vector>

#include "base/words.hpp"
#include "documents/facets.hpp"
#include "documents/sheet_ties.hpp"
#include "privacy/shared_site.hpp"
#include "sociogram/scene.hpp"

namespace twiza::documents {

struct MapActor {
  const sociogram::SceneNode* node = nullptr;
  model::Ref ref;      // its record; empty: none
  std::string name;    // in full: a leader with her structure
  std::string place;   // name of the drawn territory it stands in; empty: none
  std::string spoken;  // "Leader, 3 liens"
  std::string key;     // search_key.hpp
  FacetValues facets;
};

struct MapTie {
  const sociogram::SceneTie* tie = nullptr;
  std::string from, to;  // names
  std::string nature, direction;
  TieFacts facts;
  std::string certainty;  // of a signed relation: sure or to be confirmed
  FacetValues facets;
};

struct MapContent {
  std::vector<MapActor> actors;  // by kind, then in alphabetical order
  std::vector<MapTie> ties;      // in the scene's order
  std::vector<Facet> facets;
};

// `index` is that of `shared.site()`; the scene must outlive the answer. Where the scene's nodes have no
// places yet, all is known but for these.
MapContent map_content(const sociogram::Scene& scene, const privacy::SharedSite& shared,
                       const model::Index& index, const base::Words& words);

// A tie in one sentence: "A – B : Lien entre structures · convention · relation bonne · à confirmer".
std::string sentence_of(const MapTie& tie, const base::Words& words);

}  // namespace twiza::documents
