// Where the relaxation has a gap - everybody tied to everybody - so that branching has work to do.
#include "graph/branching.hpp"

#include <gtest/gtest.h>

#include "graph/elimination.hpp"
#include "signed_samples.hpp"

namespace twiza::graph {
namespace {

CampProblem complete(int vertices, int heaviest, std::uint64_t seed) {
  Dice dice(seed);
  CampProblem problem{vertices, 2, {}};
  for (int a = 0; a < vertices; ++a) {
    for (int b = a + 1; b < vertices; ++b) {
      const int weight = 1 + dice.below(heaviest);
      const bool negative = seed == 0 || dice.below(2) == 0;
      problem.pairs.push_back({a, b, negative ? weight : 0, negative ? 0 : weight});
    }
  }
  return problem;
}

TEST(Branching, everybody_in_conflict_with_everybody_splits_in_halves) {
  for (int n = 3; n < 11; ++n) {
    const CampProblem problem = complete(n, 1, 0);
    Work work{Budget{}};
    const TwoCamps found = cheapest_two_camps(problem, 1000, 2, work);
    const int half = n / 2;
    EXPECT_EQ(found.upper, half * (half - 1) / 2 + (n - half) * (n - half - 1) / 2) << n;
    EXPECT_EQ(found.lower, found.upper) << n;
    EXPECT_EQ(cost_of(problem, found.camp), found.upper) << n;
  }
}

TEST(Branching, of_complete_graphs_finds_what_elimination_finds) {
  for (int seed = 1; seed < 60; ++seed) {
    const CampProblem problem = complete(5 + seed % 11, 1 + seed % 9, seed);
    Work enough{Budget{}};
    const auto exact = Elimination::plan(problem, 1u << 20)->cheapest(problem.pairs, enough);
    Work work{Budget{}};
    const TwoCamps found = cheapest_two_camps(problem, forbidden, 2, work);
    ASSERT_EQ(found.upper, exact->cost) << seed;
    ASSERT_EQ(found.lower, exact->cost) << seed;
    ASSERT_EQ(cost_of(problem, found.camp), exact->cost) << seed;
    // Nothing is cheaper than the cheapest, and that is said.
    const TwoCamps none = cheapest_two_camps(problem, exact->cost, 2, work);
    ASSERT_TRUE(none.camp.empty()) << seed;
    ASSERT_EQ(none.lower, exact->cost) << seed;
  }
}

}  // namespace
}  // namespace twiza::graph
