#include "documents/interpretation_report.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "report_text.hpp"

namespace twiza::documents {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::Not;

model::Site town() {
  model::Site site;
  site.info.id = id(1);
  site.info.name = "Salé";
  site.info.commissioned_by = "La commune";
  model::Structure commune, association;
  commune.id = id(2);
  commune.name = "Commune";
  commune.category = {"commune", ""};
  commune.family = {"authorities", ""};
  association.id = id(3);
  association.name = "Association";
  association.family = {"associations", ""};
  site.structures = {commune, association};
  model::Tie tie;
  tie.id = id(4);
  tie.from = {model::Kind::structure, id(2)};
  tie.to = {model::Kind::structure, id(3)};
  tie.quality = {"conflictual", ""};
  site.ties = {tie};
  model::Interpretation report;
  report.id = id(5);
  report.name = "Première lecture";
  report.first_reading = "La commune tient tout.\nEt le sait.";
  report.accreditation = "n° 12";
  report.visibility = {"committee", ""};
  site.interpretations = {report};
  return site;
}

std::vector<std::string> lines(const model::Site& site, privacy::Profile profile = privacy::Profile::team,
                               const SignedBy& signed_by = {}) {
  const privacy::SharedSite shared = privacy::share(site, profile);
  const auto& all = shared.site().interpretations;
  return lines_of(interpretation_report(shared, all.empty() ? nullptr : &all.front(), signed_by,
                                        base::Words::of(base::Language::fr)));
}

TEST(InterpretationReport, INP_01_INP_05_says_what_its_author_wrote_in_the_guides_parts) {
  const std::vector<std::string> said = lines(town());
  EXPECT_THAT(said, Contains("# Première lecture"));
  EXPECT_THAT(said, Contains("La commune tient tout."));
  EXPECT_THAT(said, Contains("Et le sait."));
  EXPECT_THAT(said, Contains("# Question pour l'atelier"));
  EXPECT_THAT(said, Contains("À écrire par le coach."));
}

TEST(InterpretationReport, INP_04_the_facts_stand_under_their_part_and_are_called_counts) {
  const std::vector<std::string> said = lines(town());
  EXPECT_THAT(said, Contains(HasSubstr("des comptes, pas une interprétation")));
  const auto role = std::find(said.begin(), said.end(), "# Rôle de la commune");
  ASSERT_NE(role, said.end());
  EXPECT_THAT(*(role + 3), HasSubstr("Commune : en lien avec 1 acteur"));
}

TEST(InterpretationReport, INP_09_others_than_the_team_read_no_conflict) {
  EXPECT_THAT(lines(town()), Contains(HasSubstr("relation conflictuelle")));
  const std::vector<std::string> said = lines(town(), privacy::Profile::restitution);
  EXPECT_THAT(said, Not(Contains(HasSubstr("relation conflictuelle"))));
  EXPECT_THAT(said, Contains("La commune tient tout.")) << "it was written for the committee";
}

TEST(InterpretationReport, INP_02_unsigned_work_says_so_and_a_typed_accreditation_is_declared_only) {
  const std::vector<std::string> said = lines(town());
  EXPECT_THAT(said, Contains(HasSubstr("Sans signature")));
  EXPECT_THAT(said, Contains("Accréditation|n° 12 (accréditation déclarée, non vérifiée)"));
  const std::vector<std::string> good = lines(town(), privacy::Profile::team, {true, "Signé par A."});
  EXPECT_THAT(good, Contains("Signé par A."));
  EXPECT_THAT(good, Not(Contains(HasSubstr("Sans signature"))));
  const std::vector<std::string> bad = lines(town(), privacy::Profile::team, {false, "Modifié depuis."});
  EXPECT_THAT(bad, Contains("Modifié depuis."));
  EXPECT_THAT(bad, Contains(HasSubstr("Sans signature")));
}

TEST(InterpretationReport, INP_03_without_one_it_is_the_outline_to_be_filled) {
  model::Site site = town();
  site.interpretations.clear();
  const std::vector<std::string> said = lines(site);
  EXPECT_THAT(said, Contains("# Conflits et causes"));
  EXPECT_THAT(said, Contains("Auteur|à renseigner"));
  EXPECT_THAT(said, Contains("Jalon|à renseigner"));
  EXPECT_THAT(said, Contains("Commanditaire|La commune"));
}

}  // namespace
}  // namespace twiza::documents
