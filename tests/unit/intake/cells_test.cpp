#include "intake/cells.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace twiza::intake {
namespace {

TEST(Cells, moments_are_compared_by_date_and_by_words_where_there_is_none) {
  EXPECT_EQ(when_key(base::parse_when("29 novembre 2012")), when_key(base::parse_when("2012-11-29")));
  EXPECT_NE(when_key(base::parse_when("avant 2010")), when_key(base::parse_when("vers 2010")));
  EXPECT_EQ(when_key({}), "");
}

TEST(Cells, messages_cut_long_texts_and_list_names) {
  EXPECT_LE(shown(std::string(10000, 'x')).size(), 70u);
  EXPECT_EQ(listed({"Oued", "Settat"}), "« Oued », « Settat »");
  EXPECT_EQ(listed({}), "");
}

}  // namespace
}  // namespace twiza::intake
