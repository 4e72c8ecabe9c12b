// The five merge policies, one by one. Time goes down; each name is a replica.
#include "story.hpp"

namespace twiza::journal {
namespace {

const Ref das = structure("DAS");

//   Amina            Brahim
//   name = DAS
//        ───────────▶
//                    name = D.A.S.
//        ◀───────────
TEST(MergeCard, a_value_that_had_seen_another_supersedes_it) {
  Story story;
  story.set("Amina", das, "name", text("DAS"));
  story.exchange("Amina", "Brahim");
  story.set("Brahim", das, "name", text("D.A.S."));
  story.exchange("Amina", "Brahim");
  EXPECT_EQ(story["Amina"].site().structures.at(0).name, "D.A.S.");
  EXPECT_TRUE(story["Amina"].fold().cards().empty());
}

//   Amina            Brahim
//   name = DAS       name = Association DAS
//        ◀──────────▶                          a card, the later shown
//                    name = DAS                answered
//        ◀──────────▶                          no card
TEST(MergeCard, QUA_06_different_values_make_a_card_until_somebody_who_saw_both_decides) {
  Story story;
  story.set("Amina", das, "name", text("DAS"));
  story.set("Brahim", das, "name", text("Association DAS"));
  story.exchange("Amina", "Brahim");
  for (const char* who : {"Amina", "Brahim"}) {
    EXPECT_EQ(story[who].site().structures.at(0).name, "Association DAS");
    const std::vector<Card> cards = story[who].fold().cards();
    ASSERT_EQ(cards.size(), 1u);
    EXPECT_EQ(cards[0].field, "name");
    EXPECT_EQ(cards[0].record, das);
    ASSERT_EQ(cards[0].sides.size(), 2u);
    EXPECT_EQ(cards[0].sides[0].value, text("Association DAS"));
    EXPECT_EQ(cards[0].sides[1].value, text("DAS"));
  }
  story.decide("Brahim", das, "name", text("DAS"));
  story.exchange("Amina", "Brahim");
  EXPECT_TRUE(story["Amina"].fold().cards().empty());
  EXPECT_EQ(story["Amina"].site().structures.at(0).name, "DAS");
}

TEST(MergeCard, deciding_for_what_is_shown_closes_the_card_too) {
  Story story;
  story.set("Amina", das, "name", text("DAS"));
  story.set("Brahim", das, "name", text("Association DAS"));
  story.exchange("Amina", "Brahim");
  Draft same(story["Amina"].fold());
  EXPECT_TRUE(same.set(das, "name", text("Association DAS")));
  EXPECT_TRUE(same.empty());  // an import that says what is shown decides nothing
  story.decide("Amina", das, "name", text("Association DAS"));
  EXPECT_TRUE(story["Amina"].fold().cards().empty());
}

TEST(MergeCard, several_equal_values_are_one) {
  Story story;
  story.set("Amina", das, "name", text("DAS"));
  story.set("Brahim", das, "name", text("DAS"));
  story.exchange("Amina", "Brahim");
  EXPECT_TRUE(story["Amina"].fold().cards().empty());
  EXPECT_EQ(story["Amina"].fold().hash(), story["Brahim"].fold().hash());
}

TEST(MergeCard, an_emptied_field_against_a_new_value_is_a_card) {
  Story story;
  story.set("Amina", das, "phone", text("0612345678"));
  story.exchange("Amina", "Brahim");
  story.set("Amina", das, "phone", Value());
  story.set("Brahim", das, "phone", text("0622222222"));
  story.exchange("Amina", "Brahim");
  EXPECT_EQ(story["Amina"].fold().cards().size(), 1u);
  EXPECT_EQ(shown(story["Amina"].fold(), das, "phone"), "0622222222");
}

//   Amina            Brahim           Chadia
//   stage = 1        stage = 2        stage = 3
//        ◀──────────▶      ◀─────────▶          3, no card
TEST(MergeLast, the_highest_clock_without_a_card) {
  Story story;
  const Ref site{Kind::site, story.site};
  story.set("Amina", site, "stage", text("1"));
  story.set("Brahim", site, "stage", text("2"));
  story.set("Chadia", site, "stage", text("3"));
  story.exchange("Amina", "Brahim");
  story.exchange("Brahim", "Chadia");
  story.exchange("Amina", "Brahim");
  for (const char* who : {"Amina", "Brahim", "Chadia"}) {
    EXPECT_EQ(story[who].site().info.stage, "3");
    EXPECT_TRUE(story[who].fold().cards().empty());
  }
}

//   Amina                    Brahim
//   + laine, + tapis
//           ────────────────▶
//   − laine                  + tissage, − tapis
//           ◀───────────────▶                    {tissage}
TEST(MergeSet, additions_and_seen_removals_both_hold) {
  Story story;
  story.set("Amina", das, "competences", model::Texts{"laine", "tapis"});
  story.exchange("Amina", "Brahim");
  story.set("Amina", das, "competences", model::Texts{"tapis"});
  story.set("Brahim", das, "competences", model::Texts{"laine", "tissage"});
  story.exchange("Amina", "Brahim");
  EXPECT_EQ(story["Amina"].site().structures.at(0).competences, model::Texts{"tissage"});
  EXPECT_EQ(story["Brahim"].site().structures.at(0).competences, model::Texts{"tissage"});
  EXPECT_TRUE(story["Amina"].fold().cards().empty());
}

//   Amina            Brahim
//   + laine          + laine           each its own
//   − laine                            had not seen Brahim's
//        ◀──────────▶                  {laine}
TEST(MergeSet, an_addition_survives_a_removal_that_had_not_seen_it) {
  Story story;
  story.set("Amina", das, "competences", model::Texts{"laine"});
  story.set("Brahim", das, "competences", model::Texts{"laine"});
  story.set("Amina", das, "competences", Value());
  story.exchange("Amina", "Brahim");
  EXPECT_EQ(story["Amina"].site().structures.at(0).competences, model::Texts{"laine"});
}

TEST(MergeSet, equal_additions_are_shown_once_and_removed_together) {
  Story story;
  story.set("Amina", das, "competences", model::Texts{"laine"});
  story.set("Brahim", das, "competences", model::Texts{"laine"});
  story.exchange("Amina", "Brahim");
  EXPECT_EQ(story["Amina"].site().structures.at(0).competences, model::Texts{"laine"});
  story.set("Amina", das, "competences", Value());
  EXPECT_TRUE(story["Amina"].site().structures.at(0).competences.empty());
}

TEST(MergeSet, MIS_03_a_site_runs_several_themes_and_an_actor_stands_in_several_territories) {
  Story story;
  const Ref women{Kind::theme, named_id("women")};
  const Ref tourism{Kind::theme, named_id("tourism")};
  story.set("Amina", women, "name", text("Insertion des femmes"));
  story.set("Brahim", tourism, "name", text("Tourisme solidaire"));
  story.exchange("Amina", "Brahim");
  EXPECT_EQ(story["Amina"].site().themes.size(), 2u);
  const Ref here{Kind::territory, named_id("here")};
  const Ref there{Kind::territory, named_id("there")};
  story.set("Amina", here, "name", text("Salé"));
  story.set("Amina", there, "name", text("Mekhouar"));
  story.exchange("Amina", "Brahim");
  story.set("Amina", das, "territories", model::Refs{here});
  story.set("Brahim", das, "territories", model::Refs{there});
  story.exchange("Amina", "Brahim");
  EXPECT_EQ(story["Amina"].site().structures.at(0).territories.size(), 2u);
}

//   Amina            Brahim
//   passage = A      passage = B       what was said is not overwritten
//        ◀──────────▶                  the first shown, a card
//   passage = B                        decided by one who saw both
TEST(MergeAppend, what_was_said_stays) {
  Story story;
  const Ref said{Kind::statement, named_id("said")};
  story.set("Amina", said, "passage", text("A"));
  Draft draft(story["Amina"].fold());
  const auto again = draft.set(said, "passage", text("other"));
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().code, "journal.append_only");

  story.set("Brahim", said, "passage", text("B"));
  story.exchange("Amina", "Brahim");
  EXPECT_EQ(shown(story["Brahim"].fold(), said, "passage"), "A");
  EXPECT_EQ(story["Brahim"].fold().cards().size(), 1u);
  story.decide("Amina", said, "passage", text("B"));
  story.exchange("Amina", "Brahim");
  EXPECT_EQ(shown(story["Brahim"].fold(), said, "passage"), "B");
  EXPECT_TRUE(story["Brahim"].fold().cards().empty());
}

// No field of the records has `authority` yet: the policy alone.
TEST(MergeAuthority, only_the_named_replica_decides) {
  Story story;
  story.set("Amina", das, "name", text("by Amina"));
  story.set("Notary", das, "name", text("by the notary"));
  story.exchange("Amina", "Notary");
  story.set("Amina", das, "name", text("by Amina, later"));
  story.exchange("Amina", "Notary");
  const Log& log = story["Amina"].log();
  FieldHistory field;
  for (Position at = 0; at < log.size(); ++at) {
    field.add({at, 0, Write::What::set, log.change(at).edits.at(0).set.at("name")}, model::Merge::authority,
              log, named_id("Notary"));
  }
  const Write* shown = field.shown(model::Merge::authority, log);
  ASSERT_NE(shown, nullptr);
  EXPECT_EQ(log.change(shown->at).replica, named_id("Notary"));
  EXPECT_FALSE(field.contested());
}

// A wrong clock chooses what an open card shows, and nothing else.
TEST(Clocks, ten_years_wrong_order_nothing_that_was_seen) {
  Story story;
  constexpr std::int64_t ten_years = 10LL * 365 * 86400 * 1000;
  story.wrong_by["Future"] = ten_years;
  story.wrong_by["Past"] = -ten_years;
  story.set("Future", das, "name", text("written in the future"));
  story.exchange("Future", "Past");
  story.set("Past", das, "name", text("corrected in the past"));
  story.exchange("Future", "Past");
  EXPECT_EQ(story["Future"].site().structures.at(0).name, "corrected in the past");
  EXPECT_TRUE(story["Future"].fold().cards().empty());
  // Nor does the wrong clock drag the others along.
  const Change change = story.set("Amina", das, "acronym", text("DAS"));
  story.exchange("Amina", "Future");
  const Change next = story.set("Amina", das, "acronym", text("D.A.S."));
  EXPECT_LT(next.clock.ms - change.clock.ms, 10000);
  EXPECT_FALSE(next.clock < change.clock);
}

TEST(Clocks, follow_what_they_saw_within_a_day) {
  EXPECT_EQ(tick(1000, {}), (Clock{1000, 0}));
  EXPECT_EQ(tick(1000, {{1000, 0}}), (Clock{1000, 1}));
  EXPECT_EQ(tick(1000, {{900, 7}}), (Clock{1000, 0}));
  EXPECT_EQ(tick(1000, {{1500, 7}, {1200, 9}}), (Clock{1500, 8}));
  EXPECT_EQ(tick(1000, {{1500, UINT32_MAX}}), (Clock{1501, 0}));
  EXPECT_EQ(tick(1000, {{1001 + trusted_lead, 0}, {1010, 3}}), (Clock{1010, 4}));
  EXPECT_EQ(tick(-5, {}), (Clock{0, 0}));
}

}  // namespace
}  // namespace twiza::journal
