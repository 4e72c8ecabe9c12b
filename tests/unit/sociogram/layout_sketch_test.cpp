#include "sociogram/layout_sketch.hpp"

#include <gtest/gtest.h>

#include "sociogram/layout_counting.hpp"
#include "sociogram/layout_frames.hpp"
#include "sociogram/layout_legalise.hpp"
#include "sociogram/layout_stress.hpp"

namespace twiza::sociogram::placing {
namespace {

// Two regions in one, four actors in each, every one tied to its like across; one stands outside.
LayoutInput two_towns() {
  LayoutInput input;
  input.regions = {{-1, 30, 4, {}}, {0, 200, 4, {}}, {0, 20, 4, {}}};
  for (int i = 0; i < 9; ++i) {
    LayoutNode node;
    node.label_w = 20 + i;
    node.label_h = 4;
    node.region = i < 8 ? 1 + i % 2 : -1;
    node.external = i == 8;
    input.nodes.push_back(node);
  }
  for (int i = 0; i < 8; i += 2) input.ties.push_back({i, i + 1, 1});
  input.ties.push_back({0, 8, 1});
  return input;
}

void expect_legal(Arrangement& boxes) {
  for (int i = 0; i < static_cast<int>(boxes.items().size()); ++i)
    EXPECT_TRUE(boxes.clear_of_siblings(i)) << i;
  for (int g : boxes.groups_bottom_up()) {
    const Box before = boxes[g].box;
    boxes.fit(g);
    EXPECT_TRUE(boxes[g].box == before) << g;
  }
  boxes.commit();
}

Segment line(const Arrangement& boxes, const LayoutTie& tie) {
  const Point p = boxes.centre(tie.from), q = boxes.centre(tie.to);
  return {static_cast<Real>(p.x), static_cast<Real>(p.y), static_cast<Real>(q.x), static_cast<Real>(q.y)};
}

TEST(LayoutSketch, leaves_a_legal_drawing_without_crossings_where_there_need_be_none) {
  const LayoutInput input = two_towns();
  for (std::uint64_t seed = 1; seed <= 5; ++seed) {
    Random random(seed);
    Arrangement boxes(input);
    legalise(boxes, stress_positions(boxes, random));
    sketch(boxes, random, 20000);
    expect_legal(boxes);
    for (const LayoutTie& a : input.ties) {
      for (const LayoutTie& b : input.ties) EXPECT_FALSE(cross(line(boxes, a), line(boxes, b))) << seed;
    }
  }
}

TEST(LayoutSketch, moves_nothing_that_a_hand_holds) {
  LayoutInput input = two_towns();
  input.nodes[3].hand = Point{200, 120};
  input.regions[1].hand = Rect{10, 10, 90.123, 60};
  Random random(1);
  Arrangement boxes(input);
  legalise(boxes, stress_positions(boxes, random));
  const Box held = boxes[3].box;
  sketch(boxes, random, 5000);
  expect_legal(boxes);
  EXPECT_TRUE(boxes[3].box == held);
  const Box& drawn = boxes[boxes.region_item(1)].box;
  EXPECT_LE(drawn.x0, 10);
  EXPECT_GE(drawn.x1, 100.123);
}

TEST(LayoutFrames, follow_the_arrangement_s_rules_change_by_change) {
  const LayoutInput input = two_towns();
  Random random(7);
  Arrangement boxes(input);
  legalise(boxes, stress_positions(boxes, random));
  Frames frames(boxes);
  int kept = 0;
  for (int step = 0; step < 4000; ++step) {
    const int item = random.below(boxes.leaves() + boxes.regions());
    const int dx = random.below(2001) - 1000, dy = random.below(2001) - 1000;
    boxes.shift(item, to_mm(dx), to_mm(dy));
    const bool legal = boxes.settle(item);
    frames.shift(item, dx, dy);
    ASSERT_EQ(frames.settle_shifted(), legal) << step;
    if (legal) {
      boxes.commit();
      frames.commit();
      ++kept;
    } else {
      boxes.rollback();
      frames.rollback();
    }
    for (int i = 0; i <= boxes.page(); ++i) {
      ASSERT_NEAR(to_mm(frames[i].x0), boxes[i].box.x0, 1e-6) << step;
      ASSERT_NEAR(to_mm(frames[i].y1), boxes[i].box.y1, 1e-6) << step;
    }
  }
  EXPECT_GT(kept, 100);
}

}  // namespace
}  // namespace twiza::sociogram::placing
