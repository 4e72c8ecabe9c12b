// The map and the documents that go with it, as PDF.
#pragma once

#include <string>
#include <vector>

#include "base/words.hpp"
#include "documents/report.hpp"
#include "print/paper.hpp"
#include "sociogram/scene.hpp"

namespace twiza::print {

// First the map on its paper, then the reports on A4. A symbol leads to the heading "actor-<id of the node>",
// that heading's own symbol back to the map. A poster is printed to be glued: a plan of its sheets and the
// sheets, without reports. Same input, same bytes. Throws std::runtime_error where cairo fails.
std::string write_pdf(const sociogram::Scene& scene, const std::vector<documents::Report>& reports,
                      const PrintOptions& options, const base::Words& words);

// Reports alone, one after the other, each read from its language's side. The document's language is that of
// the first; there is at least one.
std::string write_pdf(const std::vector<documents::Report>& reports);

}  // namespace twiza::print
