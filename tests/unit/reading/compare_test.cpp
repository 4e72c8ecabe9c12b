#include "reading/compare.hpp"

#include "../sociogram/site_builder.hpp"
#include "reading/compare_told.hpp"

namespace twiza::reading {
namespace {

using sociogram::Mark;
using sociogram::SiteBuilder;

struct Town : SiteBuilder {
  Town() {
    for (const char* name : {"A", "B", "C"}) structure(name).asked = true;
    site.structures[0].family = site.structures[1].family = {"associations", ""};
    source("S1", "A");
    tie("A > B: convention", "conflictuelle").sources = {ref("S1")};
  }
};

Town later() {
  Town town;
  town.source("S2", "B");
  town.site.ties[0].quality.code = "good";
  town.says("S2", town.site.ties[0], "bonne");
  model::Tie& tie = town.tie("B > C: projet");
  tie.since = base::parse_when("2013-07");
  return town;
}

const Figure& figure(const Comparison& comparison, std::string_view code) {
  for (const Figure& each : comparison.figures) {
    if (each.code == code) return each;
  }
  ADD_FAILURE() << code;
  return comparison.figures.front();
}

TEST(Compare, SUI_08_figures_stand_before_and_after_with_their_samples) {
  const Comparison comparison = compare(Town().site, later().site);
  const auto expect = [&](const char* code, int before, int of, int after, int after_of) {
    const Figure& found = figure(comparison, code);
    EXPECT_EQ(found.before.count, before) << code;
    EXPECT_EQ(found.before.of, of) << code;
    EXPECT_EQ(found.after.count, after) << code;
    EXPECT_EQ(found.after.of, after_of) << code;
  };
  expect("structures", 3, 3, 3, 3);
  expect("structure-structure", 1, 1, 2, 2);
  expect("good", 0, 1, 1, 2);
  expect("conflictual", 1, 1, 0, 2);
  expect("unqualified", 0, 1, 1, 2);
  expect("sure", 0, 1, 1, 1);
  expect("asked", 3, 3, 3, 3);
  expect("isolated", 1, 3, 0, 3);
  expect("sources", 1, 0, 2, 0);
  expect("statements", 0, 0, 1, 0);
}

TEST(Compare, ANA_05_pairs_of_families_are_there_if_either_moment_has_a_tie) {
  const Comparison comparison = compare(Town().site, later().site);
  std::vector<std::pair<int, int>> pairs;
  for (const Figure& each : comparison.figures) {
    if (each.code == "pair") pairs.emplace_back(each.before.count, each.after.count);
  }
  EXPECT_THAT(pairs, testing::UnorderedElementsAre(std::pair(1, 1), std::pair(0, 1)));
}

TEST(Compare, SOC_22_a_change_says_which_sources_came_between_and_claims_no_effect) {
  const Town before, after = later();
  const Comparison comparison = compare(before.site, after.site);
  ASSERT_EQ(comparison.changes.size(), 2u);
  EXPECT_EQ(comparison.changes[0].difference.mark, Mark::changed);
  EXPECT_EQ(comparison.changes[0].sources, std::vector<base::Id>{after["S2"]});
  EXPECT_EQ(comparison.changes[1].difference.mark, Mark::came);
  EXPECT_TRUE(comparison.changes[1].sources.empty());
  const base::Words& words = base::Words::of(base::Language::fr);
  const ToldComparison told = reading::told({before.site, after.site, "J1", "", false}, comparison, words);
  EXPECT_THAT(told.caution, testing::HasSubstr("1 source est venue"));
  EXPECT_THAT(told.caution, testing::HasSubstr("appris, et non naître"));
  EXPECT_THAT(told.changes[0].sentences, testing::ElementsAre("Qualité : conflictuelle → bonne",
                                                              "Une source venue entre-temps en parle : S2."));
  EXPECT_THAT(told.changes[1].sentences, testing::ElementsAre(testing::HasSubstr("depuis 2013-07")));
  EXPECT_EQ(told.to, "maintenant");
}

TEST(Compare, ANA_14_a_sample_is_said_and_what_is_not_proven_is_not_a_number) {
  const base::Words& words = base::Words::of(base::Language::fr);
  EXPECT_EQ(share_text({3}, 5, words), "3 sur 5");
  EXPECT_EQ(share_text({3}, 0, words), "3");
  EXPECT_EQ(share_text({}, 5, words), "non établi");
}

}  // namespace
}  // namespace twiza::reading
