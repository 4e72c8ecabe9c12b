// Where to begin, to be read (ANA-09, ANA-11..13): the grid of strengths, weaknesses, opportunities and
// threats, each difficulty with the guide's four questions, the difficulties side by side by what they rest
// on, and the one that was chosen with its reasons.
#pragma once

#include "base/words.hpp"
#include "documents/report.hpp"
#include "privacy/shared_site.hpp"

namespace twiza::documents {

Report difficulties_report(const privacy::SharedSite& shared, const base::Words& words);

}  // namespace twiza::documents
