// The boxes of an arrangement in whole steps of the lattice, for the sketch: the same tree and the same rules
// as in layout_arrangement.hpp, in flat arrays and without rounding.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "sociogram/layout_arrangement.hpp"

namespace twiza::sociogram::placing {

// Edges in steps of 1 / kLattice mm.
struct Frame {
  std::int32_t x0 = 0, y0 = 0, x1 = 0, y1 = 0;
  std::int32_t w() const { return x1 - x0; }
  std::int32_t h() const { return y1 - y0; }
  bool operator==(const Frame& o) const { return x0 == o.x0 && y0 == o.y0 && x1 == o.x1 && y1 == o.y1; }
};

inline double to_mm(double steps) { return steps / kLattice; }

class Frames {
 public:
  explicit Frames(const Arrangement& boxes);

  Frame operator[](int item) const {
    const std::size_t k = slot_[static_cast<std::size_t>(item)];
    return {x0_[k], y0_[k], x1_[k], y1_[k]};
  }

  // --- Changes, logged until `commit` or `rollback`.
  struct Change {
    int item;
    Frame before;
  };
  const std::vector<Change>& log() const { return log_; }
  void commit() { log_.clear(); }
  void rollback();

  void shift(int item, std::int32_t dx, std::int32_t dy);  // with all that it holds
  // Does the item keep its distance from its siblings?
  bool clear(int item) const;
  // The groups above the item follow; false as soon as one comes too near to a sibling.
  bool settle(int item);
  // Both, after a single `shift`.
  bool settle_shifted();

 private:
  struct Group {
    std::size_t first = 0, last = 0;  // its children's slots
    std::int32_t padding = 0, title_w = 0, title_h = 0;
    bool drawn = false;  // by a hand, as `hand`
    Frame hand;
  };
  void set(int item, const Frame& frame);
  Frame fitted(int group) const;
  // Does what changes inside this frame leave the group's own frame alone?
  bool well_inside(int group, const Frame& frame) const;

  const Arrangement& boxes_;
  // One array per edge, so that the compiler turns the loops over siblings into vector instructions. The
  // children of a group stand side by side.
  std::vector<std::size_t> slot_;  // by item
  std::vector<std::int32_t> x0_, y0_, x1_, y1_;
  std::vector<int> parent_;    // by item
  std::vector<Group> groups_;  // by item
  std::vector<Frame> cores_;   // of what hands hold
  std::vector<Change> log_;
  std::int32_t gap_ = 0;
};

}  // namespace twiza::sociogram::placing
