#include "privacy/anonymous.hpp"

#include <gtest/gtest.h>

namespace twiza::privacy {
namespace {

using base::Language;
using model::Kind;

base::Id id(const std::string& key) { return base::derived_id({}, "x", key); }

model::Site town() {
  model::Site site;
  site.info.id = id("site");
  site.info.name = "Site de Salé";
  site.info.from = base::parse_when("2012-09");
  site.info.summary = "Nadia Tazi, de la DAS, réunit à Salé la Coopérative Al Amal et l'association en 2013.";
  site.info.team = {"Coach Amina"};
  model::Territory& commune = site.territories.emplace_back();
  commune.id = id("sale");
  commune.name = "Salé";
  commune.name_ar = "سلا";
  commune.type = {"commune", {}};
  commune.population = 751572;
  for (const char* name : {"Direction de l'action sociale", "Coopérative Al Amal"}) {
    model::Structure& structure = site.structures.emplace_back();
    structure.id = id(name);
    structure.name = name;
    structure.phone = "0661987654";
  }
  site.structures[0].acronym = "DAS";
  site.structures[1].category = {"cooperative", {}};
  model::Leader& leader = site.leaders.emplace_back();
  leader.id = id("leader");
  leader.function = "Présidente";
  model::Person& person = site.persons.emplace_back();
  person.id = id("person");
  person.leader = {Kind::leader, leader.id};
  person.name = "Nadia Tazi";
  model::Tie& tie = site.ties.emplace_back();
  tie.id = id("tie");
  tie.from = {Kind::leader, leader.id};
  tie.to = {Kind::structure, site.structures[0].id};
  tie.quality = {"conflictual", {}};
  tie.indicators = {"réunion"};
  model::Activity& workshop = site.activities.emplace_back();
  workshop.id = id("workshop");
  workshop.name = "Atelier de Salé";
  workshop.from = base::parse_when("2012-11-29");
  workshop.targets = {{Kind::structure, site.structures[1].id}};
  return site;
}

TEST(Anonymous, DOC_16_MIS_19_names_have_one_label_throughout) {
  const SharedSite shared = anonymous(town(), Profile::team, Language::fr);
  const model::Site& site = shared.site();
  EXPECT_EQ(
      site.info.summary,
      "une personne, de la Structure 1, réunit à Commune A la Coopérative 1 et l'association en [année].");
  EXPECT_EQ(site.territories[0].name, "Commune A");
  EXPECT_EQ(site.structures[0].name, "Structure 1");
  EXPECT_EQ(site.structures[0].acronym, "");
  EXPECT_EQ(site.structures[1].name, "Coopérative 1");
  EXPECT_EQ(site.activities[0].name, "Atelier de Commune A");
}

TEST(Anonymous, DOC_16_persons_contacts_figures_and_conflicts_with_a_leader_are_gone) {
  const SharedSite shared = anonymous(town(), Profile::team, Language::fr);
  const model::Site& site = shared.site();
  EXPECT_TRUE(site.persons.empty());
  EXPECT_TRUE(site.info.team.empty());
  EXPECT_EQ(site.info.name, "");
  EXPECT_EQ(site.structures[0].phone, "");
  EXPECT_FALSE(site.territories[0].population);
  EXPECT_EQ(site.leaders[0].function, "Leader 1");
  EXPECT_TRUE(site.ties[0].quality.empty());
}

TEST(Anonymous, DOC_16_a_date_is_the_month_since_the_beginning) {
  EXPECT_EQ(anonymous(town(), Profile::team, Language::fr).site().activities[0].from.text(), "mois 3");
}

TEST(Anonymous, the_labels_are_the_same_in_both_languages) {
  const SharedSite shared = anonymous(town(), Profile::team, Language::ar);
  EXPECT_EQ(shared.site().territories[0].name, "جماعة أ");
  EXPECT_EQ(shared.site().structures[1].name.back(), '1');
}

TEST(Anonymous, ETH_05_what_is_kept_from_a_profile_is_not_told_under_a_label) {
  EXPECT_TRUE(anonymous(town(), Profile::restitution, Language::fr).site().activities.empty());
}

}  // namespace
}  // namespace twiza::privacy
