#include "base/text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace twiza::base {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Trim, takes_away_every_white_space_that_spreadsheets_write) {
  EXPECT_EQ(trim("  Salé\t\r\n"), "Salé");
  EXPECT_EQ(trim("\xC2\xA0\xE2\x80\xAFSalé\xC2\xA0"), "Salé");
  EXPECT_EQ(trim("\xEF\xBB\xBFNom"), "Nom");
  EXPECT_EQ(trim(" \xC2\xA0 "), "");
  EXPECT_EQ(trim(""), "");
}

TEST(Trim, leaves_letters_whose_last_byte_is_that_of_a_space) {
  EXPECT_EQ(trim("à"), "à");    // C3 A0
  EXPECT_EQ(trim("شا"), "شا");  // D8 B4 D8 A7
  EXPECT_EQ(trim("ـ "), "ـ");
}

TEST(Split, gives_the_pieces_of_a_list_without_the_empty_ones) {
  EXPECT_THAT(split("a; b ;;c;", ';'), ElementsAre("a", "b", "c"));
  EXPECT_THAT(split("convention", ';'), ElementsAre("convention"));
  EXPECT_THAT(split(" ; ;", ';'), IsEmpty());
  EXPECT_THAT(split("", ';'), IsEmpty());
}

TEST(Join, puts_the_separator_between_pieces_only) {
  EXPECT_EQ(join({"D1", "D2", "D3"}, ", "), "D1, D2, D3");
  EXPECT_EQ(join({"D1"}, ", "), "D1");
  EXPECT_EQ(join({}, ", "), "");
}

TEST(NameKey, is_the_folded_name_and_the_typed_one_where_folding_leaves_nothing) {
  EXPECT_EQ(name_key("Coopérative  L'Œuvre"), "cooperative l oeuvre");
  EXPECT_EQ(name_key(" ??? "), "???");
  EXPECT_NE(name_key("???"), name_key("!!!"));
  EXPECT_EQ(name_key("  "), "");
}

TEST(NumberText, is_short_and_reads_back_as_the_same_number) {
  EXPECT_EQ(number_text(12.5), "12.5");
  EXPECT_EQ(number_text(751572), "751572");
  EXPECT_EQ(number_text(-0.25), "-0.25");
  EXPECT_EQ(number_text(0), "0");
  EXPECT_EQ(number_text(1e14), "100000000000000");
  for (const double number : {0.1, 1.0 / 3, 338.67, 1e15, 1e300, 123456.789, -7e-9}) {
    EXPECT_EQ(std::strtod(number_text(number).c_str(), nullptr), number);
  }
}

TEST(ParseNumber, reads_what_people_type) {
  const auto read = [](const char* text) {
    double number = std::numeric_limits<double>::quiet_NaN();
    return parse_number(text, number) ? number : std::numeric_limits<double>::quiet_NaN();
  };
  EXPECT_EQ(read("751 572"), 751572);
  EXPECT_EQ(read("751\xC2\xA0"
                 "572"),
            751572);
  EXPECT_EQ(read("98,7"), 98.7);
  EXPECT_EQ(read(" 1.5 "), 1.5);
  EXPECT_EQ(read("-12"), -12);
}

TEST(ParseNumber, refuses_what_is_not_one) {
  double number = 0;
  for (const char* text : {"", " ", "-", ".", "12 %", "1.2.3", "1,234.5", "6.12E+08", "douze", "inf", "nan",
                           "0x10", "1-2", "9999999999999999999999999999999"}) {
    EXPECT_FALSE(parse_number(text, number)) << text;
  }
}

}  // namespace
}  // namespace twiza::base
