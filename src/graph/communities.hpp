// Groups with more ties inside than chance would give: communities of the greatest modularity found.
//
// Modularity (Newman & Girvan 2004): Q = sum over communities of L / m - (D / 2m)^2, with L edges inside, D
// the sum of degrees, m all edges. Comparisons are made in whole numbers, so results do not hang on rounding.
// The greatest Q is NP-hard; both methods are heuristics and a map of a site has many answers nearly as good:
// show them as one way to look, never as a fact.
#pragma once

#include <vector>

#include "graph/adjacency.hpp"

namespace twiza::graph {

// The community of every vertex, numbered 0, 1, ... in the order of their first vertices.
using Communities = std::vector<int>;

// 0 without edges.
double modularity(const Adjacency& graph, const Communities& communities);

// Clauset, Newman & Moore 2004: the two communities whose union gains most become one, until none gains; of
// equal gains the first pair of vertices that stand for them (the last of those merged into them, as networkx
// does).
Communities greedy_communities(const Adjacency& graph);

// Blondel, Guillaume, Lambiotte & Lefebvre 2008 ("Louvain"): vertices move to the neighbouring community that
// gains most, then communities become vertices. The best of `tries` runs that take the vertices in different
// orders, always the same ones.
Communities louvain_communities(const Adjacency& graph, int tries = 60);

}  // namespace twiza::graph
