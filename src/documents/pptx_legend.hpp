// The legend block of the map's slide. Its samples are plain shapes: every connector of the slide is a
// glued tie.
#pragma once

#include "documents/pptx_slide.hpp"
#include "sociogram/scene.hpp"

namespace twiza::documents::pptx {

void draw_legend(Slide& slide, const sociogram::Scene& scene);

}  // namespace twiza::documents::pptx
