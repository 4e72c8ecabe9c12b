#include "documents/case_study.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "privacy/anonymous.hpp"
#include "report_text.hpp"

namespace twiza::documents {
namespace {

using base::Language;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

model::Site town() {
  model::Site site;
  site.info.id = id(1);
  site.info.name = "Salé";
  site.info.from = base::parse_when("2012-09");
  model::Structure& structure = site.structures.emplace_back();
  structure.id = id(2);
  structure.name = "Association Amal";
  structure.category = {"association", {}};
  model::Difficulty& difficulty = site.difficulties.emplace_back();
  difficulty.id = id(3);
  difficulty.name = "L'eau manque";
  difficulty.why = "Le puits d'Amal est à sec.";
  difficulty.chosen = true;
  model::Activity& workshop = site.activities.emplace_back();
  workshop.id = id(4);
  workshop.name = "Premier atelier";
  workshop.type = {"workshop", {}};
  workshop.status = {"held", {}};
  workshop.from = base::parse_when("2012-11");
  workshop.targets = {{model::Kind::structure, id(2)}};
  workshop.conclusions = "Un comité est né.";
  model::Outcome& result = site.outcomes.emplace_back();
  result.id = id(5);
  result.nature = {"result", {}};
  result.text = "L'Association Amal gère le puits.";
  return site;
}

std::vector<std::string> lines(Language language, privacy::Profile profile = privacy::Profile::team) {
  return lines_of(case_study(privacy::anonymous(town(), profile, language), base::Words::of(language)));
}

TEST(CaseStudy, DOC_16_MIS_19_tells_the_difficulty_the_course_and_the_results_without_a_name) {
  const std::vector<std::string> said = lines(Language::fr);
  EXPECT_THAT(said, Contains("## L'eau manque"));
  EXPECT_THAT(said, Contains("Choisie pour commencer"));
  EXPECT_THAT(said, Contains("mois 3|atelier synergie\nPremier atelier|Association 1|Un comité est né."));
  EXPECT_THAT(said, Contains("L'Association 1 gère le puits."));
  EXPECT_THAT(said, Contains(HasSubstr("Pourquoi ?")));
  for (const std::string& line : said) EXPECT_THAT(line, Not(HasSubstr("Amal")));
}

TEST(CaseStudy, DOC_16_asks_the_guides_questions_in_arabic_too) {
  EXPECT_THAT(lines(Language::ar), Contains(HasSubstr("لماذا؟")));
}

TEST(CaseStudy, ETH_05_what_the_team_keeps_is_left_to_be_filled_in) {
  EXPECT_THAT(lines(Language::fr, privacy::Profile::everyone), Contains("à renseigner"));
}

}  // namespace
}  // namespace twiza::documents
