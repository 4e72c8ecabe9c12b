// Who stands between others, and who is near to them. Counts of the map, no ranking of persons (ANA-14).
#pragma once

#include <vector>

#include "graph/adjacency.hpp"

namespace twiza::graph {

// Sum over pairs {s, t} of other vertices of the share of shortest paths s-t that pass through v (Freeman
// 1977), each pair once; parallel edges are different paths. Brandes, "A faster algorithm for betweenness
// centrality", J. Math. Sociology 25 (2001): O(vertices * edges).
std::vector<double> betweenness(const Adjacency& graph);

// The same as a share of its greatest possible value (n - 1)(n - 2) / 2; 0 for fewer than three vertices.
std::vector<double> betweenness_shares(const Adjacency& graph);

// (r - 1) / (sum of hops to the r - 1 vertices that can be reached), times (r - 1) / (n - 1), so that
// vertices of different components can be compared (Wasserman & Faust 1994). 0 for an isolated vertex.
std::vector<double> closeness(const Adjacency& graph);

// The longest of the shortest paths within components.
int diameter(const Adjacency& graph);

struct Degrees {
  std::vector<int> in;
  std::vector<int> out;
};

// Of edges that lead from their first end to their second.
Degrees directed_degrees(int vertices, const std::vector<std::pair<int, int>>& edges);

}  // namespace twiza::graph
