#include "graph/coherence_block.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>

#include "graph/branching.hpp"
#include "graph/camp_search.hpp"
#include "graph/cycle_bound.hpp"
#include "graph/elimination.hpp"
#include "graph/net.hpp"

namespace twiza::graph {

namespace {

// A block inside the branching is met often.
constexpr std::uint64_t cells_in_branches = 1u << 18;

int starts_of_search(int vertices) { return vertices < 5000 ? 12 : 2; }

std::vector<char> apart_in(const CampProblem& block, const std::vector<int>& camp) {
  std::vector<char> apart;
  apart.reserve(block.pairs.size());
  for (const PairCost& pair : block.pairs) apart.push_back(camp[pair.a] != camp[pair.b] ? 1 : 0);
  return apart;
}

// Of every pair of a problem, whether a cheapest answer has both in one camp, or in two.
struct Asked {
  std::vector<char> same;
  std::vector<char> apart;
  std::vector<char> known;  // neither will be found any more
};

// What was asked of the kernel, said of the block.
void lift(const CampProblem& block, const Asked& asked, BlockAnswer& result) {
  const Kernel& kernel = result.kernel;
  result.asked = true;
  bool one = true;
  for (std::size_t p = 0; p < block.pairs.size(); ++p) {
    const bool turned = kernel.turn[block.pairs[p].a] != kernel.turn[block.pairs[p].b];
    const int q = kernel.pair[p];
    char same = q < 0 ? 1 : asked.same[q];
    char apart = q < 0 ? 0 : asked.apart[q];
    if (turned) std::swap(same, apart);
    one = one && (same == 0 || apart == 0);
    result.same.push_back(same);
    result.apart.push_back(apart);
    const bool known = q < 0 || asked.known[q] != 0 || (same != 0 && apart != 0);
    result.known.push_back(known ? 1 : 0);
    result.asked = result.asked && known;
  }
  result.all_listed = result.asked && one;
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
      if (camps.size() == most_) return false;
      camps.push_back(answer.camp);
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

  std::vector<std::vector<int>> camps;

 private:
  const Elimination& plan_;
  std::size_t most_;
  Work& work_;
};

// Solves the kernel whole, if it is narrow.
bool by_elimination(const CampProblem& block, std::uint64_t cells, Work& work, BlockAnswer& result) {
  const CampProblem& kernel = result.kernel.problem;
  const auto plan = Elimination::plan(kernel, std::min(cells, work.left()));
  if (!plan) return false;
  const auto answer = plan->solve(kernel.pairs, work);
  if (!answer) return false;
  result.lower = result.upper = answer->cost + result.kernel.paid;
  result.camp = result.kernel.lift(answer->camp);
  lift(block, {answer->same, answer->apart, std::vector<char>(kernel.pairs.size(), 1)}, result);
  return true;
}

// For every pair of the kernel: is there an answer as cheap with the opposite of what is known?
void ask_by_branching(const CampProblem& block, const std::vector<int>& camp, std::uint64_t cells, Work& work,
                      BlockAnswer& result) {
  const CampProblem& kernel = result.kernel.problem;
  const int cost = result.upper - result.kernel.paid;
  const std::vector<char> none(kernel.pairs.size(), 0);
  Asked asked{none, none, none};
  const auto note = [&](const std::vector<int>& found) {
    const std::vector<char> apart = apart_in(kernel, found);
    for (std::size_t p = 0; p < apart.size(); ++p) (apart[p] != 0 ? asked.apart : asked.same)[p] = 1;
  };
  note(camp);
  CampProblem other = kernel;
  for (std::size_t p = 0; p < kernel.pairs.size() && !work.over(); ++p) {
    if (asked.same[p] != 0 && asked.apart[p] != 0) continue;
    (asked.same[p] != 0 ? other.pairs[p].same : other.pairs[p].apart) = forbidden;
    const TwoCamps found = cheapest_two_camps(other, cost + 1, cells, work);
    other.pairs[p] = kernel.pairs[p];
    if (!found.camp.empty()) note(found.camp);
    asked.known[p] = work.over() ? 0 : 1;
  }
  lift(block, asked, result);
}

// The camps that a finished relaxation of the kernel suggests, if they are cheaper than those known.
void improve(const Net& net, int paid, const std::vector<double>& share, BlockAnswer& result) {
  const Sides side = rounded(net, share);
  const int cost = cost_of(net, side) + paid;
  if (cost >= result.upper) return;
  result.upper = cost;
  result.camp = result.kernel.lift({side.begin(), side.end()});
}

// Every tie that no answer as cheap as the best one known can leave discontent, by the bound for answers that
// do, makes its ends one vertex; then the next bound knows more. Ends when the kernel is narrow, or no
// smaller.
void shrink(const CampProblem& block, std::uint64_t cells, std::vector<Known>& known, Work& work,
            BlockAnswer& result) {
  const bool two = block.camps == 2;
  bool quick = true;
  while (!work.over()) {
    bool smaller = false;
    const Kernel& kernel = result.kernel;
    const auto [net, pair, net_paid] = net_of(kernel.problem);
    const int paid = kernel.paid + net_paid;
    // The slow bound goes on though less might do: what ties have left over must be seen sharply.
    const CycleBound bound = quick
                                 ? quick_cycle_bound(net.vertices, net.ties, two, work)
                                 : cycle_bound(net.vertices, net.ties, two, result.upper - paid - 0.02, work);
    if (!bound.share.empty()) improve(net, paid, bound.share, result);
    result.lower = std::min(result.upper, std::max(result.lower, bound.value + paid));
    std::vector<Known> found(kernel.problem.pairs.size(), Known::nothing);
    for (std::size_t e = 0; e < bound.given_up.size(); ++e) {
      if (bound.given_up[e] + paid <= result.upper) continue;
      // Of more than two camps, being in another one says too little to become one vertex.
      if (net.ties[e].negative && !two) continue;
      found[pair[e]] = net.ties[e].negative ? Known::apart : Known::same;
      smaller = true;
    }
    if (!smaller && !quick) return;
    quick = smaller;
    if (!smaller) continue;
    for (std::size_t p = 0; p < block.pairs.size(); ++p) {
      if (kernel.pair[p] < 0 || found[kernel.pair[p]] == Known::nothing) continue;
      const bool turned = kernel.turn[block.pairs[p].a] != kernel.turn[block.pairs[p].b];
      known[p] = (found[kernel.pair[p]] == Known::apart) != turned ? Known::apart : Known::same;
    }
    result.kernel = kernel_of(block, known);
    if (by_elimination(block, cells, work, result)) return;
  }
}

void by_branching(const CampProblem& block, std::uint64_t cells, Work& work, BlockAnswer& result) {
  const std::uint64_t in_branches = std::min(cells, cells_in_branches);
  std::vector<Known> known(block.pairs.size(), Known::nothing);
  shrink(block, cells, known, work, result);
  if (result.asked) return;
  if (result.lower < result.upper) {
    const int paid = result.kernel.paid;
    const TwoCamps found = cheapest_two_camps(result.kernel.problem, result.upper - paid, in_branches, work);
    result.lower = std::max(result.lower, found.lower + paid);
    if (!found.camp.empty()) {
      result.upper = found.upper + paid;
      result.camp = result.kernel.lift(found.camp);
    }
    if (result.lower < result.upper) return;
    shrink(block, cells, known, work, result);
    if (result.asked) return;
  }
  std::vector<int> camp(result.kernel.problem.vertices);
  for (std::size_t v = 0; v < result.camp.size(); ++v) {
    camp[result.kernel.vertex[v]] = result.camp[v] ^ result.kernel.turn[v];
  }
  ask_by_branching(block, camp, in_branches, work, result);
}

}  // namespace

BlockAnswer solve_block(const CampProblem& block, Work& work, std::uint64_t cells) {
  BlockAnswer result;
  result.kernel = kernel_of(block, std::vector<Known>(block.pairs.size(), Known::nothing));
  if (!by_elimination(block, cells, work, result)) {
    result.camp = search_camps(block, starts_of_search(block.vertices), work);
    result.upper = cost_of(block, result.camp);
    if (block.camps == 2) {
      by_branching(block, cells, work, result);
    } else {
      std::vector<Known> known(block.pairs.size(), Known::nothing);
      shrink(block, cells, known, work, result);
      if (!result.asked && result.lower == result.upper) {
        const std::vector<char> none(result.kernel.problem.pairs.size(), 0);
        lift(block, {none, none, none}, result);
      }
    }
  }
  result.answers.push_back(apart_in(block, result.camp));
  return result;
}

void list_answers(const CampProblem& block, int most, Work& work, BlockAnswer& answer) {
  if (answer.all_listed || !answer.asked) return;
  const CampProblem& kernel = answer.kernel.problem;
  const auto plan = Elimination::plan(kernel, std::min(cells_of_blocks, work.left()));
  if (!plan) return;
  std::vector<PairCost> costs = kernel.pairs;
  const auto whole = plan->solve(costs, work);
  if (!whole) return;
  Lister lister(*plan, static_cast<std::size_t>(most), work);
  answer.all_listed = lister.list(costs, *whole);
  if (lister.camps.empty()) return;
  answer.answers.clear();
  for (std::vector<int>& camp : lister.camps) {
    camp = answer.kernel.lift(camp);
    answer.answers.push_back(apart_in(block, camp));
  }
  answer.camp = lister.camps.front();
}

}  // namespace twiza::graph
