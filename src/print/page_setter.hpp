// Sets a document to be read on pages: which line stands where, as data. Drawing is another's work, since
// "3 / 17" is known only when all pages are set.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "documents/report.hpp"
#include "print/lettering.hpp"
#include "print/paper.hpp"
#include "sociogram/geometry.hpp"

namespace twiza::print {

// A line of a text on a page; `x` its left end, `y` its baseline, mm.
struct PlacedLine {
  std::shared_ptr<const Paragraph> paragraph;
  int line = 0;
  double x = 0, y = 0;
  std::string_view color;
  std::string link;    // name of a destination; empty: none
  std::string anchor;  // a destination that links name; empty: none
};

struct PlacedBox {
  sociogram::Rect box;
  std::string_view color;
};

struct PlacedPicture {
  sociogram::Rect box;
  std::string_view png;  // the report's
};

struct PlacedScene {
  sociogram::Rect box;                      // of its page
  const sociogram::Scene* scene = nullptr;  // the report's
};

struct Bookmark {
  int level = 1;
  std::string text;
  std::string anchor;
};

// The number of the page that `anchor` stands on, known when all is set. `x` is the edge it ends at: the
// right one, in Arabic the left one.
struct PlacedNumber {
  std::string anchor;
  double x = 0, y = 0;
};

struct TextPage {
  Size size = a4_upright;
  std::vector<PlacedBox> boxes;  // behind the lines
  std::vector<PlacedScene> scenes;
  std::vector<PlacedPicture> pictures;
  std::vector<PlacedLine> lines;
  std::vector<PlacedNumber> numbers;
  std::vector<Bookmark> bookmarks;  // of this page, in order
};

// Margins of an A4 page, mm; feet stand below.
inline constexpr double side_margin = 20;
inline constexpr double top_margin = 18;
inline constexpr double bottom_margin = 22;

// The type of a text of a document: without one letter that is read from the right it is read from the left,
// also in Arabic, or "751 572 habitants" falls apart.
Face face_of(std::string_view text, const sociogram::TextStyle& style, bool right_to_left);

// Pages of A4 upright, those of figures across, mirrored in Arabic. A report whose first part begins on a
// page of its own has its contents on the page before. Every heading of level 1 and 2 has a bookmark; one
// without an anchor gets one from `name`, which must differ from document to document.
std::vector<TextPage> set_pages(const documents::Report& report, const std::string& name,
                                const Lettering& lettering);

}  // namespace twiza::print
