// What the page shows of a site: maps, sheets, findings, the mission (questions.hpp).
#include <gmock/gmock.h>

#include "engine_fixture.hpp"

namespace twiza::engine {
namespace {

using model::Kind;
using model::Ref;
using model::Refs;
using model::Word;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::UnorderedElementsAre;

Ref record(Kind kind, std::string_view name) { return {kind, journal::named_id(name)}; }

const Ref sale = record(Kind::territory, "Salé");
const Ref tabriquet = record(Kind::territory, "Tabriquet");
const Ref water = record(Kind::theme, "Eau");
const Ref roads = record(Kind::theme, "Routes");
const Ref mayor = leader("Maire");
const Ref first = record(Kind::source, "E01"), second = record(Kind::source, "E02");
const Ref bond = journal::tie("t"), quarrel = journal::tie("u");

std::string id(const Ref& ref) { return ref.id.to_text(); }
std::string text(const json::value& value) { return std::string(value.as_string()); }

std::vector<std::string> texts(const json::value& list) {
  std::vector<std::string> all;
  for (const json::value& each : list.as_array()) all.emplace_back(each.as_string());
  return all;
}

std::vector<std::string> each(const json::value& list, const char* field) {
  std::vector<std::string> all;
  for (const json::value& element : list.as_array()) all.emplace_back(element.at(field).as_string());
  return all;
}

class Answers : public EngineTest {
 protected:
  Answers() {
    tell_story();
    set(sale, "name", "Salé");
    set(sale, "type", Word{"town", ""});
    set(sale, "population", 751572.0);
    set(tabriquet, "name", "Tabriquet");
    set(tabriquet, "parent", sale);
    set(water, "name", "Eau");
    set(roads, "name", "Routes");
    set(das, "territories", Refs{sale});
    set(tigemmi, "territories", Refs{tabriquet});
    set(mayor, "function", "Maire");
    set(mayor, "territories", Refs{tabriquet});
    set(bond, "quality", Word{"good", ""});
    set(bond, "direction", Word{"towards", ""});
    set(bond, "theme", water);
    set(bond, "indicators", model::Texts{"convention"});
    story_.ties("Amina", quarrel, mayor, das);
    set(quarrel, "quality", Word{"conflictual", ""});
    set(quarrel, "theme", roads);
    for (const Ref& source : {first, second}) {
      set(source, "code", source == first ? "E01" : "E02");
      set(source, "type", Word{"individual_interview", ""});
      set(source, "speaker", source == first ? "le caissier" : "la voisine");
    }
    set(first, "date", base::parse_when("2013-06-24"));
    const Ref said = record(Kind::statement, "1");
    set(said, "source", first);
    set(said, "about", bond);
    set(said, "quality", Word{"good", ""});
    set(said, "word", "solide");
    set(said, "passage", "ils se voient chaque mois");
    set(bond, "sources", Refs{first, second});
    open();
  }

  void set(const Ref& record, std::string_view field, const model::Value& value) {
    story_.set("Amina", record, field, value);
  }
  void set(const Ref& record, std::string_view field, const char* words) {
    set(record, field, model::Value(std::string(words)));
  }

  json::object must(const char* what, const json::object& more = {}) {
    json::object answer = ask(question(what, more));
    EXPECT_EQ(error_of(answer), "");
    return answer;
  }

  json::object sheet_of(const Ref& actor) {
    return must("sheet", {{"kind", model::name_of(actor.kind)}, {"id", id(actor)}});
  }
};

TEST_F(Answers, SOC_02_SOC_23_a_map_says_by_what_it_is_filtered) {
  const json::object map = must("map");
  std::map<std::string, std::vector<std::string>> choices;
  for (const json::value& facet : map.at("facets").as_array()) {
    choices[text(facet.at("name"))] = each(facet.at("choices"), "label");
  }
  EXPECT_THAT(choices["kind"], ElementsAre("Structures", "Leaders"));
  EXPECT_THAT(choices["territory"], ElementsAre("Salé", "Tabriquet"));
  EXPECT_THAT(choices["theme"], ElementsAre("Eau", "Routes"));
  EXPECT_THAT(choices["source"],
              ElementsAre("E01 · entretien individuel · 2013-06-24", "E02 · entretien individuel"));
  EXPECT_EQ(choices["quality"].size(), 2u);
  const json::object& elements = map.at("elements").as_object();
  EXPECT_EQ(elements.size(), 5u) << "three actors and two ties";
  EXPECT_THAT(texts(elements.at(id(bond)).at("theme")), ElementsAre(id(water)));
  EXPECT_THAT(texts(elements.at(id(bond)).at("source")), ElementsAre(id(first), id(second)));
  EXPECT_EQ(elements.at(id(quarrel)).as_object().if_contains("source"), nullptr);
  EXPECT_THAT(texts(elements.at(id(tigemmi)).at("territory")), ElementsAre(id(tabriquet), id(sale)));
}

TEST_F(Answers, SOC_19_what_each_choice_keeps_is_counted) {
  const json::object map = must("map");
  for (const json::value& facet : map.at("facets").as_array()) {
    for (const json::value& choice : facet.at("choices").as_array()) {
      EXPECT_GT(choice.at("count").to_number<int>(), 0) << json::serialize(choice);
    }
    if (text(facet.at("name")) != "territory") continue;
    EXPECT_EQ(facet.at("choices").at(0).at("count").to_number<int>(), 3) << "Tabriquet lies in Salé";
    EXPECT_EQ(facet.at("choices").at(1).at("depth").to_number<int>(), 1);
  }
}

TEST_F(Answers, SOC_19_each_element_of_a_map_is_said_in_words) {
  const json::object words = must("map").at("words").as_object();
  EXPECT_THAT(text(words.at(id(das))), HasSubstr("Délégation des Affaires Sociales, "));
  EXPECT_THAT(text(words.at(id(bond))), HasSubstr("convention"));
  EXPECT_THAT(text(must("map", {{"language", "ar"}}).at("words").at(id(das))), HasSubstr("، "));
}

TEST_F(Answers, SOC_20_a_held_map_keeps_its_places) {
  const json::object before = must("map");
  const std::size_t known = lines().size();
  const Ref added = structure("Nouvelle");
  set(added, "name", "Nouvelle coopérative");
  set(added, "territories", Refs{tabriquet});
  json::array came;
  for (std::size_t i = known; i < lines().size(); ++i) came.emplace_back(lines()[i]);
  must("add", {{"lines", came}});
  const json::object after = must("map", {{"hold", true}});
  std::map<std::string, std::string> places;
  const auto place = [](const json::value& node) {
    return json::serialize(node.at("x")) + " " + json::serialize(node.at("y"));
  };
  for (const json::value& node : after.at("scene").at("nodes").as_array()) {
    places[text(node.at("id"))] = place(node);
  }
  EXPECT_EQ(places.size(), 4u);
  EXPECT_EQ(json::serialize(after.at("moved")), "{\"x\":0E0,\"y\":0E0}");
  for (const json::value& node : before.at("scene").at("nodes").as_array()) {
    EXPECT_EQ(places.at(text(node.at("id"))), place(node));
  }
  // Asked for again it is the same; without `hold` the best drawing is looked for, as in a new engine.
  EXPECT_EQ(must("map", {{"hold", true}}), after);
  const json::object anew = must("map");
  open();
  EXPECT_EQ(must("map"), anew);
}

TEST_F(Answers, SOC_20_each_request_and_language_holds_its_own_drawing) {
  const json::object named = must("map");
  const json::object short_names = must("map", {{"request", {{"labels", "sigle"}}}});
  must("map", {{"language", "ar"}});
  EXPECT_NE(named, short_names);
  EXPECT_EQ(must("map", {{"hold", true}}), named);
  EXPECT_EQ(must("map", {{"request", {{"labels", "sigle"}}}, {"hold", true}}), short_names);
}

TEST_F(Answers, ACT_11_ENT_08_a_sheet_tells_its_ties_and_what_each_source_says) {
  const json::object sheet = sheet_of(das);
  const json::array& ties = sheet.at("ties").as_array();
  ASSERT_EQ(ties.size(), 2u);
  const json::value& tie = ties[0].at("tie").as_string() == id(bond) ? ties[0] : ties[1];
  EXPECT_EQ(text(tie.at("kind")), "structure-structure");
  EXPECT_EQ(text(tie.at("pattern")), "solid");
  EXPECT_EQ(text(tie.at("other").at("kind")), "structure");
  EXPECT_EQ(text(tie.at("other").at("id")), id(tigemmi));
  EXPECT_EQ(text(tie.at("other").at("name")), "Coopérative Tigemmi");
  EXPECT_EQ(text(tie.at("direction")), "goes");
  EXPECT_EQ(text(tie.at("indicators_word")), "convention");
  EXPECT_EQ(text(tie.at("quality")), "good");
  EXPECT_EQ(text(tie.at("certainty_word")), "deux sources ou plus");
  EXPECT_THAT(each(tie.at("sources"), "code"), ElementsAre("E01", "E02"));
  const json::value& source = tie.at("sources").at(0);
  EXPECT_EQ(text(source.at("word")), "entretien individuel");
  EXPECT_EQ(text(source.at("date")), "2013-06-24");
  EXPECT_EQ(text(source.at("says")), "bonne (solide) · «\u00A0ils se voient chaque mois\u00A0»");
  EXPECT_EQ(text(tie.at("sources").at(1).at("says")), "") << "named, and no more";
  // The same tie from its other end.
  EXPECT_EQ(text(sheet_of(tigemmi).at("ties").at(0).at("direction")), "sought");
}

TEST_F(Answers, CNF_12_a_finding_leads_to_its_place_on_the_map) {
  const json::object check = must("check");
  const auto& list = check.at("findings").as_array();
  ASSERT_FALSE(list.empty());
  int of_ties = 0;
  for (const json::value& finding : list) {
    EXPECT_FALSE(finding.at("repair").as_string().empty());
    EXPECT_FALSE(finding.at("rule_word").as_string().empty());
    const json::value* about = finding.as_object().if_contains("about");
    if (about == nullptr) {
      EXPECT_TRUE(finding.at("shows").as_array().empty());
      continue;
    }
    EXPECT_FALSE(finding.at("place").as_string().empty());
    if (text(about->at("id")) != id(quarrel)) continue;
    ++of_ties;
    EXPECT_EQ(text(about->at("kind")), "tie");
    EXPECT_THAT(texts(finding.at("shows")), UnorderedElementsAre(id(quarrel), id(mayor), id(das)));
    EXPECT_THAT(text(finding.at("place")), HasSubstr("Liens · Maire"));
  }
  EXPECT_GT(of_ties, 0) << json::serialize(check);
  // The sheet of an actor has its own findings and those of its ties.
  EXPECT_THAT(json::serialize(sheet_of(mayor).at("findings")), HasSubstr(id(quarrel)));
  EXPECT_THAT(json::serialize(sheet_of(tigemmi).at("findings")), Not(HasSubstr(id(quarrel))));
}

TEST_F(Answers, TER_03_the_map_in_words_follows_its_territories) {
  const json::object told = must("text");
  const json::array& territories = told.at("territories").as_array();
  ASSERT_EQ(territories.size(), 2u);
  EXPECT_THAT(each(told.at("territories"), "name"), ElementsAre("Salé", "Tabriquet"));
  EXPECT_EQ(territories[1].at("depth").to_number<int>(), 1);
  EXPECT_THAT(each(territories[0].at("actors"), "id"), ElementsAre(id(das)));
  EXPECT_THAT(each(territories[1].at("actors"), "id"), UnorderedElementsAre(id(tigemmi), id(mayor)));
  EXPECT_THAT(each(told.at("ties"), "sentence"), Contains(HasSubstr("Coopérative Tigemmi\u00A0: ")));
  EXPECT_THAT(each(must("text", {{"request", {{"theme", "Eau"}}}}).at("ties"), "id"), ElementsAre(id(bond)));
}

TEST_F(Answers, QUA_09_the_map_and_its_words_show_the_same) {
  const json::object map = must("map"), told = must("text");
  std::vector<std::string> drawn = each(map.at("scene").at("nodes"), "id"), said;
  for (const json::value& territory : told.at("territories").as_array()) {
    for (const std::string& actor : each(territory.at("actors"), "id")) said.push_back(actor);
  }
  EXPECT_THAT(said, ::testing::UnorderedElementsAreArray(drawn));
  EXPECT_EQ(each(map.at("scene").at("ties"), "id"), each(told.at("ties"), "id"));
}

TEST_F(Answers, MIS_17_TER_06_the_site_says_by_what_its_maps_can_be_asked) {
  const json::object site = must("site");
  EXPECT_THAT(each(site.at("themes"), "name"), ElementsAre("Eau", "Routes"));
  EXPECT_THAT(each(site.at("sources"), "code"), ElementsAre("E01", "E02"));
  EXPECT_THAT(site.at("maps").as_array(), IsEmpty());
  const json::array& territories = site.at("territories").as_array();
  ASSERT_EQ(territories.size(), 2u);
  EXPECT_EQ(text(territories[0].at("name")), "Salé");
  EXPECT_EQ(text(territories[0].at("kind_word")), "ville");
  EXPECT_EQ(territories[1].at("depth").to_number<int>(), 1);
  EXPECT_THAT(json::serialize(territories[0].at("figures")), HasSubstr("751"));
  EXPECT_THAT(territories[1].at("figures").as_array(), IsEmpty());
}

TEST_F(Answers, TER_03_territories_in_a_circle_are_told_once) {
  const std::size_t known = lines().size();
  set(sale, "parent", tabriquet);
  must("add", {{"lines", json::array{lines()[known]}}});
  EXPECT_EQ(must("site").at("territories").as_array().size(), 2u);
}

TEST_F(Answers, QUA_10_people_are_found_by_all_their_names) {
  const std::size_t known = lines().size();
  const Ref person = record(Kind::person, "p");
  set(person, "leader", mayor);
  set(person, "name", "Nom d’Essai");
  set(tigemmi, "name_ar", "تعاونية تيڭمي");
  set(tigemmi, "aliases", model::Texts{"Tigmi"});
  json::array came;
  for (std::size_t i = known; i < lines().size(); ++i) came.emplace_back(lines()[i]);
  must("add", {{"lines", came}});
  std::map<std::string, std::string> keys;
  const json::object answer = must("actors");
  for (const json::value& actor : answer.at("actors").as_array()) {
    keys[text(actor.at("id"))] = text(actor.at("key"));
  }
  EXPECT_THAT(keys[id(mayor)], HasSubstr("nom d essai"));
  EXPECT_THAT(keys[id(tigemmi)], HasSubstr("\ntigmi"));
  EXPECT_THAT(keys[id(tigemmi)], HasSubstr("تعاونيه"));
  EXPECT_THAT(keys[id(das)], HasSubstr("\ndas"));
}

}  // namespace
}  // namespace twiza::engine
