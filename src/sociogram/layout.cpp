// The order of the work; each step has its own file (layout_*.hpp says what it does and why).
#include "sociogram/layout.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include "sociogram/layout_anneal.hpp"
#include "sociogram/layout_arrangement.hpp"
#include "sociogram/layout_drawing.hpp"
#include "sociogram/layout_legalise.hpp"
#include "sociogram/layout_polish.hpp"
#include "sociogram/layout_random.hpp"
#include "sociogram/layout_signs.hpp"
#include "sociogram/layout_stress.hpp"

namespace twiza::sociogram {
namespace {

using namespace placing;

constexpr double kHot = 5;        // temperatures, in units of the cost (one crossing: 3)
constexpr double kWarm = 2;
constexpr double kCold = 0.08;
constexpr int kStarts = 3;
constexpr int kFirst = 60000;     // proposals of every start
constexpr int kSecond = 60000;    // more of the best

// One attempt at the drawing, from its own first positions.
struct Attempt {
  Random random;
  Arrangement boxes;
  Drawing drawing;
  Search search;
  double cost = 0;

  Attempt(const LayoutInput& input, std::uint64_t seed)
      : random(seed), boxes(input), drawing(built()), search(boxes, drawing, random) {}

 private:
  const Arrangement& built() {
    legalise(boxes, stress_positions(boxes, random));
    return boxes;
  }
};

// Sparse graphs in nested regions depend on where they start: the best of several goes on.
std::unique_ptr<Attempt> search_for_best(const LayoutInput& input) {
  const int effort = std::max(input.effort, 1);
  std::unique_ptr<Attempt> best;
  for (int k = 0; k < kStarts; ++k) {
    auto attempt = std::make_unique<Attempt>(input, input.seed + 1000003u * static_cast<std::uint64_t>(k));
    attempt->search.anneal(kFirst * effort, kHot, kCold, true);
    attempt->cost = attempt->drawing.whole();
    if (!best || attempt->cost < best->cost) best = std::move(attempt);
  }
  if (kSecond > 0) best->search.anneal(kSecond * effort, kWarm, kCold, false);
  polish(best->boxes, best->drawing, best->search);
  return best;
}

Rect to_rect(const Box& b) { return {snap(b.x0), snap(b.y0), snap(b.w()), snap(b.h())}; }

}  // namespace

Point site_position(const LayoutInput& input, const LayoutNode& node, Point centre, int site) {
  const double half = node.symbol / 2;
  switch (site) {
    case top:
      return {centre.x, centre.y - half};
    case left:
      return {centre.x - half, centre.y};
    case bottom:
      return {centre.x, centre.y + half + (node.label_h > 0 ? input.label_gap + node.label_h : 0)};
    default:
      return {centre.x + half, centre.y};
  }
}

Layout lay_out(const LayoutInput& input) {
  const std::unique_ptr<Attempt> best = search_for_best(input);
  const Arrangement& boxes = best->boxes;
  Layout layout;
  for (int i = 0; i < boxes.leaves(); ++i) {
    const Point c = boxes.centre(i);
    layout.nodes.push_back(boxes[i].pinned ? c : Point{snap(c.x), snap(c.y)});
  }
  for (int r = 0; r < boxes.regions(); ++r) layout.regions.push_back(to_rect(boxes[boxes.region_item(r)].box));
  layout.ties = draw_ties(boxes, best->drawing, layout.nodes);
  layout.bounds = to_rect(boxes[boxes.page()].box);
  return layout;
}

}  // namespace twiza::sociogram
