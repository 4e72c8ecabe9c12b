#include "platform/xlsx_formats.hpp"

#include <gtest/gtest.h>

#include <string>

namespace twiza::platform {
namespace {

Format meaning(std::string_view code) { return meaning_of(code); }

TEST(XlsxFormats, MonthsAndMinutes) {
  EXPECT_EQ(meaning("m"), Format::date);
  EXPECT_EQ(meaning("h:m"), Format::time);
  EXPECT_EQ(meaning("m:ss"), Format::time);
  EXPECT_EQ(meaning("d/m/yy h:m"), Format::date);
  EXPECT_EQ(meaning("MM/YY"), Format::date);
  EXPECT_EQ(meaning("h\"h\"mm"), Format::time);
}

TEST(XlsxFormats, WhatIsOnlyShownMeansNothing) {
  EXPECT_EQ(meaning("0 \"jours\""), Format::plain);
  EXPECT_EQ(meaning("0\\m"), Format::plain);
  EXPECT_EQ(meaning("[DBNum1]0"), Format::plain);
  EXPECT_EQ(meaning("[>=100]0;dd"), Format::plain);
  EXPECT_EQ(meaning("[mm]:ss"), Format::plain);
}

TEST(XlsxFormats, UnfinishedPatterns) {
  for (const char* code : {"", "\"", "\"abc", "[", "[h", "\\", "_", "*", "a", "AM/P", ";", "[]"})
    EXPECT_NO_FATAL_FAILURE(meaning(code)) << code;
}

}  // namespace
}  // namespace twiza::platform
