// ANA-10: who is invited, proven the best choice.
#include "graph/cover.hpp"

#include <gtest/gtest.h>

#include "signed_samples.hpp"

namespace twiza::graph {
namespace {

CoverQuestion random_question(int candidates, int seats, int demands, std::uint64_t seed) {
  Dice dice(seed);
  CoverQuestion question;
  question.candidates = candidates;
  question.seats = seats;
  question.all_seats = seed % 3 != 0;
  for (int d = 0; d < demands; ++d) {
    Demand demand;
    for (int v = 0; v < candidates; ++v) {
      if (dice.below(5) == 0) demand.candidates.push_back(v);
    }
    demand.takes = 1 + (dice.below(4) == 0 ? 1 : 0);
    demand.weight = 1 + dice.below(3);
    demand.level = dice.below(3);
    question.demands.push_back(demand);
  }
  for (int v = 0; v < candidates; ++v) question.value.push_back(dice.below(4));
  if (seed % 4 == 0 && seats > 0) question.asked.push_back(dice.below(candidates));
  return question;
}

std::vector<std::int64_t> amounts(const CoverQuestion& question, unsigned choice) {
  int levels = 0;
  for (const Demand& demand : question.demands) levels = std::max(levels, demand.level + 1);
  std::vector<std::int64_t> reached(levels + 1, 0);
  for (const Demand& demand : question.demands) {
    int in = 0;
    for (int v : demand.candidates) in += (choice >> v) & 1;
    if (in >= demand.takes) reached[demand.level] += demand.weight;
  }
  for (int v = 0; v < question.candidates; ++v)
    reached[levels] += ((choice >> v) & 1) != 0 ? question.value[v] : 0;
  return reached;
}

unsigned bits(const std::vector<int>& chosen) {
  unsigned choice = 0;
  for (int v : chosen) choice |= 1u << v;
  return choice;
}

TEST(Cover, is_the_best_of_all_choices) {
  for (int seed = 0; seed < 120; ++seed) {
    const CoverQuestion question = random_question(6 + seed % 8, seed % 6, seed % 13, seed);
    std::vector<std::int64_t> best;
    for (unsigned choice = 0; choice < 1u << question.candidates; ++choice) {
      if (__builtin_popcount(choice) > question.seats) continue;
      if ((choice & bits(question.asked)) != bits(question.asked)) continue;
      best = std::max(best, amounts(question, choice));
    }
    const CoverAnswer answer = choose_seats(question);
    ASSERT_TRUE(answer.proven()) << seed;
    ASSERT_EQ(answer.reached, best) << seed;
    ASSERT_EQ(amounts(question, bits(answer.chosen)), best) << seed;
    ASSERT_EQ(bits(answer.chosen) & bits(question.asked), bits(question.asked)) << seed;
    if (question.all_seats) {
      ASSERT_EQ(static_cast<int>(answer.chosen.size()), std::min(question.seats, question.candidates))
          << seed;
    } else {
      for (int v : answer.chosen) {
        if (std::count(question.asked.begin(), question.asked.end(), v) > 0) continue;
        ASSERT_NE(amounts(question, bits(answer.chosen) & ~(1u << v)), best) << seed;
      }
    }
  }
}

TEST(Cover, of_the_size_of_a_workshop_is_proven) {
  for (int seed = 1; seed < 6; ++seed) {
    const CoverQuestion question = random_question(120, 25, 50, seed);
    const CoverAnswer answer = choose_seats(question);
    EXPECT_TRUE(answer.proven()) << seed;
    EXPECT_EQ(answer.chosen.size() <= 25, true);
  }
}

TEST(Cover, an_important_demand_outweighs_all_later_ones) {
  CoverQuestion question{3, 1, true, {}, {0, 9, 9}, {}};
  question.demands = {{{0}, 1, 1, 0}, {{1, 2}, 1, 100, 1}};
  const CoverAnswer answer = choose_seats(question);
  EXPECT_EQ(answer.chosen, (std::vector<int>{0}));
  EXPECT_EQ(answer.met, (std::vector<char>{1, 0}));
  EXPECT_EQ(answer.reached, (std::vector<std::int64_t>{1, 0, 0}));
}

TEST(Cover, over_the_budget_says_what_might_be_possible) {
  const CoverQuestion question = random_question(60, 6, 60, 5);
  const CoverAnswer best = choose_seats(question);
  ASSERT_TRUE(best.proven());
  const CoverAnswer answer = choose_seats(question, {1000, {}});
  EXPECT_FALSE(answer.proven());
  EXPECT_GE(answer.possible[0], best.reached[0]);
  EXPECT_LE(answer.reached[0], answer.possible[0]);
  EXPECT_EQ(answer.chosen.size(), 6u);
}

}  // namespace
}  // namespace twiza::graph
