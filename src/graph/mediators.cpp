#include "graph/mediators.hpp"

#include <algorithm>
#include <utility>

namespace twiza::graph {

namespace {

Adjacency good_but(int vertices, const std::vector<SignedPair>& pairs, int a, int b) {
  std::vector<std::pair<int, int>> good;
  for (const SignedPair& pair : pairs) {
    if (pair.sign() > 0 && std::minmax(pair.a, pair.b) != std::minmax(a, b))
      good.emplace_back(pair.a, pair.b);
  }
  return {vertices, good};
}

}  // namespace

Adjacency good_ties(int vertices, const std::vector<SignedPair>& pairs) {
  return good_but(vertices, pairs, -1, -1);
}

Chains mediator_chains(int vertices, const std::vector<SignedPair>& pairs, int a, int b) {
  return shortest_chains(good_but(vertices, pairs, a, b), a, b);
}

std::vector<int> common_friends(int vertices, const std::vector<SignedPair>& pairs, int a, int b) {
  const Adjacency good = good_but(vertices, pairs, a, b);
  std::vector<char> of_a(vertices, 0);
  for (int v : good.neighbours(a)) of_a[v] = 1;
  std::vector<int> both;
  for (int v : good.neighbours(b)) {
    if (of_a[v] != 0) both.push_back(v);
  }
  std::sort(both.begin(), both.end());
  return both;
}

}  // namespace twiza::graph
