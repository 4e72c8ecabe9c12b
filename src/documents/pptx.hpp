// A sociogram as a PowerPoint presentation, the coach's own medium (SOC-25): the map in native shapes, an
// index of its actors, and a sheet for each of them, linked both ways (ACT-11).
#pragma once

#include "base/part.hpp"
#include "base/words.hpp"
#include "privacy/shared_site.hpp"
#include "sociogram/scene.hpp"

namespace twiza::documents {

// The parts of the package, [Content_Types].xml first. The map is exactly the scene; the sheets say what the
// shared site says. `words` in the scene's language. Same input, same bytes.
base::Parts write_pptx(const sociogram::Scene& whole, const privacy::SharedSite& shared,
                       const base::Words& words);

}  // namespace twiza::documents
