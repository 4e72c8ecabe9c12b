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
// A sparse drawing is squeezed at the end, warm enough to give way and too cold to be tangled: the page's
// area has several times its price for a part of the usual number of proposals. In a dense one that
// would press ties over names.
constexpr double kWarm = 2;
constexpr double kSqueeze = 5;
constexpr int kSqueezeShare = 7;

// Proposals of all starts together: fixed by the size of the input alone (nodes + ties), never by a clock.
constexpr int kEach = 3000;            // per node and tie of a small input
constexpr int kProposals = 240000;     // at most, of a middling one
constexpr int kWork = 120000000;       // proposals * size, at most ...
constexpr int kLeastOfLarge = 160000;  // ... but of a large input no fewer than this,
constexpr int kEachOfLarge = 40;       // and no fewer than this per node and tie
constexpr int kStarts = 2;             // among which they are shared
constexpr int kLeastOfAStart = 20000;

int proposals_for(int size) {
  const int usual = std::min(std::min(kProposals, kEach * size), kWork / std::max(size, 1));
  const int large = std::max(kLeastOfLarge, kEachOfLarge * size);
  return std::max(usual, std::min(large, kEach * size));
}

constexpr double kSpot = 3;  // mm between the spots that a new node tries

// One attempt at the drawing, from its own first positions.
struct Attempt {
  Random random;
  Arrangement boxes;
  Drawing drawing;
  Search search;
  double cost = 0;

  Attempt(const LayoutInput& input, std::uint64_t seed)
      : random(seed), boxes(input), drawing(built(nullptr)), search(boxes, drawing, random) {}
  Attempt(const LayoutInput& input, const Arrangement& kept)
      : random(input.seed), boxes(input), drawing(built(&kept)), search(boxes, drawing, random) {}

 private:
  const Arrangement& built(const Arrangement* kept) {
    if (kept != nullptr) {
      legalise_kept(boxes, *kept);
    } else {
      legalise(boxes, stress_positions(boxes, random));
    }
    return boxes;
  }
};

// Sparse graphs in nested regions depend on where they start: the better of two counts. Dense ones gain more
// from one long run.
std::unique_ptr<Attempt> search_for_best(const LayoutInput& input) {
  const std::size_t nodes = input.nodes.size(), ties = input.ties.size();
  const int size = static_cast<int>(nodes + ties);
  const int proposals = proposals_for(size);
  const bool sparse = 5 * ties < 6 * nodes;
  const int starts = sparse ? std::min(std::max(proposals / kLeastOfAStart, 1), kStarts) : 1;
  std::unique_ptr<Attempt> best;
  for (int k = 0; k < starts; ++k) {
    auto attempt = std::make_unique<Attempt>(input, input.seed + 1000003u * static_cast<std::uint64_t>(k));
    attempt->search.anneal(proposals / starts * std::max(input.effort, 1), kHot, kCold, true);
    attempt->cost = attempt->drawing.whole();
    if (!best || attempt->cost < best->cost) best = std::move(attempt);
  }
  Prices& prices = best->drawing.prices;
  const Prices usual = prices;
  if (sparse) {
    prices.area *= kSqueeze;
    best->search.anneal(proposals / kSqueezeShare * std::max(input.effort, 1), kWarm, kCold, false);
    prices = usual;
  }
  polish(best->boxes, best->drawing, best->search);
  return best;
}

Rect to_rect(const Box& b) { return {snap(b.x0), snap(b.y0), snap(b.w()), snap(b.h())}; }

// Everything that no hand holds tries the whole of its group and the room around it, spot by spot; twice, for
// what is new together.
void place_new(const Arrangement& boxes, Search& search) {
  const double beside = boxes.input().gap + kSpot;
  std::vector<int> items = search.blocks();
  items.insert(items.end(), search.singles().begin(), search.singles().end());
  for (int round = 0; round < 2; ++round) {
    for (int item : items) {
      const Box home = boxes[boxes[item].parent].box;
      const Box box = boxes[item].box;
      for (double y = home.y0 - box.h() - beside; y < home.y1 + beside; y += kSpot) {
        for (double x = home.x0 - box.w() - beside; x < home.x1 + beside; x += kSpot) {
          search.try_shift(item, snap(x - boxes[item].box.x0), snap(y - boxes[item].box.y0), true);
        }
      }
    }
  }
}

// The sites of the ties, which depend on one another.
void settle_sites(Attempt& attempt) {
  for (int round = 0; round < 3; ++round) choose_sites(attempt.drawing, attempt.search);
}

Layout drawn(const Attempt& attempt) {
  const Arrangement& boxes = attempt.boxes;
  Layout layout;
  for (int i = 0; i < boxes.leaves(); ++i) {
    const Point c = boxes.centre(i);
    layout.nodes.push_back(boxes[i].pinned ? c : Point{snap(c.x), snap(c.y)});
  }
  for (int r = 0; r < boxes.regions(); ++r)
    layout.regions.push_back(to_rect(boxes[boxes.region_item(r)].box));
  layout.ties = draw_ties(boxes, attempt.drawing, layout.nodes);
  layout.bounds = to_rect(boxes[boxes.page()].box);
  return layout;
}

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

Layout lay_out(const LayoutInput& input) { return drawn(*search_for_best(input)); }

Layout extend(const LayoutInput& input, const std::vector<std::optional<Point>>& before,
              const std::vector<std::optional<Rect>>& regions) {
  LayoutInput held = input;
  // A region that holds somebody is the box around them; one that holds nobody stays by its rectangle.
  std::vector<char> inhabited(input.regions.size(), 0);
  for (const LayoutNode& node : input.nodes) {
    for (int r = node.external ? -1 : node.region; r >= 0 && inhabited[static_cast<std::size_t>(r)] == 0;
         r = input.regions[static_cast<std::size_t>(r)].parent) {
      inhabited[static_cast<std::size_t>(r)] = 1;
    }
  }
  for (std::size_t r = 0; r < regions.size() && r < inhabited.size(); ++r) {
    if (inhabited[r] == 0 && !held.regions[r].hand) held.regions[r].hand = regions[r];
  }
  for (std::size_t i = 0; i < held.nodes.size(); ++i) {
    if (!held.nodes[i].hand && i < before.size()) held.nodes[i].hand = before[i];
  }
  Attempt among(held, held.seed);
  if (!among.boxes.crowded()) {
    settle_sites(among);
    place_new(among.boxes, among.search);
    settle_sites(among);
    return drawn(among);
  }
  // No spot is free: everything stays where it was as nearly as the rules let it.
  Attempt apart(input, among.boxes);
  settle_sites(apart);
  return drawn(apart);
}

}  // namespace twiza::sociogram
