// From wished points to boxes that keep their distance: bottom-up, one group after the other.
#pragma once

#include <vector>

#include "sociogram/layout_arrangement.hpp"

namespace twiza::sociogram::placing {

// Builds the whole drawing from a point per leaf. Afterwards every item is placed.
void legalise(Arrangement& boxes, const std::vector<Point>& points);

// Builds it from an arrangement of the same input in which boxes are in each other's way: groups keep their
// place, and only what is in the way is pushed apart.
void legalise_kept(Arrangement& boxes, const Arrangement& kept);

}  // namespace twiza::sociogram::placing
