// Where a graph comes apart: bridges, articulation points, biconnected components ("blocks").
//
// Tarjan & Hopcroft, "Efficient algorithms for graph manipulation", CACM 16 (1973): one depth-first search,
// O(vertices + edges), without recursion. Parallel edges are allowed and are never bridges.
#pragma once

#include <utility>
#include <vector>

namespace twiza::graph {

struct Blocks {
  int count = 0;
  std::vector<int> of_edge;              // block of every edge; -1 for a loop
  std::vector<int> bridges;              // edges whose removal parts their ends, ascending
  std::vector<int> articulation_points;  // vertices whose removal parts others, ascending
};

Blocks blocks_of(int vertices, const std::vector<std::pair<int, int>>& edges);

}  // namespace twiza::graph
