#include "sociogram/layout_straight.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace twiza::sociogram::placing {
namespace {

// Prices in the units of `Prices`. Ties pass fewer symbols and labels than whole boxes, hence cheaper; length
// stands for stress, hence dearer.
constexpr double kCrossing = 9;
constexpr double kForeign = 6;
constexpr double kTitle = 5;
constexpr double kLength = 1;
constexpr double kAffinity = 0.5;
constexpr double kExtent = 2;
constexpr double kArea = 0.6;
constexpr double kOutward = 200;  // dearer than in the search, which cannot bring back what went out

std::size_t at(int i) { return static_cast<std::size_t>(i); }

Patch patch_of(double x0, double y0, double x1, double y1) {
  return {static_cast<Real>((x0 + x1) / 2), static_cast<Real>((y0 + y1) / 2),
          static_cast<Real>((x1 - x0) / 2), static_cast<Real>((y1 - y0) / 2)};
}

}  // namespace

Straight::Straight(const Arrangement& boxes, const Frames& frames) : boxes_(boxes), frames_(frames) {
  const std::size_t n = at(boxes.leaves());
  centre_.resize(n);
  ties_of_.resize(n);
  neighbours_.resize(n);
  measure_boxes();
  number_leaves();
  add_ties();
  lines_.resize(counted_);
  patches_.resize(n);
  titles_.resize(at(boxes.regions()));
  leaf_mark_.assign(n, 0);
  region_mark_.assign(at(boxes.regions()), 0);
  tie_mark_.assign(ties_.size(), 0);
  refresh_all();
}

void Straight::measure_boxes() {
  double side = 0, room = 0;
  for (int i = 0; i < boxes_.leaves(); ++i) {
    const Box& box = boxes_[i].box;
    const double area = (box.w() + boxes_.gap()) * (box.h() + boxes_.gap());
    side += std::sqrt(area) / boxes_.leaves();
    room += area;
  }
  unit_ = std::max(2 * side, 1.0);
  room_ = std::max(room, 1.0);
}

// Depth first through the tree of groups.
void Straight::number_leaves() {
  slot_.resize(at(boxes_.leaves()));
  std::vector<int> open{boxes_.page()};
  int next = 0;
  while (!open.empty()) {
    const int item = open.back();
    open.pop_back();
    if (boxes_[item].kind == Item::Kind::leaf) slot_[at(item)] = next++;
    for (int child : boxes_[item].children) open.push_back(child);
  }
}

void Straight::add_ties() {
  const LayoutInput& input = boxes_.input();
  std::vector<std::array<int, 3>> keys;  // the ends in order, the tie
  for (std::size_t t = 0; t < input.ties.size(); ++t) {
    const int p = slot_[at(input.ties[t].from)], q = slot_[at(input.ties[t].to)];
    if (p != q) keys.push_back({std::min(p, q), std::max(p, q), static_cast<int>(t)});
  }
  std::sort(keys.begin(), keys.end());
  for (const std::array<int, 3>& key : keys) {
    const LayoutTie& tie = input.ties[at(key[2])];
    add(tie, kLength * tie.weight / unit_);
  }
  counted_ = ties_.size();
  for (const LayoutTie& pair : input.affinities) {
    if (pair.from != pair.to) add(pair, kAffinity * pair.weight / unit_);
  }
}

void Straight::add(const LayoutTie& tie, double price) {
  for (int end : {tie.from, tie.to}) {
    ties_of_[at(end)].push_back(static_cast<int>(ties_.size()));
    neighbours_[at(end)].push_back(tie.from + tie.to - end);
  }
  ties_.push_back({tie.from, tie.to, price});
}

void Straight::place_leaf(int leaf) {
  const Frame f = frames_[leaf];
  const Point anchor = boxes_[leaf].anchor;
  centre_[at(leaf)] = {to_mm(f.x0) + anchor.x, to_mm(f.y0) + anchor.y};
  patches_.set(at(slot_[at(leaf)]), patch_of(to_mm(f.x0), to_mm(f.y0), to_mm(f.x1), to_mm(f.y1)));
}

void Straight::place_title(int region) {
  const Item& item = boxes_[boxes_.region_item(region)];
  if (item.title_h <= 0 || item.title_w <= 0) return;
  const Frame f = frames_[boxes_.region_item(region)];
  const bool at_right = boxes_.input().titles_at_right;
  const double x = at_right ? to_mm(f.x1) - item.padding - item.title_w : to_mm(f.x0) + item.padding;
  const double y = to_mm(f.y0);
  titles_.set(at(region), patch_of(x, y, x + item.title_w, y + item.title_h + item.padding / 2));
}

void Straight::place_tie(int e) {
  if (!counted(e)) return;
  const Point p = centre_[at(ties_[at(e)].from)], q = centre_[at(ties_[at(e)].to)];
  lines_.set(at(e), {static_cast<Real>(p.x), static_cast<Real>(p.y), static_cast<Real>(q.x),
                     static_cast<Real>(q.y)});
}

void Straight::refresh_all() {
  for (int i = 0; i < boxes_.leaves(); ++i) place_leaf(i);
  for (int r = 0; r < boxes_.regions(); ++r) place_title(r);
  for (int e = 0; e < ties(); ++e) place_tie(e);
}

void Straight::refresh() {
  for (int i : leaves_) place_leaf(i);
  for (int r : regions_) place_title(r);
  for (int e : touched_) place_tie(e);
}

// A title stands in a corner of its region; the other edges may move without it.
bool Straight::title_moved(const Frames::Change& change) const {
  const Frame now = frames_[change.item], &before = change.before;
  const bool at_right = boxes_.input().titles_at_right;
  return now.y0 != before.y0 || (at_right ? now.x1 != before.x1 : now.x0 != before.x0);
}

// What the proposal touches.
void Straight::collect() {
  leaves_.clear();
  regions_.clear();
  touched_.clear();
  for (const Frames::Change& change : frames_.log()) {
    const Item::Kind kind = boxes_[change.item].kind;
    if (kind == Item::Kind::leaf && leaf_mark_[at(change.item)] == 0) {
      leaf_mark_[at(change.item)] = 1;
      leaves_.push_back(change.item);
      for (int e : ties_of_[at(change.item)]) {
        if (tie_mark_[at(e)] == 0) touched_.push_back(e);
        tie_mark_[at(e)] = 1;
      }
    } else if (kind == Item::Kind::region && region_mark_[at(change.item - boxes_.leaves())] == 0 &&
               title_moved(change)) {
      region_mark_[at(change.item - boxes_.leaves())] = 1;
      regions_.push_back(change.item - boxes_.leaves());
    }
  }
  for (int i : leaves_) leaf_mark_[at(i)] = 0;
  for (int r : regions_) region_mark_[at(r)] = 0;
  for (int e : touched_) tie_mark_[at(e)] = 0;
}

void Straight::mark(bool marked) {
  for (int e : touched_) {
    if (counted(e)) lines_.mark(at(e), marked);
  }
}

double Straight::length(const Tie& tie) const {
  return tie.price * distance(centre_[at(tie.from)], centre_[at(tie.to)]);
}

// Costs in which what the proposal touches takes part, each pair once; some number beyond `limit` once it is
// passed. A tie always meets the boxes at its own ends.
double Straight::touched_part(double limit) const {
  double cost = 0;
  for (int e : touched_) cost += length(ties_[at(e)]);
  for (std::size_t k = 0; k < touched_.size() && cost <= limit; ++k) {
    if (!counted(touched_[k])) continue;
    const Segment line = lines_[at(touched_[k])];
    cost += kCrossing / 2 * lines_.twice_crossings(line) + kForeign * (patches_.met_by(line) - 2) +
            kTitle * titles_.met_by(line);
  }
  for (std::size_t k = 0; k < leaves_.size() && cost <= limit; ++k) {
    cost += kForeign * lines_.unmarked_passing(patches_[at(slot_[at(leaves_[k])])]);
  }
  for (std::size_t k = 0; k < regions_.size() && cost <= limit; ++k) {
    cost += kTitle * lines_.unmarked_passing(titles_[at(regions_[k])]);
  }
  return cost;
}

double Straight::page_price(const Frame& page) const {
  const Item& whole = boxes_[boxes_.page()];
  double x0 = to_mm(page.x0), y0 = to_mm(page.y0), outward = 0;
  if (whole.pinned) {
    // Hands count from the page's corner.
    outward = whole.core.x0 - x0 + whole.core.y0 - y0;
    x0 = std::min(x0, 0.0);
    y0 = std::min(y0, 0.0);
  }
  const double aspect = std::max(boxes_.input().aspect, 0.01);
  const double height = std::max((to_mm(page.x1) - x0) / aspect, to_mm(page.y1) - y0);
  const double scale = static_cast<double>(counted_ + centre_.size());
  return kOutward * outward / unit_ + kArea * scale * height * height * aspect / (3 * room_);
}

// What the proposal makes regions and the page dearer.
double Straight::growth() const {
  double sides = 0, page = 0;
  for (const Frames::Change& change : frames_.log()) {
    const Item::Kind kind = boxes_[change.item].kind;
    if (kind != Item::Kind::region && kind != Item::Kind::band && change.item != boxes_.page()) continue;
    const Frame now = frames_[change.item];
    if (change.item == boxes_.page()) {
      page += page_price(now) - page_price(change.before);
    } else {
      sides += now.w() + now.h() - change.before.w() - change.before.h();
    }
  }
  return page + kExtent * to_mm(sides) / unit_;
}

bool Straight::accept(double allowance) {
  collect();
  mark(true);
  const double limit = touched_part(1e300) - growth() + allowance;
  refresh();
  const bool accepted = touched_part(limit) <= limit;
  mark(false);
  return accepted;
}

}  // namespace twiza::sociogram::placing
