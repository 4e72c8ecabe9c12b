#include "graph/signed_graph.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace twiza::graph {

std::vector<SignedPair> pairs_of(const std::vector<SignedEdge>& edges) {
  std::vector<SignedPair> pairs;
  std::map<std::pair<int, int>, std::size_t> known;
  for (std::size_t e = 0; e < edges.size(); ++e) {
    const auto [a, b] = std::minmax(edges[e].a, edges[e].b);
    if (a == b) continue;
    const auto [at, fresh] = known.emplace(std::pair<int, int>{a, b}, pairs.size());
    if (fresh) pairs.push_back({a, b, 0, 0, {}});
    SignedPair& pair = pairs[at->second];
    (edges[e].sign > 0 ? pair.apart : pair.same) += edges[e].weight;
    pair.edges.push_back(static_cast<int>(e));
  }
  return pairs;
}

TriangleCensus signed_triangles(int vertices, const std::vector<SignedPair>& pairs) {
  // Every pair is kept at its end of the smaller degree, so that no list is longer than sqrt(2 m).
  std::vector<int> degree(vertices, 0);
  for (const SignedPair& pair : pairs) {
    if (pair.sign() == 0) continue;
    ++degree[pair.a];
    ++degree[pair.b];
  }
  std::vector<std::vector<std::pair<int, int>>> above(vertices);  // neighbour, 1 if negative
  for (const SignedPair& pair : pairs) {
    if (pair.sign() == 0) continue;
    int a = pair.a;
    int b = pair.b;
    if (std::pair(degree[a], a) > std::pair(degree[b], b)) std::swap(a, b);
    above[a].emplace_back(b, pair.sign() < 0 ? 1 : 0);
  }
  TriangleCensus census;
  std::vector<int> seen(vertices, -1);
  for (int v = 0; v < vertices; ++v) {
    for (const auto& [w, negative] : above[v]) seen[w] = negative;
    for (const auto& [w, first] : above[v]) {
      for (const auto& [x, second] : above[w]) {
        if (seen[x] >= 0) ++census.negative[first + second + seen[x]];
      }
    }
    for (const auto& [w, negative] : above[v]) seen[w] = -1;
  }
  return census;
}

}  // namespace twiza::graph
