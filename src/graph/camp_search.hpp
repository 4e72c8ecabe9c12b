// Good camps in little time, without any promise: the upper bound of coherence.hpp.
//
// From several vertices in turn the graph is walked breadth first and every vertex joins the camp that costs
// least so far; then one vertex after another changes camp, the best change first, a vertex that changed not
// changing again for a while (tabu search: Glover 1989). Nothing is random.
#pragma once

#include <vector>

#include "graph/camp_problem.hpp"
#include "graph/work.hpp"

namespace twiza::graph {

// The camp of every vertex. `effort` is the number of first vertices tried. All pairs should be in one
// component; the answer is valid anyway.
std::vector<int> search_camps(const CampProblem& problem, int effort, Work& work);

}  // namespace twiza::graph
