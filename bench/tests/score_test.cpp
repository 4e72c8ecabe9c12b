// The tables of docs/benchmarks.md rest on these counts.
#include "layout/score.hpp"

#include <gtest/gtest.h>

#include "base/json.hpp"

using namespace twiza::bench;

namespace {

// Four actors of 10 x 10 mm without labels on a square of 100 mm, tied along its diagonals.
struct Square : testing::Test {
  Graph graph;
  Answer answer;

  Square() {
    graph.nodes.assign(4, {10, 0, 0, -1, false});
    graph.ties = {{0, 3}, {1, 2}};
    answer.boxes = {{0, 0}, {100, 0}, {0, 100}, {100, 100}};
  }

  double score(const char* key) const {
    return twiza::base::json::parse(scores(graph, answer)).at(key).to_number<double>();
  }
};

TEST_F(Square, crossings_are_pairs_without_a_common_end_each_once) {
  EXPECT_EQ(score("crossings"), 1);
  graph.ties = {{0, 3}, {3, 0}, {1, 2}, {2, 2}};
  EXPECT_EQ(score("crossings"), 1);
  graph.ties = {{0, 3}, {0, 2}, {2, 3}};
  EXPECT_EQ(score("crossings"), 0);
}

TEST_F(Square, ties_pass_through_foreign_symbols_and_labels_only) {
  EXPECT_EQ(score("passed"), 0);
  answer.boxes[1] = {50, 50};  // on the diagonal from 0 to 3
  EXPECT_EQ(score("passed"), 1);
  graph.nodes[1].label_w = 10;
  graph.nodes[1].label_h = 4;
  answer.boxes[1] = {60, 47};  // its symbol off the line, the label on it
  EXPECT_EQ(score("passed"), 1);
}

TEST_F(Square, boxes_that_touch_do_not_overlap) {
  EXPECT_EQ(score("overlaps"), 0);
  answer.boxes[1] = {10, 0};
  EXPECT_EQ(score("overlaps"), 0);
  answer.boxes[1] = {9, 9};
  EXPECT_EQ(score("overlaps"), 1);
}

TEST_F(Square, a_region_without_rectangle_is_the_box_around_its_content) {
  graph.regions = {{-1, 0, 0}, {0, 0, 0}};
  graph.nodes[0].region = 0;
  graph.nodes[3].region = 1;
  EXPECT_EQ(score("containment"), 0);
  EXPECT_EQ(score("intrusions"), 2);  // both others stand in the outer one
  EXPECT_DOUBLE_EQ(score("area"), 1.22 * 1.22);
  graph.regions[1].parent = -1;
  EXPECT_EQ(score("intrusions"), 0);
  EXPECT_EQ(score("region_overlaps"), 0);
}

TEST_F(Square, given_rectangles_must_hold_their_content_and_stay_apart) {
  graph.regions = {{-1, 0, 0}, {-1, 0, 0}};
  graph.nodes[0].region = 0;
  graph.nodes[1].region = 1;
  answer.regions = {{-5, -5, 40, 40}, {20, -5, 60, 40}};
  EXPECT_EQ(score("containment"), 1);
  EXPECT_EQ(score("region_overlaps"), 1);
}

TEST_F(Square, stress_is_0_when_distances_follow_hops_at_any_scale) {
  graph.ties = {{0, 1}, {1, 2}};
  answer.boxes = {{0, 0}, {70, 0}, {140, 0}, {500, 500}};
  EXPECT_NEAR(score("stress"), 0, 1e-12);
  // Distances 1, 1 and 1 for 1, 1 and 2 hops: s = 10/9, (1 + 1 + 16) / 81 / 3.
  answer.boxes = {{0, 0}, {100, 0}, {50, 86.60254037844386}, {500, 500}};
  EXPECT_NEAR(score("stress"), 2.0 / 27, 1e-9);
}

}  // namespace
