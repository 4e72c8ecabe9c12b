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

// The best of the rings found, no tie in more than two of them: few that differ do as much as many alike.
std::vector<std::vector<int>> spread(const std::vector<std::vector<int>>& rings, const std::vector<double>& prices) {
  std::vector<std::pair<double, std::size_t>> order;
  for (std::size_t r = 0; r < rings.size(); ++r) {
    double price = 0;
    for (int e : rings[r]) price += prices[e] + 1e-5;
    order.emplace_back(price, r);
  }
  std::sort(order.begin(), order.end());
  std::vector<int> uses(prices.size(), 0);
  std::vector<std::vector<int>> chosen;
  for (const auto& [price, r] : order) {
    if (std::any_of(rings[r].begin(), rings[r].end(), [&](int e) { return uses[e] == 2; })) continue;
    for (int e : rings[r]) ++uses[e];
    chosen.push_back(rings[r]);
  }
  return chosen;
}

}  // namespace

CycleBound cycle_bound(int vertices, const std::vector<NetTie>& ties, bool two_camps, int enough, Work& work) {
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
    for (const auto& ring : spread(found, packing.prices())) grew |= packing.offer(ring);
    if (!grew) {
      finished = true;
      break;
    }
    if (!packing.improve(work)) break;
    bound.value = packing.value(bound.given_up);
    if (bound.value >= enough) break;
  }
  if (finished) bound.share = packing.prices();
  return bound;
}

}  // namespace twiza::graph
