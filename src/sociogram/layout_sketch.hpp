// The sketch: who stands left of whom and which region beside which, before anything is drawn with care.
//
// That question needs neither connection sites nor labels apart from their symbols nor stress over all pairs.
// Over whole numbers and straight ties a proposal costs a fifth of one of `Search`, so that the hot part of
// the annealing, which decides the crossings, is done here.
#pragma once

#include "sociogram/layout_arrangement.hpp"
#include "sociogram/layout_random.hpp"

namespace twiza::sociogram::placing {

// Rearranges a drawing, legal before and after, in so many proposals; what hands hold stays. Not for
// arrangements with conflicts.
void sketch(Arrangement& boxes, Random& random, int proposals);

}  // namespace twiza::sociogram::placing
