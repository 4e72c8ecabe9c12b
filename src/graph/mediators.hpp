// Who could carry a word between two who do not get on.
#pragma once

#include <vector>

#include "graph/paths.hpp"
#include "graph/signed_graph.hpp"

namespace twiza::graph {

// Pairs whose good edges weigh more than their conflictual ones.
Adjacency good_ties(int vertices, const std::vector<SignedPair>& pairs);

// Shortest chains of good ties between two vertices, in both of which the tie between the two themselves,
// good or not, has no part.
Chains mediator_chains(int vertices, const std::vector<SignedPair>& pairs, int a, int b);

// Vertices with a good tie to both, ascending.
std::vector<int> common_friends(int vertices, const std::vector<SignedPair>& pairs, int a, int b);

}  // namespace twiza::graph
