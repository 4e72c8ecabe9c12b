#include "base/utf8.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace twiza::base {
namespace {

std::vector<char32_t> read(std::string_view text) {
  std::vector<char32_t> points;
  for (std::size_t at = 0; at < text.size();) points.push_back(next_code_point(text, at));
  return points;
}

using Points = std::vector<char32_t>;

TEST(Utf8, EveryCodePointIsReadBackAsWritten) {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text;
    append(text, c);
    std::size_t at = 0;
    ASSERT_EQ(next_code_point(text, at), c);
    ASSERT_EQ(at, text.size());
    ASSERT_TRUE(is_valid(text));
  }
}

TEST(Utf8, WhatIsNoCodePointIsWrittenAsReplacement) {
  for (const char32_t c : {0xD800u, 0xDFFFu, 0x110000u, 0xFFFFFFFFu}) {
    std::string text;
    append(text, static_cast<char32_t>(c));
    EXPECT_EQ(text, "\xEF\xBF\xBD");
  }
}

TEST(Utf8, IllFormedSequencesReadAsReplacementAndNothingAroundThemIsLost) {
  EXPECT_EQ(read("a\x80z"), (Points{'a', 0xFFFD, 'z'}));
  EXPECT_EQ(read("\xC0\xAF"), (Points{0xFFFD, 0xFFFD}));              // overlong
  EXPECT_EQ(read("\xE0\x80\x80"), (Points{0xFFFD, 0xFFFD, 0xFFFD}));  // overlong
  EXPECT_EQ(read("\xF0\x80\x80\x80"), (Points{0xFFFD, 0xFFFD, 0xFFFD, 0xFFFD}));
  EXPECT_EQ(read("\xED\xA0\x80"), (Points{0xFFFD, 0xFFFD, 0xFFFD}));  // surrogate
  EXPECT_EQ(read("\xF4\x90\x80\x80"), (Points{0xFFFD, 0xFFFD, 0xFFFD, 0xFFFD}));
  EXPECT_EQ(read("\xE2\x82"
                 "z"),
            (Points{0xFFFD, 'z'}));  // cut short: one, Unicode 3.9
  EXPECT_EQ(read("\xF0\x9F\x98"), (Points{0xFFFD}));
  EXPECT_EQ(read("\xFF\xFE"), (Points{0xFFFD, 0xFFFD}));
  EXPECT_EQ(read("\xC3\xC3\xA9"), (Points{0xFFFD, 0xE9}));
}

TEST(Utf8, ReadingBehindTheEndStillAdvances) {
  std::size_t at = 0;
  EXPECT_EQ(next_code_point("", at), kReplacementCharacter);
  EXPECT_EQ(at, 1u);
}

TEST(Utf8, EveryPairOfBytesAdvancesAndCleansToValidText) {
  for (int first = 0; first < 256; ++first) {
    for (int second = 0; second < 256; ++second) {
      const std::string text = {static_cast<char>(first), static_cast<char>(second), 'x'};
      ASSERT_EQ(read(text).back(), U'x');
      const std::string clean = without_controls(text);
      ASSERT_TRUE(is_valid(clean));
      ASSERT_EQ(without_controls(clean), clean);
    }
  }
}

TEST(Utf8, Validity) {
  EXPECT_TRUE(is_valid(""));
  EXPECT_TRUE(is_valid("Salé سلا ⵙⵍⴰ 😀"));
  EXPECT_TRUE(is_valid("\xEF\xBF\xBD"));  // a replacement that was written as such
  EXPECT_FALSE(is_valid("Sal\xE9"));      // Latin-1
  EXPECT_FALSE(is_valid("\xED\xA0\x80"));
}

TEST(Utf8, LengthCountsCodePoints) {
  EXPECT_EQ(length(""), 0u);
  EXPECT_EQ(length("Salé"), 4u);
  EXPECT_EQ(length("سلا"), 3u);
  EXPECT_EQ(length("😀"), 1u);
  EXPECT_EQ(length("\xFF\xFF"), 2u);
}

TEST(Utf8, TruncateKeepsWhatFitsAndSaysThatItCut) {
  EXPECT_EQ(truncate("Salé", 4), "Salé");
  EXPECT_EQ(truncate("Salé", 100), "Salé");
  EXPECT_EQ(truncate("Tabriquet", 4), "Tab…");
  EXPECT_EQ(truncate("تابريكت", 4), "تاب…");
  EXPECT_EQ(truncate("Bab Lamrissa", 5), "Bab…");  // not "Bab …"
  EXPECT_EQ(truncate("ab", 1), "…");
  EXPECT_EQ(truncate("ab", 0), "");
  EXPECT_EQ(truncate("", 0), "");
  EXPECT_EQ(truncate("a\xFF", 2), "a\xEF\xBF\xBD");
}

TEST(Utf8, TruncateNeverIsLongerThanAsked) {
  const std::string name = "Coopérative د. 😀 \xC3 ok";
  for (std::size_t n = 0; n < 30; ++n) {
    const std::string cut = truncate(name, n);
    EXPECT_LE(length(cut), n);
    EXPECT_TRUE(is_valid(cut));
  }
}

TEST(Utf8, WithoutControlsIsSafeForXml) {
  EXPECT_EQ(without_controls("Salé\tet\nfils"), "Salé\tet\nfils");
  EXPECT_EQ(without_controls("a\r\nb\rc"), "a\nb c");
  EXPECT_EQ(without_controls(std::string("a\0b\x1B[0m\x0B", 8)), "a b [0m ");
  EXPECT_EQ(without_controls("a\x7F\xC2\x80\xC2\x85\xC2\x9F"
                             "b"),
            "ab");
  EXPECT_EQ(without_controls("a\xEF\xBF\xBE\xEF\xBF\xBF"
                             "b"),
            "ab");  // U+FFFE, U+FFFF
  EXPECT_EQ(without_controls("a\xED\xA0\x80\xED\xBF\xBF"
                             "b"),
            "ab");  // surrogates
  EXPECT_EQ(without_controls("a\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069z"), "az");
  EXPECT_EQ(without_controls("\u200Fسلا\u200E \u2065"), "\u200Fسلا\u200E \u2065");  // harmless marks stay
  EXPECT_EQ(without_controls("\xFF<&>"), "\xEF\xBF\xBD<&>");
  EXPECT_EQ(without_controls("\xED\xA0"), "\xEF\xBF\xBD\xEF\xBF\xBD");
}

TEST(Utf8, WithoutControlsLeavesOnlyXmlCharacters) {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    std::string text;
    append(text, c);
    for (const char32_t kept : read(without_controls(text))) {
      const bool xml = kept == 0x9 || kept == 0xA || (kept >= 0x20 && kept <= 0xD7FF) ||
                       (kept >= 0xE000 && kept <= 0xFFFD) || (kept >= 0x10000 && kept <= 0x10FFFF);
      ASSERT_TRUE(xml) << std::hex << static_cast<unsigned>(c);
    }
  }
}

TEST(Utf8, QUA_01_letters_of_scripts_from_the_right_are_known) {
  for (const char32_t c : {U'س', U'א', U'\u064B', U'\uFEFC'}) EXPECT_TRUE(is_right_to_left(c));
  for (const char32_t c : {U'a', U'é', U'1', U' ', U'\u2D30', U'\u0900'}) EXPECT_FALSE(is_right_to_left(c));
}

}  // namespace
}  // namespace twiza::base
