// What a reader would mark on a drawing, counted on the drawing itself.
#pragma once

#include "sociogram/layout.hpp"

namespace twiza::sociogram {

struct LayoutFaults {
  int passed = 0;     // ties that run through a symbol or a label that is not their own, each pair once
  int titles = 0;     // ties that run over a territory's title
  int crossings = 0;  // pairs of ties without a common end that cross

  bool none() const { return passed == 0 && titles == 0 && crossings == 0; }
  // In the order of the demands: what hides a name is worse than a crossing.
  bool operator<(const LayoutFaults& other) const;
};

// Straight ties only: a loop keeps to the room reserved for it.
LayoutFaults count_faults(const LayoutInput& input, const Layout& layout);

}  // namespace twiza::sociogram
