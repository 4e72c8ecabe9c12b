// Whose contacts know each other: Burt's structural holes ("Structural Holes", 1992) and triangles.
//
// All on the simple graph: parallel edges count once, loops not at all.
#pragma once

#include <vector>

#include "graph/adjacency.hpp"

namespace twiza::graph {

// Burt's constraint: sum over contacts j of (p_ij + sum over common contacts q of p_iq p_qj)^2 with p_ij =
// 1 / degree(i): high where all that a vertex hears comes from people who know each other. A vertex without
// contacts has none: -1.
std::vector<double> constraint(const Adjacency& graph);

// Contacts less their mean number of ties among each other (Borgatti 1997: n - 2 t / n). -1 without contacts.
std::vector<double> effective_size(const Adjacency& graph);

struct Clustering {
  std::vector<double> local;  // ties among the contacts / pairs of contacts; 0 with fewer than two contacts
  double average = 0;
  double transitivity = 0;  // 3 triangles / paths of two edges
  std::int64_t triangles = 0;
};

// Watts & Strogatz 1998. O(sum of degree^2) at worst.
Clustering clustering(const Adjacency& graph);

// For every vertex the largest k such that it belongs to a subgraph in which all have k neighbours (Seidman
// 1983); Batagelj & Zaversnik's algorithm (2003), O(vertices + edges).
std::vector<int> core_numbers(const Adjacency& graph);

}  // namespace twiza::graph
