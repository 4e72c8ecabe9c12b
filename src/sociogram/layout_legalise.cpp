#include "sociogram/layout_legalise.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace twiza::sociogram::placing {
namespace {

constexpr int kPushRounds = 60;
constexpr double kFill = 1.1;        // area of the scaled targets' box / area of the children
constexpr double kAspect = 1.5;      // of that box
constexpr double kAnisotropy = 1.4;  // at most, between the scales of the two axes

// Overlapping pairs go apart along the axis of the smaller overlap, the smaller box the farther.
// Returns whether all pairs are free of each other.
bool push_apart(std::vector<Box>& at, double gap) {
  for (int round = 0; round < kPushRounds; ++round) {
    bool clear = true;
    for (std::size_t i = 0; i < at.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        const double dx = std::min(at[i].x1, at[j].x1) - std::max(at[i].x0, at[j].x0) + gap;
        const double dy = std::min(at[i].y1, at[j].y1) - std::max(at[i].y0, at[j].y0) + gap;
        if (dx <= kTolerance || dy <= kTolerance) continue;
        clear = false;
        const double ai = at[i].w() * at[i].h(), aj = at[j].w() * at[j].h();
        const double share = ai + aj > 0 ? aj / (ai + aj) : 0.5;
        const double mx = dx <= dy ? dx + 0.02 : 0, my = dx <= dy ? 0 : dy + 0.02;
        const double sx = at[i].cx() < at[j].cx() ? -1 : 1, sy = at[i].cy() < at[j].cy() ? -1 : 1;
        at[i] = shifted(at[i], sx * mx * share, sy * my * share);
        at[j] = shifted(at[j], -sx * mx * (1 - share), -sy * my * (1 - share));
      }
    }
    if (clear) return true;
  }
  return false;
}

// The targets spread to about the room that the children need.
void scale(std::vector<Point>& targets, const Arrangement& boxes, const std::vector<int>& children) {
  Box extent{targets[0].x, targets[0].y, targets[0].x, targets[0].y};
  double area = 0;
  for (std::size_t k = 0; k < targets.size(); ++k) {
    extent = around(extent, {targets[k].x, targets[k].y, targets[k].x, targets[k].y});
    const Box& box = boxes[children[k]].box;
    area += (box.w() + boxes.gap()) * (box.h() + boxes.gap());
  }
  const double width = std::sqrt(kFill * area * kAspect);
  double sx = width / std::max(extent.w(), 1.0);
  double sy = width / kAspect / std::max(extent.h(), 1.0);
  const double mean = std::sqrt(sx * sy);
  sx = std::min(std::max(sx, mean / std::sqrt(kAnisotropy)), mean * std::sqrt(kAnisotropy));
  sy = mean * mean / sx;
  for (Point& p : targets) {
    p = {extent.cx() + (p.x - extent.cx()) * sx, extent.cy() + (p.y - extent.cy()) * sy};
  }
}

// A placed box beside which another may stand, and how far from it on each side.
struct Obstacle {
  Box box;
  double before_x, before_y, after_x, after_y;
};

// The placed siblings and, where a hand holds the group, what stands around the groups above: growing
// they must not touch that either.
std::vector<Obstacle> obstacles_around(const Arrangement& boxes, int item) {
  std::vector<Obstacle> out;
  double side = boxes.gap(), top = boxes.gap();
  for (int self = item, group = boxes[item].parent; group >= 0; self = group, group = boxes[group].parent) {
    for (int s : boxes[group].children) {
      if (s == self || !boxes[s].placed) continue;
      // Left of it / above it the new box ends `side` before; right of it / below it begins after.
      out.push_back({boxes[s].box, side, side, side, top});
    }
    if (!boxes[group].pinned) break;
    side += boxes[group].padding;
    top += boxes[group].padding + boxes[group].title_h;
  }
  return out;
}

bool try_at(Arrangement& boxes, int item, double x0, double y0) {
  const std::size_t before = boxes.log().size();
  boxes.shift(item, x0 - boxes[item].box.x0, y0 - boxes[item].box.y0);
  boxes.set_placed(item);
  // What no hand holds is built by itself: the groups above make room for it later.
  const bool held = boxes[boxes[item].parent].pinned;
  if (held ? boxes.settle(item) : boxes.clear_of_siblings(item)) return true;
  boxes.rollback(before);
  boxes.set_unplaced(item);
  return false;
}

// Puts a box on the free spot nearest to its target: there, or touching the boxes already placed.
bool place(Arrangement& boxes, int item, Point target) {
  const double w = boxes[item].box.w(), h = boxes[item].box.h();
  const double x = snap(target.x - w / 2), y = snap(target.y - h / 2);
  if (try_at(boxes, item, x, y)) return true;
  std::vector<Obstacle> near = obstacles_around(boxes, item);
  const Box wished{x, y, x + w, y + h};
  std::stable_sort(near.begin(), near.end(), [&](const Obstacle& a, const Obstacle& b) {
    return separation(a.box, wished) < separation(b.box, wished);
  });
  for (std::size_t count = 12;; count *= 2) {
    const std::size_t taken = std::min(count, near.size());
    std::vector<double> xs{x}, ys{y};
    for (std::size_t k = 0; k < taken; ++k) {
      const Obstacle& o = near[k];
      xs.insert(xs.end(), {o.box.x0 - o.before_x - w, o.box.x0, o.box.x1 - w, o.box.x1 + o.after_x});
      ys.insert(ys.end(), {o.box.y0 - o.before_y - h, o.box.y0, o.box.y1 - h, o.box.y1 + o.after_y});
    }
    struct Spot {
      double x, y, d;
    };
    std::vector<Spot> spots;
    for (double sx : xs) {
      for (double sy : ys) spots.push_back({sx, sy, (sx - x) * (sx - x) + (sy - y) * (sy - y)});
    }
    std::stable_sort(spots.begin(), spots.end(), [](const Spot& a, const Spot& b) { return a.d < b.d; });
    for (const Spot& s : spots) {
      if (try_at(boxes, item, snap(s.x), snap(s.y))) return true;
    }
    if (taken == near.size()) return false;
  }
}

// Where hands leave no legal spot: the one that covers no symbol or label and brings the fewest groups
// too near to each other; among equals the nearest. Beside everything is always free of symbols.
void place_least_bad(Arrangement& boxes, int item, Point target) {
  const double w = boxes[item].box.w(), h = boxes[item].box.h(), gap = boxes.gap();
  const Box page = boxes[boxes.page()].box;
  std::vector<Point> spots{{page.x1 + gap, snap(target.y - h / 2)}};
  for (int leaf = 0; leaf < boxes.leaves(); ++leaf) {
    if (!boxes.in_the_drawing(leaf)) continue;
    const Box& b = boxes[leaf].box;
    for (double x : {b.x0 - gap - w, b.x0, b.x1 - w, b.x1 + gap}) {
      for (double y : {b.y0 - gap - h, b.y0, b.y1 - h, b.y1 + gap}) spots.push_back({x, y});
    }
  }
  Point best = spots.front();
  double least = -1;
  std::vector<int> leaves;
  boxes.collect_leaves(item, leaves);
  boxes.set_placed(item);
  const std::size_t before = boxes.log().size();
  for (const Point& spot : spots) {
    boxes.shift(item, spot.x - boxes[item].box.x0, spot.y - boxes[item].box.y0);
    const bool free =
        std::none_of(leaves.begin(), leaves.end(), [&](int leaf) { return boxes.overlaps_a_leaf(leaf); });
    if (free || least < 0) {
      const double away = distance(target, {boxes[item].box.cx(), boxes[item].box.cy()});
      const double bad = boxes.settle_anyway(item) * 1e5 + away;
      if (least < 0 || bad < least) {
        least = bad;
        best = spot;
      }
    }
    boxes.rollback(before);
  }
  boxes.shift(item, best.x - boxes[item].box.x0, best.y - boxes[item].box.y0);
  boxes.settle_anyway(item);
}

void place_all(Arrangement& boxes, const std::vector<int>& children, const std::vector<Point>& targets) {
  Point middle;
  for (const Point& p : targets) {
    middle.x += p.x / static_cast<double>(targets.size());
    middle.y += p.y / static_cast<double>(targets.size());
  }
  std::vector<std::size_t> order(children.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return distance(targets[a], middle) < distance(targets[b], middle);
  });
  for (std::size_t k : order) {
    if (boxes[children[k]].placed) continue;
    if (!place(boxes, children[k], targets[k])) place_least_bad(boxes, children[k], targets[k]);
  }
}

// Separates the children of one group, which no hand holds, with `targets` as the wished centres of their
// boxes. The groups above are not refitted.
void legalise_group(Arrangement& boxes, int group, const std::vector<Point>& targets) {
  const std::vector<int> children = boxes[group].children;
  std::vector<Box> at;
  for (std::size_t k = 0; k < children.size(); ++k) {
    const Box& box = boxes[children[k]].box;
    at.push_back(shifted(box, targets[k].x - box.cx(), targets[k].y - box.cy()));
  }
  push_apart(at, boxes.gap());
  // Snapped, what is still in the way is placed one by one, on top of what is not.
  std::vector<char> free(at.size(), 1);
  for (Box& b : at) b = shifted(b, snap(b.x0) - b.x0, snap(b.y0) - b.y0);
  for (std::size_t i = 0; i < at.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (free[j] != 0 && separation(at[i], at[j]) < boxes.gap() - kTolerance) free[i] = 0;
    }
  }
  std::vector<int> later;
  std::vector<Point> later_targets;
  for (std::size_t k = 0; k < children.size(); ++k) {
    const Box& box = boxes[children[k]].box;
    boxes.shift(children[k], at[k].x0 - box.x0, at[k].y0 - box.y0);
    if (free[k] != 0) {
      boxes.set_placed(children[k]);
    } else {
      boxes.set_unplaced(children[k]);
      later.push_back(children[k]);
      later_targets.push_back({at[k].cx(), at[k].cy()});
    }
  }
  if (!later.empty()) place_all(boxes, later, later_targets);
  boxes.fit(group);
}

}  // namespace

void legalise(Arrangement& boxes, const std::vector<Point>& points) {
  for (int group : boxes.groups_bottom_up()) {
    const std::vector<int> children = boxes[group].children;
    if (children.empty()) continue;
    std::vector<Point> targets;
    for (std::size_t k = 0; k < children.size(); ++k) {
      std::vector<int> leaves;
      boxes.collect_leaves(children[k], leaves);
      Point mean;
      for (int leaf : leaves) {
        mean.x += points[static_cast<std::size_t>(leaf)].x / static_cast<double>(leaves.size());
        mean.y += points[static_cast<std::size_t>(leaf)].y / static_cast<double>(leaves.size());
      }
      if (leaves.empty()) mean = {static_cast<double>(k), static_cast<double>(k)};
      targets.push_back(mean);
    }
    if (boxes[group].pinned) {
      place_all(boxes, children, targets);
    } else {
      if (children.size() > 1) scale(targets, boxes, children);
      legalise_group(boxes, group, targets);
    }
    boxes.commit();
  }
}

void legalise_kept(Arrangement& boxes, const Arrangement& kept) {
  for (int group : boxes.groups_bottom_up()) {
    const std::vector<int> children = boxes[group].children;
    if (children.empty()) continue;
    std::vector<Point> targets;
    for (int child : children) {
      const Box& box = boxes[child].box;
      std::vector<int> leaves;
      boxes.collect_leaves(child, leaves);
      const bool whole = boxes[child].kind == Item::Kind::leaf || boxes[child].kind == Item::Kind::tray;
      if (leaves.empty()) {
        // Regions come after the leaves, in both arrangements.
        targets.push_back({kept[child].box.cx(), kept[child].box.cy()});
      } else if (whole) {
        // A tray is rigid: its first member says where it was.
        const Point now = boxes.centre(leaves.front()), then = kept.centre(leaves.front());
        targets.push_back({box.cx() + then.x - now.x, box.cy() + then.y - now.y});
      } else {
        targets.push_back({box.cx(), box.cy()});
      }
    }
    if (boxes[group].pinned) {
      place_all(boxes, children, targets);
    } else {
      legalise_group(boxes, group, targets);
    }
    boxes.commit();
  }
}

}  // namespace twiza::sociogram::placing
