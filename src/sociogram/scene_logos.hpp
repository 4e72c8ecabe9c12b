// The logos at the head of a map: one row opposite the title (DOC-18).
#pragma once

#include <vector>

#include "model/site.hpp"
#include "sociogram/scene.hpp"

namespace twiza::sociogram {

// Millimetres: the height of the row. A broad logo is as wide as it may be, and less high.
inline constexpr double logo_height = 9;
inline constexpr double widest_logo = 24;
inline constexpr double logo_gap = 4;

// A logo's size in such a row, from that of its picture.
Rect logo_size(int width, int height);

// The site's logos (model::shown_logos), each with the size it is drawn at and no place yet.
std::vector<SceneLogo> scene_logos(const model::Site& site, base::Language language);

double width_of_logos(const std::vector<SceneLogo>& logos);

// Places them in a row whose top is `y` and that ends at the page's end side: the right one, on an Arabic map
// the left one. Each stands in the middle of the row's height.
void place_logos(Scene& scene, double margin, double y);

}  // namespace twiza::sociogram
