// Words on the map: broken into lines and measured with the real font.
#pragma once

#include <string>

#include "sociogram/measure.hpp"
#include "sociogram/scene.hpp"

namespace twiza::sociogram {

// Boxes are this much wider than the text: the reader's program may have a slightly wider face.
inline constexpr double box_margin = 1.10;
inline constexpr double line_spacing = 1.25;  // of the font size, as every exporter sets it

struct Frame {
  double max_width = 40;  // mm, before the margin
  int max_lines = 3;
  bool centred = false;
};

// The text in as few and as even lines as fit; a last line that does not fit ends with "…". A word wider
// than the frame is cut. The box's corner is left at 0, 0.
TextBlock letter(const std::string& text, const TextStyle& style, const Frame& frame,
                 const TextMeasure& measure);

// A name in two languages: on one line, "Salé · سلا", where that fits; else one below the other. The second
// is left out where it is empty or the same. At most one line more than the frame allows.
TextBlock letter_both(const std::string& first, const std::string& second, const TextStyle& style,
                      const Frame& frame, const TextMeasure& measure);

// The first letter with a direction is Arabic.
bool reads_right_to_left(const std::string& text);

}  // namespace twiza::sociogram
