#include "engine/host_measure.hpp"

#include <gtest/gtest.h>

namespace twiza::engine {
namespace {

TEST(HostMeasure, asks_once_for_each_text_and_scales) {
  int asked = 0;
  const HostMeasure measure([&](const std::string& text, bool bold, bool) {
    ++asked;
    return static_cast<double>(text.size()) * (bold ? 60 : 50);
  });
  EXPECT_EQ(measure.measure("Salé", {3, false, false}).w, 250 * 3.0 / 100);
  EXPECT_EQ(measure.measure("Salé", {6, false, false}).w, 250 * 6.0 / 100);
  EXPECT_EQ(asked, 1);
  EXPECT_EQ(measure.measure("Salé", {3, true, false}).w, 300 * 3.0 / 100);
  EXPECT_EQ(asked, 2);
  EXPECT_EQ(measure.measure("", {2, false, true}).w, 0);
  EXPECT_EQ(measure.measure("", {2, false, true}).h, 2 * HostMeasure::line_height);
}

}  // namespace
}  // namespace twiza::engine
