#include "graph/elimination_order.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace twiza::graph {

namespace {

using Lists = std::vector<std::vector<int>>;

bool joined(const Lists& neighbours, int a, int b) {
  return std::binary_search(neighbours[a].begin(), neighbours[a].end(), b);
}

// Pairs of neighbours of v that are not neighbours of each other.
int missing(const Lists& neighbours, int v) {
  int count = 0;
  for (std::size_t i = 0; i < neighbours[v].size(); ++i) {
    for (std::size_t j = i + 1; j < neighbours[v].size(); ++j) {
      if (!joined(neighbours, neighbours[v][i], neighbours[v][j])) ++count;
    }
  }
  return count;
}

void insert(std::vector<int>& list, int v) {
  const auto at = std::lower_bound(list.begin(), list.end(), v);
  if (at == list.end() || *at != v) list.insert(at, v);
}

}  // namespace

std::optional<std::vector<EliminationStep>> elimination_order(Lists neighbours, int width) {
  const int vertices = static_cast<int>(neighbours.size());
  using Key = std::tuple<int, int, int>;  // missing ties, neighbours, vertex
  std::set<Key> queue;
  std::vector<Key> keys(vertices);
  const auto enter = [&](int v) {
    const int degree = static_cast<int>(neighbours[v].size());
    // What is too wide now may become narrower, so it waits, uncounted.
    keys[v] = degree > width ? Key{1 << 30, degree, v} : Key{missing(neighbours, v), degree, v};
    queue.insert(keys[v]);
  };
  for (int v = 0; v < vertices; ++v) enter(v);
  std::vector<EliminationStep> order;
  while (!queue.empty()) {
    const auto [fill, degree, v] = *queue.begin();
    if (degree > width) return std::nullopt;
    queue.erase(queue.begin());
    const std::vector<int> around = neighbours[v];
    order.push_back({v, around});
    std::vector<int> touched = around;
    for (int w : around) {
      std::erase(neighbours[w], v);
      for (int x : around) {
        if (x != w) insert(neighbours[w], x);
      }
    }
    // The missing ties of a vertex beside two of `around` may be fewer as well.
    if (fill > 0) {
      for (int w : around) touched.insert(touched.end(), neighbours[w].begin(), neighbours[w].end());
    }
    std::sort(touched.begin(), touched.end());
    touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
    for (int w : touched) {
      queue.erase(keys[w]);
      enter(w);
    }
  }
  return order;
}

}  // namespace twiza::graph
