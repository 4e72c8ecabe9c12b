#include "intake/cells.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace twiza::intake {
namespace {

using model::Kind;

std::optional<model::Value> read(Kind kind, const char* field, const char* text) {
  return read_value(*model::type_of(kind).field(field), text);
}

TEST(Cells, a_list_is_separated_by_semicolons) {
  EXPECT_EQ(read(Kind::tie, "indicators", "convention; réseau ;;"),
            model::Value(model::Texts{"convention", "réseau"}));
}

TEST(Cells, numbers_are_read_as_people_type_them_and_nothing_else_is) {
  EXPECT_EQ(read(Kind::territory, "population", "751 572"), model::Value(751572.0));
  EXPECT_EQ(read(Kind::territory, "population", "environ 700"), std::nullopt);
}

TEST(Cells, yes_and_no_are_read_in_three_languages) {
  for (const char* yes : {"oui", "OUI", "x", "نعم", "yes", "1"}) {
    EXPECT_EQ(read(Kind::structure, "key_actor", yes), model::Value(true)) << yes;
  }
  for (const char* no : {"non", "no", "لا", "0"})
    EXPECT_EQ(read(Kind::structure, "key_actor", no), model::Value(false));
  EXPECT_EQ(read(Kind::structure, "key_actor", "peut-être"), std::nullopt);
}

TEST(Cells, TWZ_05_words_outside_their_vocabulary_are_kept_as_typed) {
  EXPECT_EQ(read(Kind::structure, "category", "Foyer féminin"),
            model::Value(model::Word{{}, "Foyer féminin"}));
  EXPECT_EQ(read(Kind::structure, "category", "COOPERATIVE"), model::Value(model::Word{"cooperative", {}}));
}

TEST(Cells, a_date_may_be_words) {
  const auto value = read(Kind::tie, "since", "après l'Aïd");
  ASSERT_TRUE(value);
  EXPECT_EQ(std::get<model::When>(*value).words, "après l'Aïd");
  EXPECT_EQ(std::get<model::When>(*read(Kind::tie, "since", "01/02/2013")).canonical(), "2013-02-01");
}

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
