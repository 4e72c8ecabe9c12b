// The outlines of the legend's symbols, once for every exporter: paths in a unit square, x to the right,
// y downwards, (0,0) top left, (1,1) bottom right.
#pragma once

#include <array>
#include <vector>

#include "sociogram/scene.hpp"

namespace twiza::sociogram {

struct PathStep {
  enum class Op { move, line, cubic, close };
  Op op = Op::move;
  std::array<Point, 3> points{};  // cubic: two controls and the end; else the first only
};

struct Outline {
  std::vector<PathStep> steps;
  bool filled_with_ink = false;  // else paper
  bool stroked = true;
  bool dashed = false;
  bool grey = false;  // outline in soft grey instead of ink
};

// Back to front. A class of actors has a dashed outline behind, set off to the upper end side.
const std::vector<Outline>& outlines(Symbol symbol);

// Width of a symbol's lines in pt for a symbol of `side` mm: the legend's for those of a map; in proportion
// for the small samples of the legend block and the large ones of the sheets.
double stroke_pt(const Outline& outline, double side);

// The zigzag, plus, tilde… inside a sign, in the sign's unit square; `body` is its disc, lozenge or square.
struct SignShape {
  enum class Body { disc, lozenge, square };
  Body body = Body::disc;
  std::vector<PathStep> mark;
};
const SignShape& shape_of(model::Sign sign);

// The body's outline in the sign's unit square: a lozenge fills it, disc and square stay a little inside, so
// that the three look equally large.
inline constexpr double disc_radius = 0.45;
inline constexpr double square_inset = 0.09;
std::vector<PathStep> outline_of(SignShape::Body body);

// A pin's body and what stands in it, in its unit square; the tip is (0.5, 1). New: a star; changed: two
// arrows' heads; gone: a cross. Told from the quality's signs by the body, also as a photocopy.
std::vector<PathStep> pin_body();
const std::vector<PathStep>& pin_of(Mark mark);

// A loop's five points are the frame of the curve that is drawn: three cubics that meet in the middles of its
// two long legs, as PowerPoint's curvedConnector4 has them (ISO/IEC 29500-1, presetShapeDefinitions.xml). In
// mm. A curve, because LibreOffice finds its own way for bent connectors and only the curved one looks alike.
std::vector<PathStep> loop_curve(const std::vector<Point>& path);
// The middle of that curve: where the loop's sign stands.
Point loop_middle(const std::vector<Point>& path);
inline bool is_loop(const std::vector<Point>& path) { return path.size() == 5; }

}  // namespace twiza::sociogram
