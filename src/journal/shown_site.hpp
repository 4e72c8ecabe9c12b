// The folded site as plain records, kept up to date one record at a time.
//
// The records of a kind stand in the order they were born (a workbook's rows keep theirs): by the lowest
// (clock, replica, hash, place) of a change that touches them. A record that comes at the end costs nothing.
// One that goes leaves a hole, and one that belongs in the middle disorder; both are mended when the site is
// next asked for, once for any number of them.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "journal/change.hpp"
#include "model/description.hpp"

namespace twiza::journal {

// Orders records.
struct Birth {
  Clock clock;
  Id replica;
  Digest hash{};
  std::uint32_t place = 0;

  bool operator<(const Birth& other) const;
};

class ShownSite {
 public:
  using Slot = std::uint32_t;
  static constexpr Slot none = UINT32_MAX;

  explicit ShownSite(const Id& site) { site_.info.id = site; }

  // An empty record in the slot, with its id; `slot` is none for a new one. The slot stays the caller's
  // variable: it is written here whenever the record moves, and must not move itself.
  model::Record& blank(Kind kind, const Id& id, const Birth& birth, Slot& slot);
  void hide(Kind kind, Slot& slot);
  // The record's birth became earlier.
  void reborn(Kind kind, Slot slot, const Birth& birth);

  const model::Site& site() const;

 private:
  struct Seat {
    Birth birth;
    Slot* slot;
  };
  static constexpr std::size_t kinds = model::kind_count;

  void close_holes(Kind kind) const;
  void sort(Kind kind) const;

  mutable model::Site site_;
  mutable std::array<std::vector<Seat>, kinds> seats_;
  mutable std::array<bool, kinds> holes_{};  // a seat without a slot is a hole
  mutable std::array<bool, kinds> disordered_{};
};

}  // namespace twiza::journal
