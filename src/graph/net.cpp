#include "graph/net.hpp"

#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <utility>

namespace twiza::graph {

namespace {

Sides tree_of_least(const Net& net, const std::vector<double>& share) {
  std::vector<int> order(net.ties.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return share[a] < share[b]; });
  std::vector<int> group(net.vertices);
  std::iota(group.begin(), group.end(), 0);
  std::vector<std::vector<int>> members(net.vertices);
  for (int v = 0; v < net.vertices; ++v) members[v] = {v};
  Sides side(net.vertices, 0);
  for (int e : order) {
    const NetTie& tie = net.ties[e];
    int into = group[tie.a];
    int from = group[tie.b];
    if (into == from) continue;
    const bool turn = (side[tie.a] != side[tie.b]) != tie.negative;
    if (members[into].size() < members[from].size()) std::swap(into, from);
    for (int v : members[from]) {
      group[v] = into;
      if (turn) side[v] ^= 1;
      members[into].push_back(v);
    }
    members[from].clear();
  }
  return side;
}

void descend(const Net& net, Sides& side) {
  std::vector<int> gain(net.vertices);
  for (bool changed = true; changed;) {
    std::fill(gain.begin(), gain.end(), 0);
    for (const NetTie& tie : net.ties) {
      const int by = (side[tie.a] != side[tie.b]) != tie.negative ? tie.weight : -tie.weight;
      gain[tie.a] += by;
      gain[tie.b] += by;
    }
    const auto best = std::max_element(gain.begin(), gain.end());
    changed = best != gain.end() && *best > 0;
    if (changed) side[best - gain.begin()] ^= 1;
  }
}

}  // namespace

int cost_of(const Net& net, const Sides& side) {
  int cost = 0;
  for (const NetTie& tie : net.ties) {
    if ((side[tie.a] != side[tie.b]) != tie.negative) cost = plus(cost, tie.weight);
  }
  return cost;
}

Sides rounded(const Net& net, const std::vector<double>& share) {
  Sides side = tree_of_least(net, share);
  descend(net, side);
  return side;
}

Netted net_of(const CampProblem& problem) {
  Netted made;
  made.net.vertices = problem.vertices;
  for (std::size_t p = 0; p < problem.pairs.size(); ++p) {
    const PairCost& pair = problem.pairs[p];
    made.paid = plus(made.paid, std::min(pair.same, pair.apart));
    if (pair.same == pair.apart) continue;
    made.net.ties.push_back({pair.a, pair.b, std::abs(pair.same - pair.apart), pair.same > pair.apart});
    made.pair.push_back(p);
  }
  return made;
}

}  // namespace twiza::graph
