// Boxes and segments as the layout engine computes with them. Unit: millimetre, y downwards.
#pragma once

#include <algorithm>
#include <cmath>

#include "sociogram/geometry.hpp"

namespace twiza::sociogram::placing {

// Everything the engine places stands on a lattice of 0.01 mm. Sums of such numbers are off by some
// 1e-12 mm, so that comparisons allow a millionth and the final rounding changes nothing.
inline constexpr double kLattice = 100;     // steps per mm
inline constexpr double kTolerance = 1e-6;  // mm

inline double snap(double v) { return std::floor(v * kLattice + 0.5) / kLattice; }
inline double snap_down(double v) { return std::floor(v * kLattice + kTolerance) / kLattice; }
inline double snap_up(double v) { return std::ceil(v * kLattice - kTolerance) / kLattice; }

// A box by its edges: cheaper to compare than corner and size.
struct Box {
  double x0 = 0;
  double y0 = 0;
  double x1 = 0;
  double y1 = 0;

  double w() const { return x1 - x0; }
  double h() const { return y1 - y0; }
  double cx() const { return (x0 + x1) / 2; }
  double cy() const { return (y0 + y1) / 2; }
  bool operator==(const Box&) const = default;
};

inline Box around(const Box& a, const Box& b) {
  return {std::min(a.x0, b.x0), std::min(a.y0, b.y0), std::max(a.x1, b.x1), std::max(a.y1, b.y1)};
}

inline Box grown(const Box& a, double by) { return {a.x0 - by, a.y0 - by, a.x1 + by, a.y1 + by}; }

inline Box shifted(const Box& a, double dx, double dy) {
  return {a.x0 + dx, a.y0 + dy, a.x1 + dx, a.y1 + dy};
}

// The free width between two boxes along the better of the two axes; negative when they overlap.
inline double separation(const Box& a, const Box& b) {
  return std::max(std::max(b.x0 - a.x1, a.x0 - b.x1), std::max(b.y0 - a.y1, a.y0 - b.y1));
}

// Does the segment pass through (or touch) the box? Separating axes: the two of the box and the
// segment's normal (Gottschalk, Lin & Manocha 1996, in the plane).
inline bool passes(Point p, Point q, const Box& box) {
  const double ex = (q.x - p.x) / 2, ey = (q.y - p.y) / 2;
  const double dx = (p.x + q.x) / 2 - box.cx(), dy = (p.y + q.y) / 2 - box.cy();
  const double hw = box.w() / 2, hh = box.h() / 2;
  if (hw <= 0 || hh <= 0) return false;
  const double ax = std::fabs(ex), ay = std::fabs(ey);
  return std::fabs(dx) <= hw + ax && std::fabs(dy) <= hh + ay &&
         std::fabs(dx * ey - dy * ex) <= hw * ay + hh * ax;
}

inline double distance(Point a, Point b) {
  const double dx = a.x - b.x, dy = a.y - b.y;
  return std::sqrt(dx * dx + dy * dy);
}

}  // namespace twiza::sociogram::placing
