// What every part of the SVG drawing is made of: symbols, signs, strokes and texts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/xml.hpp"
#include "sociogram/scene.hpp"
#include "sociogram/symbols.hpp"

namespace twiza::sociogram::svg {

inline constexpr double mm_per_pt = 25.4 / 72;

// A line as it is inked: colour, width in mm, the legend's pattern.
struct Pen {
  std::string_view color;
  double width = 0;
  std::string_view pattern = "solid";
};
void ink_line(base::XmlWriter& xml, const Pen& pen);  // attributes of the element just opened

// Path data of unit-square steps drawn into `box`.
std::string path_data(const std::vector<PathStep>& steps, const Rect& box);

void draw_symbol(base::XmlWriter& xml, Symbol symbol, const Rect& box);
void draw_sign(base::XmlWriter& xml, model::Sign sign, bool full, const Rect& box);

// A path with its arrowheads; the line stops short inside the head so that no dash sticks out of it.
void draw_line(base::XmlWriter& xml, std::vector<Point> path, const Pen& pen, bool arrow_at_start,
               bool arrow_at_end);

struct TextLook {
  std::string_view color = model::ink;
  // The ground's colour, laid thinly behind the letters where lines may pass. Not an outline of the letters:
  // programs that do not know paint-order (LibreOffice, Illustrator) would draw it over them.
  std::string_view veil = {};
};
void draw_text(base::XmlWriter& xml, const TextBlock& block, const TextLook& look = {});

}  // namespace twiza::sociogram::svg
