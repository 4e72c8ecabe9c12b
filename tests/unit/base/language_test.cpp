#include "base/language.hpp"

#include <gtest/gtest.h>

namespace twiza::base {
namespace {

TEST(Language, QUA_01_codes_and_locales_of_the_three_languages_are_read) {
  EXPECT_EQ(parse_language("fr"), Language::fr);
  EXPECT_EQ(parse_language("ar_MA.UTF-8"), Language::ar);
  EXPECT_EQ(parse_language("en-GB"), Language::en);
  EXPECT_EQ(parse_language("ar.UTF-8"), Language::ar);
}

TEST(Language, anything_else_is_no_language) {
  for (const char* text : {"", "f", "de", "fra", "french", "FR", "C", "C.UTF-8"}) {
    EXPECT_EQ(parse_language(text), std::nullopt) << text;
  }
}

TEST(Language, QUA_01_only_arabic_runs_from_right_to_left) {
  EXPECT_TRUE(right_to_left(Language::ar));
  EXPECT_FALSE(right_to_left(Language::fr));
  EXPECT_FALSE(right_to_left(Language::en));
}

TEST(Language, its_code_reads_back) {
  for (const Language language : {Language::fr, Language::ar, Language::en}) {
    EXPECT_EQ(parse_language(code_of(language)), language);
  }
}

}  // namespace
}  // namespace twiza::base
