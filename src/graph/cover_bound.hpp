// The bound of cover.hpp: how much one level can still reach when some candidates are in and some are out.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/cover.hpp"

namespace twiza::graph {

enum class Seat : char { open, in, out };

// Lagrange multipliers; those of a node are a good start for the nodes below.
struct Multipliers {
  std::vector<double> demand;
  std::vector<double> level;
};

class CoverBound {
 public:
  // `level` is the one asked about (the number of levels: the values); `wanted` what each earlier level must
  // reach.
  CoverBound(const CoverQuestion& question, int levels, int level, const std::vector<std::int64_t>& wanted);

  Multipliers start() const;

  // No choice that keeps to `seats` and to what is wanted of earlier levels reaches more than this. Stops
  // trying as soon as it is not above `known`. -1 when nothing does.
  std::int64_t of(const std::vector<Seat>& seats, std::int64_t known, int rounds, Multipliers& at,
                  Work& work) const;

  // Decides open candidates with whom, or without whom, the bound at these multipliers is not above `known`.
  void decide(std::vector<Seat>& seats, std::int64_t known, const Multipliers& at) const;

  // The choice that is best at these multipliers, whatever the demands.
  std::vector<char> favourite(const std::vector<Seat>& seats, const Multipliers& at) const;

  // What all demands of the level (all candidates' values) are worth.
  std::int64_t total() const { return total_[level_]; }

 private:
  struct Relaxed {
    double value = 0;
    std::vector<double> worth;   // of every candidate, with the multipliers of its demands
    std::vector<char> taken;     // the best of them, and those who are in
    std::vector<double> demand;  // what this does to each multiplier
    std::vector<double> level;
  };
  Relaxed relaxed(const std::vector<Seat>& seats, const Multipliers& at) const;

  const CoverQuestion& question_;
  int level_;
  std::vector<std::int64_t> wanted_;
  std::vector<std::int64_t> total_;
};

}  // namespace twiza::graph
