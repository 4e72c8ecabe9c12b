#include "graph/cycle_bound.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "graph/odd_cycles.hpp"
#include "graph/packing.hpp"

namespace twiza::graph {

namespace {

// The simplex method keeps their square in memory: 18 MB.
constexpr std::size_t most_ties = 1500;

// Whole rings one after another until no ring has room: worth less, but soon done.
int greedy_packing(OddCycles& cycles, const std::vector<NetTie>& ties, int enough, Work& work) {
  std::vector<int> room;
  room.reserve(ties.size());
  for (const NetTie& tie : ties) room.push_back(tie.weight);
  std::vector<double> prices(ties.size(), 1e-6);  // of what is full: 1
  int packed = 0;
  for (bool grew = true; grew && packed < enough;) {
    grew = false;
    for (const auto& ring : cycles.shorter_than_one(prices, work)) {
      int least = room[ring.front()];
      for (int e : ring) least = std::min(least, room[e]);
      if (least == 0) continue;
      grew = true;
      packed += least;
      for (int e : ring) {
        room[e] -= least;
        if (room[e] == 0) prices[e] = 1;
      }
    }
  }
  return packed;
}

}  // namespace

CycleBound cycle_bound(int vertices, const std::vector<NetTie>& ties, bool two_camps, int enough,
                       Work& work) {
  CycleBound bound;
  if (ties.empty()) return bound;
  OddCycles cycles(vertices, ties, two_camps);
  if (ties.size() > most_ties) {
    bound.value = greedy_packing(cycles, ties, enough, work);
    return bound;
  }
  std::vector<double> room;
  room.reserve(ties.size());
  for (const NetTie& tie : ties) room.push_back(tie.weight);
  Packing packing(room);
  bool finished = false;
  while (!work.over()) {
    const auto found = cycles.shorter_than_one(packing.prices(), work);
    if (work.over()) break;
    bool grew = false;
    for (const auto& ring : found) grew |= packing.offer(ring);
    if (!grew) {
      finished = true;
      break;
    }
    if (!packing.improve(work)) break;
    bound.value = packing.value();
    if (bound.value >= enough) break;
  }
  if (finished) bound.share = packing.prices();
  return bound;
}

}  // namespace twiza::graph
