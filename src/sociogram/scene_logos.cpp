#include "sociogram/scene_logos.hpp"

#include <cmath>
#include <utility>

#include "model/logo.hpp"

namespace twiza::sociogram {

namespace {

double rounded(double value) { return std::round(value * 100) / 100; }

}  // namespace

Rect logo_size(int width, int height) {
  const double broad = static_cast<double>(width) / height;
  if (broad * logo_height <= widest_logo) return {0, 0, rounded(broad * logo_height), logo_height};
  return {0, 0, widest_logo, rounded(widest_logo / broad)};
}

std::vector<SceneLogo> scene_logos(const model::Site& site, base::Language language) {
  std::vector<SceneLogo> logos;
  for (model::Logo& logo : model::shown_logos(site, language)) {
    logos.push_back({logo.structure.to_text(), std::move(logo.name),
                     logo_size(logo.picture.width, logo.picture.height), std::move(logo.picture.bytes)});
  }
  return logos;
}

double width_of_logos(const std::vector<SceneLogo>& logos) {
  double width = 0;
  for (const SceneLogo& logo : logos) width += logo.box.w + (width > 0 ? logo_gap : 0);
  return width;
}

void place_logos(Scene& scene, double margin, double y) {
  const bool mirrored = base::right_to_left(scene.language);
  const double width = width_of_logos(scene.logos);
  double x = mirrored ? margin + width : scene.page_w - margin - width;
  for (SceneLogo& logo : scene.logos) {
    if (mirrored) x -= logo.box.w;
    logo.box.x = rounded(x);
    logo.box.y = rounded(y + (logo_height - logo.box.h) / 2);
    x += mirrored ? -logo_gap : logo.box.w + logo_gap;
  }
}

}  // namespace twiza::sociogram
