#include "sociogram/scene_marks.hpp"

#include <algorithm>
#include <cmath>

#include "sociogram/symbols.hpp"

namespace twiza::sociogram {

namespace {

double rounded(double value) { return std::round(value * 100) / 100; }

Rect square(const Point& centre, double side) {
  return {centre.x - side / 2, centre.y - side / 2, side, side};
}

double shared_area(const Rect& a, const Rect& b) {
  const double w = std::min(a.x + a.w, b.x + b.w) - std::max(a.x, b.x);
  const double h = std::min(a.y + a.h, b.y + b.h) - std::max(a.y, b.y);
  return w > 0 && h > 0 ? w * h : 0;
}

// The middle of a pin whose tip stands there.
Point pinned(const Point& tip) { return {rounded(tip.x), rounded(tip.y - model::mark_mm / 2)}; }

class Placing {
 public:
  explicit Placing(Scene& scene) : scene_(scene) {
    for (const SceneNode& node : scene.nodes) {
      names_.push_back(node.label.box);
      names_.push_back({node.centre.x - node.w / 2, node.centre.y - node.h / 2, node.w, node.h});
    }
    for (const SceneRegion& region : scene.regions) names_.push_back(region.title.box);
    for (const SceneTie& tie : scene.ties) {
      if (tie.sign.sign != model::Sign::none) signs_.push_back(square(tie.sign.centre, model::sign_mm));
    }
  }

  void run() {
    for (SceneNode& node : scene_.nodes) {
      if (node.mark.mark == Mark::none) continue;
      node.mark.centre = pinned({node.centre.x + node.w / 2, node.centre.y - node.h / 2});
      signs_.push_back(square(node.mark.centre, model::mark_mm));
    }
    for (SceneTie& tie : scene_.ties) {
      if (tie.mark.mark == Mark::none) continue;
      tie.mark.centre = best(tie);
      signs_.push_back(square(tie.mark.centre, model::mark_mm));
    }
  }

 private:
  double hides(const Point& centre) const {
    constexpr double names_weigh = 10;
    const Rect box = square(centre, model::mark_mm);
    double cost = 0;
    for (const Rect& each : names_) cost += names_weigh * shared_area(box, each);
    for (const Rect& each : signs_) cost += shared_area(box, each);
    return cost;
  }

  // A loop has no straight line to slide on.
  Point best(const SceneTie& tie) const {
    if (is_loop(tie.path) || tie.path.size() < 2) return pinned(tie.sign.centre);
    const Point &from = tie.path.front(), &to = tie.path.back();
    constexpr int steps = 36;
    Point best = pinned(tie.sign.centre);
    double least = -1;
    for (int step = 2; step <= steps - 2; ++step) {
      const double at = static_cast<double>(step) / steps;
      const Point centre = pinned({from.x + (to.x - from.x) * at, from.y + (to.y - from.y) * at});
      const double off = at < 0.5 ? 0.5 - at : at - 0.5;
      const double cost = hides(centre) + off;
      if (least >= 0 && cost >= least) continue;
      least = cost;
      best = centre;
    }
    return best;
  }

  Scene& scene_;
  std::vector<Rect> names_, signs_;
};

}  // namespace

void place_marks(Scene& scene) { Placing(scene).run(); }

}  // namespace twiza::sociogram
