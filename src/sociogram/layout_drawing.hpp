// The ties over an arrangement of boxes, and what the drawing costs: the final drawing's own objective,
// measured on the segments from connection site to connection site that will be drawn.
//
// Coordinates lie in plain arrays, one per coordinate, and the inner loops have no branch, so that the
// compiler turns them into vector instructions.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "sociogram/layout_arrangement.hpp"

namespace twiza::sociogram::placing {

// Prices. One crossing is the measure: 9. Tuned on Salé and generated graphs (medians of seeds).
struct Prices {
  double crossing = 9;
  double foreign = 10;    // a tie passes a symbol or label that is not at its ends (with clearance)
  double own = 9;         // ... or leaves through its own symbol or label
  double title = 5;       // ... or runs over a region's title
  double narrow = 2;      // at most, two ties that share a site at less than 12 degrees
  double twin = 30;       // two ties of the same pair on the same sites: never wanted
  double length = 0.25;   // per unit of length (twice a mean box side) and weight
  double affinity = 0.5;  // the same for pairs that should be near each other
  double stub = 5;        // at most, a tie too short for its sign and arrowhead
  double extent = 1;      // per unit of width + height of every region
  double area = 0.6;      // of the page at the wished aspect, against the area of all boxes
  double aligned = 0.05;  // gain of each pair of one cell with equal x or equal y
};

// What a proposal changes. Filled by `Drawing::touch`.
struct Touched {
  std::vector<int> leaves;
  std::vector<int> groups;
  std::vector<int> ties;
};

using Sites = std::array<int, 2>;

// The search prices with 24 bits: some 0.0001 mm on a wall-sized map, and twice as many segments per
// vector instruction. Positions and what is drawn are double.
using Real = float;

class Drawing {
 public:
  explicit Drawing(const Arrangement& boxes);

  Prices prices;

  // Ties that are segments: not the loops. Numbers of LayoutInput::ties.
  const std::vector<int>& segments() const { return segments_; }
  int count() const { return static_cast<int>(segments_.size()); }
  const LayoutTie& tie(int e) const { return input_->ties[static_cast<std::size_t>(segments_[at(e)])]; }
  Sites sites(int e) const { return sites_[at(e)]; }
  const std::vector<int>& ties_of(int leaf) const { return ties_of_[at(leaf)]; }
  const std::vector<int>& friends_of(int leaf) const { return friends_of_[at(leaf)]; }

  Point start(int e) const { return {x1_[at(e)], y1_[at(e)]}; }
  Point end(int e) const { return {x2_[at(e)], y2_[at(e)]}; }

  // The boxes and ties that the arrangement's log changes, and tie `extra` (or -1).
  void touch(Touched& touched, int extra = -1);

  // Costs in which the touched boxes and ties take part, as last refreshed. Differences of this before
  // and after a change are differences of the whole.
  double part(const Touched& touched);
  // Cost of the regions' extents and the page's area, as the arrangement stands now.
  double extent() const;
  // Everything, from scratch.
  double whole();

  // Takes over where the touched boxes stand now.
  void refresh(const Touched& touched);
  void refresh_all();

  void set_sites(int e, Sites sites);  // takes effect at once
  // The pair of sites of least length that avoids the ends' own symbols and labels, among those that no
  // parallel tie uses. Ignores everything foreign.
  Sites quick_sites(int e) const;

  // The pair of sites of least cost among those free of own hits, everything foreign counted. Dear.
  Sites best_sites(int e);

 private:
  static std::size_t at(int i) { return static_cast<std::size_t>(i); }
  std::int32_t crossings(int e) const;
  std::int32_t foreign_hits(int e) const;
  std::int32_t title_hits(int e) const;
  std::int32_t rect_hits(int rect) const;
  std::int32_t title_ties(int title) const;
  bool cross(int e, int f) const;
  bool hits(int e, Real cx, Real cy, Real hw, Real hh) const;
  int own_hits(int e, Sites sites) const;
  bool taken(int e, Sites sites) const;
  double angle_cost(int e, int f) const;
  double tie_cost(int e) const;
  double aligned_pairs(const Touched& touched) const;
  void place_leaf(int leaf);
  void place_title(int region);
  void place_tie(int e);
  Point site(int leaf, int site) const;

  const Arrangement* boxes_;
  const LayoutInput* input_;
  std::vector<int> segments_;
  std::vector<Sites> sites_;
  std::vector<std::vector<int>> ties_of_;
  std::vector<std::vector<int>> friends_of_;  // affinities, other end
  std::vector<std::vector<double>> friend_weight_;
  std::vector<std::vector<int>> twins_;        // ties of the same pair
  std::vector<std::vector<int>> cell_leaves_;  // by group item: leaves that may be aligned with each other
  std::vector<int> cell_of_;
  std::vector<char> loop_;  // by leaf: has a loop
  double unit_ = 1;         // twice a mean box side, mm
  double room_ = 1;         // area of all boxes, mm2

  // Segments.
  std::vector<Real> x1_, y1_, x2_, y2_;
  // Symbols (2 i) and labels (2 i + 1), grown by their clearance: centre and half sizes.
  std::vector<Real> cx_, cy_, hw_, hh_;
  // The same without clearance, a little smaller: what a tie must not enter at its own ends.
  std::vector<Box> own_;
  // Titles, by region.
  std::vector<Real> tx_, ty_, tw_, th_;
  std::vector<Point> centre_;
  std::vector<std::array<Point, 4>> offsets_;  // of the four sites from the symbol's centre

  std::vector<char> leaf_mark_, group_mark_, tie_mark_;  // all 0 between calls
};

}  // namespace twiza::sociogram::placing
