#include "sociogram/layout_faults.hpp"

#include <gtest/gtest.h>

namespace twiza::sociogram {
namespace {

// a at (0,0), b at (100,0), c at (0,100), d at (100,100), m in the middle at (50,50).
struct Square {
  LayoutInput input;
  Layout layout;

  Square() {
    for (const Point at : {Point{0, 0}, {100, 0}, {0, 100}, {100, 100}, {50, 50}}) {
      LayoutNode node;
      node.label_w = 20;
      node.label_h = 4;
      input.nodes.push_back(node);
      layout.nodes.push_back(at);
    }
  }

  void tie(int from, int to) {
    input.ties.push_back({from, to, 1});
    LaidTie laid;
    laid.path = {layout.nodes[static_cast<std::size_t>(from)], layout.nodes[static_cast<std::size_t>(to)]};
    layout.ties.push_back(laid);
  }
};

TEST(LayoutFaults, a_clean_drawing_has_none) {
  Square square;
  square.tie(0, 1);
  square.tie(2, 3);
  EXPECT_TRUE(count_faults(square.input, square.layout).none());
}

TEST(LayoutFaults, counts_crossings_and_what_is_passed_once_each) {
  Square square;
  square.tie(0, 3);
  square.tie(1, 2);
  const LayoutFaults faults = count_faults(square.input, square.layout);
  EXPECT_EQ(faults.crossings, 1);
  EXPECT_EQ(faults.passed, 2);  // both run through m
}

TEST(LayoutFaults, ties_of_one_actor_do_not_cross_and_own_ends_are_not_passed) {
  Square square;
  square.tie(0, 4);
  square.tie(4, 3);
  EXPECT_TRUE(count_faults(square.input, square.layout).none());
}

TEST(LayoutFaults, counts_titles_and_holds_a_hidden_name_worse_than_a_crossing) {
  Square square;
  square.input.regions.push_back({-1, 30, 4, {}});
  square.layout.regions.push_back({40, -2, 50, 50});
  square.tie(0, 1);
  EXPECT_EQ(count_faults(square.input, square.layout).titles, 1);
  EXPECT_TRUE((LayoutFaults{0, 3, 9} < LayoutFaults{1, 0, 0}));
}

}  // namespace
}  // namespace twiza::sociogram
