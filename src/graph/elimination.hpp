// Dynamic programming over a tree decomposition: the cheapest camps, and for every pair whether some cheapest
// answer has both in one camp, and whether some has them apart.
//
// Bucket elimination (Bertele & Brioschi, "Nonserial Dynamic Programming", 1972; Dechter 1999): vertices go
// one after the other; one that goes leaves behind a table over its neighbours, "the best it can do for each
// of their camps", and the neighbours become neighbours of each other. A second pass in the opposite order
// tells every table what the rest of the graph costs, which gives the pairs' answers (as Shafer & Shenoy do
// for probabilities). The result is exact by induction: minimum and sum distribute.
//
// The vertex of the highest degree has camp 0, as camps have no names, and takes part in no table. Order: the
// fewest missing ties among the neighbours first (minimum fill), then fewest neighbours, then the number.
// Time and memory: camps^(width + 1) cells for each vertex, width being that of the order, at least the
// treewidth of the graph without that vertex. Networks of actors have few rings: sites of hundreds of actors
// have widths below 10.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "graph/camp_problem.hpp"
#include "graph/work.hpp"

namespace twiza::graph {

class Elimination {
 public:
  // Plans for the graph of the problem's pairs; nothing when its tables would have more than `cells` cells.
  static std::optional<Elimination> plan(const CampProblem& problem, std::uint64_t cells);

  struct Answer {
    int cost = 0;  // `forbidden` and no more if nothing is allowed
    std::vector<int> camp;
    std::vector<char> same;   // for every pair: a cheapest answer has both in one camp
    std::vector<char> apart;  // one has them in two
  };

  // With the costs given, one for each of the problem's pairs in their order. Nothing when the work is over.
  std::optional<Answer> solve(const std::vector<PairCost>& costs, Work& work) const;

  // The cost and the camps alone, without the second pass.
  std::optional<Answer> cheapest(const std::vector<PairCost>& costs, Work& work) const;

  std::uint64_t cells() const { return cells_; }

 private:
  struct Bucket {
    int vertex = 0;
    int parent = -1;         // the bucket its table goes to
    std::vector<int> scope;  // its neighbours when it went: buckets, ascending
    std::vector<int> pairs;  // pairs of it with later vertices, or with the fixed one
    std::vector<int> children;
    std::uint64_t cells = 1;  // camps^(scope + 1)
  };
  using Table = std::vector<int>;

  std::vector<std::uint64_t> strides_in(const Bucket& bucket, const std::vector<int>& variables) const;
  bool upwards(const std::vector<PairCost>& costs, Work& work, std::vector<Table>& cliques,
               std::vector<Table>& messages, bool keep) const;

  int vertices_ = 0;
  int camps_ = 2;
  int fixed_ = 0;
  std::vector<Bucket> buckets_;  // in the order of elimination
  std::vector<int> bucket_of_;   // of a vertex; -1 for the fixed one
  std::uint64_t cells_ = 0;
};

}  // namespace twiza::graph
