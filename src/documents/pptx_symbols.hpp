// The legend's symbols and signs as native shapes.
#pragma once

#include <vector>

#include "documents/pptx_shapes.hpp"

namespace twiza::documents::pptx {

inline constexpr double territory_corner = 2.5;  // mm

// `sites`: where ties may be glued. What stands behind a class of actors is a second shape, "behind:…".
void draw_symbol(Slide& slide, const ShapeInfo& info, sociogram::Symbol symbol, const Rect& box,
                 const std::vector<Point>& sites = {});

// Body and mark in one group, so that a person who moves the sign moves both.
void draw_sign(Slide& slide, const ShapeInfo& info, model::Sign sign, bool full, const Rect& box);

// The pin of a map that compares.
void draw_mark(Slide& slide, const ShapeInfo& info, sociogram::Mark mark, const Rect& box);

}  // namespace twiza::documents::pptx
