#include "sociogram/layout_faults.hpp"

#include <tuple>

#include "sociogram/layout_geometry.hpp"

namespace twiza::sociogram {

namespace {

using placing::Box;

// Twice the area of a, b, c: its sign says on which side of a–b the point c lies.
double side(Point a, Point b, Point c) { return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x); }

bool cross(Point a, Point b, Point c, Point d) {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

bool passes_node(const LayoutInput& input, const LayoutNode& node, Point centre, Point p, Point q) {
  const double half = node.symbol / 2;
  const double top = centre.y + half + input.label_gap;
  const Box symbol{centre.x - half, centre.y - half, centre.x + half, centre.y + half};
  const Box label{centre.x - node.label_w / 2, top, centre.x + node.label_w / 2, top + node.label_h};
  return placing::passes(p, q, symbol) || placing::passes(p, q, label);
}

}  // namespace

bool LayoutFaults::operator<(const LayoutFaults& other) const {
  return std::make_tuple(passed, titles + crossings) <
         std::make_tuple(other.passed, other.titles + other.crossings);
}

LayoutFaults count_faults(const LayoutInput& input, const Layout& layout) {
  LayoutFaults faults;
  for (std::size_t t = 0; t < layout.ties.size(); ++t) {
    const LayoutTie& tie = input.ties[t];
    if (layout.ties[t].path.size() != 2) continue;
    const Point p = layout.ties[t].path[0];
    const Point q = layout.ties[t].path[1];
    for (std::size_t n = 0; n < input.nodes.size(); ++n) {
      const int node = static_cast<int>(n);
      if (node == tie.from || node == tie.to) continue;
      faults.passed += passes_node(input, input.nodes[n], layout.nodes[n], p, q) ? 1 : 0;
    }
    for (std::size_t r = 0; r < input.regions.size(); ++r) {
      const Rect& region = layout.regions[r];
      const double width = input.regions[r].title_w, top = region.y + input.padding / 2;
      const double left =
          input.titles_at_right ? region.x + region.w - input.padding - width : region.x + input.padding;
      const Box title{left, top, left + width, top + input.regions[r].title_h};
      faults.titles += placing::passes(p, q, title) ? 1 : 0;
    }
    for (std::size_t s = 0; s < t; ++s) {
      const LayoutTie& other = input.ties[s];
      const bool share =
          tie.from == other.from || tie.from == other.to || tie.to == other.from || tie.to == other.to;
      if (share || layout.ties[s].path.size() != 2) continue;
      faults.crossings += cross(p, q, layout.ties[s].path[0], layout.ties[s].path[1]) ? 1 : 0;
    }
  }
  return faults;
}

}  // namespace twiza::sociogram
