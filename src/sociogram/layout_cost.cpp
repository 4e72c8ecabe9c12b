// What a drawing costs (the other half of layout_drawing.hpp): crossings, hits, lengths, extents.
#include <algorithm>
#include <cmath>

#include "sociogram/layout_drawing.hpp"

namespace twiza::sociogram::placing {
namespace {

constexpr double kLeastOutward = 0.12;              // share of the way that leads away from its site's edge
constexpr double kOwnLabelClearance = 0.8;          // mm
constexpr double kStubLength = 12;                  // mm: sign, arrowhead and a visible line
constexpr double kSinNarrowSquared = 0.0432272711;  // sin^2 12 degrees

}  // namespace

// Two segments cross when the ends of each lie strictly on both sides of the other. A shared site gives
// an orientation of exactly 0 (the same coordinates are subtracted), so that it is no crossing.
std::int32_t Drawing::crossings(int e) const {
  const Real ax = x1_[at(e)], ay = y1_[at(e)], bx = x2_[at(e)], by = y2_[at(e)];
  const Real dx = bx - ax, dy = by - ay;
  const Real *px = x1_.data(), *py = y1_.data(), *qx = x2_.data(), *qy = y2_.data();
  const std::size_t m = x1_.size();
  std::int32_t sum = 0;
  for (std::size_t f = 0; f < m; ++f) {
    const Real o1 = dx * (py[f] - ay) - dy * (px[f] - ax);
    const Real o2 = dx * (qy[f] - ay) - dy * (qx[f] - ax);
    const Real fx = qx[f] - px[f], fy = qy[f] - py[f];
    const Real o3 = fx * (ay - py[f]) - fy * (ax - px[f]);
    const Real o4 = fx * (by - py[f]) - fy * (bx - px[f]);
    sum += int{o1 * o2 < 0} & int{o3 * o4 < 0};
  }
  return sum;
}

bool Drawing::cross(int e, int f) const {
  const Real ax = x1_[at(e)], ay = y1_[at(e)], bx = x2_[at(e)], by = y2_[at(e)];
  const Real px = x1_[at(f)], py = y1_[at(f)], qx = x2_[at(f)], qy = y2_[at(f)];
  const Real dx = bx - ax, dy = by - ay, fx = qx - px, fy = qy - py;
  const Real o1 = dx * (py - ay) - dy * (px - ax), o2 = dx * (qy - ay) - dy * (qx - ax);
  const Real o3 = fx * (ay - py) - fy * (ax - px), o4 = fx * (by - py) - fy * (bx - px);
  return o1 * o2 < 0 && o3 * o4 < 0;
}

namespace {

// How many of `n` boxes (centre, half size) the segment with middle (mx, my) and half extent (ex, ey) hits.
std::int32_t boxes_hit(Real mx, Real my, Real ex, Real ey, const Real* cx, const Real* cy, const Real* hw,
                       const Real* hh, std::size_t n) {
  const Real ax = std::fabs(ex), ay = std::fabs(ey);
  std::int32_t sum = 0;
  for (std::size_t k = 0; k < n; ++k) {
    const Real dx = mx - cx[k], dy = my - cy[k];
    sum += int{std::fabs(dx) <= hw[k] + ax} & int{std::fabs(dy) <= hh[k] + ay} &
           int{std::fabs(dx * ey - dy * ex) <= hw[k] * ay + hh[k] * ax};
  }
  return sum;
}

// The other way round: how many of `m` segments hit one box.
std::int32_t segments_hit(Real cx, Real cy, Real hw, Real hh, const Real* x1, const Real* y1, const Real* x2,
                          const Real* y2, std::size_t m) {
  std::int32_t sum = 0;
  for (std::size_t e = 0; e < m; ++e) {
    const Real dx = (x1[e] + x2[e]) / 2 - cx, dy = (y1[e] + y2[e]) / 2 - cy;
    const Real ex = (x2[e] - x1[e]) / 2, ey = (y2[e] - y1[e]) / 2;
    const Real ax = std::fabs(ex), ay = std::fabs(ey);
    sum += int{std::fabs(dx) <= hw + ax} & int{std::fabs(dy) <= hh + ay} &
           int{std::fabs(dx * ey - dy * ex) <= hw * ay + hh * ax};
  }
  return sum;
}

}  // namespace

bool Drawing::hits(int e, Real cx, Real cy, Real hw, Real hh) const {
  return segments_hit(cx, cy, hw, hh, &x1_[at(e)], &y1_[at(e)], &x2_[at(e)], &y2_[at(e)], 1) != 0;
}

std::int32_t Drawing::foreign_hits(int e) const {
  const Real mx = (x1_[at(e)] + x2_[at(e)]) / 2, my = (y1_[at(e)] + y2_[at(e)]) / 2;
  const Real ex = (x2_[at(e)] - x1_[at(e)]) / 2, ey = (y2_[at(e)] - y1_[at(e)]) / 2;
  std::int32_t sum = boxes_hit(mx, my, ex, ey, cx_.data(), cy_.data(), hw_.data(), hh_.data(), cx_.size());
  for (int leaf : {tie(e).from, tie(e).to}) {
    for (std::size_t k = 2 * at(leaf); k < 2 * at(leaf) + 2; ++k) {
      if (hits(e, cx_[k], cy_[k], hw_[k], hh_[k])) --sum;
    }
  }
  return sum;
}

std::int32_t Drawing::title_hits(int e) const {
  const Real mx = (x1_[at(e)] + x2_[at(e)]) / 2, my = (y1_[at(e)] + y2_[at(e)]) / 2;
  const Real ex = (x2_[at(e)] - x1_[at(e)]) / 2, ey = (y2_[at(e)] - y1_[at(e)]) / 2;
  return boxes_hit(mx, my, ex, ey, tx_.data(), ty_.data(), tw_.data(), th_.data(), tx_.size());
}

std::int32_t Drawing::rect_hits(int rect) const {
  const std::size_t k = at(rect);
  return segments_hit(cx_[k], cy_[k], hw_[k], hh_[k], x1_.data(), y1_.data(), x2_.data(), y2_.data(),
                      x1_.size());
}

std::int32_t Drawing::title_ties(int title) const {
  const std::size_t k = at(title);
  return segments_hit(tx_[k], ty_[k], tw_[k], th_[k], x1_.data(), y1_.data(), x2_.data(), y2_.data(),
                      x1_.size());
}

int Drawing::own_hits(int e, Sites sites) const {
  const int ends[2] = {tie(e).from, tie(e).to};
  const Point p = site(ends[0], sites[0]), q = site(ends[1], sites[1]);
  int sum = 0;
  for (std::size_t k = 0; k < 2; ++k) {
    const std::size_t symbol = 2 * at(ends[k]), label = symbol + 1;
    if (passes(p, q, own_[symbol])) {
      ++sum;
    } else {
      // Nor may it leave along the edge that its site lies on.
      const double dx = k == 0 ? q.x - p.x : p.x - q.x, dy = k == 0 ? q.y - p.y : p.y - q.y;
      const double out = sites[k] == top ? -dy : sites[k] == bottom ? dy : sites[k] == left ? -dx : dx;
      if (out < kLeastOutward * (std::fabs(dx) + std::fabs(dy))) ++sum;
    }
    if (loop_[at(ends[k])] != 0 && (sites[k] == right || sites[k] == top)) ++sum;  // taken by the loop
    // Only a tie from the bottom site may touch the label, whose lower edge that site lies on.
    const bool touching = sites[k] == bottom || own_[label].w() <= 0;
    if (passes(p, q, touching ? own_[label] : grown(own_[label], kOwnLabelClearance))) ++sum;
  }
  return sum;
}

// Two ties on one site at a small angle read as one line.
double Drawing::angle_cost(int e, int f) const {
  double cost = 0;
  for (int i = 0; i < 2; ++i) {
    for (int j = 0; j < 2; ++j) {
      const int a = i == 0 ? tie(e).from : tie(e).to, b = j == 0 ? tie(f).from : tie(f).to;
      if (a != b || sites_[at(e)][at(i)] != sites_[at(f)][at(j)]) continue;
      const Point u0 = i == 0 ? start(e) : end(e), u1 = i == 0 ? end(e) : start(e);
      const Point v0 = j == 0 ? start(f) : end(f), v1 = j == 0 ? end(f) : start(f);
      const double ux = u1.x - u0.x, uy = u1.y - u0.y, vx = v1.x - v0.x, vy = v1.y - v0.y;
      const double dot = ux * vx + uy * vy, det = ux * vy - uy * vx;
      const double sin2 = det * det, norm = (ux * ux + uy * uy) * (vx * vx + vy * vy);
      if (dot > 0 && sin2 < kSinNarrowSquared * norm) {
        cost += prices.narrow * (1 - 0.7 * std::sqrt(sin2 / (kSinNarrowSquared * norm)));
      }
      const bool other_end = (i == 0 ? tie(e).to : tie(e).from) == (j == 0 ? tie(f).to : tie(f).from);
      if (other_end && sites_[at(e)][at(1 - i)] == sites_[at(f)][at(1 - j)]) cost += prices.twin / 2;
    }
  }
  return cost;
}

// What a tie costs by itself and against fixed things: everything but other ties.
double Drawing::tie_cost(int e) const {
  const double length = distance(start(e), end(e));
  double cost = prices.foreign * static_cast<double>(foreign_hits(e)) +
                prices.title * static_cast<double>(title_hits(e)) + prices.own * own_hits(e, sites_[at(e)]) +
                prices.length * tie(e).weight * length / unit_;
  if (length < kStubLength) cost += prices.stub * (1 - length / kStubLength);
  return cost;
}

double Drawing::aligned_pairs(const Touched& touched) const {
  const double same = 0.005;
  double pairs = 0;
  for (int i : touched.leaves) {
    const Point c = centre_[at(i)];
    for (int j : cell_leaves_[at(cell_of_[at(i)])]) {
      if (j == i) continue;
      const double share = leaf_mark_[at(j)] != 0 ? 0.5 : 1;  // such a pair is met from both sides
      if (std::fabs(c.x - centre_[at(j)].x) < same) pairs += share;
      if (std::fabs(c.y - centre_[at(j)].y) < same) pairs += share;
    }
  }
  return pairs;
}

double Drawing::part(const Touched& touched) {
  std::int32_t crossed = 0, foreign = 0, titles = 0;
  double cost = 0;
  for (int i : touched.leaves) leaf_mark_[at(i)] = 1;
  for (int e : touched.ties) tie_mark_[at(e)] = 1;
  for (std::size_t i = 0; i < touched.ties.size(); ++i) {
    const int e = touched.ties[i];
    crossed += crossings(e);
    for (std::size_t j = 0; j < i; ++j) crossed -= cross(e, touched.ties[j]) ? 1 : 0;
    cost += tie_cost(e);
    for (int leaf : {tie(e).from, tie(e).to}) {
      for (int f : ties_of_[at(leaf)]) {
        if (f == e) continue;
        // A pair of touched ties is met from both sides; a pair with two common ends from both ends.
        double share = tie_mark_[at(f)] != 0 ? 0.5 : 1;
        if (std::find(twins_[at(e)].begin(), twins_[at(e)].end(), f) != twins_[at(e)].end()) share /= 2;
        cost += share * angle_cost(e, f);
      }
    }
  }
  for (int leaf : touched.leaves) {
    for (int k = 2 * leaf; k < 2 * leaf + 2; ++k) {
      foreign += rect_hits(k);
      for (int e : touched.ties) foreign -= hits(e, cx_[at(k)], cy_[at(k)], hw_[at(k)], hh_[at(k)]) ? 1 : 0;
    }
    for (std::size_t j = 0; j < friends_of_[at(leaf)].size(); ++j) {
      const int other = friends_of_[at(leaf)][j];
      cost += (leaf_mark_[at(other)] != 0 ? 0.5 : 1) * prices.affinity * friend_weight_[at(leaf)][j] *
              distance(centre_[at(leaf)], centre_[at(other)]) / unit_;
    }
  }
  for (int g : touched.groups) {
    const std::size_t k = at(g - boxes_->leaves());
    titles += title_ties(static_cast<int>(k));
    for (int e : touched.ties) titles -= hits(e, tx_[k], ty_[k], tw_[k], th_[k]) ? 1 : 0;
  }
  cost += prices.crossing * static_cast<double>(crossed) + prices.foreign * static_cast<double>(foreign) +
          prices.title * static_cast<double>(titles);
  if (prices.aligned > 0) cost -= prices.aligned * aligned_pairs(touched);
  for (int i : touched.leaves) leaf_mark_[at(i)] = 0;
  for (int e : touched.ties) tie_mark_[at(e)] = 0;
  return cost;
}

double Drawing::extent() const {
  double sides = 0;
  for (int r = 0; r < boxes_->regions(); ++r) {
    const Box& box = (*boxes_)[boxes_->region_item(r)].box;
    sides += box.w() + box.h();
  }
  const Box& page = (*boxes_)[boxes_->page()].box;
  const double height = std::max(page.w() / std::max(input_->aspect, 0.01), page.h());
  const double scale = static_cast<double>(segments_.size() + centre_.size());
  return prices.extent * sides / unit_ + prices.area * scale * height * height * input_->aspect / (3 * room_);
}

double Drawing::whole() {
  refresh_all();
  Touched all;
  for (int i = 0; i < boxes_->leaves(); ++i) all.leaves.push_back(i);
  for (int e = 0; e < count(); ++e) all.ties.push_back(e);
  return part(all) + extent();
}

}  // namespace twiza::sociogram::placing
