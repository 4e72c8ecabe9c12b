#include "sociogram/selection.hpp"

#include "site_builder.hpp"

namespace twiza::sociogram {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

// "DAS in Salé", "REMESS outside", "Eau".
std::vector<std::string> actors(const SiteBuilder& town, const MapOptions& options = {}) {
  const model::Index index(town.site);
  std::vector<std::string> lines;
  for (const Selection::Actor& actor : select(town.site, index, options).actors) {
    std::string line = index.name_of(actor.ref);
    if (actor.external) line += " outside";
    if (!actor.territory.empty()) line += " in " + index.name_of({model::Kind::territory, actor.territory});
    lines.push_back(line);
  }
  return lines;
}

// "Tabriquet in Salé": territories drawn.
std::vector<std::string> territories(const SiteBuilder& town, const MapOptions& options = {}) {
  const model::Index index(town.site);
  std::vector<std::string> lines;
  for (const Selection::Territory& territory : select(town.site, index, options).territories) {
    std::string line = territory.record->name;
    if (!territory.parent.empty()) line += " in " + index.name_of({model::Kind::territory, territory.parent});
    lines.push_back(line);
  }
  return lines;
}

std::vector<std::string> ties(const SiteBuilder& town, const MapOptions& options = {}) {
  const model::Index index(town.site);
  std::vector<std::string> lines;
  for (const model::Tie* tie : select(town.site, index, options).ties) {
    lines.push_back(index.name_of({model::Kind::tie, tie->id}));
  }
  return lines;
}

// Région ⊃ Préfecture ⊃ Salé ⊃ {Tabriquet, Bab Lamrissa}; Région ⊃ Rabat.
struct Region : SiteBuilder {
  Region() {
    territory("Région");
    territory("Préfecture", "Région");
    territory("Salé", "Préfecture");
    territory("Tabriquet", "Salé");
    territory("Bab Lamrissa", "Salé");
    territory("Rabat", "Région");
  }
};

TEST(Selection, SOC_14_TER_03_a_territory_is_drawn_when_an_actor_stands_in_it) {
  Region town;
  town.structure("DAS", "Tabriquet");
  EXPECT_THAT(territories(town), ElementsAre("Tabriquet"));
  EXPECT_THAT(actors(town), ElementsAre("DAS in Tabriquet"));
}

TEST(Selection, TER_04_two_territories_side_by_side_are_drawn_in_the_ancestor_they_share) {
  Region town;
  town.structure("a", "Tabriquet");
  town.structure("b", "Bab Lamrissa");
  EXPECT_THAT(territories(town), ElementsAre("Salé", "Tabriquet in Salé", "Bab Lamrissa in Salé"));
}

TEST(Selection, TER_04_ancestors_of_one_branch_only_are_not_drawn) {
  Region town;
  town.structure("a", "Tabriquet");
  town.structure("b", "Rabat");
  EXPECT_THAT(territories(town), ElementsAre("Région", "Rabat in Région", "Tabriquet in Région"))
      << "neither Préfecture nor Salé";
}

TEST(Selection, TER_03_the_coachs_yes_and_no_outrank_this) {
  Region town;
  town.structure("a", "Tabriquet");
  town.structure("b", "Rabat");
  town.site.territories[0].drawn = false;
  town.site.territories[2].drawn = true;
  EXPECT_THAT(territories(town), ElementsAre("Rabat", "Salé", "Tabriquet in Salé"));
}

TEST(Selection, TER_03_an_actor_of_a_territory_that_is_not_drawn_stands_in_the_next_one_around) {
  Region town;
  town.structure("a", "Tabriquet");
  town.structure("b", "Salé");
  town.site.territories[3].drawn = false;
  EXPECT_THAT(actors(town), ElementsAre("a in Salé", "b in Salé"));
  town.site.territories[2].drawn = false;
  EXPECT_THAT(actors(town), ElementsAre("a", "b"));
}

TEST(Selection, TER_04_an_actor_of_several_territories_stands_in_the_smallest_that_holds_them_all) {
  Region town;
  town.structure("a", "Tabriquet; Bab Lamrissa");
  town.structure("b", "Tabriquet; Salé");
  town.structure("c", "Tabriquet; Rabat");
  EXPECT_THAT(actors(town), ElementsAre("a in Salé", "b in Salé", "c in Région"));
}

TEST(Selection, territories_that_share_no_ancestor_hold_nobody_together) {
  Region town;
  town.territory("Settat");
  town.structure("a", "Tabriquet; Settat");
  EXPECT_THAT(actors(town), ElementsAre("a"));
}

TEST(Selection, external_actors_stand_in_no_territory) {
  Region town;
  town.structure("REMESS", "Rabat").position.code = "external";
  town.leader("Coach").position.code = "external";
  EXPECT_THAT(actors(town), ElementsAre("REMESS outside", "Coach outside"));
  EXPECT_THAT(territories(town), IsEmpty());
}

TEST(Selection, a_leader_without_a_territory_stands_with_the_structure_she_leads) {
  Region town;
  town.structure("Commune", "Salé");
  town.structure("Coopérative", "Tabriquet");
  town.structure("REMESS").position.code = "external";
  town.leader("Président");
  town.leader("Directeur").position.code = "internal";
  town.leader("Coach");
  town.leader("Interne").position.code = "internal";
  town.tie("Président > Commune: contrat");
  town.tie("Président > Coopérative: Président");
  town.tie("Commune > Directeur: organigramme");
  town.tie("Coach > REMESS: Coach");
  town.tie("Interne > REMESS: Interne");
  EXPECT_THAT(actors(town),
              ElementsAre("Commune in Salé", "Coopérative in Tabriquet", "REMESS outside",
                          "Président in Tabriquet", "Directeur in Salé", "Coach outside", "Interne"));
}

TEST(Selection, a_leader_with_a_territory_keeps_it) {
  Region town;
  town.structure("Commune", "Salé");
  town.leader("Président", "Rabat");
  town.tie("Président > Commune: Président");
  EXPECT_THAT(actors(town), ElementsAre("Commune in Salé", "Président in Rabat"));
}

TEST(Selection, a_class_stands_where_its_members_stand) {
  Region town;
  town.structure("a", "Tabriquet");
  town.structure("b", "Bab Lamrissa");
  town.structure("dehors").position.code = "external";
  town.leader("Chef");
  town.tie("Chef > a: Chef");
  town.group("Tous", "a; b; dehors");
  town.group("Dehors", "dehors");
  town.group("Chefs", "Chef");
  town.group("Placé", "a; b", "Rabat");
  EXPECT_THAT(actors(town), testing::IsSupersetOf(
                                {"Tous in Salé", "Dehors outside", "Chefs in Tabriquet", "Placé in Rabat"}));
}

TEST(Selection, a_leader_tied_to_a_group_only_stands_with_it) {
  Region town;
  town.group("Marchands", "", "Tabriquet");
  town.leader("Porte-parole");
  town.tie("Porte-parole > Marchands: parole");
  EXPECT_THAT(actors(town), ElementsAre("Porte-parole in Tabriquet", "Marchands in Tabriquet"));
}

TEST(Selection, loans_that_go_round_end) {
  Region town;
  town.leader("Porte-parole");
  town.group("Marchands", "Porte-parole");
  town.tie("Porte-parole > Marchands: parole");
  EXPECT_THAT(actors(town), ElementsAre("Porte-parole", "Marchands"));
}

TEST(Selection, SOC_01_without_filters_everyone_is_on_the_map_also_without_ties) {
  Region town;
  town.structure("DAS", "Salé");
  town.leader("Maire", "Salé");
  town.group("Marchands", "", "Salé");
  town.theme("Eau");
  town.tie("DAS > Maire: a");
  EXPECT_THAT(actors(town), ElementsAre("DAS in Salé", "Maire in Salé", "Marchands in Salé"));
}

TEST(Selection, a_theme_is_on_the_map_at_the_end_of_a_tie_of_an_actor_that_is) {
  Region town;
  town.structure("DAS", "Salé");
  town.structure("Loin", "Rabat");
  town.theme("Eau");
  town.theme("Feu");
  town.tie("DAS > Eau: a");
  town.tie("Loin > Feu: a");
  EXPECT_THAT(actors(town), ElementsAre("DAS in Salé", "Loin in Rabat", "Eau", "Feu"));
  MapOptions options;
  options.territory = town["Salé"];
  EXPECT_THAT(actors(town, options), ElementsAre("DAS in Salé", "Eau"));
}

TEST(Selection, a_tie_to_a_territory_is_not_drawn) {
  Region town;
  town.structure("DAS", "Salé");
  town.tie("DAS > Salé: siège");
  EXPECT_THAT(ties(town), IsEmpty());
}

TEST(Selection, SOC_01_SOC_23_a_theme_shows_its_ties_and_those_bound_to_none) {
  Region town;
  for (const char* name : {"a", "b", "c", "d"}) town.structure(name, "Salé");
  town.theme("Eau");
  town.theme("Feu");
  town.tie("a > b: x").theme = town.ref("Eau");
  town.tie("b > c: x").theme = town.ref("Feu");
  town.tie("a > d: x");
  MapOptions options;
  options.theme = town["Eau"];
  EXPECT_THAT(ties(town, options), ElementsAre("a – b", "a – d"));
  EXPECT_THAT(actors(town, options), ElementsAre("a in Salé", "b in Salé", "d in Salé"));
}

TEST(Selection, SOC_23_a_territory_shows_those_in_it_or_inside_it) {
  Region town;
  town.structure("a", "Tabriquet");
  town.structure("b", "Salé");
  town.structure("c", "Rabat");
  town.structure("both", "Rabat; Salé");
  town.structure("nowhere");
  town.tie("a > b: x");
  town.tie("a > c: x");
  MapOptions options;
  options.territory = town["Salé"];
  EXPECT_THAT(actors(town, options), ElementsAre("a in Tabriquet", "b in Salé", "both in Région"));
  EXPECT_THAT(ties(town, options), ElementsAre("a – b"));
}

TEST(Selection, SOC_23_a_category_shows_its_structures_and_the_leaders_and_groups_tied_to_them) {
  Region town;
  town.structure("coop", "Salé").category.code = "cooperative";
  town.structure("asso", "Salé").category.code = "association";
  town.leader("Présidente", "Salé");
  town.leader("Autre", "Salé");
  town.group("Femmes", "", "Salé");
  town.tie("Présidente > coop: Présidente");
  town.tie("Autre > asso: Autre");
  town.tie("coop > Femmes: membres");
  town.tie("coop > asso: réseau");
  MapOptions options;
  options.category = "cooperative";
  EXPECT_THAT(actors(town, options), ElementsAre("coop in Salé", "Présidente in Salé", "Femmes in Salé"));
  EXPECT_THAT(ties(town, options), ElementsAre("Présidente – coop", "coop – Femmes"));
}

TEST(Selection, SOC_23_a_moment_shows_the_ties_that_held_then) {
  Region town;
  town.structure("a", "Salé");
  town.structure("b", "Salé");
  const auto tie = [&](const char* indicator, const char* since, const char* until) {
    model::Tie& added = town.tie(std::string("a > b: ") + indicator);
    added.since = base::parse_when(since);
    added.until = base::parse_when(until);
  };
  tie("always", "", "");
  tie("until 2010", "", "2010");
  tie("from 2012", "2012", "");
  tie("in words", "après l'Aïd", "");
  const auto at = [&](const char* when) {
    MapOptions options;
    options.at = base::parse_when(when);
    std::vector<std::string> shown;
    const model::Index index(town.site);
    for (const model::Tie* one : select(town.site, index, options).ties)
      shown.push_back(one->indicators.front());
    return shown;
  };
  EXPECT_THAT(at("2009"), ElementsAre("always", "until 2010", "in words"));
  EXPECT_THAT(at("2011-06"), ElementsAre("always", "in words"));
  EXPECT_THAT(at("2012-12"), ElementsAre("always", "from 2012", "in words"));
}

TEST(Selection, TER_02_parents_in_a_circle_do_not_turn_for_ever) {
  SiteBuilder town;
  town.territory("A");
  town.territory("B", "A");
  town.site.territories[0].parent = town.ref("B");
  town.structure("s", "A");
  town.structure("t", "B");
  EXPECT_EQ(actors(town).size(), 2u);
  EXPECT_EQ(territories(town).size(), 2u);
}

TEST(Selection, parents_come_before_their_children) {
  SiteBuilder town;
  town.territory("Région");
  town.territory("Salé", "Région");
  town.territory("Rabat", "Région");
  town.structure("a", "Salé");
  town.structure("b", "Rabat");
  std::rotate(town.site.territories.begin(), town.site.territories.begin() + 1, town.site.territories.end());
  EXPECT_EQ(territories(town).front(), "Région");
}

}  // namespace
}  // namespace twiza::sociogram
