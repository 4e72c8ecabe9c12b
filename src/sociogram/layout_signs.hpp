// From boxes and sites to the paths and signs that are drawn.
#pragma once

#include <vector>

#include "sociogram/layout_drawing.hpp"

namespace twiza::sociogram::placing {

// Every tie of the input with its glue, its path (a loop: from the right site around the corner to the
// top site) and the place of its sign.
// `centres` are the symbols' final places, one per node.
std::vector<LaidTie> draw_ties(const Arrangement& boxes, const Drawing& drawing,
                               const std::vector<Point>& centres);

}  // namespace twiza::sociogram::placing
