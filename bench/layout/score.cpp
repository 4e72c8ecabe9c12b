#include "score.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <queue>
#include <set>
#include <stdexcept>

#include "base/json.hpp"

namespace twiza::bench {

namespace {

constexpr double tolerance = 0.01;  // mm
constexpr double mm2_per_dm2 = 10000;

template <class T>
auto& at(T& values, int i) {
  return values[static_cast<std::size_t>(i)];
}

struct Box {
  double x0, y0, x1, y1;
};

bool overlap(const Box& a, const Box& b) {
  return std::min(a.x1, b.x1) - std::max(a.x0, b.x0) > tolerance &&
         std::min(a.y1, b.y1) - std::max(a.y0, b.y0) > tolerance;
}

bool holds(const Box& outer, const Box& inner) {
  return inner.x0 > outer.x0 - tolerance && inner.y0 > outer.y0 - tolerance &&
         inner.x1 < outer.x1 + tolerance && inner.y1 < outer.y1 + tolerance;
}

Box around(const Box& a, const Box& b) {
  return {std::min(a.x0, b.x0), std::min(a.y0, b.y0), std::max(a.x1, b.x1), std::max(a.y1, b.y1)};
}

// Which side of the line through a and b is c on?
double side(const Point& a, const Point& b, const Point& c) {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

bool cross(const Point& a, const Point& b, const Point& c, const Point& d) {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

// Does the segment run through the inside of the box? Liang & Barsky 1984.
bool passes(const Point& p, const Point& q, const Box& box) {
  double first = 0, last = 1;
  const double d[2] = {q.x - p.x, q.y - p.y}, from[2] = {p.x, p.y};
  const double low[2] = {box.x0 + tolerance, box.y0 + tolerance};
  const double high[2] = {box.x1 - tolerance, box.y1 - tolerance};
  for (int axis = 0; axis < 2; ++axis) {
    if (d[axis] == 0) {
      if (from[axis] <= low[axis] || from[axis] >= high[axis]) return false;
      continue;
    }
    const double t0 = (low[axis] - from[axis]) / d[axis], t1 = (high[axis] - from[axis]) / d[axis];
    first = std::max(first, std::min(t0, t1));
    last = std::min(last, std::max(t0, t1));
  }
  return first < last;
}

class Drawing {
 public:
  Drawing(const Graph& graph, const Answer& answer) : graph_(graph) {
    if (answer.boxes.size() != graph.nodes.size()) throw std::runtime_error("not every node has a place");
    for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
      const Node& node = graph.nodes[i];
      const Point& corner = answer.boxes[i];
      if (!std::isfinite(corner.x) || !std::isfinite(corner.y))
        throw std::runtime_error("a node without place");
      const double w = box_w(node), h = box_h(graph, node);
      boxes_.push_back({corner.x, corner.y, corner.x + w, corner.y + h});
      const Point centre{corner.x + anchor(node).x, corner.y + anchor(node).y};
      centres_.push_back(centre);
      const double half = node.symbol / 2;
      symbols_.push_back({centre.x - half, centre.y - half, centre.x + half, centre.y + half});
      const double label_w = node.label_h > 0 ? node.label_w / 2 : 0;
      labels_.push_back({centre.x - label_w, corner.y + h - node.label_h, centre.x + label_w, corner.y + h});
    }
    std::set<std::pair<int, int>> seen;
    for (const auto& [from, to] : graph.ties) {
      if (from != to && seen.insert(std::minmax(from, to)).second) ties_.emplace_back(from, to);
    }
    make_regions(answer);
  }

  base::json::object scores() const {
    const Box page = whole();
    const double w = page.x1 - page.x0, h = page.y1 - page.y0;
    return {{"overlaps", overlaps(boxes_)},
            {"region_overlaps", region_overlaps()},
            {"containment", containment()},
            {"intrusions", intrusions()},
            {"crossings", crossings()},
            {"passed", passed()},
            {"stress", stress()},
            {"area", w * h / mm2_per_dm2},
            {"aspect", w / h}};
  }

 private:
  void make_regions(const Answer& answer) {
    for (const Rect& r : answer.regions) regions_.push_back({r.x, r.y, r.x + r.w, r.y + r.h});
    if (!regions_.empty() || graph_.regions.empty()) return;
    std::vector<std::optional<Box>> made(graph_.regions.size());
    const auto add = [&](int region, const Box& box) {
      std::optional<Box>& rect = at(made, region);
      rect = rect ? around(*rect, box) : box;
    };
    for (std::size_t i = 0; i < boxes_.size(); ++i) {
      if (graph_.nodes[i].region >= 0) add(graph_.nodes[i].region, boxes_[i]);
    }
    // The deepest first.
    std::vector<int> order;
    for (int r = 0; r < static_cast<int>(made.size()); ++r) order.push_back(r);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return depth(a) > depth(b); });
    for (const int r : order) {
      std::optional<Box>& rect = at(made, r);
      if (!rect) throw std::runtime_error("a region without content");
      const double pad = graph_.padding;
      rect = Box{rect->x0 - pad, rect->y0 - pad, rect->x1 + pad, rect->y1 + pad};
      if (at(graph_.regions, r).parent >= 0) add(at(graph_.regions, r).parent, *rect);
    }
    for (const std::optional<Box>& rect : made) regions_.push_back(*rect);
  }

  int depth(int region) const {
    int depth = 0;
    for (int r = region; r >= 0; r = at(graph_.regions, r).parent) ++depth;
    return depth;
  }

  bool inside(int region, int outer) const {
    while (region >= 0 && region != outer) region = at(graph_.regions, region).parent;
    return region == outer;
  }

  Box whole() const {
    Box page = boxes_.front();
    for (const Box& box : boxes_) page = around(page, box);
    for (const Box& box : regions_) page = around(page, box);
    return page;
  }

  static std::int64_t overlaps(const std::vector<Box>& boxes) {
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) sum += overlap(boxes[i], boxes[j]) ? 1 : 0;
    }
    return sum;
  }

  std::int64_t region_overlaps() const {
    std::int64_t sum = 0;
    const int n = static_cast<int>(regions_.size());
    for (int a = 0; a < n; ++a) {
      for (int b = 0; b < a; ++b) {
        if (!inside(a, b) && !inside(b, a) && overlap(at(regions_, a), at(regions_, b))) ++sum;
      }
    }
    return sum;
  }

  std::int64_t containment() const {
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < boxes_.size(); ++i) {
      const int region = graph_.nodes[i].region;
      if (region >= 0 && !holds(at(regions_, region), boxes_[i])) ++sum;
    }
    for (std::size_t r = 0; r < regions_.size(); ++r) {
      const int parent = graph_.regions[r].parent;
      if (parent >= 0 && !holds(at(regions_, parent), regions_[r])) ++sum;
    }
    return sum;
  }

  std::int64_t intrusions() const {
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < boxes_.size(); ++i) {
      for (int r = 0; r < static_cast<int>(regions_.size()); ++r) {
        if (!inside(graph_.nodes[i].region, r) && overlap(boxes_[i], at(regions_, r))) ++sum;
      }
    }
    return sum;
  }

  std::int64_t crossings() const {
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < ties_.size(); ++i) {
      const auto [a, b] = ties_[i];
      for (std::size_t j = 0; j < i; ++j) {
        const auto [c, d] = ties_[j];
        if (a == c || a == d || b == c || b == d) continue;
        sum += cross(at(centres_, a), at(centres_, b), at(centres_, c), at(centres_, d)) ? 1 : 0;
      }
    }
    return sum;
  }

  std::int64_t passed() const {
    std::int64_t sum = 0;
    for (const auto& [from, to] : ties_) {
      const Point &p = at(centres_, from), &q = at(centres_, to);
      for (int i = 0; i < static_cast<int>(boxes_.size()); ++i) {
        if (i == from || i == to) continue;
        sum += passes(p, q, at(symbols_, i)) || passes(p, q, at(labels_, i)) ? 1 : 0;
      }
    }
    return sum;
  }

  double stress() const {
    const std::size_t n = boxes_.size();
    std::vector<std::vector<int>> near(n);
    for (const auto& [from, to] : ties_) {
      at(near, from).push_back(to);
      at(near, to).push_back(from);
    }
    // sum (s a - 1)^2 = s^2 sum a^2 - 2 s sum a + pairs, least at s = sum a / sum a^2.
    double sum = 0, squares = 0, pairs = 0;
    for (std::size_t from = 0; from < n; ++from) {
      std::vector<int> hops(n, -1);
      std::queue<int> next;
      hops[from] = 0;
      next.push(static_cast<int>(from));
      while (!next.empty()) {
        const int here = next.front();
        next.pop();
        if (here > static_cast<int>(from)) {
          const Point &p = centres_[from], &q = at(centres_, here);
          const double a = std::sqrt((p.x - q.x) * (p.x - q.x) + (p.y - q.y) * (p.y - q.y)) / at(hops, here);
          sum += a;
          squares += a * a;
          pairs += 1;
        }
        for (const int other : at(near, here)) {
          if (at(hops, other) >= 0) continue;
          at(hops, other) = at(hops, here) + 1;
          next.push(other);
        }
      }
    }
    return pairs == 0 || squares == 0 ? 0 : (pairs - sum * sum / squares) / pairs;
  }

  const Graph& graph_;
  std::vector<Box> boxes_, symbols_, labels_, regions_;
  std::vector<Point> centres_;
  std::vector<std::pair<int, int>> ties_;
};

}  // namespace

std::string scores(const Graph& graph, const Answer& answer) {
  return base::json::serialize(Drawing(graph, answer).scores()) + "\n";
}

}  // namespace twiza::bench
