#include "graph/coherence_block.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>

#include "graph/branching.hpp"
#include "graph/camp_search.hpp"
#include "graph/cycle_bound.hpp"
#include "graph/elimination.hpp"

namespace twiza::graph {

namespace {

// A block inside the branching is met often.
constexpr std::uint64_t cells_in_branches = 1u << 18;
constexpr int starts_of_search = 12;

std::vector<char> apart_in(const CampProblem& block, const std::vector<int>& camp) {
  std::vector<char> apart;
  apart.reserve(block.pairs.size());
  for (const PairCost& pair : block.pairs) apart.push_back(camp[pair.a] != camp[pair.b] ? 1 : 0);
  return apart;
}

// Every answer once, by halves: first those that pay for the first undecided pair.
class Lister {
 public:
  Lister(const Elimination& plan, std::size_t most, Work& work) : plan_(plan), most_(most), work_(work) {}

  // False when not all could be listed.
  bool list(std::vector<PairCost>& costs, const Elimination::Answer& answer) {
    std::size_t p = 0;
    while (p < costs.size() && (answer.same[p] == 0 || answer.apart[p] == 0)) ++p;
    if (p == costs.size()) {
      if (answers.size() == most_) return false;
      if (answers.empty()) camp = answer.camp;
      answers.push_back(answer.apart);
      return true;
    }
    const PairCost whole = costs[p];
    for (const bool same : {whole.same > whole.apart, whole.same <= whole.apart}) {
      (same ? costs[p].apart : costs[p].same) = forbidden;
      const auto half = plan_.solve(costs, work_);
      const bool complete = half && list(costs, *half);
      costs[p] = whole;
      if (!complete) return false;
    }
    return true;
  }

  std::vector<int> camp;
  std::vector<std::vector<char>> answers;

 private:
  const Elimination& plan_;
  std::size_t most_;
  Work& work_;
};

bool by_elimination(const CampProblem& block, std::uint64_t cells, Work& work, BlockAnswer& result) {
  const auto plan = Elimination::plan(block, std::min(cells, work.left()));
  if (!plan) return false;
  const auto answer = plan->solve(block.pairs, work);
  if (!answer) return false;
  result.lower = result.upper = answer->cost;
  result.camp = answer->camp;
  result.same = answer->same;
  result.apart = answer->apart;
  result.asked = true;
  result.answers.push_back(apart_in(block, result.camp));
  bool one = true;
  for (std::size_t p = 0; p < block.pairs.size(); ++p)
    one = one && (result.same[p] == 0 || result.apart[p] == 0);
  result.all_listed = one;
  return true;
}

// For every pair: is there an answer as cheap with the opposite of what is known?
void ask_by_branching(const CampProblem& block, std::uint64_t cells, Work& work, BlockAnswer& result) {
  const std::size_t pairs = block.pairs.size();
  result.same.assign(pairs, 0);
  result.apart.assign(pairs, 0);
  const auto note = [&](const std::vector<int>& camp) {
    result.answers.push_back(apart_in(block, camp));
    for (std::size_t p = 0; p < pairs; ++p)
      (result.answers.back()[p] != 0 ? result.apart : result.same)[p] = 1;
  };
  note(result.camp);
  CampProblem asked = block;
  bool one = true;
  for (std::size_t p = 0; p < pairs; ++p) {
    if (result.same[p] != 0 && result.apart[p] != 0) continue;
    (result.same[p] != 0 ? asked.pairs[p].same : asked.pairs[p].apart) = forbidden;
    const TwoCamps other = cheapest_two_camps(asked, result.upper + 1, cells, work);
    asked.pairs[p] = block.pairs[p];
    if (work.over()) return;
    if (other.camp.empty()) continue;
    one = false;
    note(other.camp);
  }
  result.asked = true;
  result.all_listed = one;
}

int bound_of(const CampProblem& block, int enough, Work& work) {
  int paid = 0;
  std::vector<NetTie> ties;
  for (const PairCost& pair : block.pairs) {
    paid += std::min(pair.same, pair.apart);
    if (pair.same == pair.apart) continue;
    ties.push_back({pair.a, pair.b, std::abs(pair.same - pair.apart), pair.same > pair.apart});
  }
  return paid + cycle_bound(block.vertices, ties, block.camps == 2, enough - paid, work).value;
}

}  // namespace

BlockAnswer solve_block(const CampProblem& block, Work& work, std::uint64_t cells) {
  BlockAnswer result;
  if (by_elimination(block, cells, work, result)) return result;
  result.camp = search_camps(block, starts_of_search, work);
  result.upper = cost_of(block, result.camp);
  if (block.camps == 2) {
    const TwoCamps found = cheapest_two_camps(block, result.upper, std::min(cells, cells_in_branches), work);
    result.lower = found.lower;
    result.upper = found.upper;
    if (!found.camp.empty()) result.camp = found.camp;
  } else {
    result.lower = std::min(result.upper, bound_of(block, result.upper, work));
  }
  if (result.lower == result.upper && block.camps == 2) {
    ask_by_branching(block, std::min(cells, cells_in_branches), work, result);
  } else {
    result.answers.push_back(apart_in(block, result.camp));
  }
  return result;
}

void list_answers(const CampProblem& block, int most, Work& work, BlockAnswer& answer) {
  if (answer.all_listed || !answer.asked) return;
  const auto plan = Elimination::plan(block, std::min(cells_of_blocks, work.left()));
  if (!plan) return;
  std::vector<PairCost> costs = block.pairs;
  const auto whole = plan->solve(costs, work);
  if (!whole) return;
  Lister lister(*plan, static_cast<std::size_t>(most), work);
  answer.all_listed = lister.list(costs, *whole);
  if (lister.answers.empty()) return;
  answer.camp = lister.camp;
  answer.answers = lister.answers;
}

}  // namespace twiza::graph
