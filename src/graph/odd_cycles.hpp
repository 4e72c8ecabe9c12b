// Rings of ties that no camps can content, short ones first: the pricing step of cycle_bound.hpp.
#pragma once

#include <vector>

#include "graph/adjacency.hpp"
#include "graph/work.hpp"

namespace twiza::graph {

struct NetTie;

class OddCycles {
 public:
  OddCycles(int vertices, const std::vector<NetTie>& ties, bool two_camps);

  // Simple rings (indices of ties) whose prices together are less than 1, at most one for each vertex; none
  // only if there is none. Prices at least 0.
  std::vector<std::vector<int>> shorter_than_one(const std::vector<double>& prices, Work& work);

 private:
  bool path_from(int start, const std::vector<double>& prices, Work& work);
  std::vector<int> ring_at(int start) const;

  const std::vector<NetTie>& ties_;
  Adjacency graph_;
  bool two_camps_;
  // For (vertex, parity) = 2 * vertex + parity:
  std::vector<double> distance_;
  std::vector<int> by_;
  std::vector<int> touched_;
};

}  // namespace twiza::graph
