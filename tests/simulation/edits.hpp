// Random edits of real records: every kind and every field of the description.
#pragma once

#include <cstdint>

#include "journal/draft.hpp"
#include "journal/undo.hpp"

namespace twiza::simulation {

// The same numbers everywhere from one seed (splitmix64).
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next();
  std::size_t below(std::size_t n) { return static_cast<std::size_t>(next() % n); }
  bool chance(unsigned in_thousand) { return below(1000) < in_thousand; }

 private:
  std::uint64_t state_;
};

// A change somebody makes on what he sees: fields, lists, ties, deletions, merges, undos, now and then an
// erasure. None when nothing differs. `records`: how many records of a kind the replicas fight over.
std::optional<journal::Change> random_change(const journal::Fold& fold, const journal::Writer& writer,
                                             Dice& dice, std::size_t records);

// How many fields a change sets, adds to or removes from.
std::size_t count_edits(const journal::Change& change);

}  // namespace twiza::simulation
