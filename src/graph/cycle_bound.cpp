#include "graph/cycle_bound.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "graph/odd_cycles.hpp"
#include "graph/packing.hpp"

namespace twiza::graph {

namespace {

// The simplex method keeps up to their square in memory, at eight bytes.
constexpr std::size_t most_rows = 2500;

// Ties in a row, between vertices that have no others, are in the same rings: one row of the linear program,
// with the room of the least.
struct Chains {
  std::vector<int> of_tie;
  std::vector<int> least;  // the tie of the least weight of each chain
  std::vector<double> room;

  Chains(int vertices, const std::vector<NetTie>& ties) : of_tie(ties.size(), -1) {
    std::vector<std::vector<int>> at(vertices);
    for (std::size_t e = 0; e < ties.size(); ++e) {
      at[ties[e].a].push_back(static_cast<int>(e));
      at[ties[e].b].push_back(static_cast<int>(e));
    }
    for (std::size_t e = 0; e < ties.size(); ++e) {
      if (of_tie[e] >= 0) continue;
      const int chain = static_cast<int>(least.size());
      least.push_back(static_cast<int>(e));
      of_tie[e] = chain;
      std::vector<int> stack{static_cast<int>(e)};
      while (!stack.empty()) {
        const NetTie& tie = ties[stack.back()];
        if (tie.weight < ties[least[chain]].weight) least[chain] = stack.back();
        stack.pop_back();
        for (int v : {tie.a, tie.b}) {
          if (at[v].size() != 2) continue;
          for (int f : at[v]) {
            if (of_tie[f] >= 0) continue;
            of_tie[f] = chain;
            stack.push_back(f);
          }
        }
      }
      room.push_back(ties[least[chain]].weight);
    }
  }

  std::vector<int> of_ring(const std::vector<int>& ring) const {
    std::vector<int> chains;
    for (int e : ring) {
      if (e == least[of_tie[e]]) chains.push_back(of_tie[e]);
    }
    return chains;
  }

  std::vector<double> of_ties(const std::vector<double>& prices) const {
    std::vector<double> all(of_tie.size(), 0);
    for (std::size_t c = 0; c < least.size(); ++c) all[least[c]] = prices[c];
    return all;
  }
};

// Costs are whole; a little less than the next one is that one.
int whole_cost(double bound) { return static_cast<int>(std::ceil(bound - 1e-4)); }

struct Whole {
  CycleBound bound;
  std::vector<std::vector<int>> rings;
};

// Whole rings one after another until no ring has room.
Whole pack_whole(OddCycles& cycles, const std::vector<NetTie>& ties, Work& work) {
  Whole whole;
  std::vector<int> room;
  room.reserve(ties.size());
  for (const NetTie& tie : ties) room.push_back(tie.weight);
  std::vector<double> prices(ties.size(), 1e-6);  // of what is full: 1
  for (bool grew = true; grew;) {
    grew = false;
    for (const auto& ring : cycles.shorter_than_one(prices, work)) {
      int least = room[ring.front()];
      for (int e : ring) least = std::min(least, room[e]);
      if (least == 0) continue;
      grew = true;
      whole.bound.value += least;
      whole.rings.push_back(ring);
      for (int e : ring) {
        room[e] -= least;
        if (room[e] == 0) prices[e] = 1;
      }
    }
  }
  for (int left : room) whole.bound.given_up.push_back(whole.bound.value + left);
  return whole;
}

// The best of the rings found, no tie in more than two of them: few that differ do as much as many alike.
std::vector<std::vector<int>> spread(const std::vector<std::vector<int>>& rings,
                                     const std::vector<double>& prices) {
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

CycleBound quick_cycle_bound(int vertices, const std::vector<NetTie>& ties, bool two_camps, Work& work) {
  OddCycles cycles(vertices, ties, two_camps);
  return pack_whole(cycles, ties, work).bound;
}

CycleBound cycle_bound(int vertices, const std::vector<NetTie>& ties, bool two_camps, double enough,
                       Work& work) {
  CycleBound bound;
  if (ties.empty()) return bound;
  OddCycles cycles(vertices, ties, two_camps);
  const Chains chains(vertices, ties);
  Whole whole = pack_whole(cycles, ties, work);
  bound = whole.bound;
  if (chains.room.size() > most_rows || bound.value >= enough) return bound;
  Packing packing(chains.room);
  std::vector<double> prices(ties.size(), 0);
  std::vector<std::vector<int>> found = std::move(whole.rings);
  while (!work.over()) {
    bool grew = false;
    for (const auto& ring : spread(found, prices)) grew |= packing.offer(chains.of_ring(ring));
    if (!grew) {
      bound.share = prices;
      break;
    }
    if (!packing.improve(work)) break;
    prices = chains.of_ties(packing.prices());
    found = cycles.shorter_than_one(prices, work);
    const int value = whole_cost(packing.value());
    if (value >= bound.value) {
      bound.value = value;
      bound.given_up.clear();
      for (std::size_t e = 0; e < ties.size(); ++e) {
        // A tie heavier than its chain has that much more to give.
        const int chain = chains.of_tie[e];
        const double more = packing.left_over()[chain] + ties[e].weight - chains.room[chain];
        bound.given_up.push_back(whole_cost(packing.value() + more));
      }
    }
    if (packing.value() >= enough) break;
  }
  return bound;
}

}  // namespace twiza::graph
