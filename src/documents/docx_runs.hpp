// Text as Word holds it: runs that each go in one direction. Word does not find out by itself which letters
// are Arabic: a run must say so (w:rtl), or it takes the fonts and the order of the other script.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/xml.hpp"

namespace twiza::documents::docx {

struct Piece {
  std::string text;
  bool right_to_left = false;
};

enum class Direction { none, left_to_right, right_to_left, both };

// Of the letters in a text; numbers and signs have none.
Direction direction_of(std::string_view text);

// Pieces of one direction each; joined they are the text. Numbers and what stands inside them ("2012-09",
// "12,4 %") go left to right; between letters of both scripts, spaces and signs go with the paragraph.
std::vector<Piece> pieces_of(std::string_view text, bool paragraph_right_to_left);

// Runs of the text; line ends become breaks, tabs tabs. `style` is that of characters, empty: none.
void write_runs(base::XmlWriter& xml, std::string_view text, bool paragraph_right_to_left,
                std::string_view style = {});

}  // namespace twiza::documents::docx
