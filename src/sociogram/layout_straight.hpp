// What a sketch costs: ties run straight from centre to centre, an actor with its label is one box.
#pragma once

#include <vector>

#include "sociogram/layout_counting.hpp"
#include "sociogram/layout_frames.hpp"

namespace twiza::sociogram::placing {

class Straight {
 public:
  Straight(const Arrangement& boxes, const Frames& frames);

  // Takes over where everything stands.
  void refresh_all();

  // The frames' log is a proposal: does it cost at most `allowance` more than what it replaces? Takes over
  // its positions; when the answer was no, the frames are rolled back and `put_back` is called.
  bool accept(double allowance);
  void put_back() { refresh(); }

  Point centre(int leaf) const { return centre_[static_cast<std::size_t>(leaf)]; }
  // The actors at the other ends of ties and affinities.
  const std::vector<int>& neighbours(int leaf) const { return neighbours_[static_cast<std::size_t>(leaf)]; }
  double unit() const { return unit_; }  // twice a mean box side, mm
  int ties() const { return static_cast<int>(counted_); }

 private:
  struct Tie {
    int from, to;
    double price;  // of a millimetre
  };
  void measure_boxes();
  void number_leaves();
  void add_ties();
  void add(const LayoutTie& tie, double price);
  void place_leaf(int leaf);
  void place_title(int region);
  void place_tie(int e);
  bool title_moved(const Frames::Change& change) const;
  void collect();
  void refresh();
  void mark(bool marked);
  double touched_part(double limit) const;
  double length(const Tie& tie) const;
  double growth() const;
  double page_price(const Frame& page) const;
  bool counted(int e) const { return static_cast<std::size_t>(e) < counted_; }

  const Arrangement& boxes_;
  const Frames& frames_;
  double unit_ = 1, room_ = 1;
  std::vector<int> slot_;  // by leaf: neighbours in the tree of groups stand near each other
  std::vector<Point> centre_;
  std::vector<Tie> ties_;    // those that are drawn, then the affinities
  std::size_t counted_ = 0;  // that are drawn
  std::vector<std::vector<int>> ties_of_, neighbours_;
  Lines lines_;
  Patches patches_, titles_;
  std::vector<int> leaves_, regions_, touched_;  // by the proposal
  std::vector<char> leaf_mark_, region_mark_, tie_mark_;
};

}  // namespace twiza::sociogram::placing
