// PowerPoint refuses slides wider or higher than 56 inches: a larger map is drawn smaller.
#pragma once

#include "sociogram/scene.hpp"

namespace twiza::documents::pptx {

inline constexpr double longest_side = 1422;  // mm; 51,206,400 EMU (ISO/IEC 29500-1, 19.7.20)

// 1 for a page that PowerPoint takes, else what makes it one.
double fitting_scale(const sociogram::Scene& scene);

// The scene with every length times `scale`.
sociogram::Scene scaled(sociogram::Scene scene, double scale);

}  // namespace twiza::documents::pptx
