// Liens, Sources and Dires.
#include "model/legend.hpp"
#include "workbook_text.hpp"

namespace twiza::intake {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

const std::string actors = R"(
# Thèmes
Nom
Eau
# Territoires
Nom | Type
Salé | ville
# Structures
Code | Nom | Sigle | Aliases
S1 | Division de l'Action Sociale | DAS | Action sociale
S2 | Entraide Nationale | EN |
# Leaders
Fonction
Maire
# Groupes
Nom
Marchands
)";

Import with_ties(const std::string& rows,
                 const std::string& header = "De | À | Qui va vers qui | Indicateurs | Qualité | Mot") {
  return import_text(actors + "# Liens\n" + header + "\n" + rows);
}

TEST(ImportTies, ends_are_found_by_name_code_acronym_alias_and_prefix) {
  const Import import = with_ties(R"(
S1 | en | | a | |
Action Sociale | Maire | | b | |
structure:DAS | leader:maire | | c | |
DAS | groupe:Marchands | | d | |
Maire | thème:Eau | | e | |
territoire:Salé | DAS | | f | |
)");
  EXPECT_THAT(lines_of(import), IsEmpty());
  EXPECT_THAT(
      ties_of(import.site),
      ElementsAre("Division de l'Action Sociale > Entraide Nationale", "Division de l'Action Sociale > Maire",
                  "Division de l'Action Sociale > Maire", "Division de l'Action Sociale > Marchands",
                  "Maire > Eau", "Salé > Division de l'Action Sociale"));
}

TEST(ImportTies, SOC_04_SOC_05_no_column_says_the_kind_of_a_tie) {
  const Import import = with_ties("DAS | Maire | contrat | rouge\n", "De | À | Indicateurs | Couleur");
  ASSERT_EQ(import.site.ties.size(), 1u);
  EXPECT_EQ(model::tie_kind(import.site.ties[0].from.kind, import.site.ties[0].to.kind),
            model::TieKind::leader_structure);
}

TEST(ImportTies, SOC_07_SOC_08_SOC_09_SOC_10_SOC_12_bond_direction_and_quality_are_read) {
  const Import import = with_ties("DAS | EN | -> | convention; tutelle | conflictuelle |\n");
  EXPECT_THAT(lines_of(import), IsEmpty());
  const model::Tie& tie = import.site.ties.at(0);
  EXPECT_THAT(tie.indicators, ElementsAre("convention", "tutelle"));
  EXPECT_TRUE(tie.direction.is("towards"));
  EXPECT_TRUE(tie.quality.is("conflictual"));
}

TEST(ImportTies, SOC_12_mutual_and_no_direction) {
  const Import import = with_ties("DAS | EN | <-> | a | |\nDAS | Maire | - | b | |\nEN | Maire | | c | |\n");
  EXPECT_THAT(lines_of(import), IsEmpty());
  EXPECT_TRUE(import.site.ties.at(0).direction.is("mutual"));
  EXPECT_TRUE(import.site.ties.at(1).direction.empty());
  EXPECT_TRUE(import.site.ties.at(2).direction.empty());
}

TEST(ImportTies, SOC_11_a_tie_may_be_unqualified_or_hold_only_a_quality_or_a_word) {
  const Import import =
      with_ties("DAS | EN | | réseau | |\nDAS | Maire | | | bonne |\nEN | Maire | | | | superficielle\n");
  EXPECT_THAT(lines_of(import), IsEmpty());
  EXPECT_TRUE(import.site.ties.at(0).quality.empty());
  EXPECT_TRUE(import.site.ties.at(1).indicators.empty());
  EXPECT_EQ(import.site.ties.at(2).word, "superficielle");
}

TEST(ImportTies, SOC_11_the_coachs_own_word_in_the_cell_of_the_quality_is_kept) {
  const Import import = with_ties("DAS | EN | | | Contact perdu |\n");
  EXPECT_EQ(import.site.ties.at(0).quality.typed, "Contact perdu");
  EXPECT_EQ(import.site.ties[0].word, "Contact perdu");
}

TEST(ImportTies, a_tie_that_says_nothing_is_refused) {
  const Import import = with_ties("DAS | EN | | | |\nDAS | EN | - | | |\n");
  EXPECT_THAT(lines_of(import), ElementsAre("IMP-01 nonconforming empty_tie Liens:2",
                                            "IMP-01 nonconforming empty_tie Liens:3"));
  EXPECT_THAT(import.site.ties, IsEmpty());
}

TEST(ImportTies, CNF_01_an_arrow_without_an_end_is_to_review_and_not_drawn) {
  const Import import = with_ties("DAS | | | contrat | |\n | DAS | | contrat | |\n");
  EXPECT_THAT(lines_of(import),
              ElementsAre("CNF-01 review missing_end Liens:2 À", "CNF-01 review missing_end Liens:3 De"));
  EXPECT_THAT(import.site.ties, IsEmpty());
}

TEST(ImportTies, CNF_01_also_when_the_column_itself_is_missing) {
  const Import import = with_ties("DAS | contrat\n", "De | Indicateurs");
  EXPECT_THAT(lines_of(import), ElementsAre("CNF-01 review missing_end Liens:2"));
}

TEST(ImportTies, TWZ_01_an_unknown_end_refuses_the_tie_and_near_names_are_proposed) {
  const Import import =
      with_ties("DAS | Entraide Nationnale | | a | |\nDAS | Wilaya | | b | |\nDAS | Salé | | c | |\n");
  ASSERT_THAT(lines_of(import), ElementsAre("TWZ-01 nonconforming unknown_end_near Liens:2 À",
                                            "TWZ-01 nonconforming unknown_end Liens:3 À",
                                            "TWZ-01 nonconforming end_is_territory Liens:4 À"));
  EXPECT_EQ(argument(import.findings[0], "candidates"), "« Entraide Nationale »");
  EXPECT_THAT(import.site.ties, IsEmpty());
}

TEST(ImportTies, TWZ_01_an_ambiguous_name_is_refused_and_its_prefix_settles_it) {
  const std::string both =
      "# Structures\nNom\nCaïdat\n# Leaders\nFonction\nCaïdat\n# Liens\nDe | À | Indicateurs\n";
  EXPECT_THAT(lines_of(import_text(both + "Caïdat | leader:Caïdat | organigramme\n")),
              ElementsAre("TWZ-01 nonconforming ambiguous_end Liens:2 De"));
  const Import import = import_text(both + "structure:Caïdat | leader:Caïdat | organigramme\n");
  EXPECT_THAT(lines_of(import), IsEmpty());
  EXPECT_EQ(import.site.ties.at(0).from.kind, model::Kind::structure);
  EXPECT_EQ(import.site.ties[0].to.kind, model::Kind::leader);
}

TEST(ImportTies, TWZ_02_only_a_group_may_be_tied_to_itself) {
  const Import import =
      with_ties("DAS | S1 | | a | |\nMarchands | Marchands | | b | |\nMaire | Maire | | c | |\n");
  EXPECT_THAT(lines_of(import), ElementsAre("TWZ-02 nonconforming self_tie Liens:2 À",
                                            "TWZ-02 nonconforming self_tie Liens:4 À"));
  EXPECT_THAT(ties_of(import.site), ElementsAre("Marchands > Marchands"));
}

TEST(ImportTies, TWZ_03_a_tie_is_written_once_in_either_direction_whatever_the_order_of_its_indicators) {
  const Import import = with_ties(
      "DAS | EN | vers | convention; réseau | bonne |\nEN | DAS | | Réseau; Convention | |\nDAS | EN | | "
      "contrat | |\n");
  ASSERT_THAT(lines_of(import), ElementsAre("TWZ-03 nonconforming duplicate_tie Liens:3"));
  EXPECT_EQ(argument(import.findings[0], "first"), "2");
  EXPECT_EQ(import.site.ties.size(), 2u);
}

TEST(ImportTies, TWZ_03_other_theme_other_moment_or_other_indicator_is_another_tie) {
  const Import import = with_ties(
      "DAS | EN | a | Eau |\nDAS | EN | a | |\nDAS | EN | a | | 2010\nDAS | EN | a | | avant\nDAS | EN | a | "
      "| après\n",
      "De | À | Indicateurs | Thématique | Depuis");
  EXPECT_THAT(lines_of(import), IsEmpty());
  EXPECT_EQ(import.site.ties.size(), 5u);
}

TEST(ImportTies, an_unknown_theme_is_doubted_and_the_tie_kept) {
  const Import import = with_ties("DAS | EN | a | Tourisme\n", "De | À | Indicateurs | Thématique");
  EXPECT_THAT(lines_of(import), ElementsAre("IMP-02 review unknown_name Liens:2 Thématique"));
  EXPECT_EQ(import.site.ties.size(), 1u);
}

TEST(LiensAlone, ends_become_structures_doubted_and_each_once) {
  const Import import = import_text("# Liens\nDe | À | Indicateurs\nDAS | EN | a\nen | REMESS | b\n");
  EXPECT_THAT(names_of(import.site.structures), ElementsAre("DAS", "EN", "REMESS"));
  EXPECT_THAT(lines_of(import), ElementsAre("IMP-04 review structure_from_tie Liens:2 De",
                                            "IMP-04 review structure_from_tie Liens:2 À",
                                            "IMP-04 review structure_from_tie Liens:3 À"));
  EXPECT_THAT(ties_of(import.site), ElementsAre("DAS > EN", "EN > REMESS"));
}

TEST(LiensAlone, a_prefix_says_what_the_end_is) {
  const Import import =
      import_text("# Liens\nDe | À | Indicateurs\nleader:Maire | groupe:Jeunes | a\nthème:Eau | DAS | b\n");
  EXPECT_EQ(import.site.leaders.at(0).function, "Maire");
  EXPECT_EQ(import.site.groups.at(0).name, "Jeunes");
  EXPECT_THAT(lines_of(import), ElementsAre("IMP-04 review leader_from_tie Liens:2 De",
                                            "IMP-04 review group_from_tie Liens:2 À",
                                            "TWZ-01 nonconforming unknown_end Liens:3 De",
                                            "IMP-04 review structure_from_tie Liens:3 À"));
}

TEST(LiensAlone, described_later_the_actors_keep_their_ids) {
  const Import alone =
      import_text("# Liens\nDe | À | Indicateurs\nDAS | leader:Maire | a\nDAS | groupe:Jeunes | b\n");
  const Import described = import_text(R"(
# Structures
Nom
DAS
# Leaders
Fonction
Maire
# Groupes
Nom
Jeunes
# Liens
De | À | Indicateurs
DAS | Maire | a
DAS | Jeunes | b
)");
  EXPECT_EQ(alone.site.structures.at(0).id, described.site.structures.at(0).id);
  EXPECT_EQ(alone.site.leaders.at(0).id, described.site.leaders.at(0).id);
  EXPECT_EQ(alone.site.groups.at(0).id, described.site.groups.at(0).id);
  EXPECT_EQ(alone.site.ties.at(0).id, described.site.ties.at(0).id);
}

const std::string sources = R"(
# Sources
Code | Type | Date | Locuteur | Femmes
E3 | entretien individuel | 29/11/2012 | Maire |
E7 | entretien de groupe | 2012 | DAS | 12
D1 | document | | REMESS |
)";

Import with_sources(const std::string& cell, const std::string& rest = "") {
  return import_text(
      actors + sources +
      "# Liens\nCode | De | À | Indicateurs | Qualité | Sources\nS27 | DAS | EN | a | bonne | " + cell +
      "\n" + rest);
}

// "E3 good": what each statement says of what.
std::vector<std::string> said(const Import& import) {
  const model::Index index(import.site);
  std::vector<std::string> lines;
  for (const model::Statement& statement : import.site.statements) {
    lines.push_back(index.name_of(statement.source) + " " + statement.quality.code +
                    (statement.word.empty() ? "" : " " + statement.word) + " | " +
                    index.name_of(statement.about));
  }
  return lines;
}

const char* das_en = "Division de l'Action Sociale – Entraide Nationale";

TEST(ImportSources, ENT_08_what_each_source_says_of_a_tie_may_be_written_in_short) {
  const Import import = with_sources("E3=bonne; E7 = Conflictuelle; D1");
  EXPECT_THAT(lines_of(import), IsEmpty());
  EXPECT_THAT(said(import),
              ElementsAre(std::string("E3 good | ") + das_en, std::string("E7 conflictual | ") + das_en));
  EXPECT_EQ(import.site.ties.at(0).sources.size(), 3u);
}

TEST(ImportSources, SOC_11_a_word_of_her_own_in_the_short_form_is_kept) {
  EXPECT_THAT(
      said(with_sources("E3=superficielle; E7=nsp")),
      ElementsAre(std::string("E3 other superficielle | ") + das_en, std::string("E7 unknown | ") + das_en));
}

TEST(ImportSources, a_source_that_is_not_described_is_kept_and_named) {
  const Import import = with_sources("E3=bonne; E99=bonne; e99");
  EXPECT_THAT(lines_of(import), ElementsAre("IMP-04 observation source_not_described Liens:2 Sources"));
  EXPECT_EQ(import.site.sources.size(), 4u);
  EXPECT_EQ(import.site.ties.at(0).sources.size(), 2u);
}

TEST(ImportSources, half_a_short_form_names_a_source_or_is_doubted) {
  const Import import = with_sources("E3=; =bonne; ;");
  EXPECT_THAT(lines_of(import), ElementsAre("IMP-02 review unreadable_value Liens:2 Sources"));
  EXPECT_THAT(said(import), IsEmpty());
  EXPECT_EQ(import.site.sources.size(), 3u) << "no source without a code is made";
}

TEST(ImportSources, two_sources_of_one_code_are_refused_and_the_first_is_meant) {
  const Import import = import_text(actors + R"(
# Sources
Code | Type | Locuteur
E3 | document | REMESS
E3 | observation | Maire
# Liens
De | À | Indicateurs | Sources
DAS | EN | a | E3=bonne
DAS | Maire | a | E3=bonne
)");
  EXPECT_THAT(lines_of(import), ElementsAre("IMP-01 nonconforming duplicate_record Sources:3"));
  EXPECT_EQ(import.site.sources.size(), 1u);
}

TEST(ImportStatements, ENT_08_a_statement_is_about_a_tie_by_code_or_by_ends_an_actor_or_a_territory) {
  const Import import = with_sources("D1", R"(
# Dires
Source | Sur | Qualité dite | Mot
E3 | S27 | bonne |
E7 | DAS > EN | conflictuelle | tendue
E3 | en -> Action Sociale | autre | réserve
E3 | DAS | | catalyseur
E7 | territoire:Salé | |  attachement
E7 | leader:maire | | respecté
D1 | thème:Eau | | urgent
)");
  EXPECT_THAT(lines_of(import), IsEmpty());
  EXPECT_THAT(
      said(import),
      ElementsAre(std::string("E3 good | ") + das_en, std::string("E7 conflictual tendue | ") + das_en,
                  std::string("E3 other réserve | ") + das_en,
                  "E3  catalyseur | Division de l'Action Sociale", "E7  attachement | Salé",
                  "E7  respecté | Maire", "D1  urgent | Eau"));
}

TEST(ImportStatements, about_nothing_known_is_refused) {
  const Import import =
      with_sources("D1", "# Dires\nSource | Sur\nE3 | S28\nE3 | DAS > Maire\nE3 | DAS > Wilaya\n | DAS\n");
  EXPECT_THAT(lines_of(import), UnorderedElementsAre("IMP-01 nonconforming missing_value Dires:5 Source",
                                                     "IMP-01 nonconforming unknown_subject Dires:2 Sur",
                                                     "IMP-01 nonconforming unknown_subject Dires:3 Sur",
                                                     "IMP-01 nonconforming unknown_subject Dires:4 Sur"));
}

TEST(ImportStatements, about_one_of_two_ties_between_the_same_ends_must_say_which) {
  const Import import = import_text(actors + sources +
                                    "# Liens\nDe | À | Indicateurs\nDAS | EN | a\nDAS | EN | b\n"
                                    "# Dires\nSource | Sur | Mot\nE3 | DAS > EN | x\n");
  EXPECT_THAT(lines_of(import), ElementsAre("IMP-01 nonconforming ambiguous_subject Dires:2 Sur"));
}

TEST(ImportStatements, said_twice_is_refused_the_second_time) {
  const Import import =
      with_sources("D1", "# Dires\nSource | Sur | Qualité dite\nE3 | S27 | bonne\nE3 | S27 | bonne\n");
  EXPECT_THAT(lines_of(import), ElementsAre("IMP-01 nonconforming duplicate_record Dires:3"));
}

}  // namespace
}  // namespace twiza::intake
