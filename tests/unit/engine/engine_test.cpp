#include "engine/engine.hpp"

#include "base/sha256.hpp"
#include "engine_fixture.hpp"

namespace twiza::engine {
namespace {

TEST_F(EngineTest, QUA_02_an_opened_site_has_the_hash_of_the_journal) {
  tell_story();
  const json::object summary = open();
  EXPECT_EQ(error_of(summary), "");
  EXPECT_EQ(summary.at("hash").as_string(), base::hex(story_["Amina"].fold().hash()));
  EXPECT_EQ(summary.at("site").as_string(), story_.site.to_text());
  EXPECT_EQ(summary.at("changes").to_number<int>(), 3);
  EXPECT_EQ(summary.at("actors").to_number<int>(), 2);
  EXPECT_EQ(summary.at("ties").to_number<int>(), 1);
  EXPECT_EQ(summary.at("aside").to_number<int>(), 0);
}

TEST_F(EngineTest, QUA_02_changes_that_come_later_join_in_any_order) {
  open();
  tell_story();
  const std::vector<std::string> all = lines();
  ask(question("add", {{"lines", json::array{all[2]}}}));
  const json::object summary = ask(question("add", {{"lines", json::array{all[1], all[0], all[0]}}}));
  EXPECT_EQ(summary.at("hash").as_string(), base::hex(story_["Amina"].fold().hash()));
  EXPECT_EQ(summary.at("changes").to_number<int>(), 3);
  EXPECT_EQ(
      ask(question("add", {{"lines", json::array{"{\"no\":\"change\"}"}}})).at("aside").to_number<int>(), 1);
}

TEST_F(EngineTest, QUA_10_actors_are_found_by_folded_names) {
  tell_story();
  open();
  const json::object answer = ask(question("actors"));
  const json::array& actors = answer.at("actors").as_array();
  ASSERT_EQ(actors.size(), 2u);
  for (const json::value& actor : actors) {
    if (actor.at("id").as_string() != das.id.to_text()) continue;
    EXPECT_EQ(actor.at("kind").as_string(), "structure");
    EXPECT_NE(actor.at("key").as_string().find("delegation des affaires sociales"), std::string::npos);
  }
  EXPECT_EQ(ask({{"do", "fold"}, {"text", "Salé, Œuvre"}}).at("key").as_string(), "sale oeuvre");
}

TEST_F(EngineTest, findings_are_in_the_language_asked) {
  tell_story();
  open();
  const json::object french = ask(question("check", {{"language", "fr"}}));
  const json::object arabic = ask(question("check", {{"language", "ar"}}));
  EXPECT_EQ(french.at("verdict").as_string(), arabic.at("verdict").as_string());
  EXPECT_NE(french.at("verdict_word").as_string(), arabic.at("verdict_word").as_string());
  EXPECT_EQ(french.at("findings").as_array().size(), arabic.at("findings").as_array().size());
}

TEST_F(EngineTest, a_map_is_drawn_with_the_hosts_widths) {
  tell_story();
  open();
  const json::object map = ask(question("map", {{"request", json::object{{"labels", "sigle"}}}}));
  EXPECT_EQ(error_of(map), "");
  EXPECT_NE(map.at("svg").as_string().find("DAS"), std::string::npos);
  EXPECT_EQ(map.at("scene").at("nodes").as_array().size(), 2u);
}

TEST_F(EngineTest, a_sheet_says_all_that_the_team_knows) {
  tell_story();
  open();
  const json::object sheet = ask(question("sheet", {{"kind", "structure"}, {"id", das.id.to_text()}}));
  EXPECT_EQ(error_of(sheet), "");
  EXPECT_NE(json::serialize(sheet).find("0661234567"), std::string::npos);
}

TEST_F(EngineTest, ETH_04_what_somebody_keeps_to_himself_is_nowhere) {
  tell_story();
  story_.set("Amina", das, "visibility", model::Word{"personal", ""});
  EXPECT_EQ(open().at("actors").to_number<int>(), 1);
  EXPECT_EQ(ask(question("actors")).at("actors").as_array().size(), 1u);
  for (const char* what : {"actors", "check", "map"}) {
    EXPECT_EQ(json::serialize(ask(question(what))).find("Affaires Sociales"), std::string::npos) << what;
  }
  const json::object sheet = ask(question("sheet", {{"kind", "structure"}, {"id", das.id.to_text()}}));
  EXPECT_EQ(error_of(sheet), "engine.bad_request");
}

TEST_F(EngineTest, what_is_no_question_gets_an_answer) {
  tell_story();
  open();
  for (const char* text : {"", "{", "null", "[]", "\"check\"", "{\"do\":\"check\",\"site\":", "\xff\xfe"}) {
    EXPECT_NE(error_of(ask_text(text)), "") << text;
  }
  EXPECT_NE(error_of(ask_text(std::string(1'000'000, '['))), "");
  const json::value bad[] = {
      json::object(),
      {{"do", 3}},
      question("dance"),
      question("add"),
      question("add", {{"lines", "x"}}),
      question("add", {{"lines", json::array{1, 2}}}),
      question("sheet"),
      question("sheet", {{"kind", "territory"}, {"id", das.id.to_text()}}),
      question("sheet", {{"kind", "structure"}, {"id", "das"}}),
  };
  for (const json::value& each : bad) {
    const std::string code = error_of(ask(each));
    EXPECT_TRUE(code == "engine.bad_request" || code == "engine.unknown_site")
        << json::serialize(each) << code;
  }
  EXPECT_EQ(error_of(ask({{"do", "open"}, {"bundle", "no bundle"}})), "bundle.not_bundle");
  EXPECT_EQ(error_of(ask(question("map", {{"request", json::object{{"theme", "aucun"}}}}))),
            "render.unknown_theme");
}

TEST_F(EngineTest, a_sheet_of_nobody_is_an_error) {
  tell_story();
  open();
  const auto nobody = journal::named_id("nobody").to_text();
  EXPECT_EQ(error_of(ask(question("sheet", {{"kind", "structure"}, {"id", nobody}}))), "engine.bad_request");
}

TEST_F(EngineTest, a_site_that_is_not_open_is_named) {
  const json::object all = {
      {"language", "ar"}, {"lines", json::array()}, {"kind", "structure"}, {"id", das.id.to_text()}};
  for (const char* what : {"add", "check", "map", "sheet", "actors", "text", "site"}) {
    const json::object answer = ask(question(what, all));
    EXPECT_EQ(error_of(answer), "engine.unknown_site") << what;
    EXPECT_NE(answer.at("error").at("message").as_string().find(story_.site.to_text()), std::string::npos);
  }
}

}  // namespace
}  // namespace twiza::engine
