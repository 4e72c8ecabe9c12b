#include "sociogram/held_layout.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace twiza::sociogram {

namespace {

// A scene's places are the layout's, moved by its origin; all are multiples of 0.01 mm.
double rounded(double value) { return std::round(value * 100) / 100; }

Point moved(const Point& at, const Point& by) { return {rounded(at.x + by.x), rounded(at.y + by.y)}; }

Rect moved(const Rect& box, const Point& by) {
  const Point corner = moved(Point{box.x, box.y}, by);
  return {corner.x, corner.y, box.w, box.h};
}

bool any_by_hand(const LayoutInput& input) {
  const auto placed = [](const auto& box) { return box.hand.has_value(); };
  return std::any_of(input.nodes.begin(), input.nodes.end(), placed) ||
         std::any_of(input.regions.begin(), input.regions.end(), placed);
}

// The upper left corner of what the scene shows.
Point corner_of(const Scene& scene) {
  Point corner{scene.page_w, scene.page_h};
  const auto hold = [&](double x, double y) { corner = {std::min(corner.x, x), std::min(corner.y, y)}; };
  for (const SceneRegion& region : scene.regions) hold(region.box.x, region.box.y);
  for (const SceneNode& node : scene.nodes) {
    hold(std::min(node.centre.x - node.w / 2, node.label.box.x), node.centre.y - node.h / 2);
  }
  return {rounded(corner.x), rounded(corner.y)};
}

template <class Element>
std::map<std::string, const Element*> by_id(const std::vector<Element>& elements) {
  std::map<std::string, const Element*> found;
  for (const Element& each : elements) found[each.id] = &each;
  return found;
}

}  // namespace

Layout held_layout(const LayoutInput& input, const Scene& scene, const Scene& held) {
  // What stays counts as placed by hand, and the layout takes 0, 0 for the corner from which a hand measures:
  // what is new should rather come to the right and below, where the page has room to grow.
  const Point zero = any_by_hand(input) ? held.origin : corner_of(held);
  const Point to_layout{-zero.x, -zero.y};
  const auto nodes = by_id(held.nodes);
  std::vector<std::optional<Point>> before;
  for (const SceneNode& node : scene.nodes) {
    const auto known = nodes.find(node.id);
    const bool stays = known != nodes.end() && known->second->region == node.region &&
                       known->second->external == node.external;
    before.emplace_back();
    if (stays) before.back() = moved(known->second->centre, to_layout);
  }
  const auto regions = by_id(held.regions);
  std::vector<std::optional<Rect>> boxes;
  for (const SceneRegion& region : scene.regions) {
    const auto known = regions.find(region.id);
    boxes.emplace_back();
    if (known == regions.end() || known->second->parent != region.parent) continue;
    boxes.back() = moved(known->second->box, to_layout);
  }
  Layout layout = extend(input, before, boxes);
  const Point back{zero.x - held.origin.x, zero.y - held.origin.y};
  for (Point& node : layout.nodes) node = moved(node, back);
  for (Rect& region : layout.regions) region = moved(region, back);
  for (std::size_t i = 0; i < layout.ties.size(); ++i) {
    LaidTie& tie = layout.ties[i];
    for (Point& at : tie.path) at = {at.x + back.x, at.y + back.y};
    tie.sign = {tie.sign.x + back.x, tie.sign.y + back.y};
    if (tie.path.size() != 2) continue;
    // From the symbols themselves, so that a tie that was drawn before is so again to the last bit.
    const auto end = [&](int node, int site) {
      const auto n = static_cast<std::size_t>(node);
      return site_position(input, input.nodes[n], layout.nodes[n], site);
    };
    tie.path = {end(input.ties[i].from, tie.glue[0]), end(input.ties[i].to, tie.glue[1])};
  }
  layout.bounds = moved(layout.bounds, back);
  return layout;
}

}  // namespace twiza::sociogram
