#include "model/vocabularies.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "base/fold.hpp"
#include "base/text.hpp"
#include "model/description.hpp"

namespace twiza::model {
namespace {

std::set<const Vocabulary*> all_vocabularies() {
  std::set<const Vocabulary*> all = {&quality_words(), &yes_no(), &tie_colors(), &leader_functions()};
  for (const RecordType& type : record_types()) {
    for (const Field& field : type.fields) {
      if (field.vocabulary != nullptr) all.insert(field.vocabulary);
    }
  }
  return all;
}

TEST(Vocabularies, QUA_01_every_term_has_its_word_in_three_languages) {
  for (const Vocabulary* vocabulary : all_vocabularies()) {
    for (const Term& term : vocabulary->terms) {
      EXPECT_FALSE(term.code.empty()) << vocabulary->name;
      for (const std::string_view word : {term.fr, term.ar, term.en}) {
        EXPECT_FALSE(word.empty()) << vocabulary->name << " " << term.code;
      }
    }
  }
}

TEST(Vocabularies, no_spelling_means_two_terms) {
  for (const Vocabulary* vocabulary : all_vocabularies()) {
    std::map<std::string, std::string_view> terms;
    std::set<std::string_view> codes;
    for (const Term& term : vocabulary->terms) {
      EXPECT_TRUE(codes.insert(term.code).second) << vocabulary->name << " " << term.code;
      std::vector<std::string_view> spellings = {term.fr, term.ar, term.en};
      for (const std::string_view also : base::split(term.also, ';')) spellings.push_back(also);
      for (const std::string_view spelling : spellings) {
        const auto [other, is_new] = terms.try_emplace(base::name_key(spelling), term.code);
        EXPECT_TRUE(is_new || other->second == term.code) << vocabulary->name << ": " << spelling;
      }
    }
  }
}

TEST(Vocabularies, QUA_01_a_word_said_in_any_language_is_read_back) {
  for (const Vocabulary* vocabulary : all_vocabularies()) {
    for (const Term& term : vocabulary->terms) {
      const Word word{std::string(term.code), {}};
      for (const base::Language language : {base::Language::fr, base::Language::ar, base::Language::en}) {
        EXPECT_EQ(vocabulary->read(vocabulary->say(word, language)), word)
            << vocabulary->name << " " << term.code;
      }
      EXPECT_EQ(vocabulary->read(term.code), word) << vocabulary->name;
    }
  }
}

TEST(Vocabularies, TER_01_the_levels_of_the_guide_are_known) {
  for (const char* word :
       {"douar", "quartier", "ksar", "arrondissement", "cercle", "commune", "commune urbaine",
        "Commune Rurale", "ville", "district", "préfecture", "PROVINCE", "région"}) {
    EXPECT_FALSE(territory_types().read(word).code.empty()) << word;
  }
}

TEST(Vocabularies, TER_02_areas_of_belonging_are_known) {
  for (const char* word : {"bassin", "réserve de biosphère", "territoire d'appartenance"}) {
    EXPECT_FALSE(territory_types().read(word).code.empty()) << word;
  }
}

TEST(Vocabularies, ACT_01_the_structures_of_the_guide_are_known) {
  for (const char* word : {"association", "commune", "coopérative", "administration", "ONG", "agence",
                           "autorité locale", "wilaya", "service extérieur", "centre", "fédération"}) {
    EXPECT_FALSE(structure_categories().read(word).code.empty()) << word;
  }
}

TEST(Vocabularies, ACT_02_the_forms_of_the_text_are_known) {
  for (const char* word :
       {"union de coopératives", "GIE", "mutuelle", "syndicat professionnel", "fondation", "chambre",
        "office", "ministère", "réseau", "pôle", "comité", "projet", "fonds", "microcrédit"}) {
    EXPECT_FALSE(structure_categories().read(word).code.empty()) << word;
  }
}

TEST(Vocabularies, ACT_03_the_leaders_of_the_guide_are_known) {
  for (const char* word : {"président", "secrétaire général", "directeur", "chef de projet", "consultant",
                           "chef de service", "élu", "responsable", "professeur"}) {
    EXPECT_FALSE(leader_functions().read(word).code.empty()) << word;
  }
}

TEST(Vocabularies, ACT_04_a_group_is_unorganised_or_a_class) {
  EXPECT_TRUE(group_natures().read("non organisé").is("unorganised"));
  EXPECT_TRUE(group_natures().read("Classe d'acteurs").is("class"));
}

TEST(Vocabularies, SOC_10_a_relation_is_good_or_conflictual_and_nothing_else) {
  EXPECT_EQ(qualities().terms.size(), 2u);
  EXPECT_TRUE(qualities().read("Bonne").is("good"));
  EXPECT_TRUE(qualities().read("CONFLICTUELLE").is("conflictual"));
  EXPECT_TRUE(qualities().read("متوترة").is("conflictual"));
}

TEST(Vocabularies, SOC_11_the_words_of_the_text_have_their_signs) {
  for (const char* word : {"superficielle", "faible", "faible voire nulle"}) {
    EXPECT_TRUE(quality_words().read_beginning(word).is("weak")) << word;
  }
  for (const char* word : {"nulle", "contact perdu", "contact perdu (janvier 2013)"}) {
    EXPECT_TRUE(quality_words().read_beginning(word).is("lost")) << word;
  }
  EXPECT_TRUE(quality_words().read_beginning("regret").empty());
  EXPECT_TRUE(quality_words().read_beginning("perdurable").empty()) << "a beginning is made of whole words";
}

TEST(Vocabularies, SOC_12_arrows_as_people_type_them_are_directions) {
  for (const char* typed : {"vers", "->", "→", "=>", "VERS", "نحو"}) {
    EXPECT_TRUE(directions().read(typed).is("towards")) << typed;
  }
  for (const char* typed : {"mutuel", "<->", "↔", "réciproque"}) {
    EXPECT_TRUE(directions().read(typed).is("mutual")) << typed;
  }
}

TEST(Vocabularies, TWZ_05_a_word_of_the_coach_is_kept_as_typed) {
  const Word word = structure_categories().read("  Foyer Féminin ");
  EXPECT_TRUE(word.code.empty());
  EXPECT_EQ(word.typed, "Foyer Féminin");
  EXPECT_EQ(structure_categories().say(word, base::Language::ar), "Foyer Féminin");
  EXPECT_TRUE(structure_categories().read("  ").empty());
}

TEST(Vocabularies, a_word_of_signs_only_is_kept_as_typed) {
  EXPECT_EQ(structure_categories().read("???").typed, "???");
  EXPECT_EQ(directions().read("!!").typed, "!!");
}

}  // namespace
}  // namespace twiza::model
