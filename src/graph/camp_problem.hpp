// The question under coherence.hpp: give every vertex one of a few camps so that the pairs cost least.
#pragma once

#include <algorithm>
#include <vector>

namespace twiza::graph {

// What is not allowed costs this much: more than all that is allowed together (SignedEdge::weight).
inline constexpr int forbidden = 1 << 29;

inline int plus(int a, int b) { return std::min(a + b, forbidden); }

struct PairCost {
  int a = 0;
  int b = 0;
  int same = 0;   // of one camp for both
  int apart = 0;  // of two
};

// At most one cost for two vertices, no loops; the camps' names do not matter, so vertex 0 may have any.
struct CampProblem {
  int vertices = 0;
  int camps = 2;
  std::vector<PairCost> pairs;
};

inline int cost_of(const CampProblem& problem, const std::vector<int>& camp) {
  int cost = 0;
  for (const PairCost& pair : problem.pairs) {
    cost = plus(cost, camp[pair.a] == camp[pair.b] ? pair.same : pair.apart);
  }
  return cost;
}

}  // namespace twiza::graph
