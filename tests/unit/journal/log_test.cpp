#include "journal/log.hpp"

#include "story.hpp"

namespace twiza::journal {
namespace {

const Ref das = structure("DAS");

std::vector<std::string> lines_of(const Log& log) {
  std::vector<std::string> lines;
  for (Position at = 0; at < log.size(); ++at) lines.push_back(encode(log.change(at)));
  return lines;
}

TEST(Log, a_change_seen_twice_changes_nothing) {
  Story story;
  const Change change = story.set("Amina", das, "name", text("DAS"));
  const Digest hash = story["Amina"].fold().hash();
  EXPECT_EQ(story["Amina"].add(change).outcome, Receipt::Outcome::known);
  EXPECT_EQ(story["Amina"].add(encode(change)).outcome, Receipt::Outcome::known);
  EXPECT_EQ(story["Amina"].log().size(), 1u);
  EXPECT_EQ(story["Amina"].fold().hash(), hash);
}

TEST(Log, early_arrivals_wait_for_all_they_had_seen) {
  Story story;
  story.set("Amina", das, "name", text("1"));
  story.set("Amina", das, "name", text("2"));
  story.exchange("Amina", "Brahim");
  story.set("Brahim", das, "name", text("3"));
  const std::vector<std::string> lines = lines_of(story["Brahim"].log());
  Journal late(story.site);
  EXPECT_EQ(late.add(lines[2]).outcome, Receipt::Outcome::waiting);
  EXPECT_EQ(late.add(lines[1]).outcome, Receipt::Outcome::waiting);
  EXPECT_EQ(late.log().size(), 0u);
  EXPECT_EQ(late.log().waiting().size(), 2u);
  const Receipt receipt = late.add(lines[0]);
  EXPECT_EQ(receipt.kept.size(), 3u);
  EXPECT_TRUE(late.log().waiting().empty());
  EXPECT_EQ(late.fold().hash(), story["Brahim"].fold().hash());
}

TEST(Log, seen_is_decided_by_base_and_own_history) {
  Story story;
  const Change a1 = story.set("A", das, "name", text("a1"));
  story.exchange("A", "B");
  const Change b1 = story.set("B", das, "name", text("b1"));
  const Change a2 = story.set("A", das, "name", text("a2"));
  story.exchange("B", "C");
  const Change c1 = story.set("C", das, "name", text("c1"));
  story.exchange("A", "C");
  const Log& log = story["A"].log();
  const auto saw = [&](const Change& x, const Change& y) {
    return log.saw(*log.find(x.id), *log.find(y.id));
  };
  EXPECT_TRUE(saw(b1, a1));
  EXPECT_TRUE(saw(c1, a1));  // through B
  EXPECT_TRUE(saw(c1, b1));
  EXPECT_TRUE(saw(a2, a1));
  EXPECT_FALSE(saw(a2, b1));
  EXPECT_FALSE(saw(b1, a2));
  EXPECT_FALSE(saw(c1, a2));
  EXPECT_FALSE(saw(a1, a1));
  EXPECT_EQ(a2.base.size(), 0u);  // nothing moved
  EXPECT_EQ(b1.base.size(), 1u);
}

//   R ─1─2─3─4        the directory is copied behind 2
//        └─3'─4'      and both go on as R
TEST(Log, QUA_08_a_copied_directory_keeps_both_histories) {
  Story story;
  story.set("R", das, "name", text("1"));
  story.set("R", das, "name", text("2"));
  story.copies("R", "copy");
  story.set("R", das, "name", text("3"));
  story.set("R", das, "name", text("4"));
  const Change theirs = story.set("copy", das, "name", text("3'"));
  story.set("copy", das, "name", text("4'"));
  story.exchange("R", "copy");
  story.exchange("R", "copy");
  for (const char* who : {"R", "copy"}) {
    EXPECT_EQ(story[who].log().size(), 6u) << who;
    ASSERT_EQ(story[who].log().forks().size(), 1u);
    EXPECT_EQ(story[who].log().forks()[0], (Fork{named_id("R"), 3}));
    EXPECT_TRUE(story[who].log().quarantine().empty());
    ASSERT_EQ(story[who].fold().cards().size(), 1u);  // 4 and 4' had not seen each other
    EXPECT_EQ(story[who].fold().cards()[0].sides.size(), 2u);
  }
  EXPECT_EQ(story["R"].fold().hash(), story["copy"].fold().hash());

  Draft draft(story["copy"].fold());
  EXPECT_TRUE(draft.decide(das, "name", text("5")));
  const auto refused = draft.finish(story.writer("copy"), {});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, "journal.replica_copied");
  story.renames("copy");
  const Change first = story.decide("copy", das, "name", text("5"));
  EXPECT_EQ(first.seq, 1u);
  EXPECT_EQ(first.base.size(), 2u);  // both branches of R
  story.exchange("R", "copy");
  EXPECT_TRUE(story["R"].fold().cards().empty());
  // A third, who hears the branches in any order, holds the same.
  std::vector<std::string> lines = lines_of(story["copy"].log());
  std::reverse(lines.begin(), lines.end());
  Journal third(story.site);
  for (const std::string& line : lines) third.add(line);
  EXPECT_EQ(third.fold().hash(), story["R"].fold().hash());
  EXPECT_EQ(third.log().size(), 7u);
}

TEST(Log, a_copy_of_an_empty_directory_forks_at_the_first_change) {
  Story story;
  story.copies("R", "copy");
  story.set("R", das, "name", text("1"));
  story.set("copy", das, "name", text("1'"));
  story.exchange("R", "copy");
  story.exchange("R", "copy");
  EXPECT_EQ(story["R"].log().forks().size(), 1u);
  EXPECT_EQ(story["R"].log().size(), 2u);
  EXPECT_EQ(story["R"].fold().hash(), story["copy"].fold().hash());
}

TEST(Log, what_may_not_be_applied_goes_to_quarantine_with_its_reason) {
  Story story;
  const Change one = story.set("Amina", das, "name", text("1"));
  const Change two = story.set("Amina", das, "name", text("2"));
  Change skipped = two;
  skipped.seq = 3;
  const auto reason = [&](const std::string& line) {
    const Receipt receipt = story["Amina"].add(line);
    return receipt.outcome == Receipt::Outcome::quarantined ? receipt.why->code : "not in quarantine";
  };
  EXPECT_EQ(reason(encode(skipped)), "journal.chain_broken");
  Change elsewhere = one;
  elsewhere.site = named_id("another site");
  EXPECT_EQ(reason(encode(elsewhere)), "journal.other_site");
  Change lies = two;
  lies.id = named_id("lies");
  lies.replica = named_id("Liar");
  lies.seq = 1;
  lies.prev = std::nullopt;
  lies.base = {{named_id("Amina"), 7, hash_of(one)}};
  EXPECT_EQ(reason(encode(lies)), "journal.wrong_base");
  EXPECT_EQ(reason("anything"), "json.invalid");
  EXPECT_EQ(reason("anything"), "json.invalid");
  EXPECT_EQ(story["Amina"].log().quarantine().size(), 4u);
  EXPECT_EQ(story["Amina"].log().size(), 2u);
}

TEST(Log, missing_values_are_filled_from_another_copy_but_erased_ones_are_not) {
  Story story;
  const Change whole = story.set("Amina", das, "phone", text("0612345678"));
  Change stripped = whole;
  stripped.values.clear();
  Journal other(story.site);
  EXPECT_EQ(other.add(stripped).outcome, Receipt::Outcome::kept);
  EXPECT_EQ(other.site().structures.at(0).phone, "");
  EXPECT_EQ(other.fold().hash(), story["Amina"].fold().hash());
  EXPECT_EQ(other.add(whole).altered.size(), 1u);
  EXPECT_EQ(other.site().structures.at(0).phone, "0612345678");

  const Change erasure = story.does("Amina", [&](Draft& draft) { draft.erase(das); });
  other.add(erasure);
  EXPECT_EQ(other.site().structures.at(0).phone, "");
  other.add(whole);
  EXPECT_EQ(other.site().structures.at(0).phone, "");
}

TEST(Log, a_sound_copy_frees_a_damaged_one_from_quarantine) {
  Story story;
  story.set("Amina", das, "name", text("DAS"));
  const Change change = story.ties("Amina", tie("t"), das, structure("S"));
  Change damaged = change;
  damaged.values.clear();
  Journal other(story.site);
  EXPECT_EQ(other.add(damaged).outcome, Receipt::Outcome::quarantined);
  EXPECT_EQ(other.log().quarantine().size(), 1u);
  story.gives("Amina", "Amina");
  for (const std::string& line : lines_of(story["Amina"].log())) other.add(line);
  EXPECT_EQ(other.fold().hash(), story["Amina"].fold().hash());
  EXPECT_TRUE(other.log().quarantine().empty());
}

TEST(Log, as_of_a_revision_or_a_moment) {
  Story story;
  story.set("Amina", das, "name", text("1"));
  story.exchange("Amina", "Brahim");
  const Version milestone = story["Amina"].log().version();
  const std::int64_t then = story.now;
  story.set("Brahim", das, "name", text("2"));
  story.exchange("Amina", "Brahim");
  story.set("Amina", das, "name", text("3"));
  const auto fold = Fold::at(story["Amina"].log(), milestone);
  ASSERT_TRUE(fold);
  EXPECT_EQ(fold->site().structures.at(0).name, "1");
  EXPECT_EQ(story["Amina"].log().version_at(then), milestone);
  EXPECT_EQ(story["Amina"].log().version_at(0).size(), 0u);
  EXPECT_EQ(*version_from_json(to_json(milestone)), milestone);
  EXPECT_EQ(Fold::at(Journal(story.site).log(), milestone).error().code, "journal.unknown_revision");
}

}  // namespace
}  // namespace twiza::journal
