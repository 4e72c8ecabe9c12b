// The last pass: white space out, near lines into line, the best site for every tie.
#pragma once

#include "sociogram/layout_anneal.hpp"

namespace twiza::sociogram::placing {

// Directed compaction, alignment and site descent; only changes that do not make the drawing dearer.
void polish(Arrangement& boxes, Drawing& drawing, Search& search);

// The best pair of sites for every tie, one after the other.
void choose_sites(Drawing& drawing, Search& search);

}  // namespace twiza::sociogram::placing
