// On which page each heading of a report will stand, foreseen from the measures of the styles: the table of
// contents is right when the document is opened, before anybody updates it.
#pragma once

#include <vector>

#include "documents/report.hpp"

namespace twiza::documents::docx {

struct ContentsEntry {
  const Heading* heading = nullptr;
  int page = 1;
};

// Headings of levels 1 and 2, in order. Exact where parts begin on pages of their own and no line is at the
// point of wrapping. `with_picture`: a page for it stands between the contents and the first block.
// `page`: of the report's title.
std::vector<ContentsEntry> contents_of(const Report& report, bool with_picture, int page = 1);

// How many pages it takes, foreseen likewise.
int pages_of(const Report& report, bool with_picture);

}  // namespace twiza::documents::docx
