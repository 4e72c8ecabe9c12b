// Lines and fills of shapes.
#pragma once

#include <string_view>

#include "base/xml.hpp"
#include "model/legend.hpp"

namespace twiza::documents::pptx {

// A line as it is inked; `pattern` is the legend's.
struct Pen {
  std::string_view color = model::ink;
  double width_pt = 0;  // 0: no line
  std::string_view pattern = "solid";
  bool arrow_at_start = false;
  bool arrow_at_end = false;
};

// <a:ln>
void write_pen(base::XmlWriter& xml, const Pen& pen);

// "#123F8F" as <a:solidFill>; `opacity` from 0 to 1.
void fill(base::XmlWriter& xml, std::string_view color, double opacity = 1);
// The same, or <a:noFill> for an empty colour.
void write_fill(base::XmlWriter& xml, std::string_view color);

}  // namespace twiza::documents::pptx
