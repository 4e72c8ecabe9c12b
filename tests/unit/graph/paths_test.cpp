#include "graph/paths.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "graph/mediators.hpp"
#include "signed_samples.hpp"

namespace twiza::graph {
namespace {

//     1 - 4
//   /   X   \      and 7 alone
//  0 - 2 - 5 - 6
//   \ 3 ---/
const Adjacency ladder(8, {{0, 3}, {0, 2}, {0, 1}, {1, 4}, {1, 5}, {2, 4}, {2, 5}, {3, 5}, {4, 6}, {5, 6}});

TEST(Paths, all_shortest_chains_are_counted_and_the_first_is_told) {
  const Chains chains = shortest_chains(ladder, 0, 6);
  EXPECT_EQ(chains.count, 5u);
  EXPECT_EQ(chains.first, (std::vector<int>{0, 1, 4, 6}));
  const auto list = list_shortest_chains(ladder, 0, 6, 100);
  EXPECT_EQ(list.size(), 5u);
  EXPECT_EQ(list.front(), chains.first);
  EXPECT_TRUE(std::is_sorted(list.begin(), list.end()));
  EXPECT_EQ(list_shortest_chains(ladder, 0, 6, 2).size(), 2u);
}

TEST(Paths, to_itself_is_one_chain_and_to_the_unreachable_none) {
  EXPECT_EQ(shortest_chains(ladder, 3, 3).first, (std::vector<int>{3}));
  EXPECT_EQ(shortest_chains(ladder, 3, 3).count, 1u);
  EXPECT_EQ(shortest_chains(ladder, 0, 7).count, 0u);
  EXPECT_TRUE(shortest_chains(ladder, 0, 7).first.empty());
  EXPECT_TRUE(list_shortest_chains(ladder, 0, 7, 9).empty());
}

TEST(Paths, as_many_as_the_list_is_long) {
  for (int seed = 0; seed < 40; ++seed) {
    Dice dice(seed);
    std::vector<std::pair<int, int>> edges;
    for (int e = 0; e < 24; ++e) {
      const int a = dice.below(12);
      edges.emplace_back(a, dice.below(12));
    }
    const Adjacency graph(12, edges);
    for (int to = 0; to < 12; ++to) {
      const Chains chains = shortest_chains(graph, 0, to);
      const auto list = list_shortest_chains(graph, 0, to, 100000);
      ASSERT_EQ(chains.count, list.size());
      if (!list.empty()) {
        ASSERT_EQ(chains.first, *std::min_element(list.begin(), list.end()));
      }
      const auto hops = hops_from(graph, 0)[to];
      ASSERT_EQ(chains.first.size(), hops == unreachable ? 0u : hops + 1u);
    }
  }
}

TEST(Mediators, go_by_good_ties_alone_and_not_by_the_tie_itself) {
  // 0 and 1 are in conflict; 2 gets on with both, 3 with 0 alone; 4 and 5 make a longer way.
  const auto pairs = pairs_of({{0, 1, -1, 1},
                               {0, 2, 1, 1},
                               {2, 1, 1, 1},
                               {0, 3, 1, 1},
                               {3, 1, -1, 1},
                               {0, 4, 1, 1},
                               {4, 5, 1, 1},
                               {5, 1, 1, 1}});
  EXPECT_EQ(common_friends(6, pairs, 0, 1), (std::vector<int>{2}));
  EXPECT_EQ(mediator_chains(6, pairs, 1, 0).first, (std::vector<int>{1, 2, 0}));
  const auto without =
      pairs_of({{0, 1, 1, 1}, {0, 4, 1, 1}, {4, 5, 1, 1}, {5, 1, 1, 1}, {5, 1, -1, 1}, {5, 1, 1, 1}});
  EXPECT_TRUE(common_friends(6, without, 0, 1).empty());
  EXPECT_EQ(mediator_chains(6, without, 0, 1).first, (std::vector<int>{0, 4, 5, 1}));
}

TEST(Triangles, of_the_highland_tribes) {
  const SignedSample sample = tribes();
  const TriangleCensus census = signed_triangles(sample.vertices, pairs_of(sample.edges));
  EXPECT_EQ(census.negative[0], 19);
  EXPECT_EQ(census.negative[1], 2);
  EXPECT_EQ(census.negative[2], 40);
  EXPECT_EQ(census.negative[3], 7);
  EXPECT_EQ(census.balanced(), 59);
  EXPECT_EQ(census.all(), 68);
}

}  // namespace
}  // namespace twiza::graph
