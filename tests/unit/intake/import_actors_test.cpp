// Territories, actors, persons, projects and hand positions, from their sheets.
#include "workbook_text.hpp"

namespace twiza::intake {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

TEST(ImportTerritories, TER_01_TER_02_levels_parents_and_other_belongings_are_read) {
  const Import import = import_text(R"(
# Territoires
Nom | Nom arabe | Type | Parent | Autres appartenances | Aliases | Population | Dessiné
Tabriquet | تابريكت | arrondissement | Salé | | Tabrikt; Tabriquette | | oui
Salé | سلا | Commune Urbaine | Préfecture de Salé | Bassin du Bouregreg | | 751 572 |
Préfecture de Salé | | préfecture | | | | |
Bassin du Bouregreg | | bassin | | | | | non
)");
  EXPECT_THAT(lines_of(import), IsEmpty());
  const auto& territories = import.site.territories;
  ASSERT_EQ(territories.size(), 4u);
  EXPECT_EQ(territories[0].parent.id, territories[1].id) << "a parent may stand below its child";
  EXPECT_TRUE(territories[1].type.is("urban_commune"));
  EXPECT_THAT(territories[1].also_in, ElementsAre(model::Ref{model::Kind::territory, territories[3].id}));
  EXPECT_EQ(territories[1].population, 751572);
  EXPECT_EQ(territories[0].drawn, true);
  EXPECT_EQ(territories[3].drawn, false);
  EXPECT_EQ(territories[1].drawn, std::nullopt);
}

TEST(ImportTerritories, a_parent_may_be_called_by_code_alias_or_arabic_name) {
  const Import import = import_text(R"(
# Territoires
Code | Nom | Nom arabe | Type | Parent | Aliases
T1 | Salé | سلا | ville | | Sala
   | a | | quartier | T1 |
   | b | | quartier | sala |
   | c | | quartier | سلا |
)");
  EXPECT_THAT(lines_of(import), IsEmpty());
  for (int i = 1; i < 4; ++i)
    EXPECT_EQ(import.site.territories.at(i).parent.id, import.site.territories[0].id) << i;
}

TEST(ImportTerritories, TER_01_a_territory_without_its_type_is_kept_and_doubted) {
  const Import import = import_text("# Territoires\nNom | Type\nSalé |\n");
  EXPECT_THAT(lines_of(import), ElementsAre("IMP-01 review missing_type Territoires:2 Type"));
  EXPECT_THAT(names_of(import.site.territories), ElementsAre("Salé"));
}

TEST(ImportTerritories, TER_02_a_territory_cannot_be_its_own_parent) {
  const Import import = import_text("# Territoires\nNom | Type | Parent\nSalé | ville | Salé\n");
  EXPECT_THAT(lines_of(import), ElementsAre("TER-02 nonconforming territory_cycle Territoires:2 Parent"));
  EXPECT_TRUE(import.site.territories.at(0).parent.empty());
}

TEST(ImportTerritories, TER_02_a_cycle_of_three_is_refused_once_and_cut_once) {
  const Import import = import_text(R"(
# Territoires
Nom | Type | Parent
A | ville | B
B | ville | C
C | ville | A
D | ville | A
)");
  ASSERT_THAT(lines_of(import), ElementsAre("TER-02 nonconforming territory_cycle Territoires:2 Parent"));
  EXPECT_THAT(argument(import.findings[0], "chain"), "« A », « B », « C », « A »");
  int without_parent = 0;
  for (const model::Territory& territory : import.site.territories)
    without_parent += territory.parent.empty();
  EXPECT_EQ(without_parent, 1);
}

TEST(ImportTerritories, an_unknown_parent_is_doubted_and_the_territory_kept) {
  const Import import =
      import_text("# Territoires\nNom | Type | Parent\nSalé | ville | Rabatt\nRabat | ville |\n");
  ASSERT_THAT(lines_of(import), ElementsAre("IMP-02 review unknown_name_near Territoires:2 Parent"));
  EXPECT_THAT(argument(import.findings[0], "candidates"), "« Rabat »");
  EXPECT_EQ(import.site.territories.size(), 2u);
}

TEST(ImportStructures, ACT_01_ACT_06_ACT_09_rubrics_are_read) {
  const Import import = import_text(R"(
# Structures
Code | Nom | Sigle | Catégorie | Famille | Domaine | Position | Cycle | Mission | Compétences | Ville | Adresse | Téléphone | Courriel | Logo | Clé | Fiche du
DAS | Division de l'Action Sociale | DAS | administration | Administrations | social | externe | existante | aide | PCD; AGR | Salé | 1 rue | 0537 | a@b.ma | das.png | oui | 2012-10
)");
  EXPECT_THAT(lines_of(import), ElementsAre("IMP-02 review logo_missing Structures:2 Logo"));
  const model::Structure& das = import.site.structures.at(0);
  EXPECT_EQ(das.acronym, "DAS");
  EXPECT_EQ(das.logo, "das.png");
  EXPECT_TRUE(das.family.is("administrations"));
  EXPECT_TRUE(das.position.is("external"));
  EXPECT_TRUE(das.cycle.is("existing"));
  EXPECT_THAT(das.competences, ElementsAre("PCD", "AGR"));
  EXPECT_EQ(das.phone, "0537");
  EXPECT_EQ(das.key_actor, true);
  EXPECT_EQ(das.asked, std::nullopt);
}

TEST(ImportStructures, a_row_without_a_name_is_refused) {
  const Import import = import_text("# Structures\nNom | Catégorie\n | association\nDAS |\n");
  EXPECT_THAT(lines_of(import), ElementsAre("IMP-01 nonconforming missing_value Structures:2 Nom"));
  EXPECT_THAT(names_of(import.site.structures), ElementsAre("DAS"));
}

TEST(ImportStructures, a_cell_that_cannot_be_read_is_doubted_and_the_rest_of_the_row_kept) {
  const Import import = import_text("# Structures\nNom | Clé | Domaine\nDAS | sans doute | social\n");
  EXPECT_THAT(lines_of(import), ElementsAre("IMP-02 review unreadable_value Structures:2 Clé"));
  EXPECT_EQ(import.site.structures.at(0).domain, "social");
}

TEST(ImportStructures, two_rows_on_one_record_are_refused_by_name_and_by_code) {
  const Import import = import_text(R"(
# Structures
Code | Nom
S1 | DAS
   | das
S1 | Autre
)");
  EXPECT_THAT(lines_of(import), ElementsAre("IMP-01 nonconforming duplicate_record Structures:3",
                                            "IMP-01 nonconforming duplicate_record Structures:4"));
  EXPECT_EQ(argument(import.findings.at(1), "first"), "2");
  EXPECT_THAT(names_of(import.site.structures), ElementsAre("DAS"));
}

TEST(ImportStructures, two_rows_of_one_name_and_two_codes_are_two_and_told) {
  const Import import = import_text(R"(
# Structures
Code | Nom
S2 | DAS
S1 | das
# Liens
De | À | Indicateurs
S1 | S2 | réunions
DAS | S1 | réunions
)");
  EXPECT_THAT(lines_of(import), ElementsAre("IMP-02 review same_name Structures:3 Nom",
                                            "TWZ-01 nonconforming ambiguous_end Liens:3 De"));
  EXPECT_THAT(names_of(import.site.structures), ElementsAre("DAS", "das"));
  // Whatever the order of the rows.
  EXPECT_EQ(import.site.structures[1].id, import_text("# Structures\nNom\nDAS\n").site.structures[0].id);
}

TEST(ImportStructures, names_of_punctuation_only_are_kept_and_found) {
  const Import import = import_text(R"(
# Structures
Nom
???
!!!
# Liens
De | À | Indicateurs
??? | !!! | réseau
# Projets
Nom
***
+++
)");
  EXPECT_THAT(lines_of(import), IsEmpty());
  EXPECT_THAT(names_of(import.site.structures), ElementsAre("???", "!!!"));
  EXPECT_THAT(ties_of(import.site), ElementsAre("??? > !!!"));
  EXPECT_EQ(import.site.projects.size(), 2u);
}

TEST(ImportLeaders, ACT_03_ACT_07_ACT_14_a_leader_is_her_function_and_her_structures_are_ties) {
  const Import import = import_text(R"(
# Structures
Nom | Sigle
Chambre de commerce | CCIS
Association des commerçants |
# Leaders
Fonction | Structures | Nom
Président | CCIS; Association des commerçants | Fatima
)");
  EXPECT_THAT(lines_of(import), IsEmpty());
  EXPECT_THAT(ties_of(import.site),
              ElementsAre("Président > Chambre de commerce", "Président > Association des commerçants"));
  for (const model::Tie& tie : import.site.ties) EXPECT_THAT(tie.indicators, ElementsAre("Président"));
  ASSERT_EQ(import.site.persons.size(), 1u) << "the name moved to Personnes";
  EXPECT_EQ(import.site.persons[0].name, "Fatima");
  EXPECT_EQ(import.site.persons[0].leader.id, import.site.leaders[0].id);
}

TEST(ImportLeaders, the_shorthand_gives_way_to_a_tie_of_the_sheet) {
  const Import import = import_text(R"(
# Structures
Nom
DAS
# Leaders
Fonction | Structures
Chef | DAS
# Liens
De | À | Indicateurs
DAS | Chef | organigramme
)");
  EXPECT_THAT(lines_of(import), IsEmpty());
  EXPECT_THAT(ties_of(import.site), ElementsAre("DAS > Chef"));
}

TEST(ImportLeaders, an_unknown_structure_is_doubted_with_its_near_names) {
  const Import import =
      import_text("# Structures\nNom\nEntraide\n# Leaders\nFonction | Structures\nChef | Entraid\n");
  EXPECT_THAT(lines_of(import), ElementsAre("IMP-02 review unknown_name_near Leaders:2 Structures"));
  EXPECT_EQ(import.site.leaders.size(), 1u);
}

const char* presidents = R"(
# Structures
Code | Nom | Sigle | Aliases
C1 | Commune de Salé | CUS | Mairie
C2 | Commune de Rabat | |
# Leaders
Code | Fonction | Structures
P1 | Président | Commune de Salé
P2 | Président | Commune de Rabat
P3 | Président | Commune de Salé
# Personnes
Leader | Nom
P1 | Fatima
# Liens
De | À | Indicateurs
)";

TEST(ImportLeaders, a_leader_is_called_by_code_by_person_or_by_function_and_structure) {
  for (const auto& [typed, code] :
       {std::pair("P2", "P2"), std::pair("Président, Commune de Rabat", "P2"),
        std::pair("président, c2", "P2"), std::pair("Fatima", "P1"),
        std::pair("Président, Commune de Salé", "P1"), std::pair("Président, CUS", "P1"),
        std::pair("leader:Président, mairie", "P1"), std::pair("Président, Commune de Salé 2", "P3"),
        std::pair("Président, CUS 2", "P3")}) {
    const Import import = import_text(std::string(presidents) + typed + " | C2 | contrat\n");
    ASSERT_FALSE(import.site.ties.empty());
    const model::Index index(import.site);
    const model::Tie& tie = import.site.ties[0];
    EXPECT_THAT(tie.indicators, ElementsAre("contrat")) << typed;
    ASSERT_NE(index.leader(tie.from.id), nullptr) << typed;
    EXPECT_EQ(index.leader(tie.from.id)->code, code) << typed;
  }
}

TEST(ImportLeaders, a_function_of_several_leaders_is_ambiguous) {
  const Import import = import_text(std::string(presidents) + "Président | C2 | contrat\n");
  EXPECT_THAT(lines_of(import), ElementsAre("TWZ-01 nonconforming ambiguous_end Liens:2 De"));
}

TEST(ImportPersons, ACT_08_a_person_stands_behind_her_leader) {
  const Import import = import_text(R"(
# Leaders
Fonction
Maire
# Personnes
Leader | Nom | Âge | Situation familiale | Ville | Téléphone | Courriel | Conserver jusqu'à
Maire | Fatima | 50 | mariée | Salé | 0661 | f@x.ma | 2014
Adjoint | Ali | | | | | |
Maire | Autre | | | | | |
)");
  EXPECT_THAT(lines_of(import), ElementsAre("IMP-01 nonconforming unknown_name Personnes:3 Leader",
                                            "IMP-01 nonconforming duplicate_record Personnes:4"));
  ASSERT_EQ(import.site.persons.size(), 1u);
  EXPECT_EQ(import.site.persons[0].phone, "0661");
  EXPECT_EQ(import.site.persons[0].age, "50");
}

TEST(ImportPersons, the_sheet_goes_before_the_name_typed_in_leaders) {
  const Import import =
      import_text("# Leaders\nFonction | Nom\nMaire | F.\n# Personnes\nLeader | Nom\nMaire | Fatima\n");
  EXPECT_THAT(names_of(import.site.persons), ElementsAre("Fatima"));
}

TEST(ImportGroups, ACT_04_unorganised_groups_and_classes_are_actors) {
  const Import import = import_text(R"(
# Structures
Nom
DAS
# Leaders
Fonction
Porte-parole
# Groupes
Nom | Nature | Effectif | Membres | Représenté par
Marchands ambulants | non organisé | 300 | | Porte-parole
Pouvoirs publics | classe d'acteurs | | DAS; Porte-parole; Inconnu |
)");
  EXPECT_THAT(lines_of(import), ElementsAre("IMP-02 review unknown_name Groupes:3 Membres"));
  const auto& groups = import.site.groups;
  EXPECT_TRUE(groups.at(0).nature.is("unorganised"));
  EXPECT_EQ(groups[0].size, 300);
  EXPECT_EQ(groups[0].represented_by.id, import.site.leaders[0].id);
  EXPECT_EQ(groups.at(1).members.size(), 2u) << "the known members stay";
}

TEST(ImportResourcePersons, ACT_05_a_leader_may_be_a_resource_person) {
  const Import import = import_text("# Leaders\nFonction | Personne ressource\nAncien directeur | oui\n");
  EXPECT_EQ(import.site.leaders.at(0).resource_person, true);
}

TEST(ImportProjects, projects_have_carriers_and_associates_also_in_short) {
  const Import import = import_text(R"(
# Structures
Nom | Projets portés | Projets associés
DAS | Marché; Halte | Festival
EN  |               | marché
# Leaders
Fonction | Projets portés
Maire | Festival
# Projets
Nom | Statut | Porteurs
Halte | abouti | EN
)");
  EXPECT_THAT(lines_of(import), IsEmpty());
  const model::Index index(import.site);
  std::vector<std::string> said;
  for (const model::Project& project : import.site.projects) {
    std::string line = project.name + ":";
    for (const model::Ref& ref : project.carriers) line += " " + index.name_of(ref);
    line += " /";
    for (const model::Ref& ref : project.associates) line += " " + index.name_of(ref);
    said.push_back(line);
  }
  EXPECT_THAT(said, ElementsAre("Halte: EN DAS /", "Marché: DAS / EN", "Festival: Maire / DAS"));
  EXPECT_TRUE(import.site.projects[0].status.is("completed"));
}

TEST(ImportPositions, X_and_Y_are_hand_placements_on_the_first_map) {
  const Import import = import_text(R"(
# Territoires
Nom | Type | X | Y | L | H
Salé | ville | 10 | 20 | 200,5 | 100
# Structures
Nom | X | Y
DAS | 40 | 60
EN | |
# Cartes
Nom
Première
Seconde
)");
  EXPECT_THAT(lines_of(import), IsEmpty());
  ASSERT_EQ(import.site.placements.size(), 2u);
  const model::Placement& das = import.site.placements[0];
  EXPECT_EQ(das.object.id, import.site.structures[0].id);
  EXPECT_EQ(das.map.id, import.site.maps[0].id);
  EXPECT_EQ(das.x, 40);
  EXPECT_EQ(das.y, 60);
  EXPECT_EQ(import.site.placements[1].w, 200.5);
  EXPECT_EQ(import.site.placements[1].h, 100);
}

TEST(ImportPositions, without_a_map_there_is_a_first_one) {
  const Import import = import_text("# Structures\nNom | X | Y\nDAS | 1 | 2\n");
  ASSERT_EQ(import.site.maps.size(), 1u);
  EXPECT_EQ(import.site.placements.at(0).map.id, import.site.maps[0].id);
}

TEST(ImportPositions, half_a_position_a_word_and_a_place_beyond_any_page_are_doubted) {
  const Import import = import_text(R"(
# Structures
Nom | X | Y
a | 40 |
b | ici | 3
c | 1e9 | 3
d | 99999999999999999999 | 3
)");
  EXPECT_THAT(
      lines_of(import),
      ElementsAre("IMP-02 review half_position Structures:2", "IMP-02 review unreadable_value Structures:3 X",
                  "IMP-02 review half_position Structures:3", "IMP-02 review unreadable_value Structures:4 X",
                  "IMP-02 review half_position Structures:4", "IMP-02 review unreadable_value Structures:5 X",
                  "IMP-02 review half_position Structures:5"));
  EXPECT_THAT(import.site.placements, IsEmpty());
}

TEST(ImportPositions, a_territory_needs_a_size_too) {
  const Import import = import_text(
      "# Territoires\nNom | Type | X | Y | L | H\nSalé | ville | 1 | 2 | 90 |\nRabat | ville | 1 | 2 | 90 | "
      "-8\n");
  EXPECT_THAT(lines_of(import),
              ElementsAre("IMP-02 review half_area Territoires:2", "IMP-02 review half_area Territoires:3"));
  EXPECT_THAT(import.site.placements, IsEmpty());
}

TEST(ImportPositions, the_sheet_of_placements_goes_before_the_columns) {
  const Import import = import_text(R"(
# Structures
Nom | X | Y
DAS | 1 | 2
# Territoires
Nom | Type
Salé | ville
# Cartes
Nom
Carte
# Placements
Carte | Objet | X | Y | L | H
Carte | DAS | 5 | 6 | |
Carte | territoire:Salé | 0 | 0 | 90 | 80
Carte | EN | 5 | 6 | |
Carte | DAS | 7 | 8 | |
)");
  EXPECT_THAT(lines_of(import), ElementsAre("IMP-01 nonconforming unknown_name Placements:4 Objet",
                                            "IMP-01 nonconforming duplicate_record Placements:5"));
  ASSERT_EQ(import.site.placements.size(), 2u);
  EXPECT_EQ(import.site.placements[0].x, 5);
  EXPECT_EQ(import.site.placements[1].w, 90);
}

TEST(ImportPositions, a_placement_that_is_far_or_half_is_refused) {
  const Import import = import_text(R"(
# Structures
Nom
DAS
EN
# Cartes
Nom
Carte
# Placements
Carte | Objet | X | Y
Carte | DAS | 123456 | 6
Carte | EN | | 6
)");
  EXPECT_THAT(lines_of(import), ElementsAre("IMP-01 nonconforming far_position Placements:2",
                                            "IMP-01 nonconforming half_position Placements:3"));
  EXPECT_THAT(import.site.placements, IsEmpty());
}

TEST(ImportData, two_figures_for_one_thing_are_two_data_when_their_dates_differ) {
  const Import import = import_text(R"(
# Territoires
Nom | Type
Salé | ville
# Données
Territoire | Donnée | Valeur | Date
Salé | Habitants | 751572 |
Salé | Habitants | 1 million | 2012
Salé | Habitants | 500 000 | vers l'indépendance
Salé | Habitants | 30 000 | au début du siècle
Salé | Habitants | 4 | 2012
Ici | Habitants | 4 |
)");
  EXPECT_THAT(lines_of(import), ElementsAre("IMP-01 nonconforming duplicate_record Données:6",
                                            "IMP-01 nonconforming unknown_name Données:7 Territoire"));
  EXPECT_EQ(import.site.data.size(), 4u);
  EXPECT_EQ(import.site.data[1].value, "1 million");
}

TEST(ImportDeclared, CNF_02_CNF_03_CNF_04_CNF_14_what_is_declared_is_read_only_to_be_checked) {
  const Import import = import_text(R"(
# Structures
Nom | Taille | Importance | Symbole
DAS | 2 | forte | étoile
EN | | |
# Liens
De | À | Indicateurs | Couleur
DAS | EN | contrat | vert
)");
  EXPECT_THAT(lines_of(import), IsEmpty()) << "the columns are known";
  ASSERT_EQ(import.declared.sizes.size(), 1u);
  ASSERT_EQ(import.declared.importances.size(), 1u);
  ASSERT_EQ(import.declared.symbols.size(), 1u);
  ASSERT_EQ(import.declared.colours.size(), 1u);
  EXPECT_EQ(import.declared.sizes[0].about.id, import.site.structures[0].id);
  EXPECT_EQ(import.declared.importances[0].typed, "forte");
  EXPECT_EQ(import.declared.importances[0].column, "Importance");
  EXPECT_EQ(import.declared.symbols[0].typed, "étoile");
  EXPECT_EQ(import.declared.colours[0].about.id, import.site.ties[0].id);
  EXPECT_EQ(import.declared.colours[0].column, "Couleur");
}

}  // namespace
}  // namespace twiza::intake
