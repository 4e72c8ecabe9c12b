// One block (biconnected component) of a signed graph: the steps 3 and 4 of coherence.hpp.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/camp_problem.hpp"
#include "graph/kernel.hpp"
#include "graph/work.hpp"

namespace twiza::graph {

struct BlockAnswer {
  int lower = 0;
  int upper = 0;
  std::vector<int> camp;  // costs `upper`
  // For every pair, whether a cheapest answer has both in one camp, or in two, and whether both questions are
  // answered for good. Empty when the cost is not proven.
  std::vector<char> same;
  std::vector<char> apart;
  std::vector<char> known;
  bool asked = false;  // all are known
  // Different cheapest answers, as the pairs they have apart (1); the first is that of `camp`.
  std::vector<std::vector<char>> answers;
  bool all_listed = false;
  Kernel kernel;  // in which all cheapest answers are found
};

// The largest tables of elimination.hpp, in cells of four bytes: 32 MB at most, so in a browser too.
inline constexpr std::uint64_t cells_of_blocks = 1u << 22;

// With one answer at least.
BlockAnswer solve_block(const CampProblem& block, Work& work, std::uint64_t cells = cells_of_blocks);

// Lists up to `most` answers of a block that elimination can solve and whose pairs were asked after; leaves
// others as they are.
void list_answers(const CampProblem& block, int most, Work& work, BlockAnswer& answer);

}  // namespace twiza::graph
