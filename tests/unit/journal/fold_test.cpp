#include "journal/fold.hpp"

#include "story.hpp"

namespace twiza::journal {
namespace {

const Ref a = structure("A");
const Ref b = structure("B");
const Ref c = structure("C");

void name_all(Story& story, const char* who) {
  story.set(who, a, "name", text("A"));
  story.set(who, b, "name", text("B"));
  story.set(who, c, "name", text("C"));
}

//   A ─── B      B deleted: the tie goes; B back: so is the tie
TEST(Fold, a_tie_goes_with_its_end_and_comes_back_with_it) {
  Story story;
  name_all(story, "Amina");
  story.ties("Amina", tie("ab"), a, b);
  const Digest before = story["Amina"].fold().hash();
  EXPECT_EQ(story["Amina"].site().ties.size(), 1u);
  const Change removal = story.remove("Amina", b);
  EXPECT_EQ(story["Amina"].site().structures.size(), 2u);
  EXPECT_TRUE(story["Amina"].site().ties.empty());
  EXPECT_TRUE(story["Amina"].fold().cards().empty());
  story.undo("Amina", removal);
  EXPECT_EQ(story["Amina"].site().ties.size(), 1u);
  EXPECT_EQ(story["Amina"].fold().hash(), before);
}

TEST(Fold, what_needs_the_tie_goes_with_it_too) {
  Story story;
  name_all(story, "Amina");
  story.ties("Amina", tie("ab"), a, b);
  const Ref source{Kind::source, named_id("E1")};
  const Ref said{Kind::statement, named_id("said")};
  story.set("Amina", source, "code", text("E1"));
  story.does("Amina", [&](Draft& draft) {
    EXPECT_TRUE(draft.set(said, "source", source));
    EXPECT_TRUE(draft.set(said, "about", tie("ab")));
  });
  story.set("Amina", tie("ab"), "sources", model::Refs{source});
  EXPECT_EQ(story["Amina"].site().statements.size(), 1u);
  const Change removal = story.remove("Amina", a);
  EXPECT_TRUE(story["Amina"].site().statements.empty());
  story.undo("Amina", removal);
  EXPECT_EQ(story["Amina"].site().statements.size(), 1u);
  story.remove("Amina", source);  // an optional reference is left out instead
  EXPECT_EQ(story["Amina"].site().ties.size(), 1u);
  EXPECT_TRUE(story["Amina"].site().ties[0].sources.empty());
}

//   Amina            Brahim
//   − B              A ─── B           neither had seen the other
//        ◀──────────▶                  a card on B
TEST(Fold, a_tie_added_to_an_actor_being_deleted_is_a_card_on_the_actor) {
  Story story;
  name_all(story, "Amina");
  story.exchange("Amina", "Brahim");
  story.remove("Amina", b);
  story.ties("Brahim", tie("ab"), a, b);
  story.exchange("Amina", "Brahim");
  for (const char* who : {"Amina", "Brahim"}) {
    const std::vector<Card> cards = story[who].fold().cards();
    ASSERT_EQ(cards.size(), 1u) << who;
    EXPECT_EQ(cards[0].what, Card::What::deletion);
    EXPECT_EQ(cards[0].record, b);
    ASSERT_EQ(cards[0].sides.size(), 2u);
    EXPECT_EQ(cards[0].sides[1].record, tie("ab"));
    EXPECT_TRUE(story[who].site().ties.empty());
  }
  story.does("Brahim", [](Draft& draft) { draft.restore(b); });
  story.exchange("Amina", "Brahim");
  EXPECT_TRUE(story["Amina"].fold().cards().empty());
  EXPECT_EQ(story["Amina"].site().ties.size(), 1u);
}

TEST(Fold, deciding_for_the_deletion_closes_its_card) {
  Story story;
  name_all(story, "Amina");
  story.exchange("Amina", "Brahim");
  story.remove("Amina", b);
  story.ties("Brahim", tie("ab"), a, b);
  story.set("Brahim", b, "phone", text("0612345678"));
  story.exchange("Amina", "Brahim");
  ASSERT_EQ(story["Amina"].fold().cards().size(), 1u);
  EXPECT_EQ(story["Amina"].fold().cards()[0].sides.size(), 3u);  // the deletion, the phone, the tie
  story.decide("Amina", b, "deleted", true);
  EXPECT_TRUE(story["Amina"].fold().cards().empty());
  EXPECT_FALSE(story["Amina"].fold().shows(b));
}

//   A ─── C ─── B    A merged into B: B ─── C twice, and back
TEST(Fold, ACT_18_a_merge_repoints_and_can_be_undone) {
  Story story;
  name_all(story, "Amina");
  story.ties("Amina", tie("ac"), a, c);
  story.ties("Amina", tie("ab"), a, b);
  const Digest before = story["Amina"].fold().hash();
  Cause cause;
  cause.what = Cause::What::merge;
  cause.from = a;
  cause.into = b;
  const Change merge = story.does(
      "Amina", [](Draft& draft) { EXPECT_TRUE(draft.merge(a, b)); }, cause);
  const model::Site& site = story["Amina"].site();
  EXPECT_EQ(site.structures.size(), 2u);
  ASSERT_EQ(site.ties.size(), 1u);  // A ─── B closed on itself
  EXPECT_EQ(site.ties[0].from, b);
  EXPECT_EQ(site.ties[0].to, c);
  EXPECT_EQ(story["Amina"].fold().resolve(a), b);
  // A tie to A made by somebody who had not heard leads to B; no card, nothing lost.
  story.undo("Amina", merge);
  EXPECT_EQ(story["Amina"].site().ties.size(), 2u);
  EXPECT_EQ(story["Amina"].fold().hash(), before);
}

TEST(Fold, ACT_18_merges_chain_and_follow_deletion) {
  Story story;
  name_all(story, "Amina");
  const Ref d = structure("D");
  story.set("Amina", d, "name", text("D"));
  story.ties("Amina", tie("ad"), a, d);
  story.does("Amina", [](Draft& draft) { EXPECT_TRUE(draft.merge(a, b)); });
  story.does("Amina", [](Draft& draft) { EXPECT_TRUE(draft.merge(b, c)); });
  EXPECT_EQ(story["Amina"].site().ties.at(0).from, c);
  story.remove("Amina", c);
  EXPECT_TRUE(story["Amina"].site().ties.empty());
  story.does("Amina", [](Draft& draft) { draft.restore(c); });
  EXPECT_EQ(story["Amina"].site().ties.at(0).from, c);
  Draft draft(story["Amina"].fold());
  EXPECT_EQ(draft.merge(c, a).error().code, "journal.cannot_merge");
  EXPECT_EQ(draft.merge(a, tie("ad")).error().code, "journal.cannot_merge");
}

//   Amina            Brahim
//   A → B            A.phone           neither had seen the other: a card on A
TEST(Fold, ACT_18_an_edit_of_a_record_being_merged_is_a_card) {
  Story story;
  name_all(story, "Amina");
  story.exchange("Amina", "Brahim");
  story.does("Amina", [](Draft& draft) { EXPECT_TRUE(draft.merge(a, b)); });
  EXPECT_TRUE(story["Amina"].fold().cards().empty());
  story.set("Brahim", a, "phone", text("0612345678"));
  story.ties("Brahim", tie("ac"), a, c);
  story.exchange("Amina", "Brahim");
  for (const char* who : {"Amina", "Brahim"}) {
    const std::vector<Card> cards = story[who].fold().cards();
    ASSERT_EQ(cards.size(), 1u) << who;
    EXPECT_EQ(cards[0].what, Card::What::merge);
    EXPECT_EQ(cards[0].record, a);
    ASSERT_EQ(cards[0].sides.size(), 2u);
    EXPECT_EQ(cards[0].sides[1].field, "phone");
    ASSERT_EQ(story[who].site().ties.size(), 1u);
    EXPECT_EQ(story[who].site().ties[0].from, b);
  }
  story.decide("Brahim", a, "merged_into", b);
  story.exchange("Amina", "Brahim");
  EXPECT_TRUE(story["Amina"].fold().cards().empty());
  story.set("Amina", a, "town", text("Salé"));  // who has seen the merge opens no card
  EXPECT_TRUE(story["Amina"].fold().cards().empty());
}

//   Amina: A into B       Brahim: B into A       one of them is shown, the same for both
TEST(Fold, ACT_18_two_people_who_merge_in_a_circle_lose_nothing) {
  Story story;
  name_all(story, "Amina");
  story.ties("Amina", tie("ac"), a, c);
  story.ties("Amina", tie("bc"), b, c);
  story.exchange("Amina", "Brahim");
  story.does("Amina", [](Draft& draft) { EXPECT_TRUE(draft.merge(a, b)); });
  story.does("Brahim", [](Draft& draft) { EXPECT_TRUE(draft.merge(b, a)); });
  story.exchange("Amina", "Brahim");
  EXPECT_EQ(story["Amina"].site().structures.size(), 2u);
  EXPECT_EQ(story["Amina"].site().ties.size(), 2u);
  EXPECT_EQ(story["Amina"].fold().hash(), story["Brahim"].fold().hash());
}

TEST(Fold, records_keep_the_order_they_were_born_in) {
  Story story;
  story.does("Amina", [](Draft& draft) {
    for (const char* name : {"Z", "M", "A"}) EXPECT_TRUE(draft.set(structure(name), "name", text(name)));
  });
  story.exchange("Amina", "Brahim");
  story.set("Brahim", structure("K"), "name", text("K"));
  const Change removal = story.remove("Brahim", structure("Z"));
  story.undo("Brahim", removal);
  std::string order;
  for (const auto& structure : story["Brahim"].site().structures) order += structure.name;
  EXPECT_EQ(order, "ZMAK");
}

TEST(Fold, MIS_01_MIS_02_the_site_itself_is_a_record) {
  Story story;
  model::SiteInfo info;
  info.id = story.site;
  info.name = "Salé";
  info.team = {"Amina", "Brahim"};
  info.from = base::parse_when("novembre 2012");
  story.does("Amina", [&](Draft& draft) { EXPECT_TRUE(draft.put(Kind::site, info)); });
  EXPECT_EQ(story["Amina"].site().info.name, "Salé");
  EXPECT_EQ(story["Amina"].site().info.team.size(), 2u);
  EXPECT_EQ(story["Amina"].site().info.id, story.site);
  Draft again(story["Amina"].fold());
  EXPECT_TRUE(again.put(Kind::site, info));
  EXPECT_TRUE(again.empty());
}

TEST(Draft, only_what_differs_is_written) {
  Story story;
  model::Structure record;
  record.id = a.id;
  record.name = "A";
  record.competences = {"x", "y"};
  story.does("Amina", [&](Draft& draft) { EXPECT_TRUE(draft.put(Kind::structure, record)); });
  record.competences = {"y", "x"};
  Draft same(story["Amina"].fold());
  EXPECT_TRUE(same.put(Kind::structure, record));
  EXPECT_FALSE(*same.finish(story.writer("Amina"), {}));
  record.phone = "0612";
  const Change change =
      story.does("Amina", [&](Draft& draft) { EXPECT_TRUE(draft.put(Kind::structure, record)); });
  ASSERT_EQ(change.edits.size(), 1u);
  EXPECT_EQ(change.edits[0].set.size(), 1u);
  EXPECT_TRUE(change.edits[0].add.empty());
  Draft wrong(story["Amina"].fold());
  EXPECT_EQ(wrong.set(a, "wings", text("2")).error().code, "journal.unknown_field");
  EXPECT_EQ(wrong.set(a, "name", 12.5).error().code, "value.not_text");
}

TEST(Erasure, ETH_10_a_person_s_values_go_everywhere_and_nothing_else_moves) {
  Story story;
  const Ref person{Kind::person, named_id("person")};
  story.set("Amina", leader("President"), "function", text("Présidente"));
  const Change said = story.does("Amina", [&](Draft& draft) {
    EXPECT_TRUE(draft.set(person, "leader", leader("President")));
    EXPECT_TRUE(draft.set(person, "name", text("Fatima")));
    EXPECT_TRUE(draft.set(person, "phone", text("0612345678")));
  });
  story.set("Amina", person, "phone", text("0622222222"));
  story.exchange("Amina", "Brahim");
  const Digest before = story["Amina"].fold().hash();
  const Version version = story["Amina"].log().version();
  EXPECT_EQ(story["Brahim"].site().persons.at(0).name, "Fatima");

  const Change erasure =
      story.does("Amina", [&](Draft& draft) { draft.erase(person); }, {Cause::What::erasure});
  EXPECT_EQ(erasure.edits.at(0).erase.size(), 3u);
  story.exchange("Amina", "Brahim");
  for (const char* who : {"Amina", "Brahim"}) {
    const Log& log = story[who].log();
    for (Position at = 0; at < log.size(); ++at) {
      const std::string line = encode(log.change(at));
      for (const char* gone : {"Fatima", "0612345678", "0622222222"}) {
        EXPECT_EQ(line.find(gone), std::string::npos);
      }
      EXPECT_EQ(hash_of(log.change(at)), log.hash(at));
      EXPECT_TRUE(decode(line));
    }
    ASSERT_EQ(story[who].site().persons.size(), 1u);
    EXPECT_EQ(story[who].site().persons[0].name, "");
    EXPECT_EQ(story[who].site().persons[0].leader, leader("President"));
    EXPECT_EQ(story[who].fold().hash(), before);
    EXPECT_TRUE(story[who].fold().state(person, "name").erased);
    EXPECT_TRUE(Fold::at(log, version));
  }
  // Whoever comes with an old copy does not bring them back, in whatever order.
  Journal late(story.site);
  late.add(erasure);
  EXPECT_EQ(late.log().waiting().size(), 1u);
  for (Position at = 0; at < story["Brahim"].log().size(); ++at)
    late.add(encode(story["Brahim"].log().change(at)));
  late.add(said);
  EXPECT_EQ(late.site().persons.at(0).name, "");
  EXPECT_EQ(late.fold().hash(), before);
  const auto undone = undo(story["Amina"].fold(), erasure.id, story.writer("Amina"));
  EXPECT_EQ(undone.error().code, "journal.undo_erasure");
}

TEST(Undo, QUA_06_an_import_goes_in_one_undo_and_comes_back_in_another) {
  Story story;
  const Digest empty = story["Amina"].fold().hash();
  const Change import = story.does("Amina", [](Draft& draft) {
    for (const char* name : {"A", "B", "C"}) EXPECT_TRUE(draft.set(structure(name), "name", text(name)));
    EXPECT_TRUE(draft.set(tie("ab"), "from", a));
    EXPECT_TRUE(draft.set(tie("ab"), "to", b));
  });
  const Digest full = story["Amina"].fold().hash();
  const Undone undone = story.undo("Amina", import);
  EXPECT_TRUE(undone.kept.empty());
  EXPECT_EQ(undone.change->cause.undone, import.id);
  EXPECT_TRUE(story["Amina"].site().structures.empty());
  EXPECT_EQ(story["Amina"].fold().hash(), empty);
  story.undo("Amina", *undone.change);
  EXPECT_EQ(story["Amina"].fold().hash(), full);
  EXPECT_EQ(story["Amina"].site().ties.size(), 1u);
}

TEST(Undo, restores_what_was_superseded_where_it_is_still_shown) {
  Story story;
  story.does("Amina", [](Draft& draft) {
    EXPECT_TRUE(draft.set(a, "name", text("old")));
    EXPECT_TRUE(draft.set(a, "phone", text("06")));
    EXPECT_TRUE(draft.set(a, "competences", model::Texts{"x", "y"}));
  });
  const Digest before = story["Amina"].fold().hash();
  const Change change = story.does("Amina", [](Draft& draft) {
    EXPECT_TRUE(draft.set(a, "name", text("new")));
    EXPECT_TRUE(draft.set(a, "phone", Value()));
    EXPECT_TRUE(draft.set(a, "competences", model::Texts{"y", "z"}));
  });
  const Undone undone = story.undo("Amina", change);
  EXPECT_EQ(story["Amina"].fold().hash(), before);
  EXPECT_EQ(story["Amina"].site().structures.at(0).competences, (model::Texts{"x", "y"}));
  story.undo("Amina", *undone.change);
  EXPECT_EQ(story["Amina"].site().structures.at(0).name, "new");
  story.set("Amina", a, "name", text("newer"));
  const Undone partly = story.undo("Amina", change);
  ASSERT_EQ(partly.kept.size(), 2u);  // the redo wrote name and phone anew
  EXPECT_EQ(story["Amina"].site().structures.at(0).name, "newer");
}

TEST(Undo, leaves_what_others_built_on_it) {
  Story story;
  const Change import = story.does("Amina", [](Draft& draft) {
    for (const char* name : {"A", "B", "C"}) EXPECT_TRUE(draft.set(structure(name), "name", text(name)));
    EXPECT_TRUE(draft.set(tie("bc"), "from", b));
    EXPECT_TRUE(draft.set(tie("bc"), "to", c));
  });
  story.exchange("Amina", "Brahim");
  story.set("Brahim", tie("bc"), "word", text("superficielle"));
  story.exchange("Amina", "Brahim");
  const Undone undone = story.undo("Amina", import);
  EXPECT_EQ(undone.kept.size(), 3u);  // the tie, and the ends it needs
  EXPECT_EQ(story["Amina"].site().structures.size(), 2u);
  EXPECT_EQ(story["Amina"].site().ties.size(), 1u);
}

TEST(Undo, on_an_open_card_leaves_the_other_s_value) {
  Story story;
  story.set("Amina", a, "name", text("first"));
  story.exchange("Amina", "Brahim");
  story.set("Amina", a, "name", text("Amina's"));
  const Change change = story.set("Brahim", a, "name", text("Brahim's"));
  story.exchange("Amina", "Brahim");
  EXPECT_EQ(story["Amina"].fold().cards().size(), 1u);
  story.undo("Amina", change);
  EXPECT_EQ(story["Amina"].site().structures.at(0).name, "Amina's");
  EXPECT_TRUE(story["Amina"].fold().cards().empty());
  const auto unknown = undo(story["Amina"].fold(), named_id("nothing"), story.writer("Amina"));
  EXPECT_EQ(unknown.error().code, "journal.unknown_change");
}

}  // namespace
}  // namespace twiza::journal
