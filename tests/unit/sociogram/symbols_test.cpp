#include "sociogram/symbols.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace twiza::sociogram {
namespace {

constexpr Symbol all_symbols[] = {Symbol::house,        Symbol::figure, Symbol::house_class,
                                  Symbol::figure_class, Symbol::heads,  Symbol::hexagon};

void expect_in_unit_square(const std::vector<PathStep>& steps) {
  ASSERT_FALSE(steps.empty());
  EXPECT_EQ(steps.front().op, PathStep::Op::move);
  for (const PathStep& step : steps) {
    for (const Point& p : step.points) {
      EXPECT_GE(p.x, 0);
      EXPECT_LE(p.x, 1);
      EXPECT_GE(p.y, 0);
      EXPECT_LE(p.y, 1);
    }
  }
}

TEST(Symbols, Cnf03Cnf04EverySymbolIsDrawnInTheSameSquare) {
  for (const Symbol symbol : all_symbols) {
    ASSERT_FALSE(outlines(symbol).empty());
    for (const Outline& outline : outlines(symbol)) expect_in_unit_square(outline.steps);
  }
}

TEST(Symbols, Act06Act07Soc28HouseIsPaperAndFigureIsInk) {
  for (const Outline& outline : outlines(Symbol::house))
    EXPECT_FALSE(outline.filled_with_ink || outline.dashed);
  EXPECT_TRUE(outlines(Symbol::figure).front().filled_with_ink);
}

TEST(Symbols, WhatIsBeyondTheGuideIsDashed) {
  EXPECT_TRUE(outlines(Symbol::house_class).front().dashed);
  EXPECT_TRUE(outlines(Symbol::figure_class).front().dashed);
  for (const Symbol symbol : {Symbol::heads, Symbol::hexagon}) {
    for (const Outline& outline : outlines(symbol)) EXPECT_TRUE(outline.dashed);
  }
}

TEST(Signs, Soc10Soc28TheGuidesWordsAreDiscAndLozengeTheCoachsAreSquares) {
  using model::Sign;
  EXPECT_EQ(shape_of(Sign::good).body, SignShape::Body::disc);
  EXPECT_EQ(shape_of(Sign::conflictual).body, SignShape::Body::lozenge);
  for (const Sign sign : {Sign::weak, Sign::lost, Sign::differing}) {
    EXPECT_EQ(shape_of(sign).body, SignShape::Body::square);
  }
  for (const Sign sign : {Sign::good, Sign::conflictual, Sign::weak, Sign::lost, Sign::differing}) {
    expect_in_unit_square(shape_of(sign).mark);
    expect_in_unit_square(outline_of(shape_of(sign).body));
  }
  EXPECT_TRUE(shape_of(Sign::none).mark.empty());
}

TEST(Loop, TheCurveBeginsAndEndsAtItsSitesAndItsMiddleLiesOnIt) {
  const std::vector<Point> path = {{6, 0}, {10, 0}, {10, -10}, {0, -10}, {0, -6}};
  const std::vector<PathStep> steps = loop_curve(path);
  EXPECT_EQ(steps.front().points[0], path.front());
  EXPECT_EQ(steps.back().points[2], path.back());
  const Point middle = loop_middle(path);
  EXPECT_NEAR(middle.x, 8.4375, 1e-9);
  EXPECT_NEAR(middle.y, -8.4375, 1e-9);
}

}  // namespace
}  // namespace twiza::sociogram
