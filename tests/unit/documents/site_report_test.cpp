#include "documents/site_report.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "documents/notebook.hpp"
#include "model/description.hpp"
#include "reading/anchors.hpp"
#include "report_text.hpp"
#include "small_scene.hpp"

namespace twiza::documents {
namespace {

using base::Language;
using base::Words;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

using privacy::Profile;

Report report_of(const model::Site& site, Profile profile = Profile::team, Language language = Language::fr) {
  return site_report(privacy::share(site, profile), std::make_shared<const sociogram::Scene>(small::scene()),
                     {}, Words::of(language));
}

std::vector<std::string> said(const model::Site& site, Profile profile = Profile::team) {
  return lines_of(report_of(site, profile));
}

TEST(SiteReport, DOC_01_without_any_data_every_section_says_what_would_fill_it) {
  for (const Language language : {Language::fr, Language::ar, Language::en}) {
    const Report report = report_of({}, Profile::team, language);
    int sections = 0;
    bool bare = false;
    for (const Block& block : report.blocks) {
      const auto* heading = std::get_if<Heading>(&block);
      if (heading != nullptr && heading->level == 1) {
        EXPECT_FALSE(bare) << "before " << heading->text;
        ++sections;
      }
      bare = heading != nullptr && heading->level == 1;
    }
    EXPECT_FALSE(bare);
    EXPECT_EQ(16, sections);
    for (const std::string& line : lines_of(report)) EXPECT_THAT(line, Not(HasSubstr("[document"))) << line;
  }
}

TEST(SiteReport, DOC_01_the_guide_s_five_families_are_there_without_anybody_in_them) {
  const std::vector<std::string> lines = said({});
  for (const char* family : {"Administrations", "ONG et associations", "Coopératives",
                             "Communes et autorités", "Personnes ressources"})
    EXPECT_THAT(lines, Contains(std::string("## ") + family));
  EXPECT_THAT(lines, Not(Contains("## Bénéficiaires")));
}

TEST(SiteReport, ENT_06_a_resource_person_stands_in_the_table_of_her_family) {
  model::Site site;
  model::Structure service;
  service.id = id(1);
  service.name = "Service";
  service.family = {"administrations", ""};
  site.structures = {service};
  model::Leader chief, former;
  chief.id = id(2);
  chief.function = "Chef";
  former.id = id(3);
  former.function = "Ancien chef";
  former.family = {"resource_persons", ""};
  site.leaders = {chief, former};
  for (int n : {2, 3}) {
    model::Tie tie;
    tie.id = id(10 + n);
    tie.from = {model::Kind::leader, id(n)};
    tie.to = {model::Kind::structure, id(1)};
    site.ties.push_back(tie);
  }
  const std::vector<std::string> lines = said(site);
  EXPECT_THAT(lines, Contains("Service|Chef"));
  EXPECT_THAT(lines, Contains("Ancien chef, Service"));
}

TEST(SiteReport, DOC_03_the_drawing_stands_in_the_section_of_the_map) {
  const Report report = report_of({});
  std::string section;
  const Figure* figure = nullptr;
  for (const Block& block : report.blocks) {
    if (const auto* heading = std::get_if<Heading>(&block)) section = heading->anchor;
    if (const auto* found = std::get_if<Figure>(&block)) {
      EXPECT_EQ("map", section);
      figure = found;
    }
  }
  ASSERT_NE(nullptr, figure);
  EXPECT_EQ(6u, figure->scene->nodes.size());
  EXPECT_THAT(figure->description, HasSubstr("6 acteurs et 5 liens"));
}

TEST(SiteReport, INP_06_an_interpretation_says_its_parts_what_they_rest_on_and_what_it_lacks) {
  model::Site site;
  model::Interpretation told;
  told.id = id(1);
  told.name = "Lecture";
  told.levers = "Une association.\nUne fête.";
  site.interpretations = {told};
  model::Citation citation;
  citation.id = id(2);
  citation.interpretation = {model::Kind::interpretation, id(1)};
  citation.part = {"levers", ""};
  citation.language = {"fr", ""};
  model::Structure& alone = site.structures.emplace_back();
  alone.id = id(3);
  alone.name = "Tigemmi";
  alone.asked = true;
  const reading::Reading reading = reading::read(site, {});
  for (const reading::Chapter& chapter : reading.chapters) {
    for (const reading::Fact& fact : chapter.facts) {
      if (fact.code != "isolated") continue;
      citation.fact = reading::key_of(fact);
      citation.sentence = sentence_of(fact, site, model::Index(site), Words::of(Language::fr));
    }
  }
  ASSERT_NE("", citation.fact);
  site.citations = {citation};
  const std::vector<std::string> lines = said(site);
  EXPECT_THAT(lines, Contains("### Leviers"));
  EXPECT_THAT(lines, Contains("Une fête."));
  EXPECT_THAT(lines, Contains(citation.sentence));
  EXPECT_THAT(lines, Not(Contains("### Conclusion")));
  EXPECT_THAT(lines, Contains(HasSubstr("Parties non écrites : Première lecture")));
  EXPECT_THAT(said(site, Profile::restitution), Contains(HasSubstr("lui est réservé")))
      << "that it is kept is not the same as that there is none";
  site.structures.clear();
  EXPECT_THAT(said(site), Contains(citation.sentence + " – n’apparaît plus dans les données."))
      << "a sentence of yesterday is not told as if it held";
}

TEST(SiteReport, DOC_01_a_section_whose_activities_were_not_held_says_so) {
  model::Site site;
  model::Activity planned;
  planned.id = id(1);
  planned.name = "Atelier";
  planned.type = {"workshop", ""};
  planned.status = {"planned", ""};
  site.activities = {planned};
  EXPECT_THAT(said(site), Contains(HasSubstr("Non réalisé")));
  site.activities.front().status = {"held", ""};
  EXPECT_THAT(said(site), Contains("Vide faute de données : Date, Lieu, Question, Participants."));
}

TEST(SiteReport, FRM_05_FRM_06_coaches_are_named_with_their_origin_and_their_independence) {
  model::Site site;
  site.info.independence = "Aucun mandat local.";
  model::Coach coach;
  coach.id = id(1);
  coach.name = "Coach 1";
  coach.origin = {"commune_animator", ""};
  site.coaches = {coach};
  const std::vector<std::string> lines = said(site);
  EXPECT_THAT(lines, Contains("Déclaration d’indépendance : Aucun mandat local."));
  EXPECT_THAT(lines, Contains("Origine|animateur communal"));
  EXPECT_THAT(lines, Contains("Intérêts déclarés|à renseigner"));
}

TEST(Notebook, DOC_15_entries_without_day_or_territory_come_last_and_say_so) {
  model::Site site;
  model::Territory village;
  village.id = id(1);
  village.name = "Village";
  site.territories = {village};
  const auto note = [&](int n, const char* date, bool somewhere) {
    model::Note made;
    made.id = id(10 + n);
    made.date = base::parse_when(date);
    if (somewhere) made.territory = {model::Kind::territory, id(1)};
    made.text = "entrée " + std::to_string(n);
    site.notes.push_back(made);
  };
  note(1, "", false);
  note(2, "", true);
  note(3, "2013-02-02", true);
  const auto lines = lines_of(notebook(privacy::share(site, Profile::team), {}, Words::of(Language::fr)));
  const std::vector<std::string> expected = {"# Village",
                                             "## 2 février 2013",
                                             "### sans indication de nature",
                                             "entrée 3",
                                             "## Sans date",
                                             "### sans indication de nature",
                                             "entrée 2",
                                             "# Sans territoire",
                                             "## Sans date",
                                             "### sans indication de nature",
                                             "entrée 1"};
  EXPECT_EQ(expected, lines);
}

}  // namespace
}  // namespace twiza::documents
