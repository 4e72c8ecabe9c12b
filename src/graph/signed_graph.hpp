// Signed graphs: edges that are good (+) or conflictual (-), several of them between two vertices if need be.
//
// Two vertices with several edges count once as a pair: what it costs to put both into one camp is the weight
// of their negative edges, to put them apart that of their positive ones. A pair in which both weigh the same
// says neither; it still costs that weight whatever the camps are.
#pragma once

#include <cstdint>
#include <vector>

namespace twiza::graph {

struct SignedEdge {
  int a = 0;
  int b = 0;
  int sign = 1;    // 1 or -1
  int weight = 1;  // at least 1; all weights together below 2^28
};

// All edges between two vertices a < b.
struct SignedPair {
  int a = 0;
  int b = 0;
  int same = 0;            // cost of one camp for both: the weight of the negative edges
  int apart = 0;           // cost of two camps: the weight of the positive edges
  std::vector<int> edges;  // their indices, ascending

  int sign() const { return apart > same ? 1 : apart < same ? -1 : 0; }
};

// In the order of their first edges; loops are in no pair.
std::vector<SignedPair> pairs_of(const std::vector<SignedEdge>& edges);

// Triangles of pairs that have a sign, by their number of negative pairs. A triangle is balanced when that
// number is even (Heider 1946; Cartwright & Harary 1956): 0 (+++) or 2 (+--).
struct TriangleCensus {
  std::int64_t negative[4] = {0, 0, 0, 0};

  std::int64_t balanced() const { return negative[0] + negative[2]; }
  std::int64_t all() const { return negative[0] + negative[1] + negative[2] + negative[3]; }
};

// O(sum over pairs of the smaller degree): each triangle is met once, at its ordered vertices.
TriangleCensus signed_triangles(int vertices, const std::vector<SignedPair>& pairs);

}  // namespace twiza::graph
