#include "graph/seating.hpp"

#include <gtest/gtest.h>

#include "signed_samples.hpp"

namespace twiza::graph {
namespace {

using Outcome = Seating::Outcome;

SeatingQuestion random_question(int guests, int tables, int seats, int conflicts, std::uint64_t seed) {
  Dice dice(seed);
  SeatingQuestion question{guests, tables, seats, {}, {}};
  for (int c = 0; c < conflicts; ++c) {
    const int a = dice.below(guests);
    const int b = dice.below(guests);
    if (a != b) question.conflicts.emplace_back(a, b);
  }
  for (int g = 0; g < guests; ++g) question.family.push_back(dice.below(4) - 1);
  return question;
}

bool keeps(const SeatingQuestion& question, const std::vector<int>& table) {
  std::vector<int> guests(question.tables, 0);
  for (int t : table) {
    if (++guests[t] > question.seats) return false;
  }
  return std::none_of(question.conflicts.begin(), question.conflicts.end(),
                      [&](const auto& pair) { return table[pair.first] == table[pair.second]; });
}

bool is_even(const SeatingQuestion& question, const std::vector<int>& table) {
  std::vector<int> guests(question.tables, 0);
  for (int t : table) ++guests[t];
  const auto [least, most] = std::minmax_element(guests.begin(), guests.end());
  return *most - *least <= 1;
}

TEST(Seating, is_found_exactly_when_there_is_one) {
  int impossible = 0;
  int uneven = 0;
  for (int seed = 0; seed < 400; ++seed) {
    const SeatingQuestion question =
        seed < 200 ? random_question(2 + seed % 7, 1 + seed % 3, 3 + seed % 3, seed % 14, seed)
                   : random_question(7 + seed % 2, 3, 4, 12 + seed % 6, seed);
    bool any = false;
    bool even = false;
    std::vector<int> table(question.guests, 0);
    while (true) {
      if (keeps(question, table)) {
        any = true;
        even = even || is_even(question, table);
      }
      int g = 0;
      while (g < question.guests && ++table[g] == question.tables) table[g++] = 0;
      if (g == question.guests) break;
    }
    const Seating seating = seat_guests(question);
    ASSERT_EQ(seating.outcome, any ? Outcome::seated : Outcome::impossible) << seed;
    ASSERT_EQ(seating.even, even) << seed;
    impossible += any ? 0 : 1;
    uneven += any && !even ? 1 : 0;
    if (!any) continue;
    ASSERT_TRUE(keeps(question, seating.table)) << seed;
    ASSERT_TRUE(!even || is_even(question, seating.table)) << seed;
    std::int64_t alike = 0;
    for (int a = 0; a < question.guests; ++a) {
      for (int b = 0; b < a; ++b) {
        const bool kin = question.family[a] >= 0 && question.family[a] == question.family[b];
        alike += kin && seating.table[a] == seating.table[b] ? 1 : 0;
      }
    }
    ASSERT_EQ(alike, seating.alike) << seed;
  }
  EXPECT_GT(impossible, 10);
  EXPECT_GT(uneven, 0);
}

TEST(Seating, that_was_hidden_is_found) {
  // Five tables of six; conflicts between guests of different tables alone, so many that few ways are left.
  for (int seed = 0; seed < 40; ++seed) {
    Dice dice(seed);
    SeatingQuestion question{30, 5, 6, {}, {}};
    for (int a = 0; a < 30; ++a) {
      for (int b = 0; b < a; ++b) {
        if (a % 5 != b % 5 && dice.below(100) < 30 + seed) question.conflicts.emplace_back(a, b);
      }
    }
    const Seating seating = seat_guests(question);
    ASSERT_EQ(seating.outcome, Outcome::seated) << seed;
    ASSERT_TRUE(keeps(question, seating.table)) << seed;
    ASSERT_TRUE(seating.even) << seed;
  }
}

TEST(Seating, families_are_spread_where_nobody_is_in_conflict) {
  SeatingQuestion question{24, 4, 6, {}, {}};
  for (int g = 0; g < 24; ++g) question.family.push_back(g / 4);
  const Seating seating = seat_guests(question);
  EXPECT_EQ(seating.alike, 0);
  EXPECT_TRUE(seating.even);
}

TEST(Seating, of_a_whole_workshop) {
  const SeatingQuestion question = random_question(60, 8, 9, 120, 4);
  const Seating seating = seat_guests(question);
  ASSERT_EQ(seating.outcome, Outcome::seated);
  EXPECT_TRUE(keeps(question, seating.table));
  EXPECT_TRUE(seating.even);
  EXPECT_EQ(seating.table, seat_guests(question).table);
}

TEST(Seating, without_work_nothing_is_claimed) {
  EXPECT_EQ(seat_guests(random_question(60, 8, 9, 120, 4), {100, {}}).outcome, Outcome::unknown);
  EXPECT_EQ(seat_guests({3, 1, 2, {}, {}}).outcome, Outcome::impossible);
  EXPECT_EQ(seat_guests({0, 0, 0, {}, {}}).outcome, Outcome::seated);
}

}  // namespace
}  // namespace twiza::graph
