// The boxes of a drawing while it is being arranged: a tree whose leaves are actors and whose groups are
// regions, trays and the frame.
//
// A group's box is never a variable: it is the box around its children, its padding and its title. The
// only constraint is a gap between siblings. By induction that alone gives containment, nesting, no
// intrusion and no overlapping label, so that every state the search accepts is a legal drawing.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "sociogram/layout.hpp"
#include "sociogram/layout_geometry.hpp"

namespace twiza::sociogram::placing {

// Room that a loop takes beyond the symbol, to the right and above, mm.
inline constexpr double kLoopReach = 4;

struct Item {
  enum class Kind : char {
    leaf,    // one actor: symbol, label and the room of a loop as one box
    tray,    // actors without any tie, in a tidy grid that moves as one
    region,  // a territory
    band,    // all external actors, so that they stand together on one side
    frame,   // around all regions, so that external actors stay outside; also the page around everything
  };
  Kind kind = Kind::leaf;
  int parent = -1;
  std::vector<int> children;
  Box box;
  bool placed = false;  // takes part in the checks of its siblings (all do once the drawing is built)

  // Held by a hand: a leaf that was placed by hand, or a group that was drawn or holds such a leaf. It
  // never moves as a whole; `core` is the part of its box that the hand alone demands.
  bool pinned = false;
  Box core;

  // Leaf: the symbol's centre from the box's top-left corner.
  Point anchor;

  // Group.
  double padding = 0;
  double title_w = 0;
  double title_h = 0;
  std::optional<Box> hand;
  int columns = 0;  // of a tray
};

class Arrangement {
 public:
  explicit Arrangement(const LayoutInput& input);

  // Leaves come first and bear the numbers of their nodes, then the regions in their order, then the
  // frame (if any), the page, the band (if any) and the trays.
  const std::vector<Item>& items() const { return items_; }
  const Item& operator[](int i) const { return items_[static_cast<std::size_t>(i)]; }
  int leaves() const { return leaves_; }
  int regions() const { return regions_; }
  int region_item(int region) const { return leaves_ + region; }
  int page() const { return page_; }
  int band() const { return band_; }  // -1: there is none
  double gap() const { return input_->gap; }
  const LayoutInput& input() const { return *input_; }

  // All groups but trays, children before parents.
  const std::vector<int>& groups_bottom_up() const { return bottom_up_; }

  // The group that holds the item, trays looked through.
  int cell(int item) const;

  // Where the symbol of a leaf stands; a hand's position to the last bit.
  Point centre(int leaf) const;

  // The part of a group's top edge that its title takes (at its start corner); empty without a title.
  Box title(int group) const;

  // --- Changes. Every one is logged until `commit` or `rollback`.
  void shift(int item, double dx, double dy);  // with all that it holds; its group is not refitted
  void set_placed(int item) { items_[static_cast<std::size_t>(item)].placed = true; }
  void set_unplaced(int item) { items_[static_cast<std::size_t>(item)].placed = false; }
  void reshape(int tray, int columns);  // same top-left corner
  void fit(int group);                  // to its placed children

  // Shifts everything that begins at or beyond `cut` (x for axis 0, y for axis 1) by `by`, whatever group
  // holds it, refits all groups and says whether the result is legal: closes or opens a white band
  // across the drawing and keeps what is in line in line.
  bool shift_beyond(int axis, double cut, double by);

  // The same for the children of one group.
  bool shift_children_beyond(int group, int axis, double cut, double by);
  // How far those children can come back before one stands in another's way (or at the group's own start).
  double room_before(int group, int axis, double cut) const;

  // Does the item keep its distance from its placed siblings?
  bool clear_of_siblings(int item) const;
  // Refits the groups above `item` and says whether every box that changed keeps its distance.
  bool settle(int item);
  // As settle, for several siblings that changed together.
  bool settle_siblings(const std::vector<int>& siblings);

  // Refits all groups above `item`, legal or not, and counts the pairs that come too near. For drawings in
  // which hands leave no legal place.
  int settle_anyway(int item);

  // Are the item and all groups above it placed?
  bool in_the_drawing(int item) const;

  // Does the leaf's box, at its present place, overlap any other placed leaf?
  bool overlaps_a_leaf(int leaf) const;

  struct Change {
    int item;
    Box before;
    int columns;
  };
  const std::vector<Change>& log() const { return log_; }
  void commit() { log_.clear(); }
  // Undoes the changes after the first `kept` ones of the log. Whether an item is placed is not undone.
  void rollback(std::size_t kept = 0);

  // All leaves below an item.
  void collect_leaves(int item, std::vector<int>& out) const;

  // True when hands demand what the rules forbid, so that boxes of different groups may overlap and
  // leaves must be compared one by one.
  bool conflicts() const { return conflicts_; }

  // True when boxes that are drawn come too near one another. That a frame, which nobody sees, holds what
  // should stand outside is no such thing.
  bool crowded() const { return crowded_; }

 private:
  // Where hands broke the rules, leaves of different groups may meet: does any leaf below the items?
  bool clear_of_foreign_leaves(const std::vector<int>& items) const;

  Item& at(int i) { return items_[static_cast<std::size_t>(i)]; }
  void add_leaves();
  void add_groups();
  void add_trays();
  void find_cores();
  void note(int item);
  Box fitted(const Item& group) const;
  Box core_of(const Item& group) const;
  bool in_the_way(const Item& a, const Item& b) const;

  const LayoutInput* input_;
  std::vector<Item> items_;
  std::vector<int> bottom_up_;
  std::vector<Change> log_;
  int leaves_ = 0;
  int regions_ = 0;
  int page_ = 0;
  int band_ = -1;
  bool conflicts_ = false;
  bool crowded_ = false;
};

}  // namespace twiza::sociogram::placing
