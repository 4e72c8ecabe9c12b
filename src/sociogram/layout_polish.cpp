#include "sociogram/layout_polish.hpp"

#include <algorithm>
#include <cmath>

namespace twiza::sociogram::placing {
namespace {

constexpr int kRounds = 2;          // a third gains less than 1 % of the cost
constexpr int kOneRoundFrom = 400;  // leaves and ties: a single round
constexpr int kBandsUpTo = 400;     // leaves and ties: bands across the whole drawing are tried
constexpr int kAlignUpTo = 2000;
constexpr double kAlignFar = 120;   // mm: nobody sees that two actors farther apart are in line
constexpr double kAlignReach = 16;  // mm: what is nearer to a line than this may go there
constexpr double kAlignedPrice = 0.2;

int depth(const Arrangement& boxes, int item) {
  int d = 0;
  for (int up = boxes[item].parent; up >= 0; up = boxes[up].parent) ++d;
  return d;
}

// Each box tries to go part of the way to its group's centre, outer boxes first.
void compact(Arrangement& boxes, Search& search) {
  std::vector<int> movers = search.blocks();
  movers.insert(movers.end(), search.singles().begin(), search.singles().end());
  std::stable_sort(movers.begin(), movers.end(),
                   [&](int a, int b) { return depth(boxes, a) < depth(boxes, b); });
  for (int item : movers) {
    for (int axis = 0; axis < 2; ++axis) {
      for (double part : {1.0, 0.5, 0.25, 0.125, 0.05}) {
        const Box& home = boxes[boxes[item].parent].box;
        const Box& box = boxes[item].box;
        const double dx = axis == 0 ? snap(part * (home.cx() - box.cx())) : 0;
        const double dy = axis == 1 ? snap(part * (home.cy() - box.cy())) : 0;
        if (search.try_shift(item, dx, dy)) break;
      }
    }
  }
}

// Each actor tries the abscissae and ordinates of the actors near it, its own cell and beyond.
void align(Arrangement& boxes, Search& search) {
  for (int leaf : search.singles()) {
    for (int other = 0; other < boxes.leaves(); ++other) {
      if (other == leaf) continue;
      const Point a = boxes.centre(leaf), b = boxes.centre(other);
      const double dx = b.x - a.x, dy = b.y - a.y;
      if (std::fabs(dx) > kAlignFar || std::fabs(dy) > kAlignFar) continue;
      if (dx != 0 && std::fabs(dx) < kAlignReach) search.try_shift(leaf, dx, 0);
      if (dy != 0 && std::fabs(dy) < kAlignReach) search.try_shift(leaf, 0, dy);
    }
  }
}

// White bands across the drawing, as wide as they can be closed.
void close_bands(const Arrangement& boxes, Search& search) {
  for (int axis = 0; axis < 2; ++axis) {
    std::vector<double> cuts;
    cuts.reserve(static_cast<std::size_t>(boxes.leaves()));
    for (int leaf = 0; leaf < boxes.leaves(); ++leaf) {
      cuts.push_back(axis == 0 ? boxes[leaf].box.x0 : boxes[leaf].box.y0);
    }
    std::sort(cuts.begin(), cuts.end());
    // From the far end, so that a closed band leaves the cuts still to come where they are.
    for (std::size_t k = cuts.size(); k-- > 1;) {
      if (cuts[k] == cuts[k - 1]) continue;
      for (const double by : {64., 32., 16., 8., 4., 2., 1., 0.5})
        search.try_shift_beyond(axis, cuts[k], -by);
    }
  }
}

// The same inside every group, inner ones first.
void close_bands_in_groups(const Arrangement& boxes, Search& search) {
  for (int group : boxes.groups_bottom_up()) {
    for (int axis = 0; axis < 2; ++axis) {
      std::vector<double> cuts;
      for (int child : boxes[group].children) {
        cuts.push_back(axis == 0 ? boxes[child].box.x0 : boxes[child].box.y0);
      }
      std::sort(cuts.begin(), cuts.end());
      for (std::size_t k = cuts.size(); k-- > 1;) {
        if (cuts[k] == cuts[k - 1]) continue;
        const double room = boxes.room_before(group, axis, cuts[k]);
        for (double by = room; by > 0.5; by = snap_down(by / 2)) {
          if (search.try_shift_children(group, axis, cuts[k], -by)) break;
        }
      }
    }
  }
}

}  // namespace

void choose_sites(Drawing& drawing, Search& search) {
  for (int e = 0; e < drawing.count(); ++e) {
    for (int s = 0; s < 16; ++s) search.try_sites(e, {s / 4, s % 4});
  }
}

void polish(Arrangement& boxes, Drawing& drawing, Search& search) {
  const Prices usual = drawing.prices;
  drawing.prices.extent *= 2;
  drawing.prices.area *= 3;
  drawing.prices.aligned = kAlignedPrice;
  search.recount();
  const int size = boxes.leaves() + drawing.count();
  const int rounds = size < kOneRoundFrom ? kRounds : 1;
  for (int round = 0; round < rounds; ++round) {
    if (size < kBandsUpTo) close_bands(boxes, search);
    close_bands_in_groups(boxes, search);
    compact(boxes, search);
    if (size < kAlignUpTo) align(boxes, search);
    choose_sites(drawing, search);
  }
  drawing.prices = usual;
  search.recount();
}

}  // namespace twiza::sociogram::placing
