#include "sociogram/strokes.hpp"

#include <algorithm>
#include <cmath>

namespace twiza::sociogram {
namespace {

using Op = PathStep::Op;

void add_polyline(std::vector<PathStep>& steps, const std::vector<Point>& path) {
  for (std::size_t i = 0; i < path.size(); ++i) steps.push_back({i == 0 ? Op::move : Op::line, {path[i]}});
}

// PowerPoint's medium triangle: as long and as wide as three lines, and as if a thin line had two points.
double arrow_length(double width) { return 3 * std::max(width, 2 * mm_per_pt); }

// Takes the arrowhead off the end of `path`; nothing for a path too short for one.
void cut_arrowhead(std::vector<Point>& path, double width, std::vector<PathStep>& heads) {
  const Point tip = path.back();
  const Point before = path[path.size() - 2];
  const double dx = tip.x - before.x, dy = tip.y - before.y;
  const double length = std::sqrt(dx * dx + dy * dy);
  const double head = std::min(arrow_length(width), length);
  if (head <= 0) return;
  const Point along = {dx / length, dy / length};
  const Point base = {tip.x - head * along.x, tip.y - head * along.y};
  const double half = head / 2;
  path.back() = {base.x + 0.1 * head * along.x, base.y + 0.1 * head * along.y};
  add_polyline(heads, {tip,
                       {base.x - half * along.y, base.y + half * along.x},
                       {base.x + half * along.y, base.y - half * along.x}});
  heads.push_back({Op::close, {}});
}

}  // namespace

Pen pen_of(model::TieKind kind, double width_pt) {
  const model::Stroke& stroke = model::stroke_of(kind);
  return {stroke.color, width_pt * mm_per_pt, stroke.pattern};
}

// In line widths, as PowerPoint draws the presets of the same names (ISO/IEC 29500-1, 20.1.10.48), so that a
// map looks the same in both. A dot is a round cap on a line of no length.
std::vector<double> dashes(const Pen& pen) {
  std::vector<double> lengths;
  if (pen.pattern == "long_dash") lengths = {8, 3};
  if (pen.pattern == "dash") lengths = {4, 3};
  if (pen.pattern == "dot") lengths = {0.01, 2.6};
  if (pen.pattern == "dash_dot_dot") lengths = {8, 3, 1, 3, 1, 3};
  for (double& each : lengths) each *= pen.width;
  return lengths;
}

ArrowedLine arrowed_line(std::vector<Point> path, double width, bool arrow_at_start, bool arrow_at_end) {
  ArrowedLine drawn;
  if (path.size() < 2) return drawn;
  if (arrow_at_end) cut_arrowhead(path, width, drawn.heads);
  if (arrow_at_start) {
    std::reverse(path.begin(), path.end());
    cut_arrowhead(path, width, drawn.heads);
    std::reverse(path.begin(), path.end());
  }
  if (is_loop(path)) {
    drawn.line = loop_curve(path);
  } else {
    add_polyline(drawn.line, path);
  }
  return drawn;
}

}  // namespace twiza::sociogram
