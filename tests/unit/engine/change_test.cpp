// The page's changes: made by the engine, taken in when they come back.
#include <gmock/gmock.h>

#include "engine_fixture.hpp"
#include "journal/change_json.hpp"

namespace twiza::engine {
namespace {

using ::testing::HasSubstr;

const std::string replica = "11111111-1111-4111-8111-111111111111";

class Changes : public EngineTest {
 protected:
  Changes() {
    tell_story();
    open();
  }

  json::object pen(char digit = 'a') const {
    return {
        {"replica", replica}, {"author", ""}, {"random", std::string(64, digit)}, {"now", 1'700'000'000'000}};
  }
  json::object change(const json::object& edit, char digit = 'a') {
    return ask(question("change", {{"pen", pen(digit)}, {"edits", json::array{edit}}}));
  }
  json::object take_in(const json::object& made) {
    return ask(question("add", {{"lines", json::array{made.at("line")}}}));
  }
  json::object record(const char* kind, const model::Ref& ref) {
    const json::object answer = ask(question("records", {{"kind", kind}}));
    for (const json::value& each : answer.at("records").as_array()) {
      if (each.at("id").as_string() == ref.id.to_text()) return each.as_object();
    }
    return {};
  }
  json::object edit(const model::Ref& ref, const json::object& more) const {
    json::object edit = {{"kind", model::name_of(ref.kind)}, {"id", ref.id.to_text()}};
    for (const auto& [name, value] : more) edit[name] = value;
    return edit;
  }
};

TEST_F(Changes, a_change_is_shown_only_when_it_is_taken_in) {
  const json::object made = change(edit(das, {{"set", json::object{{"acronym", "DASS"}}}}));
  ASSERT_EQ(error_of(made), "");
  EXPECT_EQ(record("structure", das).at("shown").at("acronym").as_string(), "DAS");
  take_in(made);
  EXPECT_EQ(record("structure", das).at("fields").at("acronym").as_string(), "DASS");
}

TEST_F(Changes, what_an_acknowledgement_must_name_is_that_of_the_line) {
  const json::object made = change(edit(das, {{"set", json::object{{"acronym", "DASS"}}}}));
  const auto line = journal::decode(made.at("line").as_string());
  ASSERT_TRUE(line);
  EXPECT_EQ(made.at("hash").as_string(), base::hex(journal::hash_of(*line)));
  EXPECT_EQ(made.at("replica").as_string(), replica);
  EXPECT_EQ(made.at("seq").to_number<int>(), 1);
  take_in(made);
  EXPECT_EQ(change(edit(das, {{"set", json::object{{"acronym", "D"}}}})).at("seq").to_number<int>(), 2);
}

// Two changes of one seed would tell each other's salts: every value has its own, and another seed other
// ones.
TEST_F(Changes, ETH_12_no_two_values_share_a_salt) {
  const json::object edits = edit(das, {{"set", json::object{{"phone", "0661000000"}, {"address", "rue"}}}});
  const auto one = journal::decode(change(edits, 'a').at("line").as_string());
  const auto other = journal::decode(change(edits, 'b').at("line").as_string());
  ASSERT_TRUE(one && other);
  std::set<journal::Salt> salts;
  for (const auto* each : {&*one, &*other}) {
    for (const auto& [ref, sealed] : each->values) salts.insert(sealed.salt);
  }
  EXPECT_EQ(salts.size(), 4u);
}

TEST_F(Changes, typed_values_are_read_as_cells_are) {
  const model::Ref activity{model::Kind::activity, journal::named_id("a")};
  const json::object typed = {{"name", " Atelier "},
                              {"type", "ATELIER SYNERGIE"},
                              {"from", "2024-06-15"},
                              {"size", "35"},
                              {"hours", ""}};
  take_in(change(edit(activity, {{"typed", typed}})));
  const json::object kept = record("activity", activity);
  EXPECT_EQ(kept.at("fields").at("type").as_string(), "workshop");
  EXPECT_EQ(kept.at("fields").at("size").to_number<double>(), 35);
  EXPECT_EQ(kept.at("fields").at("from").at("date").as_string(), "2024-06-15");
  EXPECT_EQ(kept.at("name").as_string(), "Atelier");
  EXPECT_FALSE(kept.at("fields").as_object().contains("hours"));
  const json::object refused = change(edit(activity, {{"typed", json::object{{"size", "beaucoup"}}}}));
  EXPECT_EQ(error_of(refused), "change.unread");
  EXPECT_THAT(std::string(refused.at("error").at("message").as_string()), HasSubstr("Effectif souhaité"));
}

TEST_F(Changes, nothing_that_differs_is_no_change) {
  EXPECT_EQ(change(edit(das, {{"set", json::object{{"acronym", "DAS"}}}})).at("line").as_string(), "");
}

TEST_F(Changes, a_change_is_undone_by_another_one) {
  const std::string before(open().at("hash").as_string());
  const json::object made = change(edit(das, {{"removed", true}}));
  take_in(made);
  EXPECT_TRUE(record("structure", das).empty());
  const json::object undone = ask(question("undo", {{"pen", pen('c')}, {"change", made.at("id")}}));
  ASSERT_EQ(error_of(undone), "");
  EXPECT_EQ(take_in(undone).at("hash").as_string(), before);
  EXPECT_EQ(record("structure", das).at("shown").at("acronym").as_string(), "DAS");
}

TEST_F(Changes, what_cannot_be_read_is_refused) {
  const json::object good = edit(das, {{"set", json::object{{"acronym", "D"}}}});
  for (const char* part : {"replica", "author", "random"}) {
    json::object wrong = pen();
    wrong[part] = "x";
    EXPECT_EQ(error_of(ask(question("change", {{"pen", wrong}, {"edits", json::array{good}}}))),
              "engine.bad_request")
        << part;
  }
  EXPECT_EQ(error_of(change(edit(das, {{"set", json::object{{"nothing", "x"}}}}))), "engine.bad_request");
  EXPECT_EQ(error_of(change(edit(das, {{"set", json::object{{"acronym", 3}}}}))), "value.not_text");
  EXPECT_EQ(error_of(change(edit({model::Kind::structure, {}}, {{"removed", true}}))), "engine.bad_request");
}

TEST_F(Changes, the_fields_of_a_kind_are_those_of_its_sheet) {
  const json::object fields = ask({{"do", "fields"}, {"kind", "seat"}, {"language", "ar"}});
  EXPECT_EQ(fields.at("sheet").as_string(), "الدعوات");
  const json::array& all = fields.at("fields").as_array();
  ASSERT_EQ(all.size(), model::type_of(model::Kind::seat).fields.size());
  EXPECT_EQ(all.at(2).at("name").as_string(), "actor");
  EXPECT_EQ(all.at(2).at("kinds").as_array().size(), 3u);
  EXPECT_EQ(all.at(3).at("terms").as_array().front().at("code").as_string(), "invited");
}

}  // namespace
}  // namespace twiza::engine
