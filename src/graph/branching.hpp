// Two camps for graphs whose tables would be too large for elimination.hpp: branch and bound.
//
// A node of the search is a signed graph with weights. It falls into blocks, which are independent. A block
// that is narrow enough is solved by elimination; another is bounded from below by cycle_bound.hpp and from
// above by the camps its relaxation suggests, and if these differ one tie decides: its ends get the same
// camp, or two. Either way they become one vertex (in the second case the signs around one of them turn:
// switching, Zaslavsky, "Signed graphs", 1982), parallel ties are added up, and the graph is smaller. Exact:
// the two cases are all there are, and a node is left only when its bound says that nothing better is below.
#pragma once

#include <vector>

#include "graph/camp_problem.hpp"
#include "graph/cycle_bound.hpp"
#include "graph/work.hpp"

namespace twiza::graph {

struct TwoCamps {
  int lower = 0;  // proven; equal to `upper` unless the work was over
  int upper = 0;
  std::vector<int> camp;  // costs `upper`; empty if nothing below the given `upper` was found
};

// The cheapest two camps that cost less than `upper`. Pairs may be `forbidden` on one side. Blocks whose
// tables have `cells` cells or fewer are solved by elimination.
TwoCamps cheapest_two_camps(const CampProblem& problem, int upper, std::uint64_t cells, Work& work);

}  // namespace twiza::graph
