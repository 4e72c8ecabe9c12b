#include "documents/interpretation_report.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/text.hpp"
#include "reading/anchors.hpp"
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

TEST(InterpretationReport, FRM_01_FRM_02_FRM_05_FRM_06_says_who_its_author_is) {
  model::Site site = town();
  site.interpretations.front().author = "Amina Ziani, coach";
  model::Coach coach;
  coach.id = id(9);
  coach.name = "Amina Ziani";
  coach.qualification = "sociologue";
  coach.origin = {"quarter_animator", ""};
  coach.interests = "adhérente de l'Association";
  coach.number = "CT-007";
  coach.issuer = "Centre";
  coach.visibility = {"committee", ""};
  site.coaches = {coach};
  for (const privacy::Profile profile : {privacy::Profile::team, privacy::Profile::restitution}) {
    const std::vector<std::string> said = lines(site, profile);
    EXPECT_THAT(said, Contains("Qualification|sociologue"));
    EXPECT_THAT(said, Contains("Origine|animateur de quartier"));
    EXPECT_THAT(said, Contains("Intérêts déclarés|adhérente de l'Association"));
    EXPECT_THAT(said, Contains("Numéro|CT-007 – Centre (accréditation déclarée, non vérifiée)"));
  }
  site.coaches.front().visibility = {};
  EXPECT_THAT(lines(site, privacy::Profile::restitution), Not(Contains(HasSubstr("sociologue"))))
      << "what nobody opened is the team's";
  site.interpretations.front().author = "Une autre";
  EXPECT_THAT(lines(site), Not(Contains(HasSubstr("sociologue"))));
}

TEST(InterpretationReport, INP_09_ETH_06_the_restitution_version_tells_no_conflict_on_a_person) {
  model::Site site = town();
  model::Leader mayor;
  mayor.id = id(10);
  mayor.function = "Maire";
  site.leaders = {mayor};
  model::Person person;
  person.id = id(11);
  person.leader = {model::Kind::leader, id(10)};
  person.name = "Driss Planté";
  site.persons = {person};
  model::Tie tie;
  tie.id = id(12);
  tie.from = {model::Kind::leader, id(10)};
  tie.to = {model::Kind::structure, id(3)};
  tie.quality = {"conflictual", ""};
  tie.indicators = {"conflit ouvert"};
  tie.word = "mépris";
  site.ties.push_back(tie);
  model::Interpretation& report = site.interpretations.front();
  report.conflicts = "Entre familles d'acteurs, à travailler.";
  const auto whole = [&](privacy::Profile profile) { return base::join(lines(site, profile), "\n"); };
  for (const privacy::Profile profile : {privacy::Profile::restitution, privacy::Profile::everyone}) {
    const std::string said = whole(profile);
    for (const char* secret : {"Driss Planté", "mépris", "conflictuelle", "conflit ouvert"})
      EXPECT_THAT(said, Not(HasSubstr(secret)));
  }
  EXPECT_THAT(whole(privacy::Profile::restitution), HasSubstr("à travailler"));
  EXPECT_THAT(whole(privacy::Profile::team), HasSubstr("relation conflictuelle"));
  report.conflicts = "Driss Planté ne veut voir personne.";
  EXPECT_THAT(whole(privacy::Profile::restitution), Not(HasSubstr("La commune tient tout.")))
      << "a report that names a person stays with the team";
  report.conflicts.clear();
  report.visibility = {};
  EXPECT_THAT(whole(privacy::Profile::restitution), Not(HasSubstr("La commune tient tout.")))
      << "nobody opened it to others";
  EXPECT_THAT(whole(privacy::Profile::team), HasSubstr("La commune tient tout."));
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

// The fact of the town with that code, taken into a part.
model::Citation cite(const model::Site& site, std::string_view code, const char* part, int n) {
  const reading::Reading reading = reading::read(site, {});
  model::Citation citation;
  citation.id = id(n);
  citation.interpretation = {model::Kind::interpretation, id(5)};
  citation.part = {part, ""};
  citation.language = {"fr", ""};
  for (const reading::Chapter& chapter : reading.chapters) {
    for (const reading::Fact& fact : chapter.facts) {
      if (fact.code != code || !citation.fact.empty()) continue;
      citation.fact = reading::key_of(fact);
      citation.sentence = sentence_of(fact, site, model::Index(site), base::Words::of(base::Language::fr));
    }
  }
  return citation;
}

TEST(InterpretationReport, INP_06_what_is_cited_stands_alone_with_the_ties_and_sources_it_rests_on) {
  model::Site site = town();
  model::Source source;
  source.id = id(6);
  source.code = "E01";
  site.sources = {source};
  site.ties[0].sources = {{model::Kind::source, id(6)}};
  site.citations = {cite(site, "family_conflict", "conflicts", 7)};
  const std::vector<std::string> said = lines(site);
  EXPECT_THAT(said, Contains(site.citations[0].sentence));
  EXPECT_THAT(said, Contains("D’après : Commune – Association (E01)."));
  EXPECT_THAT(said, Not(Contains(HasSubstr("en lien avec 1 acteur")))) << "nobody took it in";
}

TEST(InterpretationReport, INP_06_what_changed_since_says_both_and_what_is_gone_says_so) {
  model::Site site = town();
  site.citations = {cite(site, "family_conflict", "conflicts", 7)};
  const std::string then = site.citations[0].sentence;
  model::Tie more = site.ties[0];
  more.id = id(8);
  site.ties.push_back(more);
  EXPECT_THAT(lines(site), Contains(testing::AllOf(testing::StartsWith(then + " – a changé depuis : "),
                                                   HasSubstr(": 2 relations conflictuelles sur 2 liens."))));
  site.ties.clear();
  EXPECT_THAT(lines(site), Contains(then + " – n’apparaît plus dans les données."));
}

TEST(InterpretationReport, INP_09_others_read_today_and_never_the_sentence_that_was_made_of_all) {
  model::Site site = town();
  site.citations = {cite(site, "family_conflict", "conflicts", 7), cite(site, "family_pair", "by_family", 9)};
  site.citations[1].sentence = "17 liens dont 12 bons";
  const std::vector<std::string> said = lines(site, privacy::Profile::restitution);
  EXPECT_THAT(said, Not(Contains(HasSubstr("conflictuelle"))));
  EXPECT_THAT(said, Not(Contains(HasSubstr("17 liens"))));
  EXPECT_THAT(said, Contains(HasSubstr(": 1 lien, dont 0")));
}

}  // namespace
}  // namespace twiza::documents
