#include "graph/paths.hpp"

#include <algorithm>
#include <limits>

namespace twiza::graph {

namespace {

// The neighbours of v that are one step nearer, ascending, each once.
std::vector<int> nearer(const Adjacency& graph, const std::vector<std::uint16_t>& hops, int v) {
  std::vector<int> found;
  for (int w : graph.neighbours(v)) {
    if (hops[w] + 1 == hops[v]) found.push_back(w);
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace

Chains shortest_chains(const Adjacency& graph, int from, int to) {
  const std::vector<std::uint16_t> hops = hops_from(graph, to);
  Chains chains;
  if (hops[from] == unreachable) return chains;
  // Only vertices on shortest chains, layer after layer.
  std::vector<std::uint64_t> count(graph.vertices(), 0);
  count[from] = 1;
  std::vector<int> layer{from};
  for (int left = hops[from]; left > 0; --left) {
    std::vector<int> next;
    for (int v : layer) {
      for (int w : nearer(graph, hops, v)) {
        if (count[w] == 0) next.push_back(w);
        count[w] += std::min(count[v], std::numeric_limits<std::uint64_t>::max() - count[w]);
      }
    }
    layer = std::move(next);
  }
  chains.count = count[to];
  chains.first.push_back(from);
  while (chains.first.back() != to) chains.first.push_back(nearer(graph, hops, chains.first.back()).front());
  return chains;
}

std::vector<std::vector<int>> list_shortest_chains(const Adjacency& graph, int from, int to,
                                                   std::size_t most) {
  const std::vector<std::uint16_t> hops = hops_from(graph, to);
  std::vector<std::vector<int>> found;
  if (hops[from] == unreachable) return found;
  std::vector<int> chain{from};
  std::vector<std::vector<int>> choices{nearer(graph, hops, from)};
  std::vector<std::size_t> turn{0};
  while (!chain.empty() && found.size() < most) {
    if (chain.back() == to) found.push_back(chain);
    if (turn.back() < choices.back().size()) {
      const int next = choices.back()[turn.back()++];
      chain.push_back(next);
      choices.push_back(nearer(graph, hops, next));
      turn.push_back(0);
    } else {
      chain.pop_back();
      choices.pop_back();
      turn.pop_back();
    }
  }
  return found;
}

}  // namespace twiza::graph
