// A lower bound of what camps cost, from rings that cannot all be content.
//
// Every ring with an odd number of negative ties loses at least one of them, whatever the camps (Harary
// 1953); with more than two camps that holds for rings with exactly one (Davis 1967). So a packing of such
// rings, each tie giving no more than its weight, is never worth more than the cheapest camps cost. The best
// packing is a linear program,
//     maximise sum y(C)   with   sum of y(C) over the rings C through e <= weight(e)   for every tie e,
// the dual of the relaxation of Barahona & Mahjoub ("On the cut polytope", 1986). It is solved by the simplex
// method with rings made when they are wanted: shortest paths from (v, even) to (v, odd) in the graph with
// two copies of every vertex. Each packing on the way is a bound already.
//
// Camps that leave a tie discontent also pay for what the packing has not used of that tie.
//
// The packing that is returned has been added up tie by tie and scaled to what they can give, so rounding in
// the simplex method cannot make the bound false.
#pragma once

#include <vector>

#include "graph/work.hpp"

namespace twiza::graph {

struct NetTie {
  int a = 0;
  int b = 0;
  int weight = 1;
  bool negative = false;
};

struct CycleBound {
  int value = 0;  // rounded up: costs are whole
  std::vector<int>
      given_up;  // of every tie: a bound of what camps cost that leave it discontent; may be empty
  std::vector<double> share;  // of every tie, 0..1: how far the relaxation gives it up; empty when unfinished
};

// A packing of whole rings, taken as they are found: soon done, and often as good.
CycleBound quick_cycle_bound(int vertices, const std::vector<NetTie>& ties, bool two_camps, Work& work);

// `two_camps`: all rings with an odd number of negative ties; otherwise those with exactly one. Ends as soon
// as the bound, before it is rounded up, is `enough`, or with the work. Memory: at most ties^2 numbers.
CycleBound cycle_bound(int vertices, const std::vector<NetTie>& ties, bool two_camps, double enough,
                       Work& work);

}  // namespace twiza::graph
