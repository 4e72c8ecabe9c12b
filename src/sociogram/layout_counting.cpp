#include "sociogram/layout_counting.hpp"

#include <algorithm>
#include <cmath>

namespace twiza::sociogram::placing {
namespace {

constexpr std::size_t kBlock = 16;
// So few elements are counted one and all: blocks' boxes would cost more to keep than they spare.
constexpr std::size_t kAllUpTo = 128;

// The counts also with the wider vectors of newer processors, chosen when the program starts. The same
// numbers come out: no operation is fused or reordered.
#if defined(__x86_64__) && defined(__gnu_linux__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__)
#define TWIZA_WIDE __attribute__((target_clones("avx2", "default")))
#else
#define TWIZA_WIDE
#endif

std::size_t whole_blocks(std::size_t count) { return (count + kBlock - 1) / kBlock; }

void resize_blocks(Blocks& blocks, std::size_t count) {
  blocks.boxed = count > kAllUpTo;
  for (auto* v : {&blocks.cx, &blocks.cy, &blocks.hw, &blocks.hh}) v->assign(whole_blocks(count), 0);
}

void set_block(Blocks& blocks, std::size_t b, Real x0, Real y0, Real x1, Real y1) {
  // A hair larger: the centre and half size are rounded.
  const Real slack = 0.01F;
  blocks.cx[b] = (x0 + x1) / 2;
  blocks.cy[b] = (y0 + y1) / 2;
  blocks.hw[b] = (x1 - x0) / 2 + slack;
  blocks.hh[b] = (y1 - y0) / 2 + slack;
}

// Was the element's extent nowhere at the edge of its block's box? Then that box holds without it.
bool inside(const Blocks& blocks, std::size_t b, Real x0, Real y0, Real x1, Real y1) {
  const Real slack = 0.05F;
  return x0 > blocks.cx[b] - blocks.hw[b] + slack && x1 < blocks.cx[b] + blocks.hw[b] - slack &&
         y0 > blocks.cy[b] - blocks.hh[b] + slack && y1 < blocks.cy[b] + blocks.hh[b] - slack;
}

Patch block(const Blocks& blocks, std::size_t b) {
  return {blocks.cx[b], blocks.cy[b], blocks.hw[b], blocks.hh[b]};
}

bool overlap(const Patch& a, const Patch& b) {
  return std::fabs(a.cx - b.cx) <= a.hw + b.hw && std::fabs(a.cy - b.cy) <= a.hh + b.hh;
}

}  // namespace

// --- Lines

void Lines::resize(std::size_t count) {
  count_ = count;
  for (auto* v : {&x1_, &y1_, &x2_, &y2_}) v->assign(whole_blocks(count) * kBlock, -1e8F);
  weight_.assign(x1_.size(), 2);
  resize_blocks(blocks_, count);
}

void Lines::set(std::size_t e, const Segment& line) {
  const Segment old = (*this)[e];
  if (!blocks_.boxed) {
    x1_[e] = line.x1;
    y1_[e] = line.y1;
    x2_[e] = line.x2;
    y2_[e] = line.y2;
    return;
  }
  const std::size_t b = e / kBlock, end = std::min(b * kBlock + kBlock, count_);
  const auto within = [&](const Segment& s) {
    return inside(blocks_, b, std::min(s.x1, s.x2), std::min(s.y1, s.y2), std::max(s.x1, s.x2),
                  std::max(s.y1, s.y2));
  };
  x1_[e] = line.x1;
  y1_[e] = line.y1;
  x2_[e] = line.x2;
  y2_[e] = line.y2;
  if (within(old) && within(line)) return;
  Real left = line.x1, top = line.y1, right = line.x1, bottom = line.y1;
  for (std::size_t f = b * kBlock; f < end; ++f) {
    left = std::min(left, std::min(x1_[f], x2_[f]));
    right = std::max(right, std::max(x1_[f], x2_[f]));
    top = std::min(top, std::min(y1_[f], y2_[f]));
    bottom = std::max(bottom, std::max(y1_[f], y2_[f]));
  }
  set_block(blocks_, b, left, top, right, bottom);
}

template <Lines::Count kind>
[[gnu::always_inline]] inline std::int32_t Lines::count_crossings(const Segment& line, int sign,
                                                                  std::int32_t* tally) const {
  const Real ax = line.x1, ay = line.y1, bx = line.x2, by = line.y2;
  const Real dx = bx - ax, dy = by - ay;
  std::int32_t sum = 0;
  for (std::size_t b = 0; b < blocks_.cx.size(); ++b) {
    if (blocks_.boxed && !meets(line, block(blocks_, b))) continue;
    const Real *px = &x1_[b * kBlock], *py = &y1_[b * kBlock], *qx = &x2_[b * kBlock], *qy = &y2_[b * kBlock];
    for (std::size_t f = 0; f < kBlock; ++f) {
      const Real o1 = dx * (py[f] - ay) - dy * (px[f] - ax);
      const Real o2 = dx * (qy[f] - ay) - dy * (qx[f] - ax);
      const Real fx = qx[f] - px[f], fy = qy[f] - py[f];
      const Real o3 = fx * (ay - py[f]) - fy * (ax - px[f]);
      const Real o4 = fx * (by - py[f]) - fy * (bx - px[f]);
      const std::int32_t one = std::int32_t{o1 * o2 < 0} & std::int32_t{o3 * o4 < 0};
      sum += kind == Count::weighted ? one * weight_[b * kBlock + f] : one;
      if constexpr (kind == Count::tallied) tally[b * kBlock + f] += sign * one;
    }
  }
  return sum;
}

template <Lines::Count kind>
[[gnu::always_inline]] inline std::int32_t Lines::count_passing(const Patch& patch, int sign,
                                                                std::int32_t* tally) const {
  if (patch.hw <= 0 || patch.hh <= 0) return 0;
  std::int32_t sum = 0;
  for (std::size_t b = 0; b < blocks_.cx.size(); ++b) {
    if (blocks_.boxed && !overlap(patch, block(blocks_, b))) continue;
    const Real *x1 = &x1_[b * kBlock], *y1 = &y1_[b * kBlock], *x2 = &x2_[b * kBlock], *y2 = &y2_[b * kBlock];
    for (std::size_t e = 0; e < kBlock; ++e) {
      const Real dx = (x1[e] + x2[e]) / 2 - patch.cx, dy = (y1[e] + y2[e]) / 2 - patch.cy;
      const Real ex = (x2[e] - x1[e]) / 2, ey = (y2[e] - y1[e]) / 2;
      const Real ax = std::fabs(ex), ay = std::fabs(ey);
      const std::int32_t one = std::int32_t{std::fabs(dx) <= patch.hw + ax} &
                               std::int32_t{std::fabs(dy) <= patch.hh + ay} &
                               std::int32_t{std::fabs(dx * ey - dy * ex) <= patch.hw * ay + patch.hh * ax};
      sum += kind == Count::weighted ? one * (weight_[b * kBlock + e] - 1) : one;
      if constexpr (kind == Count::tallied) tally[b * kBlock + e] += sign * one;
    }
  }
  return sum;
}

TWIZA_WIDE std::int32_t Lines::crossings(const Segment& line) const {
  return count_crossings<Count::plain>(line, 0, nullptr);
}
TWIZA_WIDE std::int32_t Lines::passing(const Patch& patch) const {
  return count_passing<Count::plain>(patch, 0, nullptr);
}
TWIZA_WIDE std::int32_t Lines::twice_crossings(const Segment& line) const {
  return count_crossings<Count::weighted>(line, 0, nullptr);
}
TWIZA_WIDE std::int32_t Lines::unmarked_passing(const Patch& patch) const {
  return count_passing<Count::weighted>(patch, 0, nullptr);
}
std::int32_t Lines::tally_crossings(const Segment& line, int sign, Tally& tally) const {
  return count_crossings<Count::tallied>(line, sign, tally.data());
}
std::int32_t Lines::tally_passing(const Patch& patch, int sign, Tally& tally) const {
  return count_passing<Count::tallied>(patch, sign, tally.data());
}

// --- Patches

void Patches::resize(std::size_t count) {
  count_ = count;
  cx_.assign(whole_blocks(count) * kBlock, 0);
  cy_ = cx_;
  hw_.assign(cx_.size(), -1e9F);
  hh_ = hw_;
  resize_blocks(blocks_, count);
}

void Patches::set(std::size_t k, const Patch& patch) {
  const Patch old = (*this)[k];
  if (!blocks_.boxed) {
    cx_[k] = patch.cx;
    cy_[k] = patch.cy;
    hw_[k] = patch.hw;
    hh_[k] = patch.hh;
    return;
  }
  const std::size_t b = k / kBlock, end = std::min(b * kBlock + kBlock, count_);
  const auto within = [&](const Patch& p) {
    return inside(blocks_, b, p.cx - p.hw, p.cy - p.hh, p.cx + p.hw, p.cy + p.hh);
  };
  cx_[k] = patch.cx;
  cy_[k] = patch.cy;
  hw_[k] = patch.hw;
  hh_[k] = patch.hh;
  if (within(old) && within(patch)) return;
  Real left = patch.cx, top = patch.cy, right = patch.cx, bottom = patch.cy;
  for (std::size_t f = b * kBlock; f < end; ++f) {
    left = std::min(left, cx_[f] - hw_[f]);
    right = std::max(right, cx_[f] + hw_[f]);
    top = std::min(top, cy_[f] - hh_[f]);
    bottom = std::max(bottom, cy_[f] + hh_[f]);
  }
  set_block(blocks_, b, left, top, right, bottom);
}

template <bool kTally>
[[gnu::always_inline]] inline std::int32_t Patches::count_met(const Segment& line, int sign,
                                                              std::int32_t* tally) const {
  const Real mx = (line.x1 + line.x2) / 2, my = (line.y1 + line.y2) / 2;
  const Real ex = (line.x2 - line.x1) / 2, ey = (line.y2 - line.y1) / 2;
  const Real ax = std::fabs(ex), ay = std::fabs(ey);
  std::int32_t sum = 0;
  for (std::size_t b = 0; b < blocks_.cx.size(); ++b) {
    if (blocks_.boxed && !meets(line, block(blocks_, b))) continue;
    const Real *cx = &cx_[b * kBlock], *cy = &cy_[b * kBlock], *hw = &hw_[b * kBlock], *hh = &hh_[b * kBlock];
    for (std::size_t k = 0; k < kBlock; ++k) {
      const Real dx = mx - cx[k], dy = my - cy[k];
      const std::int32_t one = std::int32_t{std::fabs(dx) <= hw[k] + ax} &
                               std::int32_t{std::fabs(dy) <= hh[k] + ay} &
                               std::int32_t{std::fabs(dx * ey - dy * ex) <= hw[k] * ay + hh[k] * ax};
      sum += one;
      if constexpr (kTally) tally[b * kBlock + k] += sign * one;
    }
  }
  return sum;
}

TWIZA_WIDE std::int32_t Patches::met_by(const Segment& line) const {
  return count_met<false>(line, 0, nullptr);
}
std::int32_t Patches::tally_met_by(const Segment& line, int sign, Tally& tally) const {
  return count_met<true>(line, sign, tally.data());
}

}  // namespace twiza::sociogram::placing
