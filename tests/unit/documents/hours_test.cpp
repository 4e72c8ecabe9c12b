#include "documents/hours.hpp"

#include <gtest/gtest.h>

#include <string>

namespace twiza::documents {
namespace {

std::string read(std::string_view hours) {
  std::string out;
  for (const TimeOfDay& time : times_in(hours))
    out += std::to_string(time.hour) + ":" + std::to_string(time.minute) + " ";
  return out;
}

TEST(Hours, are_read_as_people_type_them) {
  EXPECT_EQ(read("9h30-16h"), "9:30 16:0 ");
  EXPECT_EQ(read("9:00 à 16:30"), "9:0 16:30 ");
  EXPECT_EQ(read("de 9 à 16 h"), "9:0 16:0 ");
  EXPECT_EQ(read("9 h 30 – 14 h"), "9:30 14:0 ");
  EXPECT_EQ(read("9 h 14 h"), "9:0 14:0 ");
  EXPECT_EQ(read("9 am – 4 pm"), "9:0 16:0 ");
  EXPECT_EQ(read("من الساعة 9 إلى 16"), "9:0 16:0 ");
  EXPECT_EQ(read("٩:٣٠"), "9:30 ");
  EXPECT_EQ(read("9 صباحا – 4 مساء"), "9:0 16:0 ");
  EXPECT_EQ(read("14 h"), "14:0 ");
}

TEST(Hours, what_is_not_surely_read_is_nothing) {
  for (const char* hours : {"", "matin", "9 - 16", "25h", "9h70", "16h-9h", "9h, 11h, 14h", "2012", "123 h"})
    EXPECT_EQ(read(hours), "") << hours;
}

}  // namespace
}  // namespace twiza::documents
