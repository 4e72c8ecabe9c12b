// The search: proposals that keep the drawing legal, accepted or refused by what the drawing costs.
#pragma once

#include <vector>

#include "sociogram/layout_arrangement.hpp"
#include "sociogram/layout_drawing.hpp"
#include "sociogram/layout_random.hpp"

namespace twiza::sociogram::placing {

// Simulated annealing after R. Davidson & D. Harel, "Drawing Graphs Nicely Using Simulated Annealing",
// ACM Trans. Graphics 15(4), 1996, over legal states only. All temperatures are in units of the cost.
class Search {
 public:
  Search(Arrangement& boxes, Drawing& drawing, Random& random);

  // `proposals` steps from temperature `hot` down to `cold` over the first 88 %, then pure descent.
  void anneal(int proposals, double hot, double cold);

  // One deterministic attempt: shift an item, keep it if legal and not dearer; with `reroute`, priced with
  // the sites that its ties would take there.
  bool try_shift(int item, double dx, double dy, bool reroute = false);
  // The same for everything beyond a line across the drawing (see Arrangement::shift_beyond).
  bool try_shift_beyond(int axis, double cut, double by);
  // The same for the children of one group.
  bool try_shift_children(int group, int axis, double cut, double by);
  // The same for the sites of a tie.
  bool try_sites(int e, Sites sites);
  // Prices were changed from outside.
  void recount();

  // What may move by itself: leaves outside trays, and trays and regions; nothing that a hand holds.
  const std::vector<int>& singles() const { return singles_; }
  const std::vector<int>& blocks() const { return blocks_; }

 private:
  // Each changes the arrangement and says whether the result is legal.
  bool propose(double progress);
  bool move_leaf(double progress);
  bool align_leaf();
  bool move_block(double progress);
  bool swap_siblings();
  bool move_to(int item, double x0, double y0);

  // Prices the proposal in the arrangement's log and keeps or undoes it.
  enum class Reroute { none, quick, best };
  bool judge(double temperature, Reroute reroute);
  bool change_sites(int e, Sites sites, double temperature);

  Arrangement& boxes_;
  Drawing& drawing_;
  Random& random_;
  std::vector<int> singles_;
  std::vector<int> blocks_;
  double step_ = 1;    // twice a mean box side, mm
  double extent_ = 0;  // Drawing::extent of the present state
  Touched touched_;
  std::vector<Sites> old_sites_;
};

}  // namespace twiza::sociogram::placing
