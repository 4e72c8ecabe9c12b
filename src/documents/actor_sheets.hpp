// The descriptive sheets of all actors of a map, to be printed and handed out: structures, leaders, groups,
// each kind in alphabetical order, each sheet on a page of its own (DOC-05, SOC L1575-1656).
#pragma once

#include "base/words.hpp"
#include "documents/report.hpp"
#include "privacy/shared_site.hpp"
#include "sociogram/scene.hpp"

namespace twiza::documents {

// Sheets are headings of level 2 with the anchor "actor-<id of the node>"; their rubrics are of level 3. A
// tie's line links to the sheet of who stands at its other end, which the map may not show.
Report actor_sheets(const privacy::SharedSite& shared, const sociogram::Scene& scene,
                    const base::Words& words);

}  // namespace twiza::documents
