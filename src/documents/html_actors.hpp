// What the HTML page knows of each actor and tie of the map: its record, its sheet, what it is searched and
// filtered by. Made once for the text, the filters and the script's data.
#pragma once

#include <string>
#include <vector>

#include "base/words.hpp"
#include "documents/actor_sheet.hpp"
#include "documents/html_facets.hpp"
#include "documents/sheet_ties.hpp"
#include "privacy/shared_site.hpp"
#include "sociogram/scene.hpp"

namespace twiza::documents {

struct PageActor {
  const sociogram::SceneNode* node = nullptr;
  ActorSheet sheet;
  std::string name;    // in full: a leader with her structure
  std::string place;   // name of the drawn territory it stands in; empty: none
  std::string spoken;  // "Leader, 3 liens"
  std::string key;     // folded: names in both scripts, acronym, other names
  FacetValues facets;
};

struct PageTie {
  const sociogram::SceneTie* tie = nullptr;
  std::string from, to;  // names
  std::string nature, direction;
  TieFacts facts;
  std::string certainty;  // of a signed relation: sure or to be confirmed
  FacetValues facets;
};

struct PageContent {
  std::vector<PageActor> actors;  // by kind, then in alphabetical order
  std::vector<PageTie> ties;      // in the scene's order
  std::vector<Facet> facets;
};

PageContent page_content(const sociogram::Scene& scene, const privacy::SharedSite& shared,
                         const base::Words& words);
}  // namespace twiza::documents
