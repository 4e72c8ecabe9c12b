#include "graph/adjacency.hpp"

#include <algorithm>

namespace twiza::graph {

Adjacency::Adjacency(int vertices, const std::vector<std::pair<int, int>>& edges)
    : first_(vertices + 1, 0), targets_(2 * edges.size()), edges_(2 * edges.size()) {
  for (const auto& [a, b] : edges) {
    ++first_[a + 1];
    ++first_[b + 1];
  }
  for (int v = 0; v < vertices; ++v) first_[v + 1] += first_[v];
  std::vector<int> next(first_.begin(), first_.end() - 1);
  for (std::size_t e = 0; e < edges.size(); ++e) {
    const auto& [a, b] = edges[e];
    edges_[next[a]] = static_cast<int>(e);
    targets_[next[a]++] = b;
    edges_[next[b]] = static_cast<int>(e);
    targets_[next[b]++] = a;
  }
}

std::vector<std::uint16_t> hops_from(const Adjacency& graph, int source) {
  std::vector<std::uint16_t> hops(graph.vertices(), unreachable);
  std::vector<int> queue{source};
  hops[source] = 0;
  for (std::size_t head = 0; head < queue.size(); ++head) {
    const int v = queue[head];
    const int next = std::min<int>(hops[v] + 1, unreachable - 1);
    for (int w : graph.neighbours(v)) {
      if (hops[w] != unreachable) continue;
      hops[w] = static_cast<std::uint16_t>(next);
      queue.push_back(w);
    }
  }
  return hops;
}

std::vector<int> components(const Adjacency& graph) {
  std::vector<int> component(graph.vertices(), -1);
  std::vector<int> stack;
  int count = 0;
  for (int start = 0; start < graph.vertices(); ++start) {
    if (component[start] >= 0) continue;
    component[start] = count;
    stack.push_back(start);
    while (!stack.empty()) {
      const int v = stack.back();
      stack.pop_back();
      for (int w : graph.neighbours(v)) {
        if (component[w] >= 0) continue;
        component[w] = count;
        stack.push_back(w);
      }
    }
    ++count;
  }
  return component;
}

}  // namespace twiza::graph
