// The ties over an arrangement of boxes, and what the drawing costs: the final drawing's own objective,
// measured on the segments from connection site to connection site that will be drawn.
//
// Counts of crossings and passings are kept per tie and per box, so that what a change takes away is read and
// only what it brings is counted.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "sociogram/layout_arrangement.hpp"
#include "sociogram/layout_counting.hpp"
#include "sociogram/layout_hops.hpp"

namespace twiza::sociogram::placing {

// Prices. One crossing is the measure: 9. Tuned on Salé and generated graphs (medians of seeds).
struct Prices {
  double crossing = 9;
  double foreign = 10;   // a tie passes a symbol or label that is not at its ends (with clearance)
  double own = 9;        // ... or leaves through its own symbol or label
  double title = 5;      // ... or runs over a region's title
  double narrow = 2;     // at most, two ties that share a site at less than 12 degrees
  double twin = 30;      // two ties of the same pair on the same sites: never wanted
  double length = 0.25;  // per unit of length (twice a mean box side) and weight
  double stress = 70;  // of the sum over pairs of HopStress, per actor: from 18 to 70 stress falls by a tenth
                       // at the same crossings, for 4 % more area
  double affinity = 0.5;  // the same for pairs that should be near each other
  double stub = 5;        // at most, a tie too short for its sign and arrowhead
  double extent = 2;      // per unit of width + height of every region
  double area = 0.6;      // of the page at the wished aspect, against the area of all boxes
  double outward = 60;    // per unit that the page begins left of or above what hands placed: a sheet of
                          // paper has its free room on the right and below
  double aligned = 0.05;  // gain of each pair of one cell with equal x or equal y
};

// What a proposal changes. Filled by `Drawing::touch`.
struct Touched {
  std::vector<int> leaves;
  std::vector<int> groups;
  std::vector<int> ties;
  // As they were before the change, in the same order (two patches a leaf).
  std::vector<Segment> old_lines;
  std::vector<Patch> old_patches;
  std::vector<Patch> old_titles;
};

using Sites = std::array<int, 2>;

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

  // The boxes and ties that the arrangement's log changes, and tie `extra` (or -1), as they stand before.
  void touch(Touched& touched, int extra = -1);

  // Costs in which the touched boxes and ties take part. Differences of this before and after a change are
  // differences of the whole. `kept`: as it was when last accepted, from the counts that are kept.
  double kept_part(const Touched& touched);
  // `new`: as last refreshed. Counting stops when the sum is beyond `limit`: what is returned is then some
  // number beyond it.
  double new_part(const Touched& touched, double limit) { return part(touched, false, limit); }
  // The change is kept: the counts follow.
  void accept(const Touched& touched);
  // All counts anew, and the scale of the stress.
  void recount();
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
  static constexpr double kNoLimit = 1e300;
  // Of one actor with its ties, or of one tie, what `kept_part` said, and how many changes had been accepted.
  struct Remembered {
    int changes = -1;
    double cost = 0;
  };
  Remembered* remembered(const Touched& touched);
  double part(const Touched& touched, bool kept, double limit);
  std::size_t patch(int leaf) const { return 2 * at(slot_[at(leaf)]); }  // its symbol; the label is the next
  std::int32_t met_at_ends(int e) const;
  void order_ties_and_leaves();
  int own_hits(int e, Sites sites) const;
  bool taken(int e, Sites sites) const;
  double angle_cost(int e, int f) const;
  double tie_cost(int e) const;
  double count_cost(const Touched& touched, bool kept, double so_far, double limit);
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

  Lines lines_;
  std::vector<int> slot_;  // by leaf: neighbours in the tree of groups stand near each other
  Patches patches_;        // symbols and labels, grown by their clearance, at 2 slot and 2 slot + 1
  Patches titles_;         // by region
  HopStress stress_;
  // Kept counts: by tie the ties it crosses and the patches and titles it meets (its own ends' included), by
  // patch and by title the ties that meet it.
  Tally crossed_, met_, met_titles_, patch_ties_, title_ties_;
  // Symbols (2 i) and labels (2 i + 1) by leaf, without clearance, a little smaller: what a tie must not
  // enter at its own ends.
  std::vector<Box> own_;
  std::vector<Point> centre_;
  std::vector<std::array<Point, 4>> offsets_;  // of the four sites from the symbol's centre

  int changes_ = 0;  // accepted
  std::vector<Remembered> leaf_cost_, one_tie_cost_;

  std::vector<char> leaf_mark_, group_mark_, tie_mark_;  // all 0 between calls
};

}  // namespace twiza::sociogram::placing
