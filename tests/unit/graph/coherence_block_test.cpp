// Blocks too wide for elimination, by allowing it next to no cells: branch and bound must find the same.
#include "graph/coherence_block.hpp"

#include <gtest/gtest.h>

#include "signed_samples.hpp"

namespace twiza::graph {
namespace {

CampProblem problem_of(const SignedSample& sample, int camps) {
  CampProblem problem{sample.vertices, camps, {}};
  for (const SignedPair& pair : pairs_of(sample.edges)) {
    problem.pairs.push_back({pair.a, pair.b, pair.same, pair.apart});
  }
  return problem;
}

TEST(CoherenceBlock, branching_finds_what_elimination_finds) {
  for (int seed = 0; seed < 60; ++seed) {
    const CampProblem problem = problem_of(random_signed(4 + seed % 15, 8 + seed, 1 + seed % 3, seed), 2);
    Work enough{Budget{}};
    const BlockAnswer exact = solve_block(problem, enough);
    for (const std::uint64_t cells : {4u, 64u}) {
      Work work{Budget{}};
      const BlockAnswer found = solve_block(problem, work, cells);
      ASSERT_EQ(found.lower, found.upper) << seed;
      ASSERT_EQ(found.upper, exact.upper) << seed;
      ASSERT_EQ(cost_of(problem, found.camp), exact.upper) << seed;
      ASSERT_TRUE(found.asked) << seed;
      ASSERT_EQ(found.same, exact.same) << seed;
      ASSERT_EQ(found.apart, exact.apart) << seed;
    }
  }
}

TEST(CoherenceBlock, bounds_are_below_the_answer_for_any_number_of_camps) {
  int tight = 0;
  int known = 0;
  for (int seed = 0; seed < 60; ++seed) {
    const CampProblem problem = problem_of(random_signed(4 + seed % 6, 6 + seed % 20, 2, seed), 3);
    Work enough{Budget{}};
    const BlockAnswer exact = solve_block(problem, enough);
    Work work{Budget{}};
    const BlockAnswer found = solve_block(problem, work, 1);
    ASSERT_LE(found.lower, exact.upper) << seed;
    ASSERT_GE(found.upper, exact.upper) << seed;
    tight += found.lower == exact.upper && found.upper == exact.upper ? 1 : 0;
    for (std::size_t p = 0; p < found.known.size(); ++p) {
      if (found.known[p] == 0) continue;
      ASSERT_EQ(found.same[p], exact.same[p]) << seed;
      ASSERT_EQ(found.apart[p], exact.apart[p]) << seed;
      ++known;
    }
  }
  EXPECT_LT(30, tight);
  EXPECT_LT(0, known);
}

TEST(CoherenceBlock, whatever_the_budget_the_interval_holds) {
  int known = 0;
  int partly = 0;
  for (int seed = 1; seed < 6; ++seed) {
    const CampProblem problem = problem_of(random_signed(24, 120, 1, seed), 2);
    Work enough{Budget{}};
    const BlockAnswer exact = solve_block(problem, enough);
    for (std::uint64_t steps = 1000; steps < 300'000'000; steps += steps / 2) {
      Work work{Budget{steps, {}}};
      const BlockAnswer found = solve_block(problem, work, 16);
      ASSERT_LE(found.lower, exact.upper) << steps;
      ASSERT_GE(found.upper, exact.upper) << steps;
      ASSERT_EQ(cost_of(problem, found.camp), found.upper) << steps;
      for (std::size_t p = 0; p < found.known.size(); ++p) {
        if (found.known[p] == 0) continue;
        ASSERT_EQ(found.same[p], exact.same[p]) << steps;
        ASSERT_EQ(found.apart[p], exact.apart[p]) << steps;
        ++known;
      }
      partly += found.lower == found.upper && !found.asked ? 1 : 0;
    }
  }
  EXPECT_LT(0, known);
  EXPECT_LT(0, partly);
}

}  // namespace
}  // namespace twiza::graph
