// A report as a Word document: styles, contents with links, headers and footers, in both directions of
// writing (DOC-18; ISO/IEC 29500-1, WordprocessingML).
#pragma once

#include <string>

#include "base/part.hpp"
#include "base/words.hpp"
#include "documents/report.hpp"

namespace twiza::documents {

// A picture for a page of its own, across. Without bytes there is none.
struct Picture {
  std::string png;
  double w = 0, h = 0;  // of what it shows; only their ratio counts
  std::string caption;
  std::string description = {};  // for those who do not see it
};

// The same report gives the same bytes. `words` is the catalogue of the report's language. A link to an
// anchor that no heading has stays plain text. A figure without its picture is told in words.
base::Parts write_docx(const Report& report, const base::Words& words, const Picture& picture = {});

}  // namespace twiza::documents
