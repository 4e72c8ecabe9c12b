// Guests at tables: nobody with whom he is in conflict, tables as even as may be, families mixed.
//
// Whether the conflicts leave a way is graph colouring with bounded classes, NP-hard; it is answered exactly
// by backtracking: the guest with the fewest tables left is seated next (DSATUR: Brelaz 1979), empty tables
// are alike and only the first is tried. Among such seatings, families are then mixed by moves and exchanges
// that keep all conditions, the best first, until none helps: the sum over tables and families of n (n - 1) /
// 2, the pairs of one family at one table, comes down to a local minimum and to no promise.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "graph/work.hpp"

namespace twiza::graph {

struct SeatingQuestion {
  int guests = 0;
  int tables = 1;
  int seats = 0;                               // of every table
  std::vector<std::pair<int, int>> conflicts;  // never at one table
  std::vector<int> family;                     // of every guest, from 0; -1: of none; empty: all of none
};

struct Seating {
  enum class Outcome {
    seated,
    impossible,  // proven
    unknown      // the budget was too small
  };
  Outcome outcome = Outcome::unknown;
  std::vector<int> table;  // of every guest, 0 .. tables - 1; empty unless seated
  bool even = false;       // the tables' numbers of guests differ by one at most
  std::int64_t alike = 0;  // pairs of one family at one table
  std::uint64_t steps = 0;
};

// Even tables first; if the conflicts do not allow them, any within the seats.
Seating seat_guests(const SeatingQuestion& question, const Budget& budget = {});

}  // namespace twiza::graph
