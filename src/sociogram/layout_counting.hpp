// Which segments cross which, and which pass which boxes: what the search counts a hundred million times.
//
// Coordinates lie in plain arrays, one per coordinate, in blocks of 16; inside a block no branch, so that
// the compiler turns the loops into vector instructions. A block whose own box is not met is skipped: in
// the order that the caller gives, neighbours on paper should be neighbours in the arrays.
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace twiza::sociogram::placing {

// The search prices with 24 bits: some 0.0001 mm on a wall-sized map, and twice as many numbers per
// vector instruction. Positions and what is drawn are double.
using Real = float;

struct Segment {
  Real x1 = 0, y1 = 0, x2 = 0, y2 = 0;
};

// A box by its centre and half sizes. Negative half sizes: met by nothing.
struct Patch {
  Real cx = 0, cy = 0, hw = -1e9F, hh = -1e9F;
};

// Two segments cross when the ends of each lie strictly on both sides of the other. A shared end gives an
// orientation of exactly 0 (the same coordinates are subtracted), so that it is no crossing.
inline bool cross(const Segment& a, const Segment& b) {
  const Real dx = a.x2 - a.x1, dy = a.y2 - a.y1, fx = b.x2 - b.x1, fy = b.y2 - b.y1;
  const Real o1 = dx * (b.y1 - a.y1) - dy * (b.x1 - a.x1), o2 = dx * (b.y2 - a.y1) - dy * (b.x2 - a.x1);
  const Real o3 = fx * (a.y1 - b.y1) - fy * (a.x1 - b.x1), o4 = fx * (a.y2 - b.y1) - fy * (a.x2 - b.x1);
  return o1 * o2 < 0 && o3 * o4 < 0;
}

// Separating axes: the two of the box and the segment's normal (Gottschalk, Lin & Manocha 1996, in the
// plane).
inline bool meets(const Segment& line, const Patch& patch) {
  const Real ex = (line.x2 - line.x1) / 2, ey = (line.y2 - line.y1) / 2;
  const Real ax = std::fabs(ex), ay = std::fabs(ey);
  const Real dx = (line.x1 + line.x2) / 2 - patch.cx, dy = (line.y1 + line.y2) / 2 - patch.cy;
  return std::fabs(dx) <= patch.hw + ax && std::fabs(dy) <= patch.hh + ay &&
         std::fabs(dx * ey - dy * ex) <= patch.hw * ay + patch.hh * ax;
}

// One number per element, with the padding that whole blocks need.
using Tally = std::vector<std::int32_t>;

// The boxes around 16 elements each.
struct Blocks {
  bool boxed = true;
  std::vector<Real> cx, cy, hw, hh;
};

class Lines {
 public:
  void resize(std::size_t count);
  std::size_t padded() const { return x1_.size(); }
  Segment operator[](std::size_t e) const { return {x1_[e], y1_[e], x2_[e], y2_[e]}; }
  void set(std::size_t e, const Segment& line);

  std::int32_t crossings(const Segment& line) const;
  std::int32_t passing(const Patch& patch) const;
  // Marked lines count half (the result is twice the sum), or not at all: for sets of lines that change
  // together.
  void mark(std::size_t e, bool marked) { weight_[e] = marked ? 1 : 2; }
  std::int32_t twice_crossings(const Segment& line) const;
  std::int32_t unmarked_passing(const Patch& patch) const;
  // The same, and adds `sign` to the tally of each line that was counted.
  std::int32_t tally_crossings(const Segment& line, int sign, Tally& tally) const;
  std::int32_t tally_passing(const Patch& patch, int sign, Tally& tally) const;

 private:
  enum class Count { plain, weighted, tallied };
  template <Count kind>
  std::int32_t count_crossings(const Segment& line, int sign, std::int32_t* tally) const;
  template <Count kind>
  std::int32_t count_passing(const Patch& patch, int sign, std::int32_t* tally) const;

  std::size_t count_ = 0;
  std::vector<Real> x1_, y1_, x2_, y2_;
  std::vector<std::int32_t> weight_;  // 2, of a marked line 1
  Blocks blocks_;
};

class Patches {
 public:
  void resize(std::size_t count);
  std::size_t padded() const { return cx_.size(); }
  Patch operator[](std::size_t k) const { return {cx_[k], cy_[k], hw_[k], hh_[k]}; }
  void set(std::size_t k, const Patch& patch);

  std::int32_t met_by(const Segment& line) const;
  std::int32_t tally_met_by(const Segment& line, int sign, Tally& tally) const;

 private:
  template <bool kTally>
  std::int32_t count_met(const Segment& line, int sign, std::int32_t* tally) const;

  std::size_t count_ = 0;
  std::vector<Real> cx_, cy_, hw_, hh_;
  Blocks blocks_;
};

}  // namespace twiza::sociogram::placing
