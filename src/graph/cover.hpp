// Who should be asked to come, when there are fewer seats than candidates: a choice that meets as many
// demands as can be met, the important ones first (ANA-10).
//
// A demand ("somebody of each family", "two of those in conflict with the commune") names candidates and how
// many of them it takes. Demands have levels: no demand of a later level is worth giving up weight of an
// earlier one. After all levels the values of the candidates count, and nothing else. This is maximum
// coverage, NP-hard (Nemhauser, Wolsey & Fisher 1978).
//
// Method: level after level, branch and bound. What earlier levels reached becomes a condition. Bound:
// Lagrangian relaxation of "a demand is met only by its candidates" and of these conditions (Held & Karp's
// subgradient method; Fisher 1981) - any multipliers give a true bound, since
//     best <= sum over demands of max(0, weight - takes * lambda) + the best seats by value + sum of their
//     lambdas.
// Branching: a candidate of the scarcest open demand, in or out; when out, so are all that are nowhere better
// than it, as it could take their seat.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/work.hpp"

namespace twiza::graph {

struct Demand {
  std::vector<int> candidates;  // each once
  int takes = 1;                // met when at least so many of them are chosen
  int weight = 1;               // at least 1
  int level = 0;                // 0 first
};

struct CoverQuestion {
  int candidates = 0;
  int seats = 0;
  // Otherwise nobody is chosen whose absence would change nothing.
  bool all_seats = true;
  std::vector<Demand> demands;
  std::vector<int> value;  // of every candidate, at least 0; empty: all 0
  std::vector<int> asked;  // already chosen; at most `seats`
};

struct CoverAnswer {
  std::vector<int> chosen;  // ascending
  std::vector<char> met;    // of every demand
  // By level, and last of all the candidates' values: what was reached, and a proven bound of what can be,
  // given that all before is as it is.
  std::vector<std::int64_t> reached;
  std::vector<std::int64_t> possible;
  std::uint64_t steps = 0;

  bool proven() const { return reached == possible; }
};

CoverAnswer choose_seats(const CoverQuestion& question, const Budget& budget = {});

}  // namespace twiza::graph
