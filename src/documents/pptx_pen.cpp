#include "documents/pptx_pen.hpp"

#include "documents/pptx_slide.hpp"

namespace twiza::documents::pptx {
namespace {

using base::XmlWriter;

std::string_view preset_dash(std::string_view pattern) {
  if (pattern == "long_dash") return "lgDash";
  if (pattern == "dash_dot_dot") return "lgDashDotDot";
  return pattern;  // solid, dot, dash: the same words
}

// The medium triangle: three lines long, and on thin lines as large as on one of two points.
void arrow(XmlWriter& xml, std::string_view end, bool there) {
  if (there) xml.leaf(end, {{"type", "triangle"}, {"w", "med"}, {"len", "med"}});
}

}  // namespace

void fill(XmlWriter& xml, std::string_view color, double opacity) {
  xml.open("a:solidFill").open("a:srgbClr", {{"val", color.substr(1)}});
  if (opacity < 1) xml.leaf("a:alpha", {{"val", static_cast<std::int64_t>(std::llround(opacity * 100000))}});
  xml.close().close();
}

void write_pen(XmlWriter& xml, const Pen& pen) {
  if (pen.width_pt <= 0) {
    xml.open("a:ln").leaf("a:noFill").close();
    return;
  }
  xml.open("a:ln", {{"w", static_cast<std::int64_t>(std::llround(pen.width_pt * emu_per_pt))}});
  xml.attribute("cap", pen.pattern == "dot" ? "rnd" : "flat");
  fill(xml, pen.color);
  xml.leaf("a:prstDash", {{"val", preset_dash(pen.pattern)}}).leaf("a:round");
  arrow(xml, "a:headEnd", pen.arrow_at_start);
  arrow(xml, "a:tailEnd", pen.arrow_at_end);
  xml.close();
}

void write_fill(XmlWriter& xml, std::string_view color) {
  if (color.empty()) {
    xml.leaf("a:noFill");
  } else {
    fill(xml, color);
  }
}

}  // namespace twiza::documents::pptx
