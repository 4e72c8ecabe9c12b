#include "model/value_text.hpp"

#include <gtest/gtest.h>

namespace twiza::model {
namespace {

std::optional<Value> read(Kind kind, const char* field, const char* text) {
  return value_typed(*type_of(kind).field(field), text);
}

TEST(ValueText, a_list_is_separated_by_semicolons) {
  EXPECT_EQ(read(Kind::tie, "indicators", "convention; réseau ;;"), Value(Texts{"convention", "réseau"}));
}

TEST(ValueText, numbers_are_read_as_people_type_them_and_nothing_else_is) {
  EXPECT_EQ(read(Kind::territory, "population", "751 572"), Value(751572.0));
  EXPECT_EQ(read(Kind::territory, "population", "environ 700"), std::nullopt);
}

TEST(ValueText, yes_and_no_are_read_in_three_languages) {
  for (const char* yes : {"oui", "OUI", "x", "نعم", "yes", "1"}) {
    EXPECT_EQ(read(Kind::structure, "key_actor", yes), Value(true)) << yes;
  }
  for (const char* no : {"non", "no", "لا", "0"})
    EXPECT_EQ(read(Kind::structure, "key_actor", no), Value(false));
  EXPECT_EQ(read(Kind::structure, "key_actor", "peut-être"), std::nullopt);
}

TEST(ValueText, TWZ_05_words_outside_their_vocabulary_are_kept_as_typed) {
  EXPECT_EQ(read(Kind::structure, "category", "Foyer féminin"), Value(Word{{}, "Foyer féminin"}));
  EXPECT_EQ(read(Kind::structure, "category", "COOPERATIVE"), Value(Word{"cooperative", {}}));
}

TEST(ValueText, a_date_may_be_words) {
  const auto value = read(Kind::tie, "since", "après l'Aïd");
  ASSERT_TRUE(value);
  EXPECT_EQ(std::get<When>(*value).words, "après l'Aïd");
  EXPECT_EQ(std::get<When>(*read(Kind::tie, "since", "01/02/2013")).canonical(), "2013-02-01");
}

}  // namespace
}  // namespace twiza::model
