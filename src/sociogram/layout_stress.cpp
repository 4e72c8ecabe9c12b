#include "sociogram/layout_stress.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

#include "graph/adjacency.hpp"

namespace twiza::sociogram::placing {
namespace {

constexpr double kTreeShare = 0.7;  // of the tree's distance in the wished distance
constexpr int kRounds = 33;         // 32 = 2^5 ratios between them, found by square roots
constexpr int kAllPairsUpTo = 800;  // actors; above that each meets only some
constexpr int kPartners = 48;       // of each actor beyond kAllPairsUpTo

struct Pair {
  int i;
  int j;
  double d;
};

// Distance by the tree of groups: 0.75 sqrt(leaves of the smallest common group), at least 1.
class TreeDistance {
 public:
  explicit TreeDistance(const Arrangement& boxes) : boxes_(boxes), depth_(boxes.items().size(), 0) {
    reach_.resize(boxes.items().size(), 1);
    for (std::size_t i = 0; i < reach_.size(); ++i) {
      std::vector<int> leaves;
      boxes.collect_leaves(static_cast<int>(i), leaves);
      reach_[i] = std::max(1.0, 0.75 * std::sqrt(static_cast<double>(leaves.size())));
      for (int up = boxes[static_cast<int>(i)].parent; up >= 0; up = boxes[up].parent) ++depth_[i];
    }
  }

  double operator()(int a, int b) const {
    while (a != b) {
      int& deeper = depth_[static_cast<std::size_t>(a)] >= depth_[static_cast<std::size_t>(b)] ? a : b;
      deeper = boxes_[deeper].parent;
    }
    return reach_[static_cast<std::size_t>(a)];
  }

 private:
  const Arrangement& boxes_;
  std::vector<int> depth_;
  std::vector<double> reach_;
};

graph::Adjacency graph_of(const LayoutInput& input) {
  std::vector<std::pair<int, int>> edges;
  for (const LayoutTie& tie : input.ties) edges.emplace_back(tie.from, tie.to);
  for (const LayoutTie& pair : input.affinities) edges.emplace_back(pair.from, pair.to);
  return {static_cast<int>(input.nodes.size()), edges};
}

std::vector<Pair> wished_distances(const Arrangement& boxes, double unit, Random& random) {
  const int n = boxes.leaves();
  const graph::Adjacency graph = graph_of(boxes.input());
  const TreeDistance tree(boxes);
  const auto wished = [&](int i, int j, int hops) {
    const double t = tree(i, j);
    const double h = hops == graph::unreachable ? 1.2 * std::max(t, 2.0) : hops;
    return unit * ((1 - kTreeShare) * h + kTreeShare * t);
  };
  std::vector<Pair> pairs;
  for (int i = 0; i < n; ++i) {
    if (n <= kAllPairsUpTo) {
      const std::vector<std::uint16_t> hops = graph::hops_from(graph, i);
      for (int j = 0; j < i; ++j) pairs.push_back({i, j, wished(i, j, hops[static_cast<std::size_t>(j)])});
      continue;
    }
    for (int j : graph.neighbours(i)) {
      if (j < i) pairs.push_back({i, j, wished(i, j, 1)});
    }
    for (int k = 0; k < kPartners; ++k) {
      const int j = random.below(n);
      if (j != i) pairs.push_back({i, j, unit * tree(i, j)});
    }
  }
  return pairs;
}

// Turns the long axis (the larger eigenvector of the covariance) to the horizontal.
void lay_flat(std::vector<Point>& at) {
  double mx = 0, my = 0;
  for (const Point& p : at) {
    mx += p.x / static_cast<double>(at.size());
    my += p.y / static_cast<double>(at.size());
  }
  double xx = 0, xy = 0, yy = 0;
  for (const Point& p : at) {
    xx += (p.x - mx) * (p.x - mx);
    xy += (p.x - mx) * (p.y - my);
    yy += (p.y - my) * (p.y - my);
  }
  const double half = (xx - yy) / 2;
  const double root = std::sqrt(half * half + xy * xy);
  double ux = half + root, uy = xy;
  const double norm = std::sqrt(ux * ux + uy * uy);
  if (norm <= 0) return;
  ux /= norm;
  uy /= norm;
  for (Point& p : at) {
    const double dx = p.x - mx, dy = p.y - my;
    p = {dx * ux + dy * uy, dy * ux - dx * uy};
  }
}

}  // namespace

std::vector<Point> stress_positions(const Arrangement& boxes, Random& random) {
  const int n = boxes.leaves();
  std::vector<Point> at(static_cast<std::size_t>(n));
  if (n == 0) return at;
  double unit = 0;  // mm of one hop: the side of a mean box with its gap
  bool pinned = false;
  Point middle;
  for (int i = 0; i < n; ++i) {
    const Box& box = boxes[i].box;
    unit += std::sqrt((box.w() + boxes.gap()) * (box.h() + boxes.gap())) / n;
    if (boxes[i].pinned) {
      middle =
          pinned ? Point{(middle.x + box.cx()) / 2, (middle.y + box.cy()) / 2} : Point{box.cx(), box.cy()};
      pinned = true;
    }
  }
  if (unit <= 0) unit = 1;
  const double spread = unit * std::sqrt(static_cast<double>(n));
  for (int i = 0; i < n; ++i) {
    Point& p = at[static_cast<std::size_t>(i)];
    p = {middle.x + (random.unit() - 0.5) * spread, middle.y + (random.unit() - 0.5) * spread};
    if (boxes[i].pinned) p = {boxes[i].box.cx(), boxes[i].box.cy()};
  }
  std::vector<Pair> pairs = wished_distances(boxes, unit, random);
  if (pairs.empty()) return at;
  double shortest = pairs.front().d, longest = pairs.front().d;
  for (const Pair& p : pairs) {
    shortest = std::min(shortest, p.d);
    longest = std::max(longest, p.d);
  }
  // Step size from 1 / w_min down to 0.1 / w_max, geometrically, with w = 1 / d^2.
  double eta = longest * longest;
  double ratio = 0.1 * shortest * shortest / eta;
  for (int k = 0; k < 5; ++k) ratio = std::sqrt(ratio);
  for (int round = 0; round < kRounds; ++round, eta *= ratio) {
    for (std::size_t k = pairs.size(); k > 1; --k) {
      std::swap(pairs[k - 1], pairs[static_cast<std::size_t>(random.below(static_cast<int>(k)))]);
    }
    for (const Pair& p : pairs) {
      Point& a = at[static_cast<std::size_t>(p.i)];
      Point& b = at[static_cast<std::size_t>(p.j)];
      const double length = std::max(distance(a, b), 1e-9);
      const double mu = std::min(1.0, eta / (p.d * p.d));
      const double step = mu * (length - p.d) / (2 * length);
      const double dx = step * (a.x - b.x), dy = step * (a.y - b.y);
      if (!boxes[p.i].pinned) a = {a.x - dx, a.y - dy};
      if (!boxes[p.j].pinned) b = {b.x + dx, b.y + dy};
    }
  }
  if (!pinned) lay_flat(at);
  return at;
}

}  // namespace twiza::sociogram::placing
