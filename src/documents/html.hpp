// A sociogram as one HTML page that any browser opens by double click, without a network (DOC-03, QUA-02):
// the drawing, the sheets of its actors and the text of both, with search and filters (SOC-23, ACT-11).
//
// The page asks nothing of the outside and its policy (CSP) forbids it: default-src 'none', with the
// digests of its own style and script. Without script it still reads and prints from top to bottom.
#pragma once

#include <string>

#include "base/words.hpp"
#include "privacy/shared_site.hpp"
#include "sociogram/scene.hpp"

namespace twiza::documents {

// The map is exactly the scene's SVG; the sheets say what the shared site says, and nothing else is in the
// page. `words` in the scene's language. Same input, same bytes.
std::string write_html(const sociogram::Scene& scene, const privacy::SharedSite& shared,
                       const base::Words& words);

}  // namespace twiza::documents
