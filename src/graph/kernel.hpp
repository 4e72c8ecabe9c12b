// What is left of a question of two camps when it is known of some pairs whether they are together.
//
// Such pairs become one vertex; a vertex that is in the other camp is turned (switching, Zaslavsky 1982), and
// the pairs that then have the same ends add up.
#pragma once

#include <vector>

#include "graph/camp_problem.hpp"

namespace twiza::graph {

enum class Known : char { nothing, same, apart };

struct Kernel {
  CampProblem problem;
  int paid = 0;             // what every answer costs besides
  std::vector<int> vertex;  // of the kernel, for every vertex of the whole
  std::vector<char> turn;   // 1: in the other camp than its vertex of the kernel
  std::vector<int> pair;    // of the kernel, for every pair of the whole; -1: its ends became one vertex
  std::vector<int> lift(const std::vector<int>& camp) const;
};

// With more than two camps nothing may be known.
Kernel kernel_of(const CampProblem& whole, const std::vector<Known>& known);

}  // namespace twiza::graph
