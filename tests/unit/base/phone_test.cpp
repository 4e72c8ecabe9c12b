// Invented numbers only: 06000000xx.
#include "base/phone.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace twiza::base {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> numbers(std::string_view text) {
  std::vector<std::string> all;
  for (const Phone& phone : find_phones(text)) {
    const char* marks[] = {"", " restored", " lost", " odd"};
    all.push_back(phone.number + marks[static_cast<int>(phone.reading)]);
  }
  return all;
}

TEST(Phone, ENT_07_every_way_of_writing_a_moroccan_number_is_one_number) {
  for (const char* typed :
       {"0600000001", "06 00 00 00 01", "06.00.00.00.01", "06-00-00-00-01", "+212600000001",
        "+212 6 00 00 00 01", "+212 (0)6 00 00 00 01", "00212600000001", "212600000001", "٠٦٠٠٠٠٠٠٠١",
        "06\u00A000\u00A000\u00A000\u00A001", "Tél : 0600000001", "(06) 00 00 00 01"}) {
    EXPECT_THAT(numbers(typed), ElementsAre("0600000001")) << typed;
    EXPECT_EQ(phone_key(typed), "0600000001") << typed;
  }
}

TEST(Phone, ENT_07_a_number_that_lost_its_zero_is_restored) {
  EXPECT_THAT(numbers("600000001"), ElementsAre("0600000001 restored"));
  EXPECT_THAT(numbers("6 00 00 00 01"), ElementsAre("0600000001 restored"));
  EXPECT_THAT(numbers("6.00000001E+08"), ElementsAre("0600000001 restored"));
  EXPECT_THAT(numbers("6,00000001E8"), ElementsAre("0600000001 restored"));
  EXPECT_THAT(numbers("2.12600000001E+11"), ElementsAre("0600000001 restored"));
}

TEST(Phone, ENT_07_digits_that_a_spreadsheet_lost_are_said_lost) {
  EXPECT_THAT(numbers("6.12E+08"), ElementsAre("6.12E+08 lost"));
  EXPECT_THAT(numbers("6E+08"), ElementsAre("6E+08 lost"));
}

TEST(Phone, ENT_07_several_numbers_in_one_text) {
  EXPECT_THAT(numbers("0600000001/0600000002"), ElementsAre("0600000001", "0600000002"));
  EXPECT_THAT(numbers("06 00 00 00 01 - 05 00 00 00 02"), ElementsAre("0600000001", "0500000002"));
  EXPECT_THAT(numbers("12, rue 3, 11000 Salé\n0600000001\nFax 0500000002"),
              ElementsAre("0600000001", "0500000002"));
  EXPECT_THAT(numbers("N° 12 0600000001"), ElementsAre("0600000001"));
}

TEST(Phone, what_is_no_number_is_left_alone) {
  for (const char* typed :
       {"", "rue 12", "11000 Salé", "29/11/2012", "2012-11-29", "01/02/2013", "01.02.2013", "∅", "751572",
        "+", "a600000001", "x@600000001", "\xFF\xFE", "98,7 %", "2012/2013"}) {
    EXPECT_THAT(numbers(typed), IsEmpty()) << typed;
  }
}

TEST(Phone, digits_of_no_plan_are_odd_and_kept_as_typed) {
  EXPECT_THAT(numbers("06000000012"), ElementsAre("06000000012 odd"));
  EXPECT_THAT(numbers("037 00 00 01"), ElementsAre("037 00 00 01 odd")) << "the plan before 2009";
  EXPECT_THAT(numbers("+33600000000"), ElementsAre("+33600000000"));
}

TEST(Phone, places_are_bytes_of_the_text) {
  const std::string text = "é 0600000001 fin";
  const std::vector<Phone> found = find_phones(text);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(text.substr(found[0].begin, found[0].end - found[0].begin), "0600000001");
}

TEST(Phone, QUA_10_a_long_text_is_read_once) {
  std::string text;
  for (int i = 0; i < 100000; ++i) text += "1 ";
  EXPECT_THAT(find_phones(text), IsEmpty());
  EXPECT_THAT(find_phones(std::string(1000000, '9')), IsEmpty());
}

}  // namespace
}  // namespace twiza::base
