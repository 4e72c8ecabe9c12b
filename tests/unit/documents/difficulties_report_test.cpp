#include "documents/difficulties_report.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "documents/comparison_report.hpp"
#include "report_text.hpp"

namespace twiza::documents {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::Not;

const base::Words& words() { return base::Words::of(base::Language::fr); }

model::Site town() {
  model::Site site;
  site.info.id = id(1);
  site.info.name = "Salé";
  model::Difficulty one, other;
  one.id = id(2);
  one.name = "Chacun vend seul";
  one.wrong = "Les prix";
  one.why = "Ils ne se voient pas\nPersonne ne les réunit";
  one.chosen = true;
  one.reasons = "On peut commencer demain.";
  one.visibility = {"committee", ""};
  other.id = id(3);
  other.name = "Le maire ne répond pas";
  site.difficulties = {one, other};
  model::SwotItem line;
  line.id = id(4);
  line.aspect = {"weakness", ""};
  line.text = "Peu de liens";
  site.swot = {line};
  return site;
}

std::vector<std::string> lines(privacy::Profile profile) {
  return lines_of(difficulties_report(privacy::share(town(), profile), words()));
}

TEST(DifficultiesReport, ANA_11_12_13_grid_whys_counts_and_the_chosen_one) {
  const std::vector<std::string> all = lines(privacy::Profile::team);
  EXPECT_THAT(all, Contains("force|faiblesse"));
  EXPECT_THAT(all, Contains("à renseigner|Peu de liens (ne s'appuie encore sur rien)"));
  EXPECT_THAT(all, Contains("# Chacun vend seul"));
  EXPECT_THAT(all, Contains("Chacun vend seul|0|0|0|0|0|2 sur 4|"));
  EXPECT_THAT(all, Contains("# Choisie : Chacun vend seul"));
  EXPECT_THAT(all, Contains("On peut commencer demain."));
}

TEST(DifficultiesReport, ANA_11_each_why_stands_under_the_one_before) {
  const Report report = difficulties_report(privacy::share(town(), privacy::Profile::team), words());
  std::vector<std::pair<std::string, int>> chain;
  for (const Block& block : report.blocks) {
    const auto* paragraph = std::get_if<Paragraph>(&block);
    if (paragraph != nullptr && paragraph->style == Paragraph::Style::item)
      chain.emplace_back(paragraph->text, paragraph->depth);
  }
  EXPECT_THAT(chain, testing::ElementsAre(std::pair("Ils ne se voient pas", 0),
                                          std::pair("Personne ne les réunit", 1)));
}

TEST(DifficultiesReport, ETH_05_others_see_only_what_is_marked_for_them) {
  const std::vector<std::string> all = lines(privacy::Profile::restitution);
  EXPECT_THAT(all, Contains("# Chacun vend seul"));
  EXPECT_THAT(all, Not(Contains(HasSubstr("maire"))));
  EXPECT_THAT(all, Not(Contains(HasSubstr("Peu de liens"))));
}

TEST(ComparisonReport, ETH_05_what_rests_on_relations_is_for_the_team_alone) {
  reading::ToldComparison told;
  told.from = "J1";
  told.to = "maintenant";
  told.figures = {{"structures", "Structures", {3}, {4}, 5, 6}, {"conflictual", "Conflits", {1}, {0}, 2, 2}};
  const auto team = lines_of(comparison_report(told, privacy::Profile::team, words()));
  EXPECT_THAT(team, Contains("Structures|3 sur 5|4 sur 6"));
  EXPECT_THAT(team, Contains("Conflits|1 sur 2|0 sur 2"));
  const auto others = lines_of(comparison_report(told, privacy::Profile::restitution, words()));
  EXPECT_THAT(others, Contains("Structures|3 sur 5|4 sur 6"));
  EXPECT_THAT(others, Not(Contains(HasSubstr("Conflits"))));
}

}  // namespace
}  // namespace twiza::documents
