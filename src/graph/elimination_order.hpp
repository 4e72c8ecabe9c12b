// The order in which Elimination takes the vertices of a graph.
#pragma once

#include <optional>
#include <vector>

namespace twiza::graph {

struct EliminationStep {
  int vertex = 0;
  std::vector<int> neighbours;  // those left when it goes, ascending
};

// Minimum fill, then fewest neighbours, then the smallest vertex; nothing when every order tried would need
// more than `width` neighbours at once. `neighbours` are sorted lists without loops or repetition.
std::optional<std::vector<EliminationStep>> elimination_order(std::vector<std::vector<int>> neighbours,
                                                              int width);

}  // namespace twiza::graph
