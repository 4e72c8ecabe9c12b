#include "sociogram/held_layout.hpp"

#include <cmath>
#include <map>

namespace twiza::sociogram {

namespace {

// A scene's places are the layout's, moved by its origin; both are multiples of 0.01 mm.
double rounded(double value) { return std::round(value * 100) / 100; }

Point in_layout(const Scene& scene, double x, double y) {
  return {rounded(x - scene.origin.x), rounded(y - scene.origin.y)};
}

template <class Element>
std::map<std::string, const Element*> by_id(const std::vector<Element>& elements) {
  std::map<std::string, const Element*> found;
  for (const Element& each : elements) found[each.id] = &each;
  return found;
}

}  // namespace

Layout held_layout(const LayoutInput& input, const Scene& scene, const Scene& held) {
  const auto nodes = by_id(held.nodes);
  std::vector<std::optional<Point>> before;
  for (const SceneNode& node : scene.nodes) {
    const auto known = nodes.find(node.id);
    const bool stays = known != nodes.end() && known->second->region == node.region &&
                       known->second->external == node.external;
    before.emplace_back();
    if (stays) before.back() = in_layout(held, known->second->centre.x, known->second->centre.y);
  }
  const auto regions = by_id(held.regions);
  std::vector<std::optional<Rect>> boxes;
  for (const SceneRegion& region : scene.regions) {
    const auto known = regions.find(region.id);
    boxes.emplace_back();
    if (known == regions.end() || known->second->parent != region.parent) continue;
    const Rect& box = known->second->box;
    const Point corner = in_layout(held, box.x, box.y);
    boxes.back() = Rect{corner.x, corner.y, box.w, box.h};
  }
  return extend(input, before, boxes);
}

}  // namespace twiza::sociogram
