#include "graph/adjacency.hpp"

#include <gtest/gtest.h>

namespace twiza::graph {
namespace {

using Edges = std::vector<std::pair<int, int>>;

TEST(Adjacency, ListsBothEndsOfEveryEdgeInGivenOrder) {
  const Adjacency graph(4, Edges{{0, 1}, {2, 0}, {0, 1}});
  const auto range = graph.neighbours(0);
  EXPECT_EQ(std::vector<int>(range.begin(), range.end()), (std::vector<int>{1, 2, 1}));
  EXPECT_EQ(graph.degree(1), 2);
  EXPECT_EQ(graph.degree(3), 0);
}

TEST(Adjacency, CountsALoopTwice) { EXPECT_EQ(Adjacency(1, Edges{{0, 0}}).degree(0), 2); }

TEST(Adjacency, MayBeEmpty) {
  const Adjacency graph(0, {});
  EXPECT_EQ(graph.vertices(), 0);
  EXPECT_TRUE(components(graph).empty());
}

TEST(Hops, FollowTheShortestPath) {
  const Adjacency graph(6, Edges{{0, 1}, {1, 2}, {2, 3}, {3, 0}, {3, 4}});
  EXPECT_EQ(hops_from(graph, 0), (std::vector<std::uint16_t>{0, 1, 2, 1, 2, unreachable}));
}

TEST(Components, AreNumberedByTheirSmallestVertex) {
  const Adjacency graph(6, Edges{{4, 1}, {0, 5}, {5, 3}});
  EXPECT_EQ(components(graph), (std::vector<int>{0, 1, 2, 0, 1, 0}));
}

}  // namespace
}  // namespace twiza::graph
