// Whom to ask to a workshop, as the page asks it.
#include <gmock/gmock.h>

#include "engine_fixture.hpp"

namespace twiza::engine {
namespace {

using model::Kind;
using model::Ref;

class Invitation : public EngineTest {
 protected:
  Invitation() {
    tell_story();
    set(workshop_, "name", "Atelier");
    set(workshop_, "type", model::Word{"workshop", ""});
    set(workshop_, "size", 20.0);
    set(seat_, "activity", workshop_);
    set(seat_, "actor", tigemmi);
    set(seat_, "decision", model::Word{"left_out", ""});
    set(seat_, "reason", "déjà vue");
    open();
  }
  void set(const Ref& ref, std::string_view field, model::Value value) {
    story_.set("Amina", ref, field, std::move(value));
  }
  void set(const Ref& ref, std::string_view field, const char* text) {
    set(ref, field, model::Value(std::string(text)));
  }

  json::object invitation(json::object more = {}) {
    more["do"] = "invitation";
    more["site"] = story_.site.to_text();
    return ask(std::move(more));
  }

  const Ref workshop_{Kind::activity, journal::named_id("workshop")},
      seat_{Kind::seat, journal::named_id("seat")};
};

TEST_F(Invitation, ANA_10_takes_size_and_decisions_from_the_workshop) {
  const json::object told = invitation({{"activity", workshop_.id.to_text()}});
  EXPECT_EQ(told.at("wanted").as_int64(), 20);
  ASSERT_EQ(told.at("left_out").as_array().size(), 1u);
  EXPECT_EQ(told.at("left_out").at(0).at("reason").as_string(), "déjà vue");
  EXPECT_EQ(told.at("left_out").at(0).at("decision").as_string(), seat_.id.to_text());
  EXPECT_EQ(told.at("seats").as_array().size(), 1u);
}

TEST_F(Invitation, without_a_workshop_the_guides_size_and_all_who_are_on_the_map) {
  EXPECT_EQ(invitation().at("wanted").as_int64(), 35);
  EXPECT_EQ(invitation().at("seats").as_array().size(), 2u);
  EXPECT_EQ(invitation({{"seats", 1}, {"tables", 3}}).at("seats").as_array().size(), 1u);
}

TEST_F(Invitation, numbers_are_kept_in_their_bounds_and_other_questions_refused) {
  EXPECT_EQ(invitation({{"seats", -4}}).at("wanted").as_int64(), 1);
  EXPECT_EQ(invitation({{"seats", 100000}}).at("wanted").as_int64(), 500);
  EXPECT_EQ(error_of(invitation({{"seats", "many"}})), "engine.bad_request");
  EXPECT_EQ(error_of(invitation({{"seats", 1.5}})), "engine.bad_request");
  EXPECT_EQ(error_of(invitation({{"seats", 99999999999}})), "engine.bad_request");
  EXPECT_EQ(error_of(invitation({{"activity", "nobody"}})), "engine.bad_request");
}

}  // namespace
}  // namespace twiza::engine
