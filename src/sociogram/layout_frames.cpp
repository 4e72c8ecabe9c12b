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
  const std::size_t count = boxes.items().size();
  for (std::vector<std::int32_t>* edge : {&x0_, &y0_, &x1_, &y1_}) edge->resize(count);
  slot_.resize(count);
  std::size_t next = 0;
  for (const Item& item : boxes.items()) {
    cores_.push_back(to_frame(item.core));
    parent_.push_back(item.parent);
    Group group;
    group.first = next;
    for (int child : item.children) slot_[at(child)] = next++;
    group.last = next;
    group.padding = steps(item.padding);
    group.title_w = steps(item.title_w);
    group.title_h = steps(item.title_h);
    group.drawn = item.hand.has_value();
    if (item.hand) group.hand = to_frame(*item.hand);
    groups_.push_back(group);
  }
  slot_[at(boxes.page())] = next;
  for (int item = 0; item < static_cast<int>(count); ++item) set(item, to_frame(boxes[item].box));
}

void Frames::set(int item, const Frame& frame) {
  const std::size_t k = slot_[at(item)];
  x0_[k] = frame.x0;
  y0_[k] = frame.y0;
  x1_[k] = frame.x1;
  y1_[k] = frame.y1;
}

void Frames::rollback() {
  for (std::size_t k = log_.size(); k-- > 0;) set(log_[k].item, log_[k].before);
  log_.clear();
}

void Frames::shift(int item, std::int32_t dx, std::int32_t dy) {
  const Frame f = (*this)[item];
  log_.push_back({item, f});
  set(item, {f.x0 + dx, f.y0 + dy, f.x1 + dx, f.y1 + dy});
  if (item >= boxes_.leaves()) {
    for (int child : boxes_[item].children) shift(child, dx, dy);
  }
}

bool Frames::clear(int item) const {
  const int parent = parent_[at(item)];
  if (parent < 0) return true;
  const Frame f = (*this)[item];
  const std::size_t last = groups_[at(parent)].last;
  std::int32_t near = 0;
  for (std::size_t k = groups_[at(parent)].first; k < last; ++k) {
    near += std::int32_t{x0_[k] - f.x1 < gap_} & std::int32_t{f.x0 - x1_[k] < gap_} &
            std::int32_t{y0_[k] - f.y1 < gap_} & std::int32_t{f.y0 - y1_[k] < gap_};
  }
  if (near <= 1) return true;  // the item itself
  if (!boxes_[item].pinned) return false;
  // What two hands brought together may stay so, but not come nearer.
  for (int s : boxes_[parent].children) {
    const std::int32_t free = separation(f, (*this)[s]);
    if (s == item || free >= gap_) continue;
    if (!boxes_[s].pinned || free < separation(cores_[at(item)], cores_[at(s)])) return false;
  }
  return true;
}

Frame Frames::fitted(int group) const {
  const Group& g = groups_[at(group)];
  Frame f{x0_[g.first], y0_[g.first], x1_[g.first], y1_[g.first]};
  for (std::size_t k = g.first + 1; k < g.last; ++k) {
    f = around(f, {x0_[k], y0_[k], x1_[k], y1_[k]});
  }
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
  const Frame f = (*this)[group];
  return f.w() > g.title_w + 2 * g.padding && frame.x0 > f.x0 + g.padding && frame.x1 < f.x1 - g.padding &&
         frame.y0 > f.y0 + g.padding + g.title_h && frame.y1 < f.y1 - g.padding;
}

bool Frames::settle_shifted() {
  const Change first = log_.front();
  if (!clear(first.item)) return false;
  const int group = parent_[at(first.item)];
  if (well_inside(group, first.before) && well_inside(group, (*this)[first.item])) return true;
  return settle(first.item);
}

bool Frames::settle(int item) {
  for (int up = parent_[at(item)]; up >= 0; up = parent_[at(up)]) {
    const Frame f = fitted(up), before = (*this)[up];
    if (f == before) return true;
    log_.push_back({up, before});
    set(up, f);
    if (!clear(up)) return false;
  }
  return true;
}

}  // namespace twiza::sociogram::placing
