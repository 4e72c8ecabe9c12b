#include "graph/coherence.hpp"

#include <gtest/gtest.h>

#include "signed_samples.hpp"

namespace twiza::graph {
namespace {

void expect_as_tried(const SignedSample& sample, int camps, const std::string& what) {
  const Tried tried = try_everything(sample, camps);
  const Coherence found = coherence(sample.vertices, sample.edges, camps, {}, 100000);
  ASSERT_TRUE(found.exact()) << what;
  ASSERT_EQ(found.upper, tried.index) << what;
  ASSERT_EQ(discontent(sample, found.camp), found.removed) << what;
  ASSERT_FALSE(found.truncated) << what;
  ASSERT_EQ(std::set<std::vector<int>>(found.sets.begin(), found.sets.end()), tried.sets) << what;
  ASSERT_EQ(found.sets.size(), tried.sets.size()) << what;
  ASSERT_EQ(found.unique(), tried.sets.size() == 1) << what;
  for (int e = 0; e < static_cast<int>(sample.edges.size()); ++e) {
    std::size_t in = 0;
    for (const auto& set : tried.sets) in += std::binary_search(set.begin(), set.end(), e) ? 1 : 0;
    const InSets wanted = in == 0 ? InSets::none : in == tried.sets.size() ? InSets::every : InSets::some;
    ASSERT_EQ(found.in_sets[e], wanted) << what << ", edge " << e;
  }
}

TEST(Coherence, highland_tribes_need_seven_and_in_one_way) {
  const SignedSample sample = tribes();
  ASSERT_EQ(sample.vertices, 16);
  ASSERT_EQ(sample.edges.size(), 58u);
  const Coherence two = coherence(sample.vertices, sample.edges);
  EXPECT_TRUE(two.exact());
  EXPECT_EQ(two.upper, 7);
  EXPECT_TRUE(two.unique());
  EXPECT_EQ(two.sets.size(), 1u);
  EXPECT_FALSE(two.truncated);
  // Three groups, but for two ties.
  const Coherence three = coherence(sample.vertices, sample.edges, 3);
  EXPECT_TRUE(three.exact());
  EXPECT_EQ(three.upper, 2);
}

TEST(Coherence, all_that_is_said_is_what_trying_everything_finds) {
  for (int seed = 0; seed < 150; ++seed) {
    const int vertices = 1 + seed % 9;
    const SignedSample sample = random_signed(vertices, seed % 17, 1 + seed % 3, seed);
    expect_as_tried(sample, 2, "seed " + std::to_string(seed));
  }
}

TEST(Coherence, so_it_is_with_three_and_four_camps) {
  for (int seed = 0; seed < 60; ++seed) {
    expect_as_tried(random_signed(2 + seed % 6, seed % 15, 1 + seed % 2, seed), 3,
                    "seed " + std::to_string(seed));
    expect_as_tried(random_signed(2 + seed % 5, seed % 13, 1 + seed % 2, seed), 4,
                    "seed " + std::to_string(seed));
  }
}

TEST(Coherence, nothing_and_what_has_no_ring_is_coherent) {
  EXPECT_TRUE(coherence(0, {}).unique());
  EXPECT_EQ(coherence(3, {}).camp, (std::vector<int>{0, 0, 0}));
  const Coherence tree = coherence(4, {{0, 1, -1, 3}, {1, 2, 1, 2}, {1, 3, -1, 1}});
  EXPECT_EQ(tree.upper, 0);
  EXPECT_EQ(tree.camp, (std::vector<int>{0, 1, 1, 0}));
}

TEST(Coherence, ties_of_both_signs_between_two_cost_the_lighter) {
  const Coherence found = coherence(2, {{0, 1, 1, 2}, {1, 0, -1, 1}, {0, 1, -1, 1}});
  EXPECT_EQ(found.upper, 2);
  EXPECT_EQ(found.sets, (std::vector<std::vector<int>>{{0}, {1, 2}}));
}

TEST(Coherence, more_sets_than_asked_for_are_truncated) {
  // Ten negative triangles side by side: 3^10 minimum sets.
  SignedSample sample;
  sample.vertices = 30;
  for (int t = 0; t < 30; t += 3) {
    for (int i = 0; i < 3; ++i) sample.edges.push_back({t + i, t + (i + 1) % 3, -1, 1});
  }
  const Coherence found = coherence(sample.vertices, sample.edges);
  EXPECT_EQ(found.upper, 10);
  EXPECT_EQ(found.sets.size(), 200u);
  EXPECT_TRUE(found.truncated);
  EXPECT_FALSE(found.unique());
  std::set<std::vector<int>> different(found.sets.begin(), found.sets.end());
  EXPECT_EQ(different.size(), 200u);
  for (const auto& set : found.sets) EXPECT_EQ(set.size(), 10u);
  EXPECT_EQ(std::count(found.in_sets.begin(), found.in_sets.end(), InSets::some), 30);
}

TEST(Coherence, without_work_an_interval_is_proven_and_the_same_each_time) {
  const SignedSample sample = random_signed(60, 400, 1, 7);
  const Coherence first = coherence(sample.vertices, sample.edges, 2, {20'000'000, {}});
  EXPECT_FALSE(first.exact());
  EXPECT_LT(0, first.lower);
  EXPECT_LT(first.lower, first.upper);
  EXPECT_EQ(weight_of(sample, discontent(sample, first.camp)), first.upper);
  EXPECT_EQ(first.removed, discontent(sample, first.camp));
  EXPECT_TRUE(first.sets.empty());
  EXPECT_TRUE(first.truncated);
  EXPECT_FALSE(first.unique());
  const Coherence second = coherence(sample.vertices, sample.edges, 2, {20'000'000, {}});
  EXPECT_EQ(first.lower, second.lower);
  EXPECT_EQ(first.camp, second.camp);
  EXPECT_EQ(first.steps, second.steps);
}

TEST(Coherence, a_caller_may_end_the_work) {
  const SignedSample sample = random_signed(60, 400, 1, 7);
  int asked = 0;
  const Coherence found =
      coherence(sample.vertices, sample.edges, 2, {1u << 31, [&] { return ++asked == 3; }});
  EXPECT_EQ(asked, 3);
  EXPECT_FALSE(found.exact());
  EXPECT_LE(found.lower, found.upper);
}

}  // namespace
}  // namespace twiza::graph
