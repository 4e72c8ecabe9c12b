// What the HTML page shows: the map's content with the sheet of each of its actors.
#pragma once

#include <vector>

#include "documents/actor_sheet.hpp"
#include "documents/map_content.hpp"

namespace twiza::documents {

struct PageContent : MapContent {
  std::vector<ActorSheet> sheets;  // of the actors, in their order
};

PageContent page_content(const sociogram::Scene& scene, const privacy::SharedSite& shared,
                         const base::Words& words);

}  // namespace twiza::documents
