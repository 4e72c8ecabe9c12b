// First positions: a point for every actor such that distances on paper follow distances in the graph.
#pragma once

#include <vector>

#include "sociogram/layout_arrangement.hpp"
#include "sociogram/layout_random.hpp"

namespace twiza::sociogram::placing {

// Stress majorised by stochastic gradient descent: J. X. Zheng, S. Pawar, D. F. M. Goodman, "Graph Drawing
// by Stochastic Gradient Descent", IEEE TVCG 25(9), 2019 (arXiv 1710.04626). The wished distance of two
// actors mixes the hops between them along ties and affinities with how far up the tree their smallest
// common group lies. Result in mm, the long axis horizontal; hand-placed actors stay where they are (and
// then nothing is turned).
std::vector<Point> stress_positions(const Arrangement& boxes, Random& random);

}  // namespace twiza::sociogram::placing
