// A report as a Word document: styles, contents with links, headers and footers, in both directions of
// writing (DOC-18; ISO/IEC 29500-1, WordprocessingML).
#pragma once

#include <string>
#include <vector>

#include "base/part.hpp"
#include "documents/report.hpp"

namespace twiza::documents {

// A picture for a page of its own, across. Without bytes there is none.
struct Picture {
  std::string png;
  double w = 0, h = 0;  // of what it shows; only their ratio counts
  std::string caption;
  std::string description = {};  // for those who do not see it
};

// Reports one after another, each a section with its own direction, contents, head and foot. The styles are
// in the language of the first, after whose contents the picture stands; there is at least one. The same
// reports give the same bytes. A link to an anchor that no heading has stays plain text. A figure without its
// picture is told in words.
base::Parts write_docx(const std::vector<Report>& reports, const Picture& picture = {});

}  // namespace twiza::documents
