#include "sociogram/layout_drawing.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace twiza::sociogram::placing {
namespace {

constexpr double kSymbolClearance = 1.5;  // mm between a passing tie and a symbol
constexpr double kLabelClearance = 1;     // ... and a label
constexpr double kOwnHitLength = 60;      // mm of detour worth taking to avoid an own hit
constexpr double kOwnInset = 0.1;         // so that a tie that starts on an edge does not count as passing

Patch patch_of(const Box& box) {
  return {static_cast<Real>(box.cx()), static_cast<Real>(box.cy()), static_cast<Real>(box.w() / 2),
          static_cast<Real>(box.h() / 2)};
}

}  // namespace

Drawing::Drawing(const Arrangement& boxes) : boxes_(&boxes), input_(&boxes.input()), stress_(boxes.input()) {
  const std::size_t n = at(boxes.leaves());
  ties_of_.resize(n);
  friends_of_.resize(n);
  friend_weight_.resize(n);
  loop_.assign(n, 0);
  order_ties_and_leaves();
  for (int e = 0; e < count(); ++e) {
    ties_of_[at(tie(e).from)].push_back(e);
    ties_of_[at(tie(e).to)].push_back(e);
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
  lines_.resize(m);
  patches_.resize(2 * n);
  titles_.resize(input_->regions.size());
  own_.resize(2 * n);
  centre_.resize(n);
  offsets_.resize(n);
  twins_.resize(m);
  leaf_cost_.resize(n);
  one_tie_cost_.resize(m);
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
  recount();
}

// Depth first through the tree of groups; a tie where its ends' smallest common group comes.
void Drawing::order_ties_and_leaves() {
  const Arrangement& boxes = *boxes_;
  std::vector<int> place(boxes.items().size(), 0), depth(boxes.items().size(), 0);
  std::vector<int> open{boxes.page()};
  slot_.resize(at(boxes.leaves()));
  int next = 0, next_leaf = 0;
  while (!open.empty()) {
    const int item = open.back();
    open.pop_back();
    place[at(item)] = next++;
    if (boxes[item].parent >= 0) depth[at(item)] = depth[at(boxes[item].parent)] + 1;
    if (boxes[item].kind == Item::Kind::leaf) slot_[at(item)] = next_leaf++;
    for (int child : boxes[item].children) open.push_back(child);
  }
  std::vector<std::array<int, 4>> keys;  // common group, the ends in order, the tie
  for (std::size_t t = 0; t < input_->ties.size(); ++t) {
    const LayoutTie& tie = input_->ties[t];
    if (tie.from == tie.to) {
      loop_[at(tie.from)] = 1;
      continue;
    }
    int a = tie.from, b = tie.to;
    while (a != b) {
      int& deeper = depth[at(a)] >= depth[at(b)] ? a : b;
      deeper = boxes[deeper].parent;
    }
    const int p = slot_[at(tie.from)], q = slot_[at(tie.to)];
    keys.push_back({place[at(a)], std::min(p, q), std::max(p, q), static_cast<int>(t)});
  }
  std::sort(keys.begin(), keys.end());
  for (const std::array<int, 4>& key : keys) segments_.push_back(key[3]);
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
  const std::size_t s = 2 * at(leaf), l = s + 1, slot = patch(leaf);
  patches_.set(slot, patch_of(kept));
  own_[s] = grown(symbol, -kOwnInset);
  if (node.label_h > 0) {
    const double top = c.y + half + input_->label_gap;
    const Box label{c.x - node.label_w / 2, top, c.x + node.label_w / 2, top + node.label_h};
    patches_.set(slot + 1, patch_of(grown(label, kLabelClearance)));
    own_[l] = grown(label, -kOwnInset);
  } else {
    own_[l] = {c.x, c.y, c.x, c.y};
  }
  stress_.set(leaf, c);
}

void Drawing::place_title(int region) {
  if (input_->regions[at(region)].title_h <= 0) return;
  titles_.set(at(region), patch_of(boxes_->title(boxes_->region_item(region))));
}

void Drawing::place_tie(int e) {
  const Point p = site(tie(e).from, sites_[at(e)][0]), q = site(tie(e).to, sites_[at(e)][1]);
  lines_.set(at(e), {static_cast<Real>(p.x), static_cast<Real>(p.y), static_cast<Real>(q.x),
                     static_cast<Real>(q.y)});
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
  touched.old_lines.clear();
  touched.old_patches.clear();
  touched.old_titles.clear();
  for (int e : touched.ties) {
    tie_mark_[at(e)] = 0;
    touched.old_lines.push_back(lines_[at(e)]);
  }
  for (int i : touched.leaves) {
    touched.old_patches.push_back(patches_[patch(i)]);
    touched.old_patches.push_back(patches_[patch(i) + 1]);
  }
  for (int g : touched.groups) touched.old_titles.push_back(titles_[at(g - boxes_->leaves())]);
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
      double cost = distance(p, q);
      if (least >= 0 && cost >= least) continue;
      cost += kOwnHitLength * own_hits(e, {s, t}) + (taken(e, {s, t}) ? 1e6 : 0);
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
      const double cost = new_part(alone, least < 0 ? kNoLimit : least);
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
