#include "sociogram/report_rules.hpp"

#include "site_builder.hpp"

namespace twiza::sociogram {
namespace {

using model::Verdict;
using testing::ElementsAre;
using testing::IsEmpty;

struct Town : SiteBuilder {
  Town() { structure("DAS"); }
  model::Interpretation& report(const char* name, const char* text) {
    model::Interpretation added;
    added.id = base::derived_id({}, "interpretation", name);
    added.name = name;
    added.first_reading = text;
    site.interpretations.push_back(added);
    return site.interpretations.back();
  }
  std::vector<std::string> said(const ValidSignatures& valid = {}) const {
    std::vector<std::string> lines;
    for (const model::Finding& finding : check_reports(site, valid))
      lines.push_back(finding.rule + " " + std::string(model::name_of(finding.verdict)) + " " + finding.code);
    return lines;
  }
};

TEST(ReportRules, CNF_05_SOC_03_a_map_has_a_report) {
  Town town;
  EXPECT_THAT(town.said(), ElementsAre("CNF-05 review no_report"));
  EXPECT_THAT(town.said(ValidSignatures(std::set<base::Id>())), ElementsAre("CNF-05 review no_report"));
  SiteBuilder empty;
  EXPECT_THAT(check_reports(empty.site, {}), IsEmpty()) << "without actors there is no map";
}

TEST(ReportRules, CNF_05_a_report_has_a_text) {
  Town town;
  town.report("Brouillon", " \n");
  EXPECT_THAT(town.said(), ElementsAre("CNF-05 review report_empty"));
  town.site.interpretations.front().question = "Que faire ?";
  EXPECT_THAT(town.said(), ElementsAre("CNF-06 review report_unsigned"));
}

TEST(ReportRules, CNF_06_an_accredited_coach_answers_for_it) {
  Town town;
  model::Interpretation& report = town.report("Lecture", "Texte.");
  EXPECT_THAT(town.said(), ElementsAre("CNF-06 review report_unsigned"));
  report.accreditation = "n° 12";
  EXPECT_THAT(town.said(), ElementsAre("CNF-06 review report_declared"));
  report.signature = "{}";
  EXPECT_THAT(town.said(), ElementsAre("CNF-06 observation report_to_verify"));
  EXPECT_THAT(town.said(ValidSignatures(std::set<base::Id>())),
              ElementsAre("CNF-06 review report_signature_void"));
  EXPECT_THAT(town.said(ValidSignatures({report.id})), IsEmpty());
}

TEST(ReportRules, FRM_05_ETH_01_what_its_author_declared_is_said_and_lowers_nothing) {
  Town town;
  model::Interpretation& report = town.report("Lecture", "Texte.");
  report.signature = "{}";
  report.author = "amina  ZIANI, coach";
  model::Coach coach;
  coach.id = base::derived_id({}, "coach", "x");
  coach.name = "Amina Ziani";
  town.site.coaches = {coach};
  const ValidSignatures valid({report.id});
  EXPECT_THAT(town.said(valid), IsEmpty());
  town.site.coaches.front().interests = "adhérente de la DAS";
  EXPECT_THAT(town.said(valid), ElementsAre("FRM-05 observation author_interests"));
  report.author = "Une autre";
  EXPECT_THAT(town.said(valid), IsEmpty());
}

}  // namespace
}  // namespace twiza::sociogram
