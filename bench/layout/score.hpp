// The scores of a drawing: one routine for every layout.
//
// overlaps           pairs of boxes (symbol with label) that overlap
// region_overlaps    pairs of regions that overlap though neither holds the other
// containment        boxes and regions that stick out of the region they belong to
// intrusions         pairs of a box and a region it does not belong to that overlap
// crossings          pairs of ties without a common end that cross; ties are straight from symbol's centre to
//                    symbol's centre, parallel ones count once, loops not at all
// passed             pairs of a tie and a foreign actor whose symbol or label it runs through
// stress             min over s of sum (s * |x_i - x_j| / d_ij - 1)^2 / pairs, d the hops between them; pairs
//                    of one component only, symbol centres
// area, aspect       of the box around all boxes and regions: square decimetres; width / height
//
// Where a layout gives no rectangles of regions, they are the boxes around their content and `padding`.
// Boxes that share less than a hundredth of a millimetre do not overlap.
#pragma once

#include <string>

#include "graph.hpp"

namespace twiza::bench {

std::string scores(const Graph& graph, const Answer& answer);

}  // namespace twiza::bench
