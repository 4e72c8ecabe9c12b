#include "sociogram/layout_arrangement.hpp"

#include <algorithm>
#include <cmath>

namespace twiza::sociogram::placing {
namespace {

// The least size of a region in which nobody stands, inside its padding.
constexpr double kEmptyRegionWidth = 20;
constexpr double kEmptyRegionHeight = 10;

Box from_rect(const Rect& r) {
  return {snap_down(r.x), snap_down(r.y), snap_up(r.x + r.w), snap_up(r.y + r.h)};
}

}  // namespace

Arrangement::Arrangement(const LayoutInput& input) : input_(&input) {
  add_leaves();
  add_groups();
  add_trays();
  find_cores();
}

void Arrangement::add_leaves() {
  leaves_ = static_cast<int>(input_->nodes.size());
  items_.resize(input_->nodes.size());
  std::vector<char> loop(input_->nodes.size(), 0);
  for (const LayoutTie& tie : input_->ties) {
    if (tie.from == tie.to) loop[static_cast<std::size_t>(tie.from)] = 1;
  }
  for (int i = 0; i < leaves_; ++i) {
    const LayoutNode& node = input_->nodes[static_cast<std::size_t>(i)];
    Item& leaf = at(i);
    const double half = snap_up(node.symbol / 2);
    const double reach = loop[static_cast<std::size_t>(i)] != 0 ? kLoopReach : 0;
    const double label = node.label_h > 0 ? snap_up(node.label_w / 2) : 0;
    const double below = node.label_h > 0 ? snap_up(input_->label_gap + node.label_h) : 0;
    leaf.anchor = {std::max(half, label), half + reach};
    leaf.box = {0, 0, leaf.anchor.x + std::max(half + reach, label), leaf.anchor.y + half + below};
    if (node.hand) {
      leaf.pinned = true;
      leaf.placed = true;
      const Box at_hand = shifted(leaf.box, node.hand->x - leaf.anchor.x, node.hand->y - leaf.anchor.y);
      leaf.box = {snap_down(at_hand.x0), snap_down(at_hand.y0), snap_up(at_hand.x1), snap_up(at_hand.y1)};
    }
  }
}

void Arrangement::add_groups() {
  regions_ = static_cast<int>(input_->regions.size());
  const bool externals = std::any_of(input_->nodes.begin(), input_->nodes.end(),
                                     [](const LayoutNode& node) { return node.external; });
  const bool framed = externals && std::any_of(input_->nodes.begin(), input_->nodes.end(),
                                               [](const LayoutNode& node) { return !node.external; });
  items_.resize(items_.size() + static_cast<std::size_t>(regions_));
  for (int r = 0; r < regions_; ++r) {
    const LayoutRegion& region = input_->regions[static_cast<std::size_t>(r)];
    Item& item = at(leaves_ + r);
    item.kind = Item::Kind::region;
    item.padding = snap_up(input_->padding);
    item.title_w = snap_up(region.title_w);
    item.title_h = snap_up(region.title_h);
    if (region.hand) item.hand = from_rect(*region.hand);
  }
  Item plain;
  plain.kind = Item::Kind::frame;
  int inside = static_cast<int>(items_.size());
  items_.push_back(plain);
  page_ = inside;
  if (framed || (externals && regions_ > 0)) {
    page_ = inside + 1;
    items_.push_back(plain);
    at(inside).parent = page_;
  }
  at(page_).placed = true;
  // Under a single outermost region whoever stands in none is outside too, external or not.
  const auto roots = std::count_if(input_->regions.begin(), input_->regions.end(),
                                   [](const LayoutRegion& region) { return region.parent < 0; });
  const auto floating = [&](const LayoutNode& node) {
    return node.external || (node.region < 0 && roots == 1);
  };
  // Where hands have placed something, they have also decided where the outside is.
  const auto held = [](const auto& thing) { return thing.hand.has_value(); };
  const bool by_hand = std::any_of(input_->nodes.begin(), input_->nodes.end(), held) ||
                       std::any_of(input_->regions.begin(), input_->regions.end(), held);
  if (!by_hand && (page_ != inside || roots == 1) &&
      std::count_if(input_->nodes.begin(), input_->nodes.end(), floating) > 1) {
    band_ = static_cast<int>(items_.size());
    items_.push_back(plain);
    at(band_).kind = Item::Kind::band;
    at(band_).parent = page_;
  }
  for (int i = 0; i < leaves_; ++i) {
    const LayoutNode& node = input_->nodes[static_cast<std::size_t>(i)];
    const bool home = !node.external && node.region >= 0 && node.region < regions_;
    const bool in_band = band_ >= 0 && floating(node);
    at(i).parent = in_band ? band_ : floating(node) ? page_ : home ? leaves_ + node.region : inside;
  }
  for (int r = 0; r < regions_; ++r) {
    int parent = input_->regions[static_cast<std::size_t>(r)].parent;
    // A parent that does not exist, or a circle of parents, is no parent.
    int steps = 0;
    for (int up = parent; up >= 0 && up < regions_ && steps <= regions_; ++steps) {
      up = input_->regions[static_cast<std::size_t>(up)].parent;
    }
    if (parent >= regions_ || steps > regions_) parent = -1;
    at(leaves_ + r).parent = parent >= 0 ? leaves_ + parent : inside;
  }
  for (int i = 0; i < static_cast<int>(items_.size()); ++i) {
    if (at(i).parent >= 0) at(at(i).parent).children.push_back(i);
  }
  // Breadth first from the page, then reversed: children before parents.
  bottom_up_.push_back(page_);
  for (std::size_t head = 0; head < bottom_up_.size(); ++head) {
    for (int child : at(bottom_up_[head]).children) {
      if (at(child).kind != Item::Kind::leaf) bottom_up_.push_back(child);
    }
  }
  std::reverse(bottom_up_.begin(), bottom_up_.end());
}

void Arrangement::find_cores() {
  for (int i = 0; i < leaves_; ++i) {
    if (at(i).pinned) at(i).core = at(i).box;
  }
  for (int g : bottom_up_) {
    Item& group = at(g);
    group.pinned = group.hand.has_value();
    for (int child : group.children) group.pinned = group.pinned || at(child).pinned;
    if (!group.pinned) {
      if (group.children.empty()) group.box = fitted(group);
      continue;
    }
    group.box = fitted(group);  // only what is pinned is placed by now
    group.core = group.box;
    group.placed = true;
    for (std::size_t i = 0; i < group.children.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        const Item& a = at(group.children[i]);
        const Item& b = at(group.children[j]);
        if (!a.pinned || !b.pinned || separation(a.core, b.core) >= -kTolerance) continue;
        conflicts_ = true;
        if (a.kind != Item::Kind::frame && b.kind != Item::Kind::frame) crowded_ = true;
      }
    }
  }
}

Box Arrangement::fitted(const Item& group) const {
  bool any = false;
  Box inner;
  for (int c : group.children) {
    const Item& child = (*this)[c];
    if (!child.placed) continue;
    inner = any ? around(inner, child.box) : child.box;
    any = true;
  }
  Box box;
  if (any) {
    box = {inner.x0 - group.padding, inner.y0 - group.padding - group.title_h, inner.x1 + group.padding,
           inner.y1 + group.padding};
  } else if (group.hand) {
    box = *group.hand;
  } else if (group.kind == Item::Kind::region) {
    box = {group.box.x0, group.box.y0, group.box.x0 + kEmptyRegionWidth + 2 * group.padding,
           group.box.y0 + kEmptyRegionHeight + 2 * group.padding + group.title_h};
  }
  if (group.hand) box = around(box, *group.hand);
  if (group.title_w > 0) {
    const double missing = group.title_w + 2 * group.padding - box.w();
    if (missing > kTolerance) {
      const double before = snap_down(missing / 2);
      box.x0 -= before;
      box.x1 += missing - before;
    }
  }
  return box;
}

int Arrangement::cell(int item) const {
  const int parent = (*this)[item].parent;
  return (*this)[parent].kind == Item::Kind::tray ? (*this)[parent].parent : parent;
}

Point Arrangement::centre(int leaf) const {
  const LayoutNode& node = input_->nodes[static_cast<std::size_t>(leaf)];
  if (node.hand) return *node.hand;
  const Item& item = (*this)[leaf];
  return {item.box.x0 + item.anchor.x, item.box.y0 + item.anchor.y};
}

Box Arrangement::title(int group) const {
  const Item& item = (*this)[group];
  const double x0 =
      input_->titles_at_right ? item.box.x1 - item.padding - item.title_w : item.box.x0 + item.padding;
  return {x0, item.box.y0, x0 + item.title_w, item.box.y0 + item.title_h + item.padding / 2};
}

void Arrangement::note(int item) { log_.push_back({item, (*this)[item].box, (*this)[item].columns}); }

void Arrangement::rollback(std::size_t kept) {
  for (std::size_t i = log_.size(); i-- > kept;) {
    at(log_[i].item).box = log_[i].before;
    at(log_[i].item).columns = log_[i].columns;
  }
  log_.resize(kept);
}

void Arrangement::shift(int item, double dx, double dy) {
  note(item);
  // The step onto the lattice, so that all boxes of the subtree make the same one; the box too, so that a
  // long search does not drift off it.
  dx = snap(dx);
  dy = snap(dy);
  Box& box = at(item).box;
  box = {snap(box.x0 + dx), snap(box.y0 + dy), snap(box.x1 + dx), snap(box.y1 + dy)};
  for (int child : at(item).children) shift(child, dx, dy);
}

void Arrangement::fit(int group) {
  if ((*this)[group].children.empty()) return;
  const Box box = fitted((*this)[group]);
  if (box == (*this)[group].box) return;
  note(group);
  at(group).box = box;
}

bool Arrangement::shift_beyond(int axis, double cut, double by) {
  for (int i = 0; i < static_cast<int>(items_.size()); ++i) {
    const Item& item = (*this)[i];
    const bool whole = item.kind == Item::Kind::tray || item.children.empty();
    const bool in_tray = item.parent >= 0 && (*this)[item.parent].kind == Item::Kind::tray;
    if (!whole || in_tray || item.pinned) continue;
    if ((axis == 0 ? item.box.x0 : item.box.y0) < cut) continue;
    shift(i, axis == 0 ? by : 0, axis == 0 ? 0 : by);
  }
  for (int group : bottom_up_) fit(group);
  for (std::size_t g = 0; g < bottom_up_.size(); ++g) {
    const std::vector<int>& children = (*this)[bottom_up_[g]].children;
    for (std::size_t i = 0; i < children.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        if (in_the_way((*this)[children[i]], (*this)[children[j]])) return false;
      }
    }
  }
  if (!conflicts_) return true;
  for (int leaf = 0; leaf < leaves_; ++leaf) {
    if (!(*this)[leaf].pinned && overlaps_a_leaf(leaf)) return false;
  }
  return true;
}

bool Arrangement::shift_children_beyond(int group, int axis, double cut, double by) {
  std::vector<int> moved;
  for (int child : (*this)[group].children) {
    const Item& item = (*this)[child];
    if (!item.pinned && (axis == 0 ? item.box.x0 : item.box.y0) >= cut) moved.push_back(child);
  }
  if (moved.empty() || moved.size() == (*this)[group].children.size()) return false;
  for (int child : moved) shift(child, axis == 0 ? by : 0, axis == 0 ? 0 : by);
  return settle_siblings(moved);
}

double Arrangement::room_before(int group, int axis, double cut) const {
  const auto low = [&](const Box& b) { return axis == 0 ? b.x0 : b.y0; };
  const std::vector<int>& children = (*this)[group].children;
  double room = -1, start = cut;
  for (int child : children) start = std::min(start, low((*this)[child].box));
  room = cut - start;
  for (int m : children) {
    const Box& a = (*this)[m].box;
    if ((*this)[m].pinned || low(a) < cut) continue;
    for (int f : children) {
      const Box& b = (*this)[f].box;
      if (!(*this)[f].pinned && low(b) >= cut) continue;
      const double beside =
          axis == 0 ? std::max(a.y0 - b.y1, b.y0 - a.y1) : std::max(a.x0 - b.x1, b.x0 - a.x1);
      if (beside >= gap() - kTolerance) continue;
      const double free = axis == 0 ? a.x0 - b.x1 : a.y0 - b.y1;
      if (free > -kTolerance) room = std::min(room, free - gap());
    }
  }
  return snap_down(std::max(room, 0.0));
}

bool Arrangement::in_the_way(const Item& a, const Item& b) const {
  const double free = separation(a.box, b.box);
  if (free >= gap() - kTolerance) return false;
  // What two hands brought together may stay so, but not come nearer.
  return !(a.pinned && b.pinned && free >= separation(a.core, b.core) - kTolerance);
}

bool Arrangement::clear_of_siblings(int item) const {
  const Item& self = (*this)[item];
  if (self.parent < 0) return true;
  for (int s : (*this)[self.parent].children) {
    if (s != item && (*this)[s].placed && in_the_way(self, (*this)[s])) return false;
  }
  return true;
}

int Arrangement::settle_anyway(int item) {
  int broken = 0;
  for (int self = item; (*this)[self].parent >= 0; self = (*this)[self].parent) {
    for (int s : (*this)[(*this)[self].parent].children) {
      if (s != self && (*this)[s].placed && in_the_way((*this)[self], (*this)[s])) ++broken;
    }
    fit((*this)[self].parent);
  }
  if (broken > 0) conflicts_ = crowded_ = true;
  return broken;
}

bool Arrangement::settle(int item) { return settle_siblings({item}); }

bool Arrangement::settle_siblings(const std::vector<int>& siblings) {
  for (int item : siblings) {
    if (!clear_of_siblings(item)) return false;
  }
  for (int up = (*this)[siblings.front()].parent; up >= 0; up = (*this)[up].parent) {
    const Box before = (*this)[up].box;
    fit(up);
    const Box& after = (*this)[up].box;
    if (!(*this)[up].placed) return true;  // still being built, apart from the drawing
    if (before == after) break;
    if (!clear_of_siblings(up)) return false;
  }
  return clear_of_foreign_leaves(siblings);
}

bool Arrangement::clear_of_foreign_leaves(const std::vector<int>& items) const {
  if (!conflicts_) return true;
  std::vector<int> moved;
  for (int item : items) collect_leaves(item, moved);
  return std::none_of(moved.begin(), moved.end(), [&](int leaf) { return overlaps_a_leaf(leaf); });
}

bool Arrangement::in_the_drawing(int item) const {
  for (; item >= 0; item = (*this)[item].parent) {
    if (!(*this)[item].placed) return false;
  }
  return true;
}

bool Arrangement::overlaps_a_leaf(int leaf) const {
  for (int other = 0; other < leaves_; ++other) {
    if (other == leaf || !in_the_drawing(other)) continue;
    if ((*this)[other].pinned && (*this)[leaf].pinned) continue;
    if (separation((*this)[leaf].box, (*this)[other].box) < gap() - kTolerance) return true;
  }
  return false;
}

void Arrangement::collect_leaves(int item, std::vector<int>& out) const {
  if ((*this)[item].kind == Item::Kind::leaf) {
    out.push_back(item);
    return;
  }
  for (int child : (*this)[item].children) collect_leaves(child, out);
}

}  // namespace twiza::sociogram::placing
