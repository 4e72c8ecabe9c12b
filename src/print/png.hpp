// The map as a picture.
#pragma once

#include <string>

#include "base/result.hpp"
#include "sociogram/scene.hpp"

namespace twiza::print {

inline constexpr int least_dpi = 36, most_dpi = 1200;
inline constexpr double most_pixels = 100e6;  // of a picture: 400 MB while it is drawn

// `dpi` points an inch of the map's own page. Nothing but the picture is in it, no date. Errors:
// print.picture_too_large {dpi, width, height, most}, where `most` points an inch would do. Throws
// std::runtime_error where cairo fails.
base::Result<std::string> write_png(const sociogram::Scene& scene, int dpi);

}  // namespace twiza::print
