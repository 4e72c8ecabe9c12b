// Who had seen what: the version vector of every change, without storing one a change.
//
// The changes of a replica form a line, numbered by `seq`. A copied data directory makes the line branch:
// each branch is a line of its own that begins behind the change where they part, so that two changes of
// one number are never taken for each other. For each pair of lines only the moves are kept ("from its 7th
// change on, line A had seen line B up to 12"), so that one question costs two binary searches and a
// replica that works alone costs nothing.
//
// Rejected: a vector in each change (memory grows with changes × replicas), and hashing along the graph
// (one question costs a walk).
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "base/id.hpp"

namespace twiza::journal {

// A change in the log, counted from 0 in the order they became known: behind all it had seen.
using Position = std::uint32_t;

class Lines {
 public:
  using Line = std::uint32_t;

  struct Place {
    Line line = 0;
    std::uint64_t seq = 0;
  };

  // Places the next change: behind `prev` on its line, or on a new branch when that line goes on already;
  // without `prev` it begins a line. `seen` are the changes of its base, all placed.
  Place append(const base::Id& replica, const Position* prev, const std::vector<Position>& seen);

  // Whether the author of `later` had seen `earlier`. No change has seen itself.
  bool saw(Position later, Position earlier) const;

  const Place& place(Position at) const { return places_[at]; }
  std::size_t lines() const { return lines_.size(); }
  Position last(Line line) const { return lines_[line].last; }
  const base::Id& replica(Line line) const { return lines_[line].replica; }
  // How many lines a replica has: more than one means a copied directory.
  std::size_t lines_of(const base::Id& replica) const;
  // The changes a line holds itself, first to last.
  const std::vector<Position>& members(Line line) const { return lines_[line].members; }

  // Raises `upto` (one number a line: known up to that seq) to what `at` knows, itself included.
  void cover(std::vector<std::uint64_t>& upto, Position at) const;
  bool covered(const std::vector<std::uint64_t>& upto, Position at) const {
    const Place& place = places_[at];
    return place.seq <= upto[place.line];
  }

 private:
  struct Move {
    std::uint64_t from;  // the seq of the line that moved
    std::uint64_t upto;  // what it had seen from then on
  };
  struct Branch {
    base::Id replica;
    std::vector<Position> members;
    Position last = 0;
    std::unordered_map<Line, std::vector<Move>> seen;
  };

  static std::uint64_t seen_at(const std::vector<Move>& moves, std::uint64_t seq);
  void raise(Line line, std::uint64_t seq, Line other, std::uint64_t upto);
  // All that the change at `at` had seen, itself included, becomes seen by (line, seq).
  void join(Line line, std::uint64_t seq, Position at);

  std::vector<Branch> lines_;
  std::vector<Place> places_;
  std::unordered_map<base::Id, std::size_t> count_;
};

}  // namespace twiza::journal
