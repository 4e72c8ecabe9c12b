#include "graph/communities.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <numeric>
#include <utility>

namespace twiza::graph {

namespace {

Communities numbered(const Communities& any) {
  std::map<int, int> names;
  Communities numbers;
  numbers.reserve(any.size());
  for (int c : any) numbers.push_back(names.emplace(c, static_cast<int>(names.size())).first->second);
  return numbers;
}

// A graph whose vertices are communities of another.
struct Weighted {
  std::vector<std::vector<std::pair<int, std::int64_t>>> neighbours;  // without loops
  std::vector<std::int64_t> degree;
  std::int64_t both_ends = 0;  // 2 m

  int vertices() const { return static_cast<int>(degree.size()); }
};

Weighted weighted(const Adjacency& graph) {
  Weighted made;
  made.neighbours.resize(graph.vertices());
  for (int v = 0; v < graph.vertices(); ++v) {
    made.degree.push_back(graph.degree(v));
    made.both_ends += graph.degree(v);
    std::map<int, std::int64_t> weight;
    for (int w : graph.neighbours(v)) weight[w] += w == v ? 0 : 1;
    weight.erase(v);
    made.neighbours[v].assign(weight.begin(), weight.end());
  }
  return made;
}

Weighted folded(const Weighted& graph, const Communities& communities, int count) {
  Weighted made;
  made.both_ends = graph.both_ends;
  made.degree.assign(count, 0);
  std::vector<std::map<int, std::int64_t>> weight(count);
  for (int v = 0; v < graph.vertices(); ++v) {
    made.degree[communities[v]] += graph.degree[v];
    for (const auto& [w, ties] : graph.neighbours[v]) {
      if (communities[w] != communities[v]) weight[communities[v]][communities[w]] += ties;
    }
  }
  for (const auto& row : weight) made.neighbours.emplace_back(row.begin(), row.end());
  return made;
}

// Every vertex moves to the community that gains most, over and over, until none gains by moving. The gain of
// v in a community of degree D to which it has k ties is 2 m k - degree(v) D, times 1 / 2 m^2.
bool settle(const Weighted& graph, const std::vector<int>& order, Communities& community) {
  std::vector<std::int64_t> degree(graph.vertices(), 0);
  for (int v = 0; v < graph.vertices(); ++v) degree[community[v]] += graph.degree[v];
  std::vector<std::int64_t> ties(graph.vertices(), 0);
  bool ever = false;
  for (bool moved = true; moved;) {
    moved = false;
    for (int v : order) {
      const int home = community[v];
      degree[home] -= graph.degree[v];
      for (const auto& [w, weight] : graph.neighbours[v]) ties[community[w]] += weight;
      const auto gain = [&](int c) { return graph.both_ends * ties[c] - graph.degree[v] * degree[c]; };
      int best = home;
      for (const auto& [w, weight] : graph.neighbours[v]) {
        if (gain(community[w]) > gain(best)) best = community[w];
      }
      for (const auto& [w, weight] : graph.neighbours[v]) ties[community[w]] = 0;
      degree[best] += graph.degree[v];
      community[v] = best;
      moved |= best != home;
    }
    ever |= moved;
  }
  return ever;
}

std::vector<int> shuffled(int n, std::uint64_t& state) {
  std::vector<int> order(n);
  std::iota(order.begin(), order.end(), 0);
  for (int i = n - 1; i > 0; --i) {
    state = state * 6364136223846793005u + 1442695040888963407u;  // Knuth's MMIX generator
    std::swap(order[i], order[static_cast<int>((state >> 33) % static_cast<std::uint64_t>(i + 1))]);
  }
  return order;
}

Communities louvain_once(const Weighted& whole, std::uint64_t seed) {
  std::uint64_t state = seed;
  Communities of_vertex(whole.vertices());
  std::iota(of_vertex.begin(), of_vertex.end(), 0);
  Weighted graph = whole;
  while (true) {
    Communities community(graph.vertices());
    std::iota(community.begin(), community.end(), 0);
    if (!settle(graph, shuffled(graph.vertices(), state), community)) return of_vertex;
    community = numbered(community);
    for (int& c : of_vertex) c = community[c];
    graph = folded(graph, community, 1 + *std::max_element(community.begin(), community.end()));
  }
}

}  // namespace

double modularity(const Adjacency& graph, const Communities& communities) {
  std::map<int, std::pair<double, double>> sums;  // ends inside, degrees
  double both_ends = 0;
  for (int v = 0; v < graph.vertices(); ++v) {
    auto& [inside, degree] = sums[communities[v]];
    degree += graph.degree(v);
    both_ends += graph.degree(v);
    for (int w : graph.neighbours(v)) inside += communities[w] == communities[v] ? 1 : 0;
  }
  double q = 0;
  for (const auto& [community, sum] : sums) {
    const double share = both_ends > 0 ? sum.second / both_ends : 0;
    q += (both_ends > 0 ? sum.first / both_ends : 0) - share * share;
  }
  return q;
}

Communities greedy_communities(const Adjacency& graph) {
  const Weighted whole = weighted(graph);
  std::vector<std::map<int, std::int64_t>> ties(whole.vertices());
  for (int v = 0; v < whole.vertices(); ++v)
    ties[v] = {whole.neighbours[v].begin(), whole.neighbours[v].end()};
  std::vector<std::int64_t> degree = whole.degree;
  Communities community(whole.vertices());
  std::iota(community.begin(), community.end(), 0);
  while (true) {
    std::int64_t most = -1;
    int from = -1;
    int into = -1;
    for (int u = 0; u < whole.vertices(); ++u) {
      for (const auto& [v, weight] : ties[u]) {
        const std::int64_t gain = whole.both_ends * weight - degree[u] * degree[v];
        if (v < u || gain <= most) continue;
        most = gain;
        from = u;
        into = v;
      }
    }
    if (from < 0) return numbered(community);
    for (const auto& [w, weight] : ties[from]) {
      ties[w].erase(from);
      if (w == into) continue;
      ties[into][w] += weight;
      ties[w][into] += weight;
    }
    ties[from].clear();
    degree[into] += degree[from];
    for (int& c : community) c = c == from ? into : c;
  }
}

Communities louvain_communities(const Adjacency& graph, int tries) {
  const Weighted whole = weighted(graph);
  Communities best(whole.vertices());
  std::iota(best.begin(), best.end(), 0);
  double most = modularity(graph, best);
  for (int seed = 1; seed <= tries; ++seed) {
    Communities found = louvain_once(whole, static_cast<std::uint64_t>(seed));
    const double q = modularity(graph, found);
    if (q <= most + 1e-12) continue;
    most = q;
    best = std::move(found);
  }
  return numbered(best);
}

}  // namespace twiza::graph
