#include "sociogram/layout_frames.hpp"

#include <algorithm>
#include <cmath>

namespace twiza::sociogram::placing {
namespace {

std::size_t at(int i) { return static_cast<std::size_t>(i); }

std::int32_t steps(double mm) { return static_cast<std::int32_t>(std::floor(mm * kLattice + 0.5)); }
Frame to_frame(const Box& b) { return {steps(b.x0), steps(b.y0), steps(b.x1), steps(b.y1)}; }

std::int32_t separation(const Frame& a, const Frame& b) {
  return std::max(std::max(b.x0 - a.x1, a.x0 - b.x1), std::max(b.y0 - a.y1, a.y0 - b.y1));
}

Frame around(const Frame& a, const Frame& b) {
  return {std::min(a.x0, b.x0), std::min(a.y0, b.y0), std::max(a.x1, b.x1), std::max(a.y1, b.y1)};
}

}  // namespace

Frames::Frames(const Arrangement& boxes) : boxes_(boxes), gap_(steps(boxes.gap())) {
  for (const Item& item : boxes.items()) {
    frames_.push_back(to_frame(item.box));
    cores_.push_back(to_frame(item.core));
    Group group{steps(item.padding), steps(item.title_w), steps(item.title_h), item.hand.has_value(), {}};
    if (item.hand) group.hand = to_frame(*item.hand);
    groups_.push_back(group);
  }
}

void Frames::rollback() {
  for (std::size_t k = log_.size(); k-- > 0;) frames_[at(log_[k].item)] = log_[k].before;
  log_.clear();
}

void Frames::shift(int item, std::int32_t dx, std::int32_t dy) {
  Frame& f = frames_[at(item)];
  log_.push_back({item, f});
  f = {f.x0 + dx, f.y0 + dy, f.x1 + dx, f.y1 + dy};
  for (int child : boxes_[item].children) shift(child, dx, dy);
}

bool Frames::clear(int item) const {
  const Frame f = frames_[at(item)];
  const Item& self = boxes_[item];
  if (self.parent < 0) return true;
  for (int s : boxes_[self.parent].children) {
    const Frame& o = frames_[at(s)];
    if (o.x0 - f.x1 >= gap_ || f.x0 - o.x1 >= gap_ || o.y0 - f.y1 >= gap_ || f.y0 - o.y1 >= gap_ ||
        s == item) {
      continue;
    }
    // What two hands brought together may stay so, but not come nearer.
    const bool held = self.pinned && boxes_[s].pinned;
    if (!held || separation(f, o) < separation(cores_[at(item)], cores_[at(s)])) return false;
  }
  return true;
}

Frame Frames::fitted(int group) const {
  const Group& g = groups_[at(group)];
  const std::vector<int>& children = boxes_[group].children;
  Frame f = frames_[at(children.front())];
  for (int child : children) f = around(f, frames_[at(child)]);
  f = {f.x0 - g.padding, f.y0 - g.padding - g.title_h, f.x1 + g.padding, f.y1 + g.padding};
  if (g.drawn) f = around(f, g.hand);
  const std::int32_t missing = g.title_w + 2 * g.padding - f.w();
  if (g.title_w > 0 && missing > 0) {
    f.x0 -= missing / 2;
    f.x1 += missing - missing / 2;
  }
  return f;
}

bool Frames::well_inside(int group, const Frame& frame) const {
  const Group& g = groups_[at(group)];
  const Frame& f = frames_[at(group)];
  return f.w() > g.title_w + 2 * g.padding && frame.x0 > f.x0 + g.padding && frame.x1 < f.x1 - g.padding &&
         frame.y0 > f.y0 + g.padding + g.title_h && frame.y1 < f.y1 - g.padding;
}

bool Frames::settle_shifted() {
  const Change first = log_.front();
  if (!clear(first.item)) return false;
  const int group = boxes_[first.item].parent;
  if (well_inside(group, first.before) && well_inside(group, frames_[at(first.item)])) return true;
  return settle(first.item);
}

bool Frames::settle(int item) {
  for (int up = boxes_[item].parent; up >= 0; up = boxes_[up].parent) {
    const Frame f = fitted(up);
    if (f == frames_[at(up)]) return true;
    log_.push_back({up, frames_[at(up)]});
    frames_[at(up)] = f;
    if (!clear(up)) return false;
  }
  return true;
}

}  // namespace twiza::sociogram::placing
