#include "sociogram/svg_shapes.hpp"

#include <algorithm>
#include <cmath>

namespace twiza::sociogram::svg {
namespace {

using base::decimal;
using base::XmlWriter;

std::string coordinates(const Point& p) { return decimal(p.x) + " " + decimal(p.y); }

// Dash lengths in line widths, as PowerPoint draws the presets of the same names (ISO/IEC 29500-1,
// 20.1.10.48), so that a map looks the same in both. A dot is a round cap on a line of no length.
std::string dashes(std::string_view pattern, double width) {
  std::vector<double> lengths;
  if (pattern == "long_dash") lengths = {8, 3};
  if (pattern == "dash") lengths = {4, 3};
  if (pattern == "dot") lengths = {0.01, 2.6};
  if (pattern == "dash_dot_dot") lengths = {8, 3, 1, 3, 1, 3};
  std::string text;
  for (const double each : lengths) text += (text.empty() ? "" : " ") + decimal(each * width);
  return text;
}

std::string polyline(const std::vector<Point>& path) {
  std::string data;
  for (const Point& p : path) data += (data.empty() ? "M" : "L") + coordinates(p);
  return data;
}

// PowerPoint's medium triangle: as long and as wide as three lines, and as if a thin line had two points.
double arrow_length(double width) { return 3 * std::max(width, 2 * mm_per_pt); }

// Takes the arrowhead off the end of `path` and gives its outline; nothing for a path too short for one.
std::string cut_arrowhead(std::vector<Point>& path, double width) {
  const Point tip = path.back();
  const Point before = path[path.size() - 2];
  const double dx = tip.x - before.x, dy = tip.y - before.y;
  const double length = std::sqrt(dx * dx + dy * dy);
  const double head = std::min(arrow_length(width), length);
  if (head <= 0) return {};
  const Point along = {dx / length, dy / length};
  const Point base = {tip.x - head * along.x, tip.y - head * along.y};
  const double half = head / 2;
  path.back() = {base.x + 0.1 * head * along.x, base.y + 0.1 * head * along.y};
  return polyline({tip,
                   {base.x - half * along.y, base.y + half * along.x},
                   {base.x + half * along.y, base.y - half * along.x}}) +
         "Z";
}

}  // namespace

void ink_line(XmlWriter& xml, const Pen& pen) {
  xml.attribute("stroke", pen.color).attribute("stroke-width", pen.width);
  const std::string lengths = dashes(pen.pattern, pen.width);
  if (!lengths.empty()) xml.attribute("stroke-dasharray", lengths);
  if (pen.pattern == "dot") xml.attribute("stroke-linecap", "round");
}

std::string path_data(const std::vector<PathStep>& steps, const Rect& box) {
  const auto at = [&](const Point& p) { return coordinates({box.x + p.x * box.w, box.y + p.y * box.h}); };
  std::string data;
  for (const PathStep& step : steps) {
    switch (step.op) {
      case PathStep::Op::move:
        data += "M" + at(step.points[0]);
        break;
      case PathStep::Op::line:
        data += "L" + at(step.points[0]);
        break;
      case PathStep::Op::cubic:
        data += "C" + at(step.points[0]) + " " + at(step.points[1]) + " " + at(step.points[2]);
        break;
      case PathStep::Op::close:
        data += "Z";
        break;
    }
  }
  return data;
}

void draw_symbol(XmlWriter& xml, Symbol symbol, const Rect& box) {
  for (const Outline& outline : outlines(symbol)) {
    xml.open("path", {{"d", path_data(outline.steps, box)},
                      {"fill", outline.filled_with_ink ? model::ink : model::paper}});
    if (outline.stroked) {
      const double width = stroke_pt(outline, box.w) * mm_per_pt;
      ink_line(xml, {outline.grey ? model::soft : model::ink, width, outline.dashed ? "dash" : "solid"});
      xml.attribute("stroke-linejoin", "round");
    }
    xml.close();
  }
}

void draw_sign(XmlWriter& xml, model::Sign sign, bool full, const Rect& box) {
  if (sign == model::Sign::none) return;
  const SignShape& shape = shape_of(sign);
  // A full sign wears a thin paper edge, so that it stands off its own line.
  xml.open("path",
           {{"d", path_data(outline_of(shape.body), box)}, {"fill", full ? model::ink : model::paper}});
  ink_line(xml, {full ? model::paper : model::ink, box.w * (full ? 0.06 : 0.09)});
  xml.attribute("stroke-linejoin", "round").close();
  xml.open("path", {{"d", path_data(shape.mark, box)}, {"fill", "none"}});
  ink_line(xml, {full ? model::paper : model::ink, box.w * 0.105});
  xml.attribute("stroke-linecap", "round").attribute("stroke-linejoin", "round").close();
}

void draw_line(XmlWriter& xml, std::vector<Point> path, const Pen& pen, bool arrow_at_start,
               bool arrow_at_end) {
  if (path.size() < 2) return;
  std::string heads;
  if (arrow_at_end) heads += cut_arrowhead(path, pen.width);
  if (arrow_at_start) {
    std::reverse(path.begin(), path.end());
    heads += cut_arrowhead(path, pen.width);
    std::reverse(path.begin(), path.end());
  }
  // Steps of a loop are in mm already: drawn into the unit box.
  const std::string data = is_loop(path) ? path_data(loop_curve(path), {0, 0, 1, 1}) : polyline(path);
  xml.open("path", {{"d", data}, {"fill", "none"}});
  ink_line(xml, pen);
  xml.attribute("stroke-linejoin", "round").close();
  if (!heads.empty()) xml.leaf("path", {{"d", heads}, {"fill", pen.color}});
}

void draw_text(XmlWriter& xml, const TextBlock& block, const TextLook& look) {
  if (block.lines.empty()) return;
  const double line_h = block.box.h / static_cast<double>(block.lines.size());
  const double start = block.right_to_left ? block.box.x + block.box.w : block.box.x;
  const double x = block.centred ? block.box.x + block.box.w / 2 : start;
  if (!look.veil.empty()) {
    const Rect& box = block.box;
    xml.leaf("rect", {{"x", box.x},
                      {"y", box.y},
                      {"width", box.w},
                      {"height", box.h},
                      {"fill", look.veil},
                      {"fill-opacity", 0.8}});
  }
  xml.open("text", {{"font-size", block.size}, {"fill", look.color}});
  if (block.bold) xml.attribute("font-weight", "bold");
  if (block.italic) xml.attribute("font-style", "italic");
  if (block.centred) xml.attribute("text-anchor", "middle");
  if (block.right_to_left) xml.attribute("direction", "rtl");
  constexpr double baseline = 0.39;  // of the font size, under the middle of a line of Noto Sans
  double middle = block.box.y + line_h / 2;
  for (const std::string& line : block.lines) {
    xml.leaf("tspan", {{"x", x}, {"y", middle + baseline * block.size}}, line);
    middle += line_h;
  }
  xml.close();
}

}  // namespace twiza::sociogram::svg
