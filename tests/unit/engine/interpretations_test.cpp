// What the editor of interpretations is told.
#include <gmock/gmock.h>

#include "engine_fixture.hpp"

namespace twiza::engine {
namespace {

using model::Kind;
using model::Ref;
using model::Word;
using ::testing::HasSubstr;

Ref record(Kind kind, std::string_view name) { return {kind, journal::named_id(name)}; }

const Ref reading_of_map = record(Kind::interpretation, "Première");
const Ref cited = record(Kind::citation, "c");

class Interpretations : public EngineTest {
 protected:
  Interpretations() {
    tell_story();
    set(reading_of_map, "name", "Première lecture");
    set(reading_of_map, "author", "Amina");
    set(reading_of_map, "first_reading", "La délégation porte tout.");
    set(record(Kind::milestone, "M"), "name", "Diagnostic");
    set(reading_of_map, "milestone", record(Kind::milestone, "M"));
  }
  void set(const Ref& ref, std::string_view field, const model::Value& value) {
    story_.set("Amina", ref, field, value);
  }
  void set(const Ref& ref, std::string_view field, const char* words) {
    set(ref, field, journal::text(words));
  }

  json::object told(const char* language = "fr") {
    open();
    return ask(question("interpretations", {{"language", language}}))
        .at("interpretations")
        .as_array()
        .at(0)
        .as_object();
  }
  static json::object part(const json::object& interpretation, std::string_view field) {
    for (const json::value& each : interpretation.at("parts").as_array()) {
      if (each.at("field").as_string() == field) return each.as_object();
    }
    ADD_FAILURE() << field;
    return {};
  }
  void cite(const std::string& key, const std::string& sentence) {
    story_.does("Amina", [&](journal::Draft& draft) {
      EXPECT_TRUE(draft.set(cited, "interpretation", reading_of_map));
      EXPECT_TRUE(draft.set(cited, "part", Word{"first_reading", ""}));
      EXPECT_TRUE(draft.set(cited, "fact", key));
      EXPECT_TRUE(draft.set(cited, "sentence", sentence));
      EXPECT_TRUE(draft.set(cited, "language", Word{"fr", ""}));
    });
  }
};

TEST_F(Interpretations, INP_05_INP_07_each_has_the_guides_parts_its_author_and_its_milestone) {
  const json::object first = told();
  EXPECT_EQ(first.at("name").as_string(), "Première lecture");
  EXPECT_EQ(first.at("author").as_string(), "Amina");
  EXPECT_EQ(first.at("milestone").at("name").as_string(), "Diagnostic");
  EXPECT_FALSE(first.contains("map"));
  EXPECT_EQ(first.at("parts").as_array().size(), 9u);
  EXPECT_EQ(part(first, "first_reading").at("text").as_string(), "La délégation porte tout.");
  EXPECT_EQ(part(first, "question").at("label").as_string(), "Question pour l'atelier");
  EXPECT_EQ(first.at("visibility").as_string(), "team");
}

TEST_F(Interpretations, INP_04_a_part_is_offered_the_facts_that_belong_there) {
  const json::object first = part(told(), "first_reading");
  const json::array& facts = first.at("facts").as_array();
  ASSERT_FALSE(facts.empty());
  bool found = false;
  for (const json::value& fact : facts) {
    if (fact.at("key").as_string() != "level:structure/" + das.id.to_text()) continue;
    found = true;
    EXPECT_THAT(std::string(fact.at("sentence").as_string()), HasSubstr("en lien avec 1 acteur"));
    EXPECT_EQ(fact.at("shows").as_array().size(), 2u) << "the actor and the tie";
  }
  EXPECT_TRUE(found);
}

TEST_F(Interpretations, INP_06_a_cited_fact_is_the_same_until_the_map_changes) {
  const json::object first = part(told(), "first_reading");
  std::string key = "level:structure/" + das.id.to_text(), sentence;
  for (const json::value& fact : first.at("facts").as_array()) {
    if (fact.at("key").as_string() == key) sentence = std::string(fact.at("sentence").as_string());
  }
  cite(key, sentence);
  const auto citation = [&](const char* language) {
    return part(told(language), "first_reading").at("citations").as_array().at(0).as_object();
  };
  EXPECT_EQ(citation("fr").at("state").as_string(), "same");
  EXPECT_EQ(citation("ar").at("state").as_string(), "same") << "it is compared in its own language";

  set(leader("Maire"), "function", "Maire");
  story_.ties("Amina", journal::tie("u"), das, leader("Maire"));
  EXPECT_EQ(citation("fr").at("state").as_string(), "changed");
  EXPECT_EQ(citation("fr").at("sentence").as_string(), sentence);
  EXPECT_THAT(std::string(citation("fr").at("today").as_string()), HasSubstr("en lien avec 2 acteurs"));

  story_.remove("Amina", journal::tie("t"));
  story_.remove("Amina", journal::tie("u"));
  EXPECT_EQ(citation("fr").at("state").as_string(), "gone");
  EXPECT_EQ(citation("fr").at("today").as_string(), "");
}

TEST_F(Interpretations, INP_02_a_signature_is_still_to_be_verified_and_without_one_it_is_a_working_map) {
  EXPECT_FALSE(told().at("is_signed").as_bool());
  EXPECT_EQ(told().at("signature_word").as_string(), "Carte de travail, à corriger ensemble");
  set(reading_of_map, "signature", "{}");
  EXPECT_TRUE(told().at("is_signed").as_bool());
  EXPECT_EQ(told().at("signature_word").as_string(), "signée, à vérifier");
}

}  // namespace
}  // namespace twiza::engine
