// The legend block: what is on the map, French and Arabic on one line (SOC-21).
#pragma once

#include "sociogram/measure.hpp"
#include "sociogram/scene.hpp"

namespace twiza::sociogram {

// Fills `scene.legend_title` and `scene.legend` for what the scene's regions, nodes and ties show, in
// columns inside `width`, from (0, 0). Returns the height used.
double lay_out_legend(Scene& scene, double width, const TextMeasure& measure);

// Moves the legend block by (dx, dy).
void move_legend(Scene& scene, double dx, double dy);

}  // namespace twiza::sociogram
