#include "intake/directory.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>

namespace twiza::intake {
namespace {

using model::Kind;
using model::Ref;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

const std::vector<Kind> ends = {Kind::structure, Kind::leader, Kind::group, Kind::theme, Kind::territory};

Ref ref(Kind kind, const char* key) { return {kind, base::derived_id({}, model::name_of(kind), key)}; }

TEST(Directory, finds_by_name_alias_and_code_without_case_or_accents) {
  Directory directory;
  const Ref en = ref(Kind::structure, "EN");
  directory.add(en, "Entraide Nationale");
  directory.add(en, "التعاون الوطني");
  directory.add_code(en, "S01");
  for (const char* typed : {"Entraide Nationale", " ENTRAIDE  nationale ", "التعاون الوطنى", "s01"}) {
    EXPECT_THAT(directory.find(typed, ends).found, ElementsAre(en)) << typed;
  }
}

TEST(Directory, a_code_goes_before_a_name) {
  Directory directory;
  directory.add(ref(Kind::structure, "a"), "DAS");
  directory.add_code(ref(Kind::structure, "b"), "DAS");
  EXPECT_THAT(directory.find("DAS", ends).found, ElementsAre(ref(Kind::structure, "b")));
}

TEST(Directory, a_name_of_two_kinds_is_told_apart_by_its_prefix) {
  Directory directory;
  const Ref structure = ref(Kind::structure, "c"), leader = ref(Kind::leader, "c"),
            group = ref(Kind::group, "c");
  for (const Ref& one : {structure, leader, group}) directory.add(one, "Caïdat");
  EXPECT_THAT(directory.find("Caïdat", ends).found, UnorderedElementsAre(structure, leader, group));
  EXPECT_THAT(directory.find("structure:Caïdat", ends).found, ElementsAre(structure));
  EXPECT_THAT(directory.find("Leader : caïdat", ends).found, ElementsAre(leader));
  EXPECT_THAT(directory.find("groupe:caidat", ends).found, ElementsAre(group));
  EXPECT_THAT(directory.find("قائد:Caïdat", ends).found, ElementsAre(leader));
}

TEST(Directory, themes_and_territories_need_their_prefix_where_an_actor_may_stand) {
  Directory directory;
  directory.add(ref(Kind::territory, "t"), "Salé");
  directory.add(ref(Kind::theme, "e"), "Eau");
  EXPECT_THAT(directory.find("Salé", ends).found, IsEmpty());
  EXPECT_THAT(directory.find("territoire:Salé", ends).found, ElementsAre(ref(Kind::territory, "t")));
  EXPECT_THAT(directory.find("thème:eau", ends).found, ElementsAre(ref(Kind::theme, "e")));
  EXPECT_THAT(directory.find("Salé", {Kind::territory}).found, ElementsAre(ref(Kind::territory, "t")));
}

TEST(Directory, a_name_that_begins_like_a_prefix_is_still_a_name) {
  Directory directory;
  directory.add(ref(Kind::structure, "g"), "Groupe: les Amis");
  EXPECT_THAT(directory.find("Groupe: les Amis", ends).found, ElementsAre(ref(Kind::structure, "g")));
}

TEST(Directory, near_names_are_proposed_and_never_taken) {
  Directory directory;
  directory.add(ref(Kind::structure, "1"), "Coopérative Tigemmi");
  directory.add(ref(Kind::structure, "2"), "Coopérative Tigmi");
  directory.add(ref(Kind::structure, "3"), "Entraide Nationale – délégation de Salé");
  directory.add(ref(Kind::territory, "4"), "Tigemmi");
  const Lookup lookup = directory.find("Coopérative Tigemi", ends);
  EXPECT_THAT(lookup.found, IsEmpty());
  EXPECT_THAT(lookup.candidates, UnorderedElementsAre("Coopérative Tigemmi", "Coopérative Tigmi"));
  EXPECT_THAT(directory.find("Entraide", ends).candidates,
              ElementsAre("Entraide Nationale – délégation de Salé"));
  EXPECT_THAT(directory.find("Conseil régional", ends).candidates, IsEmpty());
}

TEST(Directory, at_most_three_candidates_best_first_each_once) {
  Directory directory;
  for (const char* key : {"1", "2"}) directory.add(ref(Kind::leader, key), "Président");
  for (const char* name : {"Présidents", "Présidente", "Président2", "Presidence"}) {
    directory.add(ref(Kind::structure, name), name);
  }
  const std::vector<std::string> candidates = directory.find("Présidnt", ends).candidates;
  ASSERT_EQ(candidates.size(), 3u);
  EXPECT_EQ(candidates[0], "Président");
  EXPECT_NE(candidates[1], "Président");
}

TEST(Directory, names_of_punctuation_only_are_kept_apart_and_found) {
  Directory directory;
  directory.add(ref(Kind::structure, "q"), "???");
  directory.add(ref(Kind::structure, "e"), "!!!");
  EXPECT_THAT(directory.find(" ??? ", ends).found, ElementsAre(ref(Kind::structure, "q")));
  EXPECT_THAT(directory.find("!!!", ends).found, ElementsAre(ref(Kind::structure, "e")));
  EXPECT_THAT(directory.find("...", ends).found, IsEmpty());
}

TEST(Directory, an_empty_name_is_nobody) {
  Directory directory;
  directory.add(ref(Kind::structure, "x"), "");
  directory.add_code(ref(Kind::structure, "x"), "");
  EXPECT_THAT(directory.find("", ends).found, IsEmpty());
  EXPECT_THAT(directory.find("structure:", ends).found, IsEmpty());
}

TEST(Directory, looking_for_a_name_of_10_kB_among_long_names_takes_no_time) {
  Directory directory;
  for (int i = 0; i < 200; ++i) {
    directory.add(ref(Kind::structure, std::to_string(i).c_str()),
                  std::string(10000, 'a') + std::to_string(i));
  }
  const auto before = std::chrono::steady_clock::now();
  EXPECT_THAT(directory.find(std::string(10000, 'a'), ends).candidates, IsEmpty());
  EXPECT_LT(std::chrono::steady_clock::now() - before, std::chrono::seconds(1));
}

}  // namespace
}  // namespace twiza::intake
