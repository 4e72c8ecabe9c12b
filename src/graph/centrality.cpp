#include "graph/centrality.hpp"

#include <algorithm>

namespace twiza::graph {

std::vector<double> betweenness(const Adjacency& graph) {
  const int n = graph.vertices();
  std::vector<double> between(n, 0);
  std::vector<double> paths(n);
  std::vector<double> credit(n);
  std::vector<int> hops(n);
  for (int source = 0; source < n; ++source) {
    std::fill(paths.begin(), paths.end(), 0.0);
    std::fill(credit.begin(), credit.end(), 0.0);
    std::fill(hops.begin(), hops.end(), -1);
    std::vector<int> queue{source};
    hops[source] = 0;
    paths[source] = 1;
    for (std::size_t head = 0; head < queue.size(); ++head) {
      const int v = queue[head];
      for (int w : graph.neighbours(v)) {
        if (hops[w] < 0) {
          hops[w] = hops[v] + 1;
          queue.push_back(w);
        }
        if (hops[w] == hops[v] + 1) paths[w] += paths[v];
      }
    }
    for (std::size_t i = queue.size(); i-- > 1;) {
      const int w = queue[i];
      for (int v : graph.neighbours(w)) {
        if (hops[v] + 1 == hops[w]) credit[v] += paths[v] / paths[w] * (1 + credit[w]);
      }
      between[w] += credit[w];
    }
  }
  for (double& value : between) value /= 2;  // each pair was met from both its ends
  return between;
}

std::vector<double> betweenness_shares(const Adjacency& graph) {
  std::vector<double> between = betweenness(graph);
  const double n = graph.vertices();
  for (double& value : between) value = n < 3 ? 0 : value / ((n - 1) * (n - 2) / 2);
  return between;
}

std::vector<double> closeness(const Adjacency& graph) {
  const int n = graph.vertices();
  std::vector<double> near(n, 0);
  for (int v = 0; v < n; ++v) {
    double sum = 0;
    double reached = 0;
    for (std::uint16_t hops : hops_from(graph, v)) {
      if (hops == unreachable || hops == 0) continue;
      sum += hops;
      ++reached;
    }
    if (sum > 0) near[v] = reached / sum * (reached / (n - 1));
  }
  return near;
}

int diameter(const Adjacency& graph) {
  int longest = 0;
  for (int v = 0; v < graph.vertices(); ++v) {
    for (std::uint16_t hops : hops_from(graph, v)) {
      if (hops != unreachable) longest = std::max<int>(longest, hops);
    }
  }
  return longest;
}

Degrees directed_degrees(int vertices, const std::vector<std::pair<int, int>>& edges) {
  Degrees degrees{std::vector<int>(vertices, 0), std::vector<int>(vertices, 0)};
  for (const auto& [from, to] : edges) {
    ++degrees.out[from];
    ++degrees.in[to];
  }
  return degrees;
}

}  // namespace twiza::graph
