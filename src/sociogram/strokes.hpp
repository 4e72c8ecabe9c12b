// How the legend's lines are inked, once for every exporter: pens, dashes, arrowheads.
#pragma once

#include <string_view>
#include <vector>

#include "model/legend.hpp"
#include "sociogram/symbols.hpp"

namespace twiza::sociogram {

inline constexpr double mm_per_pt = 25.4 / 72;

// A line as it is inked: colour, width in mm, the legend's pattern.
struct Pen {
  std::string_view color = {};
  double width = 0;  // 0: no line
  std::string_view pattern = "solid";
  bool round = false;  // its ends; dots are round anyway
};

inline bool has_round_ends(const Pen& pen) { return pen.round || pen.pattern == "dot"; }

Pen pen_of(model::TieKind kind, double width_pt);

// Lengths of dashes and gaps in mm, in turn; empty for a solid line.
std::vector<double> dashes(const Pen& pen);

// A line without its arrowheads, which are filled triangles; all in mm. It stops short inside the head so
// that no dash sticks out of it.
struct ArrowedLine {
  std::vector<PathStep> line;
  std::vector<PathStep> heads;
};
ArrowedLine arrowed_line(std::vector<Point> path, double width, bool arrow_at_start, bool arrow_at_end);

}  // namespace twiza::sociogram
