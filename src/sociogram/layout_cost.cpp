// What a drawing costs (the other half of layout_drawing.hpp): crossings, hits, lengths, extents.
#include <algorithm>
#include <cmath>

#include "sociogram/layout_drawing.hpp"

namespace twiza::sociogram::placing {
namespace {

constexpr double kLeastOutward = 0.12;      // share of the way that leads away from its site's edge
constexpr double kOwnLabelClearance = 0.8;  // mm
constexpr double kStubLength = 12;          // mm: sign, arrowhead and a visible line
constexpr std::size_t kFewTies = 12;
constexpr double kSinNarrowSquared = 0.0432272711;  // sin^2 12 degrees

}  // namespace

// Patches of a tie's own ends, which are priced as own hits instead.
std::int32_t Drawing::met_at_ends(int e) const {
  std::int32_t sum = 0;
  for (int leaf : {tie(e).from, tie(e).to}) {
    for (std::size_t k = patch(leaf); k < patch(leaf) + 2; ++k)
      sum += meets(lines_[at(e)], patches_[k]) ? 1 : 0;
  }
  return sum;
}

int Drawing::own_hits(int e, Sites sites) const {
  const int ends[2] = {tie(e).from, tie(e).to};
  const Point p = site(ends[0], sites[0]), q = site(ends[1], sites[1]);
  int sum = 0;
  for (std::size_t k = 0; k < 2; ++k) {
    const std::size_t symbol = 2 * at(ends[k]), label = symbol + 1;
    if (passes(p, q, own_[symbol])) {
      ++sum;
    } else {
      // Nor may it leave along the edge that its site lies on.
      const double dx = k == 0 ? q.x - p.x : p.x - q.x, dy = k == 0 ? q.y - p.y : p.y - q.y;
      const double out = sites[k] == top ? -dy : sites[k] == bottom ? dy : sites[k] == left ? -dx : dx;
      if (out < kLeastOutward * (std::fabs(dx) + std::fabs(dy))) ++sum;
    }
    if (loop_[at(ends[k])] != 0 && (sites[k] == right || sites[k] == top)) ++sum;  // taken by the loop
    // Only a tie from the bottom site may touch the label, whose lower edge that site lies on.
    const bool touching = sites[k] == bottom || own_[label].w() <= 0;
    if (passes(p, q, touching ? own_[label] : grown(own_[label], kOwnLabelClearance))) ++sum;
  }
  return sum;
}

// Two ties on one site at a small angle read as one line.
double Drawing::angle_cost(int e, int f) const {
  double cost = 0;
  for (int i = 0; i < 2; ++i) {
    for (int j = 0; j < 2; ++j) {
      const int a = i == 0 ? tie(e).from : tie(e).to, b = j == 0 ? tie(f).from : tie(f).to;
      if (a != b || sites_[at(e)][at(i)] != sites_[at(f)][at(j)]) continue;
      const Segment u = lines_[at(e)], v = lines_[at(f)];
      const double du = i == 0 ? 1 : -1, dv = j == 0 ? 1 : -1;
      const double ux = du * (u.x2 - u.x1), uy = du * (u.y2 - u.y1);
      const double vx = dv * (v.x2 - v.x1), vy = dv * (v.y2 - v.y1);
      const double dot = ux * vx + uy * vy, det = ux * vy - uy * vx;
      const double sin2 = det * det, norm = (ux * ux + uy * uy) * (vx * vx + vy * vy);
      if (dot > 0 && sin2 < kSinNarrowSquared * norm) {
        cost += prices.narrow * (1 - 0.7 * std::sqrt(sin2 / (kSinNarrowSquared * norm)));
      }
      const bool other_end = (i == 0 ? tie(e).to : tie(e).from) == (j == 0 ? tie(f).to : tie(f).from);
      if (other_end && sites_[at(e)][at(1 - i)] == sites_[at(f)][at(1 - j)]) cost += prices.twin / 2;
    }
  }
  return cost;
}

// What a tie costs by itself: nothing counted.
double Drawing::tie_cost(int e) const {
  const Segment line = lines_[at(e)];
  const double length = distance({line.x1, line.y1}, {line.x2, line.y2});
  double cost = prices.own * own_hits(e, sites_[at(e)]) + prices.length * tie(e).weight * length / unit_;
  if (length < kStubLength) cost += prices.stub * (1 - length / kStubLength);
  return cost;
}

double Drawing::aligned_pairs(const Touched& touched) const {
  const double same = 0.005;
  double pairs = 0;
  for (int i : touched.leaves) {
    const Point c = centre_[at(i)];
    for (int j : cell_leaves_[at(cell_of_[at(i)])]) {
      if (j == i) continue;
      const double share = leaf_mark_[at(j)] != 0 ? 0.5 : 1;  // such a pair is met from both sides
      if (std::fabs(c.x - centre_[at(j)].x) < same) pairs += share;
      if (std::fabs(c.y - centre_[at(j)].y) < same) pairs += share;
    }
  }
  return pairs;
}

Drawing::Remembered* Drawing::remembered(const Touched& touched) {
  if (!touched.groups.empty()) return nullptr;
  if (touched.leaves.empty()) return touched.ties.size() == 1 ? &one_tie_cost_[at(touched.ties[0])] : nullptr;
  const int leaf = touched.leaves[0];
  const bool whole = touched.leaves.size() == 1 && touched.ties.size() == ties_of_[at(leaf)].size();
  return whole ? &leaf_cost_[at(leaf)] : nullptr;
}

// While nothing is accepted, it stays the same: most of a descent's proposals are refused.
double Drawing::kept_part(const Touched& touched) {
  Remembered* known = remembered(touched);
  if (known == nullptr) return part(touched, true, kNoLimit);
  if (known->changes != changes_) *known = {changes_, part(touched, true, kNoLimit)};
  return known->cost;
}

double Drawing::part(const Touched& touched, bool kept, double limit) {
  double cost = 0;
  for (int i : touched.leaves) leaf_mark_[at(i)] = 1;
  for (int e : touched.ties) tie_mark_[at(e)] = 1;
  if (prices.aligned > 0) cost -= prices.aligned * aligned_pairs(touched);
  // From here on nothing is negative: beyond the limit it stays beyond.
  for (int leaf : touched.leaves) {
    for (std::size_t j = 0; j < friends_of_[at(leaf)].size(); ++j) {
      const int other = friends_of_[at(leaf)][j];
      cost += (leaf_mark_[at(other)] != 0 ? 0.5 : 1) * prices.affinity * friend_weight_[at(leaf)][j] *
              distance(centre_[at(leaf)], centre_[at(other)]) / unit_;
    }
  }
  for (int e : touched.ties) {
    cost += tie_cost(e);
    for (int leaf : {tie(e).from, tie(e).to}) {
      for (int f : ties_of_[at(leaf)]) {
        if (f == e) continue;
        // A pair of touched ties is met from both sides; a pair with two common ends from both ends.
        double share = tie_mark_[at(f)] != 0 ? 0.5 : 1;
        if (std::find(twins_[at(e)].begin(), twins_[at(e)].end(), f) != twins_[at(e)].end()) share /= 2;
        cost += share * angle_cost(e, f);
      }
    }
    if (cost > limit) break;
  }
  for (int i : touched.leaves) leaf_mark_[at(i)] = 0;
  for (int e : touched.ties) tie_mark_[at(e)] = 0;
  if (prices.stress > 0 && cost <= limit) {
    cost += prices.stress / static_cast<double>(centre_.size()) * stress_.part(touched.leaves);
  }
  return count_cost(touched, kept, cost, limit);
}

// Adds what is counted, pair by pair once: ties against ties, boxes and titles. Kept counts serve small
// changes; among the many ties of a large one the pairs inside would have to be counted all the same.
double Drawing::count_cost(const Touched& touched, bool kept, double so_far, double limit) {
  double cost = so_far;
  kept = kept && touched.ties.size() <= kFewTies;
  for (int e : touched.ties) lines_.mark(at(e), true);
  for (std::size_t i = 0; i < touched.ties.size() && cost <= limit; ++i) {
    const int e = touched.ties[i];
    const Segment line = lines_[at(e)];
    double crossings = 0;
    if (kept) {
      crossings = crossed_[at(e)];
      for (std::size_t j = 0; j < i; ++j) crossings -= cross(line, lines_[at(touched.ties[j])]) ? 1 : 0;
    } else {
      crossings = 0.5 * lines_.twice_crossings(line);
    }
    const std::int32_t foreign = (kept ? met_[at(e)] : patches_.met_by(line)) - met_at_ends(e);
    const std::int32_t over_titles = kept ? met_titles_[at(e)] : titles_.met_by(line);
    cost += prices.crossing * crossings + prices.foreign * foreign + prices.title * over_titles;
  }
  const auto passing = [&](const Patch& box, std::int32_t kept_count) {
    if (!kept) return lines_.unmarked_passing(box);
    for (int e : touched.ties) kept_count -= meets(lines_[at(e)], box) ? 1 : 0;
    return kept_count;
  };
  for (std::size_t i = 0; i < touched.leaves.size() && cost <= limit; ++i) {
    const std::size_t k = patch(touched.leaves[i]);
    cost += prices.foreign * passing(patches_[k], patch_ties_[k]);
    if (patches_[k + 1].hw > 0) cost += prices.foreign * passing(patches_[k + 1], patch_ties_[k + 1]);
  }
  for (std::size_t i = 0; i < touched.groups.size() && cost <= limit; ++i) {
    const std::size_t k = at(touched.groups[i] - boxes_->leaves());
    if (titles_[k].hw > 0) cost += prices.title * passing(titles_[k], title_ties_[k]);
  }
  for (int e : touched.ties) lines_.mark(at(e), false);
  return cost;
}

// First everything that the change took away and brought to others, then the touched ones' own counts, which
// `lines_`, `patches_` and `titles_` give as they stand now.
void Drawing::accept(const Touched& touched) {
  ++changes_;
  for (std::size_t i = 0; i < touched.ties.size(); ++i) {
    const Segment &old = touched.old_lines[i], now = lines_[at(touched.ties[i])];
    lines_.tally_crossings(old, -1, crossed_);
    lines_.tally_crossings(now, 1, crossed_);
    patches_.tally_met_by(old, -1, patch_ties_);
    patches_.tally_met_by(now, 1, patch_ties_);
    titles_.tally_met_by(old, -1, title_ties_);
    titles_.tally_met_by(now, 1, title_ties_);
  }
  const auto moved = [&](const Patch& old, const Patch& now, Tally& ties) {
    lines_.tally_passing(old, -1, ties);
    lines_.tally_passing(now, 1, ties);
  };
  for (std::size_t i = 0; i < touched.leaves.size(); ++i) {
    const std::size_t k = patch(touched.leaves[i]);
    for (std::size_t part = 0; part < 2; ++part) {
      moved(touched.old_patches[2 * i + part], patches_[k + part], met_);
      patch_ties_[k + part] = lines_.passing(patches_[k + part]);
    }
  }
  for (std::size_t i = 0; i < touched.groups.size(); ++i) {
    const std::size_t k = at(touched.groups[i] - boxes_->leaves());
    moved(touched.old_titles[i], titles_[k], met_titles_);
    title_ties_[k] = lines_.passing(titles_[k]);
  }
  for (int e : touched.ties) {
    crossed_[at(e)] = lines_.crossings(lines_[at(e)]);
    met_[at(e)] = patches_.met_by(lines_[at(e)]);
    met_titles_[at(e)] = titles_.met_by(lines_[at(e)]);
  }
}

void Drawing::recount() {
  ++changes_;
  stress_.refresh_scale();
  for (Tally* tally : {&crossed_, &met_, &met_titles_}) tally->assign(lines_.padded(), 0);
  patch_ties_.assign(patches_.padded(), 0);
  title_ties_.assign(titles_.padded(), 0);
  for (int e = 0; e < count(); ++e) {
    crossed_[at(e)] = lines_.crossings(lines_[at(e)]);
    met_[at(e)] = patches_.tally_met_by(lines_[at(e)], 1, patch_ties_);
    met_titles_[at(e)] = titles_.tally_met_by(lines_[at(e)], 1, title_ties_);
  }
}

double Drawing::extent() const {
  double sides = 0;
  for (int r = 0; r < boxes_->regions(); ++r) {
    const Box& box = (*boxes_)[boxes_->region_item(r)].box;
    sides += box.w() + box.h();
  }
  if (boxes_->band() >= 0) {
    const Box& band = (*boxes_)[boxes_->band()].box;
    sides += band.w() + band.h();
  }
  const Item& whole = (*boxes_)[boxes_->page()];
  Box page = whole.box;
  double outward = 0;
  const double aspect = std::max(input_->aspect, 0.01);
  if (whole.pinned) {
    outward = whole.core.x0 - page.x0 + whole.core.y0 - page.y0;
    page = around(page, {0, 0, 0, 0});  // hands count from the page's corner
  }
  const double height = std::max(page.w() / aspect, page.h());
  const double scale = static_cast<double>(segments_.size() + centre_.size());
  return prices.extent * sides / unit_ + prices.outward * outward / unit_ +
         prices.area * scale * height * height * aspect / (3 * room_);
}

double Drawing::whole() {
  refresh_all();
  Touched all;
  for (int i = 0; i < boxes_->leaves(); ++i) all.leaves.push_back(i);
  for (int e = 0; e < count(); ++e) all.ties.push_back(e);
  recount();
  return kept_part(all) + extent();
}

}  // namespace twiza::sociogram::placing
