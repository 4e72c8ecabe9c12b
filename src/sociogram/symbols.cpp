#include "sociogram/symbols.hpp"

#include <utility>

namespace twiza::sociogram {
namespace {

using Op = PathStep::Op;
using Steps = std::vector<PathStep>;

PathStep move(double x, double y) { return {Op::move, {Point{x, y}}}; }
PathStep line(double x, double y) { return {Op::line, {Point{x, y}}}; }
PathStep curve(Point a, Point b, Point end) { return {Op::cubic, {a, b, end}}; }
PathStep close() { return {Op::close, {}}; }

Steps polygon(const std::vector<Point>& corners) {
  Steps steps;
  for (const Point& each : corners) {
    steps.push_back(steps.empty() ? move(each.x, each.y) : line(each.x, each.y));
  }
  steps.push_back(close());
  return steps;
}

Steps circle(double x, double y, double r) {
  const double k = 0.5522847 * r;  // four cubics that are a circle to 0.03 %
  return {move(x, y - r),
          curve({x + k, y - r}, {x + r, y - k}, {x + r, y}),
          curve({x + r, y + k}, {x + k, y + r}, {x, y + r}),
          curve({x - k, y + r}, {x - r, y + k}, {x - r, y}),
          curve({x - r, y - k}, {x - k, y - r}, {x, y - r}),
          close()};
}

// Shoulders: a bell from (x - w, bottom) over (x, top) to (x + w, bottom).
Steps shoulders(double x, double top, double bottom, double w) {
  const double h = bottom - top;
  return {move(x - w, bottom), curve({x - w, bottom - 0.72 * h}, {x - 0.58 * w, top}, {x, top}),
          curve({x + 0.58 * w, top}, {x + w, bottom - 0.72 * h}, {x + w, bottom}), close()};
}

Steps joined(Steps first, const Steps& second) {
  first.insert(first.end(), second.begin(), second.end());
  return first;
}

Steps house_body() {
  return polygon(
      {{0.05, 0.47}, {0.5, 0.05}, {0.95, 0.47}, {0.85, 0.47}, {0.85, 0.95}, {0.15, 0.95}, {0.15, 0.47}});
}
Steps eaves() { return {move(0.15, 0.47), line(0.85, 0.47)}; }
Steps door() { return {move(0.41, 0.95), line(0.41, 0.65), line(0.59, 0.65), line(0.59, 0.95)}; }
Steps figure_body() { return joined(circle(0.5, 0.26, 0.205), shoulders(0.5, 0.51, 0.96, 0.38)); }

// The same shape, smaller, with its own (0,0) at `at`: a class keeps the size of every other symbol.
Steps placed(Steps steps, Point at, double scale) {
  for (PathStep& step : steps) {
    for (Point& p : step.points) p = {at.x + p.x * scale, at.y + p.y * scale};
  }
  return steps;
}

constexpr double class_scale = 0.85;
constexpr double class_shift = 1 - class_scale;

Outline paper(Steps steps) { return {std::move(steps), false, true, false, false}; }
Outline ink_filled(Steps steps) { return {std::move(steps), true, false, false, false}; }
Outline dashed(Steps steps) { return {std::move(steps), false, true, true, false}; }
Outline dashed_grey(Steps steps) { return {std::move(steps), false, true, true, true}; }

std::vector<Outline> house() { return {paper(house_body()), paper(eaves()), paper(door())}; }

std::vector<Outline> house_class() {
  std::vector<Outline> all = {dashed(placed(house_body(), {class_shift, 0}, class_scale))};
  for (Outline& each : house()) {
    each.steps = placed(std::move(each.steps), {0, class_shift}, class_scale);
    all.push_back(std::move(each));
  }
  return all;
}

std::vector<Outline> figure_class() {
  return {dashed(placed(figure_body(), {class_shift, 0}, class_scale)),
          ink_filled(placed(figure_body(), {0, class_shift}, class_scale))};
}

std::vector<Outline> three_heads() {
  return {dashed_grey(joined(shoulders(0.25, 0.56, 0.95, 0.21), shoulders(0.75, 0.56, 0.95, 0.21))),
          dashed_grey(joined(circle(0.25, 0.41, 0.125), circle(0.75, 0.41, 0.125))),
          dashed_grey(shoulders(0.5, 0.42, 0.95, 0.24)), dashed_grey(circle(0.5, 0.22, 0.155))};
}

std::vector<Outline> hexagon() {
  return {
      dashed(polygon({{0.25, 0.08}, {0.75, 0.08}, {0.98, 0.5}, {0.75, 0.92}, {0.25, 0.92}, {0.02, 0.5}}))};
}

}  // namespace

const std::vector<Outline>& outlines(Symbol symbol) {
  static const std::vector<Outline> drawn[] = {
      house(), {ink_filled(figure_body())}, house_class(), figure_class(), three_heads(), hexagon()};
  return drawn[static_cast<int>(symbol)];
}

double stroke_pt(const Outline& outline, double side) {
  constexpr double dashed_pt = 1;
  double share = 1;
  if (side < model::small_symbol_mm) share = side / model::small_symbol_mm;
  if (side > model::symbol_mm) share = side / model::symbol_mm;
  return share * (outline.dashed ? dashed_pt : model::symbol_outline_pt);
}

const SignShape& shape_of(model::Sign sign) {
  static const SignShape none{};
  static const SignShape good{SignShape::Body::disc,
                              {move(0.26, 0.5), line(0.74, 0.5), move(0.5, 0.26), line(0.5, 0.74)}};
  static const SignShape conflictual{
      SignShape::Body::lozenge, {move(0.24, 0.57), line(0.41, 0.37), line(0.59, 0.63), line(0.76, 0.43)}};
  static const SignShape weak{SignShape::Body::square,
                              {move(0.25, 0.57), curve({0.36, 0.33}, {0.44, 0.38}, {0.5, 0.5}),
                               curve({0.56, 0.62}, {0.64, 0.67}, {0.75, 0.43})}};
  static const SignShape lost{SignShape::Body::square,
                              joined(circle(0.5, 0.5, 0.2), {move(0.29, 0.77), line(0.71, 0.23)})};
  static const SignShape differing{SignShape::Body::square,
                                   {move(0.27, 0.41), line(0.73, 0.41), move(0.27, 0.59), line(0.73, 0.59),
                                    move(0.38, 0.76), line(0.62, 0.24)}};
  // A speech bubble with its two lines: told from ~ ∅ ≠ by its tail, also as a photocopy.
  static const SignShape dialogue{
      SignShape::Body::square,
      joined(
          polygon({{0.2, 0.22}, {0.8, 0.22}, {0.8, 0.6}, {0.52, 0.6}, {0.3, 0.82}, {0.34, 0.6}, {0.2, 0.6}}),
          {move(0.36, 0.41), line(0.64, 0.41)})};
  switch (sign) {
    case model::Sign::good:
      return good;
    case model::Sign::conflictual:
      return conflictual;
    case model::Sign::weak:
    case model::Sign::to_strengthen:
      return weak;
    case model::Sign::lost:
    case model::Sign::no_tie_yet:
      return lost;
    case model::Sign::dialogue:
      return dialogue;
    case model::Sign::differing:
      return differing;
    case model::Sign::none:
      break;
  }
  return none;
}

std::vector<PathStep> outline_of(SignShape::Body body) {
  switch (body) {
    case SignShape::Body::disc:
      return circle(0.5, 0.5, disc_radius);
    case SignShape::Body::lozenge:
      return polygon({{0.5, 0}, {1, 0.5}, {0.5, 1}, {0, 0.5}});
    case SignShape::Body::square:
      break;
  }
  return polygon({{square_inset, square_inset},
                  {1 - square_inset, square_inset},
                  {1 - square_inset, 1 - square_inset},
                  {square_inset, 1 - square_inset}});
}

std::vector<PathStep> pin_body() {
  return polygon({{0.1, 0.02}, {0.9, 0.02}, {0.9, 0.68}, {0.68, 0.68}, {0.5, 1}, {0.32, 0.68}, {0.1, 0.68}});
}

const std::vector<PathStep>& pin_of(Mark mark) {
  static const Steps none{};
  static const Steps came{move(0.5, 0.13),  line(0.5, 0.57),  move(0.31, 0.24),
                          line(0.69, 0.46), move(0.69, 0.24), line(0.31, 0.46)};
  static const Steps changed{move(0.45, 0.17), line(0.27, 0.35), line(0.45, 0.53),
                             move(0.55, 0.17), line(0.73, 0.35), line(0.55, 0.53)};
  static const Steps gone{move(0.32, 0.17), line(0.68, 0.53), move(0.68, 0.17), line(0.32, 0.53)};
  switch (mark) {
    case Mark::came:
      return came;
    case Mark::changed:
      return changed;
    case Mark::gone:
      return gone;
    case Mark::none:
      break;
  }
  return none;
}

std::vector<PathStep> loop_curve(const std::vector<Point>& path) {
  const auto between = [](const Point& a, const Point& b, double share) {
    return Point{a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share};
  };
  const Point first = between(path[1], path[2], 0.5), second = between(path[2], path[3], 0.5);
  return {move(path[0].x, path[0].y),
          curve(between(path[0], path[1], 0.5), between(path[1], path[2], 0.25), first),
          curve(between(path[1], path[2], 0.75), between(path[2], path[3], 0.25), second),
          curve(between(path[2], path[3], 0.75), between(path[4], path[3], 0.5), path[4])};
}

Point loop_middle(const std::vector<Point>& path) {
  const std::vector<PathStep> steps = loop_curve(path);
  const Point& a = steps[1].points[2];
  const auto& [b, c, d] = steps[2].points;
  return {(a.x + 3 * b.x + 3 * c.x + d.x) / 8, (a.y + 3 * b.y + 3 * c.y + d.y) / 8};
}

}  // namespace twiza::sociogram
