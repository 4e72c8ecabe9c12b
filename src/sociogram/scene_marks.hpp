// Where the pins of a map that compares stand.
#pragma once

#include "sociogram/scene.hpp"

namespace twiza::sociogram {

// Of a scene whose elements all have their places. A node's pin stands at its upper right corner, a tie's on
// its line where it hides least: names and symbols first, then signs and other pins, near the middle.
void place_marks(Scene& scene);

}  // namespace twiza::sociogram
