// From wished points to boxes that keep their distance: bottom-up, one group after the other.
#pragma once

#include <vector>

#include "sociogram/layout_arrangement.hpp"

namespace twiza::sociogram::placing {

// Builds the whole drawing from a point per leaf. Afterwards every item is placed.
void legalise(Arrangement& boxes, const std::vector<Point>& points);

// Builds it from a drawing that was legal, with some leaves new: the points are where symbols stood (or
// should come), groups keep their place, and only boxes that are in each other's way are pushed apart.
void legalise_kept(Arrangement& boxes, const std::vector<Point>& points);

// Separates the children of one group again from where they stand now, with `targets` as the wished
// centres of their boxes. Only for groups that no hand holds; the groups above are not refitted.
void legalise_group(Arrangement& boxes, int group, const std::vector<Point>& targets);

}  // namespace twiza::sociogram::placing
