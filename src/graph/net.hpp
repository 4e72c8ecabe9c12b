// A question of two camps as one weighted signed tie for each pair: what pairs cost whatever the camps is set
// aside.
#pragma once

#include <cstddef>
#include <vector>

#include "graph/camp_problem.hpp"
#include "graph/cycle_bound.hpp"

namespace twiza::graph {

struct Net {
  int vertices = 0;
  std::vector<NetTie> ties;  // at most one between two vertices, weights above 0
};

using Sides = std::vector<char>;  // 0 or 1 for every vertex

int cost_of(const Net& net, const Sides& side);

// The sides that a relaxation suggests: those along the ties it least wants to give up (Kruskal's tree of the
// smallest shares), then one vertex after another changes sides as long as that is cheaper.
Sides rounded(const Net& net, const std::vector<double>& share);

struct Netted {
  Net net;
  std::vector<std::size_t> pair;  // of the problem, for every tie
  int paid = 0;
};

Netted net_of(const CampProblem& problem);

}  // namespace twiza::graph
