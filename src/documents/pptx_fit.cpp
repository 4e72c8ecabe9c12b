#include "documents/pptx_fit.hpp"

#include <algorithm>

namespace twiza::documents::pptx {
namespace {

using sociogram::Point;
using sociogram::Rect;
using sociogram::TextBlock;

void scale_point(Point& point, double scale) { point = {point.x * scale, point.y * scale}; }

void scale_box(Rect& box, double scale) {
  box = {box.x * scale, box.y * scale, box.w * scale, box.h * scale};
}

void scale_text(TextBlock& text, double scale) {
  scale_box(text.box, scale);
  text.size *= scale;
}

}  // namespace

double fitting_scale(const sociogram::Scene& scene) {
  return std::min(1.0, longest_side / std::max({scene.page_w, scene.page_h, 1.0}));
}

sociogram::Scene scaled(sociogram::Scene scene, double scale) {
  scene.page_w *= scale;
  scene.page_h *= scale;
  scene.symbol *= scale;
  for (TextBlock* text :
       {&scene.title, &scene.subtitle, &scene.status, &scene.imprint, &scene.legend_title}) {
    scale_text(*text, scale);
  }
  for (sociogram::SceneLogo& logo : scene.logos) scale_box(logo.box, scale);
  for (sociogram::SceneRegion& region : scene.regions) {
    scale_box(region.box, scale);
    scale_text(region.title, scale);
  }
  for (sociogram::SceneNode& node : scene.nodes) {
    scale_point(node.centre, scale);
    node.w *= scale;
    node.h *= scale;
    scale_text(node.label, scale);
    scale_point(node.mark.centre, scale);
    for (Point& site : node.sites) scale_point(site, scale);
  }
  for (sociogram::SceneTie& tie : scene.ties) {
    tie.width_pt *= scale;
    for (Point& point : tie.path) scale_point(point, scale);
    scale_point(tie.sign.centre, scale);
    scale_point(tie.mark.centre, scale);
  }
  for (sociogram::LegendEntry& entry : scene.legend) {
    entry.width_pt *= scale;
    scale_box(entry.sample_box, scale);
    scale_text(entry.text, scale);
  }
  return scene;
}

}  // namespace twiza::documents::pptx
