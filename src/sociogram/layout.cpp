// The order of the work; each step has its own file (layout_*.hpp says what it does and why).
#include "sociogram/layout.hpp"

#include <algorithm>
#include <utility>

#include "sociogram/layout_anneal.hpp"
#include "sociogram/layout_arrangement.hpp"
#include "sociogram/layout_drawing.hpp"
#include "sociogram/layout_faults.hpp"
#include "sociogram/layout_legalise.hpp"
#include "sociogram/layout_polish.hpp"
#include "sociogram/layout_random.hpp"
#include "sociogram/layout_signs.hpp"
#include "sociogram/layout_sketch.hpp"
#include "sociogram/layout_stress.hpp"

namespace twiza::sociogram {
namespace {

using namespace placing;

// Temperatures of the search after the sketch, in units of the cost (Prices; one crossing: 9).
constexpr double kWarm = 1;
constexpr double kCold = 0.2;

// Proposals, fixed by the size of the input (nodes + ties) alone, never by a clock.
constexpr double kSketchEach = 1500;       // of the sketch, per node and tie of a small input;
constexpr double kSketchAtMost = 250000;   // of a middling one no more than this,
constexpr double kSketchEachOfLarge = 60;  // of a large one no fewer
constexpr double kSearchEach = 400;        // of the search: of a small input;
constexpr double kSearchAtLeast = 12000;   // of a middling one this and
constexpr double kSearchEachMore = 40;     // so many more per node and tie,
constexpr double kSearchAtMost = 50000;    // of a large one no more than this

int sketch_proposals(int size) {
  return static_cast<int>(std::max(std::min(kSketchEach * size, kSketchAtMost), kSketchEachOfLarge * size));
}
int search_proposals(int size) {
  const double middling = std::min(kSearchAtLeast + kSearchEachMore * size, kSearchAtMost);
  return static_cast<int>(std::min(kSearchEach * size, middling));
}

int size_of(const LayoutInput& input) { return static_cast<int>(input.nodes.size() + input.ties.size()); }
int effort_of(const LayoutInput& input) { return std::max(input.effort, 1); }

constexpr std::size_t kPatientUpTo = 120;  // nodes

constexpr double kSpot = 3;  // mm between the spots that a new node tries

// One attempt at the drawing.
struct Attempt {
  Random random;
  Arrangement boxes;
  Drawing drawing;
  Search search;

  // From an arrangement that is drawn already.
  Attempt(const Arrangement& sketched, const Random& chances)
      : random(chances), boxes(sketched), drawing(boxes), search(boxes, drawing, random) {}
  // Around what is held, or as near as can be to what was `kept`.
  explicit Attempt(const LayoutInput& input, const Arrangement* kept = nullptr)
      : random(input.seed), boxes(input), drawing(built(kept)), search(boxes, drawing, random) {}

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
      const double left = home.x0 - box.w() - beside, top = home.y0 - box.h() - beside;
      const int columns = static_cast<int>((home.x1 + beside - left) / kSpot) + 1;
      const int rows = static_cast<int>((home.y1 + beside - top) / kSpot) + 1;
      for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
          const double x = left + column * kSpot, y = top + row * kSpot;
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

Layout lay_out(const LayoutInput& input) {
  Random random(input.seed);
  Arrangement sketched(input);
  legalise(sketched, stress_positions(sketched, random));
  if (!sketched.conflicts()) sketch(sketched, random, sketch_proposals(size_of(input)) * effort_of(input));
  // The sketch takes most of the time and decides most of the drawing: the same one serves all attempts.
  const auto finish = [&] {
    Attempt attempt(sketched, random);
    attempt.search.anneal(search_proposals(size_of(input)) * effort_of(input), kWarm, kCold);
    polish(attempt.boxes, attempt.drawing, attempt.search);
    random = attempt.random;
    return drawn(attempt);
  };
  Layout best = finish();
  if (input.attempts <= 1 || input.nodes.size() > kPatientUpTo) return best;
  LayoutFaults least = count_faults(input, best);
  for (int k = 1; k < input.attempts && !least.none(); ++k) {
    Layout other = finish();
    const LayoutFaults faults = count_faults(input, other);
    if (!(faults < least)) continue;
    best = std::move(other);
    least = faults;
  }
  return best;
}

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
  Attempt among(held);
  if (!among.boxes.crowded()) {
    settle_sites(among);
    place_new(among.boxes, among.search);
    settle_sites(among);
    return drawn(among);
  }
  // No spot is free: everything stays where it was as nearly as the rules let it.
  Attempt apart(input, &among.boxes);
  settle_sites(apart);
  return drawn(apart);
}

}  // namespace twiza::sociogram
