// How wide a text is in Arial, from the face's own advance widths: near enough to say in how many lines a
// paragraph breaks, without a font at hand.
#pragma once

#include <string_view>

namespace twiza::documents {

// In the unit of `size`. Latin is exact but for kerning; Arabic, whose letters join, is a mean.
double arial_width(std::string_view text, double size, bool bold);

// Lines that the text takes in `width`.
int arial_rows(std::string_view text, double size, bool bold, double width);

}  // namespace twiza::documents
