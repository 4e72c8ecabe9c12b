// Shortest chains between two vertices.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/adjacency.hpp"

namespace twiza::graph {

struct Chains {
  // Vertices from one end to the other: of the shortest chains the first in the order of the vertices'
  // numbers, compared from the start. Empty: the ends are not joined.
  std::vector<int> first;
  std::uint64_t count = 0;  // of shortest chains of vertices (parallel edges are one); saturates at 2^64 - 1
};

// Breadth-first from the far end; O(vertices + edges log degree).
Chains shortest_chains(const Adjacency& graph, int from, int to);

// Up to `most` shortest chains, in the same order.
std::vector<std::vector<int>> list_shortest_chains(const Adjacency& graph, int from, int to,
                                                   std::size_t most);

}  // namespace twiza::graph
