// The scene as an SVG drawing: for screens, print shops and every program that opens vector drawings.
//
// One user unit is one millimetre. Text stays text (Noto Sans and its Arabic companion, else any sans
// serif). Every element of the map carries its record: id="actor-<id>", "tie-<id>", "sign-<tie id>",
// "territory-<id>" and data-id="<id>". Logos are in the file. No scripts, no outside references; same scene,
// same bytes.
#pragma once

#include <string>

#include "sociogram/scene.hpp"

namespace twiza::sociogram {

std::string write_svg(const Scene& scene);

}  // namespace twiza::sociogram
