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

// Temperatures, in units of the cost (Prices; one crossing: 9).
constexpr double kHot = 15;
constexpr double kCold = 0.2;

// Proposals of all starts together: fixed by the size of the input alone, never by a clock. What one costs
// grows with nodes + ties, so that large inputs get fewer.
constexpr int kProposals = 240000;  // at most
constexpr int kWork = 30000000;     // proposals * (nodes + ties), at most
constexpr int kEach = 3000;         // proposals per node and tie, at most
constexpr int kStarts = 4;          // among which they are shared
constexpr int kLeastOfAStart = 20000;

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

// Sparse graphs in nested regions depend on where they start: the best of several counts (Salé, 32 seeds:
// 1.1 crossings on average of two starts, 0.3 of four). Dense ones gain more from one long run.
std::unique_ptr<Attempt> search_for_best(const LayoutInput& input) {
  const std::size_t nodes = input.nodes.size(), ties = input.ties.size();
  const int size = static_cast<int>(nodes + ties);
  const int proposals = std::min(std::min(kProposals, kEach * size), kWork / std::max(size, 1));
  const bool sparse = 5 * ties < 6 * nodes;
  const int starts = sparse ? std::min(std::max(proposals / kLeastOfAStart, 1), kStarts) : 1;
  std::unique_ptr<Attempt> best;
  for (int k = 0; k < starts; ++k) {
    auto attempt = std::make_unique<Attempt>(input, input.seed + 1000003u * static_cast<std::uint64_t>(k));
    attempt->search.anneal(proposals / starts * std::max(input.effort, 1), kHot, kCold, true);
    attempt->cost = attempt->drawing.whole();
    if (!best || attempt->cost < best->cost) best = std::move(attempt);
  }
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
  for (int r = 0; r < boxes.regions(); ++r)
    layout.regions.push_back(to_rect(boxes[boxes.region_item(r)].box));
  layout.ties = draw_ties(boxes, best->drawing, layout.nodes);
  layout.bounds = to_rect(boxes[boxes.page()].box);
  return layout;
}

}  // namespace twiza::sociogram
