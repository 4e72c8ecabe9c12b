#include "sociogram/layout_signs.hpp"

#include <algorithm>
#include <cmath>

namespace twiza::sociogram::placing {
namespace {

constexpr int kSpots = 21;  // tried along the middle third of a path, the middle first

std::vector<Point> loop_path(Point site_right, Point site_top) {
  const double x = snap(site_right.x + kLoopReach), y = snap(site_top.y - kLoopReach);
  return {site_right, {x, site_right.y}, {x, y}, {site_top.x, y}, site_top};
}

// The point at `share` of the path's length.
Point along(const std::vector<Point>& path, double share) {
  double length = 0;
  for (std::size_t i = 1; i < path.size(); ++i) length += distance(path[i - 1], path[i]);
  double left = share * length;
  for (std::size_t i = 1; i < path.size(); ++i) {
    const double piece = distance(path[i - 1], path[i]);
    if (left <= piece || i + 1 == path.size()) {
      const double t = piece > 0 ? std::min(left / piece, 1.0) : 0;
      return {path[i - 1].x + t * (path[i].x - path[i - 1].x),
              path[i - 1].y + t * (path[i].y - path[i - 1].y)};
    }
    left -= piece;
  }
  return path.front();
}

// How bad a sign in this box would be: what it covers, the worst first.
class Obstacles {
 public:
  Obstacles(const Arrangement& boxes, const std::vector<Point>& centres, const std::vector<LaidTie>& ties)
      : ties_(ties) {
    const LayoutInput& input = boxes.input();
    for (int i = 0; i < boxes.leaves(); ++i) {
      const LayoutNode& node = input.nodes[static_cast<std::size_t>(i)];
      const Point c = centres[static_cast<std::size_t>(i)];
      const double half = node.symbol / 2, top = c.y + half + input.label_gap;
      bodies_.push_back({c.x - half, c.y - half, c.x + half, c.y + half});
      if (node.label_h > 0) {
        bodies_.push_back({c.x - node.label_w / 2, top, c.x + node.label_w / 2, top + node.label_h});
      }
    }
    for (int r = 0; r < boxes.regions(); ++r) titles_.push_back(boxes.title(boxes.region_item(r)));
  }

  void add_sign(const Box& sign) { signs_.push_back(sign); }

  double badness(const Box& sign, std::size_t self) const {
    double bad = 0;
    for (const Box& b : bodies_) bad += separation(sign, b) < 0 ? 100 : 0;
    for (const Box& b : signs_) bad += separation(sign, b) < 0 ? 40 : 0;
    for (const Box& b : titles_) bad += separation(sign, b) < 0 ? 30 : 0;
    for (std::size_t t = 0; t < ties_.size(); ++t) {
      if (t == self) continue;
      for (std::size_t i = 1; i < ties_[t].path.size(); ++i) {
        bad += passes(ties_[t].path[i - 1], ties_[t].path[i], sign) ? 10 : 0;
      }
    }
    return bad;
  }

 private:
  const std::vector<LaidTie>& ties_;
  std::vector<Box> bodies_, titles_, signs_;
};

}  // namespace

std::vector<LaidTie> draw_ties(const Arrangement& boxes, const Drawing& drawing,
                               const std::vector<Point>& centres) {
  const LayoutInput& input = boxes.input();
  std::vector<LaidTie> ties(input.ties.size());
  const auto site = [&](int node, int s) {
    return site_position(input, input.nodes[static_cast<std::size_t>(node)],
                         centres[static_cast<std::size_t>(node)], s);
  };
  for (std::size_t t = 0; t < ties.size(); ++t) {
    const LayoutTie& tie = input.ties[t];
    if (tie.from != tie.to) continue;
    ties[t].glue = {right, top};
    ties[t].path = loop_path(site(tie.from, right), site(tie.from, top));
  }
  for (int e = 0; e < drawing.count(); ++e) {
    LaidTie& laid = ties[static_cast<std::size_t>(drawing.segments()[static_cast<std::size_t>(e)])];
    laid.glue = drawing.sites(e);
    laid.path = {site(drawing.tie(e).from, laid.glue[0]), site(drawing.tie(e).to, laid.glue[1])};
  }
  Obstacles obstacles(boxes, centres, ties);
  // Short ties have the least choice: their signs go first.
  std::vector<std::size_t> order(ties.size());
  std::vector<double> lengths(ties.size());
  for (std::size_t t = 0; t < ties.size(); ++t) {
    order[t] = t;
    lengths[t] = distance(ties[t].path.front(), ties[t].path.back());
  }
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return lengths[a] < lengths[b]; });
  for (std::size_t t : order) {
    double least = -1;
    Box taken;
    for (int k = 0; k < kSpots; ++k) {
      // 0, 1, -1, 2, -2, ... steps from the middle, all inside the middle third.
      const int step = (k % 2 == 0 ? -1 : 1) * ((k + 1) / 2);
      const Point p = along(ties[t].path, 0.5 + step * (0.33 / (kSpots - 1)));
      const Box box{p.x - input.sign / 2, p.y - input.sign / 2, p.x + input.sign / 2, p.y + input.sign / 2};
      const double bad = obstacles.badness(box, t);
      if (least >= 0 && bad >= least) continue;
      least = bad;
      ties[t].sign = p;
      taken = box;
      if (bad == 0) break;
    }
    obstacles.add_sign(taken);
  }
  return ties;
}

}  // namespace twiza::sociogram::placing
