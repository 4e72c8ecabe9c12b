#include "sociogram/layout_drawing.hpp"

#include <algorithm>
#include <cmath>

namespace twiza::sociogram::placing {
namespace {

constexpr double kSymbolClearance = 1.5;  // mm between a passing tie and a symbol
constexpr double kLabelClearance = 1;     // ... and a label
constexpr double kOwnHitLength = 60;      // mm of detour worth taking to avoid an own hit
constexpr double kOwnInset = 0.1;         // so that a tie that starts on an edge does not count as passing

}  // namespace

Drawing::Drawing(const Arrangement& boxes) : boxes_(&boxes), input_(&boxes.input()) {
  const std::size_t n = at(boxes.leaves());
  ties_of_.resize(n);
  friends_of_.resize(n);
  friend_weight_.resize(n);
  loop_.assign(n, 0);
  for (std::size_t t = 0; t < input_->ties.size(); ++t) {
    const LayoutTie& tie = input_->ties[t];
    if (tie.from == tie.to) {
      loop_[at(tie.from)] = 1;
      continue;
    }
    const int e = count();
    segments_.push_back(static_cast<int>(t));
    ties_of_[at(tie.from)].push_back(e);
    ties_of_[at(tie.to)].push_back(e);
  }
  for (const LayoutTie& pair : input_->affinities) {
    if (pair.from == pair.to) continue;
    friends_of_[at(pair.from)].push_back(pair.to);
    friend_weight_[at(pair.from)].push_back(pair.weight);
    friends_of_[at(pair.to)].push_back(pair.from);
    friend_weight_[at(pair.to)].push_back(pair.weight);
  }
  const std::size_t m = segments_.size();
  sites_.assign(m, Sites{right, left});
  for (auto* v : {&x1_, &y1_, &x2_, &y2_}) v->assign(m, 0);
  for (auto* v : {&cx_, &cy_, &hw_, &hh_}) v->assign(2 * n, 0);
  for (auto* v : {&tx_, &ty_, &tw_, &th_}) v->assign(input_->regions.size(), 0);
  own_.resize(2 * n);
  centre_.resize(n);
  offsets_.resize(n);
  twins_.resize(m);
  leaf_mark_.assign(n, 0);
  group_mark_.assign(boxes.items().size(), 0);
  tie_mark_.assign(m, 0);
  cell_leaves_.resize(boxes.items().size());
  double side = 0;
  room_ = 0;
  for (int i = 0; i < boxes.leaves(); ++i) {
    const LayoutNode& node = input_->nodes[at(i)];
    for (int s = 0; s < 4; ++s) offsets_[at(i)][at(s)] = site_position(*input_, node, {0, 0}, s);
    const Box& box = boxes[i].box;
    const double area = (box.w() + boxes.gap()) * (box.h() + boxes.gap());
    side += std::sqrt(area) / static_cast<double>(n);
    room_ += area;
    cell_of_.push_back(boxes.cell(i));
    cell_leaves_[at(cell_of_.back())].push_back(i);
    for (std::size_t a = 0; a < ties_of_[at(i)].size(); ++a) {
      for (std::size_t b = 0; b < ties_of_[at(i)].size(); ++b) {
        const int e = ties_of_[at(i)][a], f = ties_of_[at(i)][b];
        const bool same = tie(e).from + tie(e).to == tie(f).from + tie(f).to;
        if (e != f && same && tie(e).from == i) twins_[at(e)].push_back(f);
      }
    }
  }
  unit_ = std::max(2 * side, 1.0);
  room_ = std::max(room_, 1.0);
  refresh_all();
  for (int e = 0; e < count(); ++e) {
    sites_[at(e)] = {-1, -1};  // so that only the twins already routed are in the way
  }
  for (int e = 0; e < count(); ++e) set_sites(e, quick_sites(e));
}

Point Drawing::site(int leaf, int site) const {
  const Point& offset = offsets_[at(leaf)][at(std::max(site, 0))];
  return {centre_[at(leaf)].x + offset.x, centre_[at(leaf)].y + offset.y};
}

void Drawing::place_leaf(int leaf) {
  const LayoutNode& node = input_->nodes[at(leaf)];
  const Point c = boxes_->centre(leaf);
  centre_[at(leaf)] = c;
  const double half = node.symbol / 2;
  const Box symbol{c.x - half, c.y - half, c.x + half, c.y + half};
  const Box& whole = (*boxes_)[leaf].box;
  // The room of a loop belongs to the symbol for all other ties.
  Box kept = symbol;
  if (loop_[at(leaf)] != 0) kept = {symbol.x0, whole.y0, symbol.x1 + kLoopReach, symbol.y1};
  kept = grown(kept, kSymbolClearance);
  const std::size_t s = 2 * at(leaf), l = s + 1;
  cx_[s] = static_cast<Real>(kept.cx());
  cy_[s] = static_cast<Real>(kept.cy());
  hw_[s] = static_cast<Real>(kept.w() / 2);
  hh_[s] = static_cast<Real>(kept.h() / 2);
  own_[s] = grown(symbol, -kOwnInset);
  if (node.label_h > 0) {
    const double top = c.y + half + input_->label_gap;
    const Box label{c.x - node.label_w / 2, top, c.x + node.label_w / 2, top + node.label_h};
    cx_[l] = static_cast<Real>(label.cx());
    cy_[l] = static_cast<Real>(label.cy());
    hw_[l] = static_cast<Real>(label.w() / 2 + kLabelClearance);
    hh_[l] = static_cast<Real>(label.h() / 2 + kLabelClearance);
    own_[l] = grown(label, -kOwnInset);
  } else {
    cx_[l] = static_cast<Real>(cx_[s]);
    cy_[l] = static_cast<Real>(cy_[s]);
    hw_[l] = hh_[l] = static_cast<Real>(-1e9);  // hit by nothing
    own_[l] = {c.x, c.y, c.x, c.y};
  }
}

void Drawing::place_title(int region) {
  const Box title = boxes_->title(boxes_->region_item(region));
  const bool any = input_->regions[at(region)].title_h > 0;
  tx_[at(region)] = static_cast<Real>(title.cx());
  ty_[at(region)] = static_cast<Real>(title.cy());
  tw_[at(region)] = static_cast<Real>(any ? title.w() / 2 : -1e9);
  th_[at(region)] = static_cast<Real>(any ? title.h() / 2 : -1e9);
}

void Drawing::place_tie(int e) {
  const Point p = site(tie(e).from, sites_[at(e)][0]), q = site(tie(e).to, sites_[at(e)][1]);
  x1_[at(e)] = static_cast<Real>(p.x);
  y1_[at(e)] = static_cast<Real>(p.y);
  x2_[at(e)] = static_cast<Real>(q.x);
  y2_[at(e)] = static_cast<Real>(q.y);
}

void Drawing::set_sites(int e, Sites sites) {
  sites_[at(e)] = sites;
  place_tie(e);
}

void Drawing::refresh_all() {
  for (int i = 0; i < boxes_->leaves(); ++i) place_leaf(i);
  for (int r = 0; r < boxes_->regions(); ++r) place_title(r);
  for (int e = 0; e < count(); ++e) place_tie(e);
}

void Drawing::touch(Touched& touched, int extra) {
  touched.leaves.clear();
  touched.groups.clear();
  touched.ties.clear();
  for (const Arrangement::Change& change : boxes_->log()) {
    const Item& item = (*boxes_)[change.item];
    if (item.kind == Item::Kind::leaf) {
      if (leaf_mark_[at(change.item)] != 0) continue;
      leaf_mark_[at(change.item)] = 1;
      touched.leaves.push_back(change.item);
      for (int e : ties_of_[at(change.item)]) {
        if (tie_mark_[at(e)] == 0) touched.ties.push_back(e);
        tie_mark_[at(e)] = 1;
      }
    } else if (item.kind == Item::Kind::region && group_mark_[at(change.item)] == 0) {
      group_mark_[at(change.item)] = 1;
      touched.groups.push_back(change.item);
    }
  }
  if (extra >= 0 && tie_mark_[at(extra)] == 0) touched.ties.push_back(extra);
  for (int i : touched.leaves) leaf_mark_[at(i)] = 0;
  for (int g : touched.groups) group_mark_[at(g)] = 0;
  for (int e : touched.ties) tie_mark_[at(e)] = 0;
}

void Drawing::refresh(const Touched& touched) {
  for (int i : touched.leaves) place_leaf(i);
  for (int g : touched.groups) place_title(g - boxes_->leaves());
  for (int e : touched.ties) place_tie(e);
}

bool Drawing::taken(int e, Sites sites) const {
  for (int f : twins_[at(e)]) {
    const Sites other = sites_[at(f)];
    const bool same_way = tie(f).from == tie(e).from;
    if (sites == (same_way ? other : Sites{other[1], other[0]})) return true;
  }
  return false;
}

Sites Drawing::quick_sites(int e) const {
  const int a = tie(e).from, b = tie(e).to;
  Sites best{right, left};
  double least = -1;
  for (int s = 0; s < 4; ++s) {
    for (int t = 0; t < 4; ++t) {
      const Point p = site(a, s), q = site(b, t);
      const double cost = distance(p, q) + kOwnHitLength * own_hits(e, {s, t}) + (taken(e, {s, t}) ? 1e6 : 0);
      if (least < 0 || cost < least) {
        least = cost;
        best = {s, t};
      }
    }
  }
  return best;
}

Sites Drawing::best_sites(int e) {
  const Sites now = sites_[at(e)];
  Sites best = now;
  double least = -1;
  Touched alone;
  alone.ties.push_back(e);
  for (int s = 0; s < 4; ++s) {
    for (int t = 0; t < 4; ++t) {
      if (Sites{s, t} != now && (own_hits(e, {s, t}) > 0 || taken(e, {s, t}))) continue;
      set_sites(e, {s, t});
      const double cost = part(alone);
      if (least < 0 || cost < least) {
        least = cost;
        best = {s, t};
      }
    }
  }
  set_sites(e, now);
  return best;
}

}  // namespace twiza::sociogram::placing
