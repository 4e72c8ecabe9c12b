// Lets lines of text flow through the columns of as many pages as they need, by a careful guess of their
// widths: no font is at hand where documents are written, so the guess is on the wide side.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "model/legend.hpp"

namespace twiza::documents {

// One paragraph. Lengths in mm.
struct FlowLine {
  std::string text;
  double size = 4;
  std::string_view color = model::ink;
  bool bold = false;
  bool italic = false;
  bool heading = false;  // never the last line of a column
  double before = 0;     // space above, not at the top of a column
  int link = 0;          // slide
};

using Column = std::vector<FlowLine>;
using Page = std::vector<Column>;

struct Frame {
  double column_w = 0, column_h = 0;
  int columns = 1;
};

// Lines that a text takes in `width`, broken at spaces, each part as wide as `measure` says.
int wrapped_rows(std::string_view text, double width, const std::function<double(std::string_view)>& measure);

// Width of a text in Arial, on the wide side.
double guessed_width(std::string_view text, double size, bool bold);
// Rows that the text takes in lines of `width`.
int guessed_rows(std::string_view text, double size, bool bold, double width);
double guessed_height(const FlowLine& line, double width);

// Fills column after column, page after page; at least one page. A paragraph too long for one column is cut
// with "…".
std::vector<Page> flow(const std::vector<FlowLine>& lines, const Frame& frame);

// The same, but what fits on one page is spread evenly over its columns.
std::vector<Page> balanced_flow(const std::vector<FlowLine>& lines, const Frame& frame);

}  // namespace twiza::documents
