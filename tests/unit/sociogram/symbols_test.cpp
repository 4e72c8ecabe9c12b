#include "sociogram/symbols.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

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

TEST(Signs, Soc21NeutralWordsAreSquares) {
  for (const model::Sign sign :
       {model::Sign::dialogue, model::Sign::no_tie_yet, model::Sign::to_strengthen}) {
    EXPECT_EQ(shape_of(sign).body, SignShape::Body::square);
    expect_in_unit_square(shape_of(sign).mark);
  }
}

// A sign's mark as a photocopy shows it: black dots, so many a side (4.5 mm at 200 dpi, reduced to 70 %).
constexpr int dots = 25;
std::vector<bool> copied(model::Sign sign) {
  std::vector<bool> ink(dots * dots);
  const auto blot = [&](const Point& at) {
    constexpr double half_line = 0.0525;
    for (int i = 0; i < dots * dots; ++i) {
      const double x = (i % dots + 0.5) / dots - at.x, y = (i / dots + 0.5) / dots - at.y;
      if (x * x + y * y < half_line * half_line) ink[static_cast<std::size_t>(i)] = true;
    }
  };
  Point at, first;
  for (const PathStep& step : shape_of(sign).mark) {
    const Point from = at;
    const Point end = step.op == PathStep::Op::cubic   ? step.points[2]
                      : step.op == PathStep::Op::close ? first
                                                       : step.points[0];
    if (step.op == PathStep::Op::move) first = end;
    for (int i = 0; step.op != PathStep::Op::move && i <= 100; ++i) {
      const double t = i / 100.0, u = 1 - t;
      if (step.op != PathStep::Op::cubic) {
        blot({u * from.x + t * end.x, u * from.y + t * end.y});
        continue;
      }
      const auto& [b, c, d] = step.points;
      blot({u * u * u * from.x + 3 * u * u * t * b.x + 3 * u * t * t * c.x + t * t * t * d.x,
            u * u * u * from.y + 3 * u * u * t * b.y + 3 * u * t * t * c.y + t * t * t * d.y});
    }
    at = end;
  }
  return ink;
}

TEST(Signs, Soc21Soc28SquaresAreToldApartOnAPhotocopy) {
  using model::Sign;
  const Sign squares[] = {Sign::weak, Sign::lost, Sign::differing, Sign::dialogue};
  for (const Sign one : squares) {
    for (const Sign other : squares) {
      if (one == other) continue;
      const std::vector<bool> a = copied(one), b = copied(other);
      int inked = 0, differ = 0;
      for (std::size_t i = 0; i < a.size(); ++i) {
        inked += a[i] || b[i] ? 1 : 0;
        differ += a[i] != b[i] ? 1 : 0;
      }
      EXPECT_GT(differ, inked / 2) << name_of(one) << " and " << name_of(other);
    }
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
