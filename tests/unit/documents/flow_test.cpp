#include "documents/flow.hpp"

#include <gtest/gtest.h>

namespace twiza::documents {
namespace {

FlowLine line(std::string text, bool heading = false) {
  FlowLine made;
  made.text = std::move(text);
  made.size = 4;
  made.heading = heading;
  return made;
}

double height_of(const Column& column, const Frame& frame) {
  double height = 0;
  for (const FlowLine& each : column)
    height += guessed_height(each, frame.column_w) + (&each == column.data() ? 0 : each.before);
  return height;
}

TEST(Flow, NothingIsLostAndNoColumnOverflows) {
  const Frame frame{80, 60, 2};
  std::vector<FlowLine> lines;
  for (int i = 0; i < 200; ++i) {
    lines.push_back(line(std::string(static_cast<std::size_t>(i % 37) * 4 + 1, 'w')));
    lines.back().before = 1;
  }
  std::size_t seen = 0;
  for (const Page& page : flow(lines, frame)) {
    EXPECT_LE(page.size(), 2u);
    for (const Column& column : page) {
      EXPECT_LE(height_of(column, frame), frame.column_h);
      for (const FlowLine& each : column) EXPECT_EQ(each.text, lines[seen++].text);
    }
  }
  EXPECT_EQ(seen, lines.size());
}

TEST(Flow, AHeadingStaysWithWhatItHeads) {
  const Frame frame{80, 30, 1};
  for (int before = 0; before < 8; ++before) {
    std::vector<FlowLine> lines(static_cast<std::size_t>(before), line("x"));
    lines.push_back(line("Heading", true));
    lines.push_back(line("y"));
    for (const Page& page : flow(lines, frame)) EXPECT_FALSE(page.back().back().heading) << before;
  }
}

TEST(Flow, AParagraphLongerThanAColumnIsCut) {
  const Frame frame{80, 30, 1};
  const std::vector<Page> pages = flow({line(std::string(10000, 'x'))}, frame);
  ASSERT_EQ(pages.size(), 1u);
  EXPECT_LE(height_of(pages[0][0], frame), frame.column_h);
  EXPECT_EQ(pages[0][0][0].text.substr(pages[0][0][0].text.size() - 3), "…");
}

TEST(Flow, WhatFitsOnOnePageIsSpreadOverItsColumns) {
  const std::vector<Page> pages = balanced_flow(std::vector<FlowLine>(8, line("x")), {80, 100, 2});
  ASSERT_EQ(pages.size(), 1u);
  ASSERT_EQ(pages[0].size(), 2u);
  EXPECT_EQ(pages[0][0].size(), 4u);
}

TEST(Flow, Qua01ArabicMarksTakeNoRoom) {
  EXPECT_DOUBLE_EQ(guessed_width("مُحَمَّد", 10, false), guessed_width("محمد", 10, false));
}

}  // namespace
}  // namespace twiza::documents
