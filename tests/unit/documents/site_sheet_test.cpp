#include "documents/site_sheet.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>

#include "report_text.hpp"

namespace twiza::documents {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

// The guide's own sheet of Settat – Béni Meskine (SET L1157-1186).
model::Site settat() {
  model::Site site;
  site.info.id = id(1);
  site.info.name = "Settat";
  site.info.team = {"Coach A."};
  site.info.operators = {"REMESS"};
  model::Territory commune;
  commune.id = id(2);
  commune.name = "Sidi Boumehdi";
  commune.type = {"rural_commune", ""};
  commune.population = 5606;
  commune.women = 2834;
  site.territories.push_back(commune);
  const auto datum = [&](std::string name, std::string value, std::string unit, std::string date = "",
                         std::string source = "FIC") {
    model::Datum made;
    made.id = id(100 + static_cast<int>(site.data.size()));
    made.territory = {model::Kind::territory, id(2)};
    made.name = std::move(name);
    made.value = std::move(value);
    made.unit = std::move(unit);
    made.date = base::parse_when(date);
    made.source = std::move(source);
    site.data.push_back(made);
  };
  datum("Population totale", "5606", "habitants");
  datum("Population active", "1501", "personnes");
  datum("Femmes actives", "78", "personnes");
  datum("Superficie", "120", "km²");
  datum("Habitants", "1000000", "habitants", "2012");
  model::Source source;
  source.id = id(3);
  source.code = "FIC";
  source.type = {"document", ""};
  source.text = "Fiche signalétique";
  site.sources.push_back(source);
  model::Structure structure;
  structure.id = id(4);
  structure.name = "Association";
  structure.family = {"associations", ""};
  structure.category = {"association", ""};
  structure.territories = {{model::Kind::territory, id(2)}};
  structure.key_actor = true;
  site.structures.push_back(structure);
  return site;
}

std::vector<std::string> sheet(const model::Site& site, base::Language language = base::Language::fr,
                               privacy::Profile profile = privacy::Profile::team) {
  return lines_of(site_sheet(privacy::share(site, profile), base::Words::of(language)));
}

TEST(SiteSheet, DOC_02_TER_08_every_figure_has_its_date_and_source_or_says_that_they_are_missing) {
  const std::vector<std::string> lines = sheet(settat());
  EXPECT_THAT(lines, Contains("[Sidi Boumehdi (commune rurale)]"));
  EXPECT_THAT(lines, Contains("Population active|1501\u00A0personnes|à renseigner|FIC"));
  EXPECT_THAT(lines, Contains("Habitants|1\u00A0000\u00A0000\u00A0habitants|2012|FIC"));
  EXPECT_THAT(lines, Contains("Femmes|2834|à renseigner|à renseigner"));
  EXPECT_THAT(lines, Contains("FIC – document · Fiche signalétique"));
}

TEST(SiteSheet, TER_06_a_figure_that_the_data_repeat_is_said_once) {
  EXPECT_THAT(sheet(settat()), Not(Contains("Population|5606|à renseigner|à renseigner")));
}

TEST(SiteSheet, TER_14_ratios_are_computed_between_figures_of_one_date_and_say_so) {
  const std::vector<std::string> lines = sheet(settat());
  EXPECT_THAT(lines,
              Contains("Part des femmes dans la population|50,6\u00A0%|à renseigner|calculé : Femmes / "
                       "Population totale"));
  EXPECT_THAT(lines, Contains(HasSubstr("Part des femmes parmi les actifs|5,2\u00A0%")));
  EXPECT_THAT(lines, Contains(HasSubstr("Habitants au km²|46,7 par km²")));
  EXPECT_THAT(lines, Not(Contains(HasSubstr("8333")))) << "a million of 2012 on an area without date";
}

TEST(SiteSheet, TER_14_a_part_that_is_more_than_the_whole_is_a_doubt) {
  model::Site site = settat();
  site.data[2].value = "7800";
  const std::vector<std::string> lines = sheet(site);
  EXPECT_THAT(lines, Contains("À vérifier : « Femmes actives » dépasse « Population active »."));
  EXPECT_THAT(lines, Not(Contains(HasSubstr("519"))));
}

TEST(SiteSheet, TER_14_millions_are_not_divided_by_ones) {
  model::Site site = settat();
  site.data[0].unit = "milliers d'habitants";
  site.territories[0].population.reset();
  EXPECT_THAT(sheet(site), Not(Contains(HasSubstr("Part des femmes dans la population"))));
}

TEST(SiteSheet, TER_13_communes_touched_are_those_of_the_actors) {
  model::Site site = settat();
  model::Territory douar;
  douar.id = id(5);
  douar.name = "Douar";
  douar.type = {"douar", ""};
  douar.parent = {model::Kind::territory, id(2)};
  site.territories.push_back(douar);
  model::Group group;
  group.id = id(6);
  group.territories = {{model::Kind::territory, id(5)}};
  group.asked = true;
  site.groups.push_back(group);
  EXPECT_THAT(sheet(site), Contains("Sidi Boumehdi|commune rurale|2|1|1"));
}

TEST(SiteSheet, ENT_04_interviews_are_counted_with_the_women_among_those_met) {
  model::Site site = settat();
  model::Source talk;
  talk.type = {"individual_interview", ""};
  talk.women = 1;
  site.sources.push_back(talk);
  talk.type = {"group_interview", ""};
  talk.women = 2;
  talk.men = 5;
  talk.place = "El Brouj";
  site.sources.push_back(talk);
  const std::vector<std::string> lines = sheet(site);
  EXPECT_THAT(lines, Contains("2 entretiens enregistrés."));
  EXPECT_THAT(lines, Contains(HasSubstr("8, dont 3 femmes (37,5\u00A0%, calculé) et 5 hommes")));
  EXPECT_THAT(lines, Contains("entretien de groupe|1"));
  EXPECT_THAT(lines, Contains("document|1"));
  EXPECT_THAT(lines, Contains("El Brouj|1"));
}

TEST(SiteSheet, ETH_05_who_was_met_is_kept_by_the_team) {
  model::Site site = settat();
  model::Source talk;
  talk.id = id(7);
  talk.type = {"individual_interview", ""};
  site.sources.push_back(talk);
  const std::vector<std::string> lines = sheet(site, base::Language::fr, privacy::Profile::restitution);
  EXPECT_THAT(lines, Contains("réservé à l’équipe"));
  EXPECT_THAT(lines, Not(Contains(HasSubstr("entretien enregistré"))));
}

TEST(SiteSheet, ENT_04_documents_are_no_interviews) {
  EXPECT_THAT(sheet(settat()), Not(Contains(HasSubstr("entretien enregistré"))));
}

TEST(SiteSheet, ETH_05_the_team_is_withheld_unless_asked_for) {
  const std::vector<std::string> lines = sheet(settat(), base::Language::fr, privacy::Profile::restitution);
  EXPECT_THAT(lines, Contains("Équipe|réservé à l’équipe"));
  EXPECT_THAT(lines, Not(Contains(HasSubstr("Coach A."))));
}

TEST(SiteSheet, ETH_05_what_was_kept_back_is_not_said_to_be_missing) {
  model::Site site = settat();
  site.info.summary = "Trois mots de l’équipe.";
  model::Datum census;
  census.id = id(8);
  census.territory = {model::Kind::territory, id(2)};
  census.name = "Ménages";
  census.value = "900";
  census.source = "RGPH 2024";
  site.data.push_back(census);
  const std::vector<std::string> lines = sheet(site, base::Language::fr, privacy::Profile::restitution);
  EXPECT_THAT(lines, Contains("Résumé|réservé à l’équipe"));
  EXPECT_THAT(lines, Contains("Étape|à renseigner"));
  EXPECT_THAT(lines, Contains("Femmes actives|78\u00A0personnes|à renseigner|réservé à l’équipe"));
  EXPECT_THAT(lines, Contains("Ménages|900|à renseigner|RGPH 2024"))
      << "no source of the site: its own words";
}

TEST(SiteSheet, DOC_02_a_site_without_data_has_no_figure_at_all) {
  model::Site empty;
  empty.info.name = "Vide";
  for (const base::Language language : {base::Language::fr, base::Language::ar, base::Language::en}) {
    for (const std::string& line : sheet(empty, language)) {
      EXPECT_FALSE(std::regex_search(line, std::regex("[0-9]"))) << line;
      EXPECT_THAT(line, Not(HasSubstr("[document"))) << "a sentence is missing";
    }
  }
}

}  // namespace
}  // namespace twiza::documents
