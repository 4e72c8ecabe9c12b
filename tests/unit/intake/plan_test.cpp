// Bringing a workbook into a site that exists: what it finds, what it would write, what it says.
#include "intake/plan.hpp"

#include <random>

#include "export_site.hpp"
#include "intake/export.hpp"
#include "plan_site.hpp"

namespace twiza::intake {
namespace {

using model::Kind;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

const char* salé = R"(
# Site
Nom | Salé
Début | 2012-09
# Territoires
Nom | Type
Salé | ville
Tabriquet | arrondissement
# Structures
Code | Nom | Sigle | Téléphone | Territoires | Aliases
S1 | Direction de l'action sociale | DAS | 0500000001 | Salé | Action sociale
 | Entraide nationale | EN | | Salé; Tabriquet |
# Leaders
Fonction | Structures | Nom
Directeur | DAS | Une telle
Membre | EN | Fictive Un
Membre | EN | Fictive Deux
# Sources
Code | Type
E1 | document
# Liens
De | À | Indicateurs | Qualité | Sources
DAS | EN | convention | | E1=bonne
# Dires
Source | Sur | Mot
E1 | DAS | active
)";

Table& table(Workbook& book, const std::string& name) {
  for (Table& one : book.tables)
    if (one.name == name) return one;
  ADD_FAILURE() << "no sheet " << name;
  return book.tables.front();
}

void put(Workbook& book, const std::string& sheet, std::size_t row, const std::string& header,
         const std::string& text) {
  Table& one = table(book, sheet);
  for (std::size_t column = 0; column < one.rows.front().size(); ++column) {
    if (one.rows.front()[column].text != header) continue;
    if (one.rows.at(row).size() <= column) one.rows.at(row).resize(column + 1);
    one.rows.at(row)[column] = {Cell::Kind::text, text};
    return;
  }
  FAIL() << "no column " << header;
}

Workbook shuffled(Workbook book, unsigned seed) {
  std::mt19937 random(seed);
  std::shuffle(book.tables.begin(), book.tables.end(), random);
  for (Table& one : book.tables) {
    if (one.name == "Site" || one.rows.empty()) continue;
    std::vector<std::size_t> order(one.rows.front().size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::shuffle(order.begin(), order.end(), random);
    for (auto& row : one.rows) {
      row.resize(order.size());
      std::vector<Cell> moved;
      for (const std::size_t column : order) moved.push_back(row[column]);
      row = std::move(moved);
    }
    std::shuffle(one.rows.begin() + 1, one.rows.end(), random);
  }
  return book;
}

TEST(Plan, a_new_site_is_all_drafts_and_is_what_the_import_makes) {
  const ImportPlan plan = plan_text(salé);
  EXPECT_THAT(lines_of(plan.refused), IsEmpty());
  EXPECT_THAT(lines_of(plan.changed), IsEmpty());
  EXPECT_EQ(plan.site_name, "Salé");
  const Import import = import_text(salé);
  EXPECT_EQ(plan.site, import.site.info.id);
  EXPECT_THAT(differences(import.site, applied(plan, nullptr)), IsEmpty());
  EXPECT_EQ(plan.added.size(), plan.drafts.size());
}

TEST(Plan, QUA_10_the_same_workbook_again_writes_nothing) {
  const model::Site site = site_of(salé);
  const ImportPlan again = plan_text(salé, &site);
  EXPECT_THAT(written(again), IsEmpty());
  EXPECT_THAT(lines_of(again.refused), IsEmpty());
  EXPECT_THAT(lines_of(again.absent), IsEmpty());
  EXPECT_THAT(again.deletions, IsEmpty());
  EXPECT_GT(again.unchanged.size(), 8u);
}

TEST(Plan, QUA_10_what_was_exported_writes_nothing_whatever_the_site) {
  for (unsigned seed = 1; seed <= 150; ++seed) {
    const model::Site site = import_workbook(WorkbookMaker(seed).make(), "x").site;
    for (const base::Language language : {base::Language::fr, base::Language::ar}) {
      const ImportPlan plan = plan_import(export_site(site, language), "y", &site);
      ASSERT_THAT(written(plan), IsEmpty())
          << "seed " << seed << " " << testing::PrintToString(lines_of(plan.changed));
      ASSERT_THAT(lines_of(plan.absent), IsEmpty()) << "seed " << seed;
      ASSERT_THAT(lines_of(plan.refused), IsEmpty()) << "seed " << seed;
    }
  }
}

// Ids of chance, as records made in the program have them.
model::Site made_in_the_program(model::Site site, unsigned seed) {
  std::mt19937_64 random(seed);
  std::map<base::Id, base::Id> ids;
  const auto new_one = [&](const base::Id& id) -> const base::Id& {
    base::Id& made = ids[id];
    if (made.empty() && !id.empty()) {
      for (auto& byte : made.bytes) byte = static_cast<std::uint8_t>(random());
      made.bytes[6] = 0x7F;
    }
    return made;
  };
  for (const model::RecordType& type : model::record_types()) {
    for (std::size_t i = 0; i < type.all(site).size(); ++i) {
      model::Record& record = type.at(site, i);
      record.id = new_one(record.id);
      for (const model::Field& field : type.fields) {
        model::Value value = field.get(record);
        if (auto* ref = std::get_if<model::Ref>(&value)) ref->id = new_one(ref->id);
        if (auto* refs = std::get_if<model::Refs>(&value))
          for (model::Ref& ref : *refs) ref.id = new_one(ref.id);
        if (!field.targets.empty()) field.set(record, value);
      }
    }
  }
  return site;
}

TEST(Plan, QUA_10_records_made_in_the_program_are_found_by_what_they_are_called) {
  for (unsigned seed = 1; seed <= 150; ++seed) {
    const model::Site site = made_in_the_program(import_workbook(WorkbookMaker(seed).make(), "x").site, seed);
    const ImportPlan plan = plan_import(export_site(site, base::Language::fr), "y", &site);
    ASSERT_THAT(written(plan), IsEmpty())
        << "seed " << seed << " " << testing::PrintToString(lines_of(plan.changed))
        << testing::PrintToString(lines_of(plan.added));
    ASSERT_THAT(lines_of(plan.absent), IsEmpty()) << "seed " << seed;
  }
}

TEST(Plan, QUA_10_a_plan_applied_and_planned_again_writes_nothing) {
  for (unsigned seed = 1; seed <= 150; ++seed) {
    const Workbook book = WorkbookMaker(seed).make();
    const ImportPlan first = plan_import(book, "x", nullptr);
    model::Site site = applied(first, nullptr);
    const ImportPlan second = plan_import(book, "x", &site);
    ASSERT_THAT(written(second), IsEmpty())
        << "seed " << seed << testing::PrintToString(lines_of(second.changed))
        << testing::PrintToString(lines_of(second.added));
    // Another workbook into it, whose names are partly the same.
    const Workbook other = WorkbookMaker(seed + 1000).make();
    site = applied(plan_import(other, "x", &site), &site);
    const ImportPlan again = plan_import(other, "x", &site);
    std::vector<std::string> lines = written(again);
    ASSERT_THAT(lines, IsEmpty()) << "seed " << seed << testing::PrintToString(lines_of(again.changed))
                                  << testing::PrintToString(lines_of(again.added));
  }
}

TEST(Plan, QUA_10_the_order_of_rows_and_columns_writes_nothing) {
  for (unsigned seed = 1; seed <= 100; ++seed) {
    const model::Site site = import_workbook(WorkbookMaker(seed).make(), "x").site;
    const Workbook book = shuffled(export_site(site, base::Language::fr), seed);
    const ImportPlan plan = plan_import(book, "x", &site);
    ASSERT_THAT(written(plan), IsEmpty()) << "seed " << seed << testing::PrintToString(lines_of(plan.changed))
                                          << testing::PrintToString(lines_of(plan.added));
  }
}

TEST(Plan, one_cell_changed_is_one_field) {
  const model::Site site = site_of(salé);
  const auto changed = [&](const std::string& sheet, std::size_t row, const std::string& header,
                           const std::string& text) {
    Workbook book = export_site(site, base::Language::fr);
    put(book, sheet, row, header, text);
    const ImportPlan plan = plan_import(book, "x", &site);
    expect_worded(plan);
    std::vector<std::string> lines = written(plan);
    EXPECT_THAT(lines_of(plan.added), IsEmpty());
    EXPECT_EQ(plan.changed.size(), lines.size());
    if (plan.changed.size() == 1) lines.push_back(plan.changed[0].was + " → " + plan.changed[0].now);
    return lines;
  };
  EXPECT_THAT(changed("Structures", 1, "Téléphone", "0500000009"),
              ElementsAre("structure.phone", "0500000001 → 0500000009"));
  EXPECT_THAT(changed("Structures", 2, "Territoires", "Tabriquet"),
              ElementsAre("structure.territories", "Salé; Tabriquet → Tabriquet"));
  EXPECT_THAT(changed("Structures", 1, "Téléphone", "∅"), ElementsAre("structure.phone", "0500000001 → "));
  EXPECT_THAT(changed("Structures", 1, "Aliases", "∅"),
              ElementsAre("structure.aliases", "Action sociale → "));
  EXPECT_THAT(changed("Structures", 1, "Nom", "∅"), IsEmpty()) << "a name is not emptied";
  EXPECT_THAT(changed("Structures", 1, "Téléphone", ""), IsEmpty());
  EXPECT_THAT(changed("Structures", 1, "Nom", "Délégation sociale"),
              ElementsAre("structure.name", "Direction de l'action sociale → Délégation sociale"));
  EXPECT_THAT(changed("Structures", 1, "Code", "S9"), ElementsAre("structure.code", "S1 → S9"));
  EXPECT_THAT(changed("Liens", 1, "Qualité", "conflictuelle"),
              ElementsAre("tie.quality", " → conflictuelle"));
  EXPECT_THAT(changed("Site", 1, "Valeur", "Salé et Rabat"),
              ElementsAre("site.name", "Salé → Salé et Rabat"));
  EXPECT_THAT(changed("Territoires", 2, "Type", "quartier"),
              ElementsAre("territory.type", "arrondissement → quartier"));
}

TEST(Plan, a_row_renamed_with_its_code_is_exactly_one_record) {
  const model::Site site = site_of(salé);
  Workbook book = export_site(site, base::Language::fr);
  put(book, "Structures", 1, "Nom", "Délégation sociale");
  const ImportPlan plan = plan_import(book, "x", &site);
  ASSERT_EQ(plan.drafts.size(), 1u);
  EXPECT_EQ(plan.drafts[0].id, site.structures[0].id);
  EXPECT_THAT(lines_of(plan.refused), IsEmpty()) << "its old name is still its own in Liens";
  EXPECT_THAT(lines_of(plan.absent), IsEmpty());
}

TEST(Plan, a_record_renamed_in_the_program_is_found_by_its_code_or_by_its_birth) {
  model::Site site = site_of(salé);
  site.structures[0].name = "Délégation sociale";
  site.structures[1].name = "Entraide";
  site.structures[1].acronym = "";
  const ImportPlan plan = plan_text(
      "# Structures\nCode | Nom | Ville\nS1 | Direction de l'action sociale | Salé\n"
      "| Entraide nationale | Salé\n",
      &site);
  EXPECT_THAT(written(plan), UnorderedElementsAre("structure.name", "structure.town", "structure.town"));
  EXPECT_THAT(lines_of(plan.doubted), ElementsAre("Structures:3 renamed_since Entraide nationale"));
  EXPECT_THAT(lines_of(plan.added), IsEmpty());
  EXPECT_EQ(plan.drafts[1].id, site.structures[1].id);
}

TEST(Plan, a_row_finds_its_record_by_alias_acronym_and_arabic_name) {
  model::Site site = site_of(salé);
  site.structures[1].name_ar = "التعاون الوطني";
  const ImportPlan plan =
      plan_text("# Structures\nNom | Ville\naction SOCIALE | a\nالتعاون الوطني | b\n", &site);
  EXPECT_THAT(lines_of(plan.added), IsEmpty());
  // And keeps its own.
  EXPECT_THAT(written(plan), UnorderedElementsAre("structure.town", "structure.town"));
}

TEST(Plan, a_row_that_says_the_code_renames_to_an_alias) {
  const model::Site site = site_of(salé);
  const ImportPlan plan = plan_text("# Structures\nCode | Nom\nS1 | Action sociale\n", &site);
  EXPECT_THAT(written(plan), UnorderedElementsAre("structure.name"));
}

TEST(Plan, a_second_one_of_a_known_name_comes_with_its_code) {
  const model::Site site = site_of("# Structures\nCode | Nom\nS1 | Comité\n");
  const ImportPlan plan = plan_text("# Structures\nCode | Nom\nS2 | Comité\nS1 | Comité\n", &site);
  EXPECT_THAT(lines_of(plan.refused), IsEmpty());
  EXPECT_THAT(lines_of(plan.added), ElementsAre("Structures:2 added Comité"));
  const model::Site after = applied(plan, &site);
  const ImportPlan again = plan_text("# Structures\nCode | Nom\nS2 | Comité\nS1 | Comité\n", &after);
  EXPECT_THAT(again.drafts, IsEmpty());
  EXPECT_THAT(lines_of(again.doubted), IsEmpty());
}

TEST(Plan, ties_alone_find_the_known_actors) {
  const model::Site site = site_of(salé);
  const ImportPlan plan =
      plan_text("# Liens\nDe | À | Indicateurs\nDAS | Membre, EN 2 | comité\nS1 | Inconnue | x\n", &site);
  EXPECT_THAT(lines_of(plan.refused), IsEmpty());
  EXPECT_THAT(lines_of(plan.added),
              ElementsAre("Liens:3 added Inconnue", "Liens:2 added Direction de l'action sociale – Membre",
                          "Liens:3 added Direction de l'action sociale – Inconnue"));
  EXPECT_THAT(lines_of(plan.doubted), ElementsAre("Liens:3 À structure_from_tie Inconnue"));
  EXPECT_THAT(lines_of(plan.absent),
              ElementsAre("Liens:0 absent Direction de l'action sociale – Entraide nationale",
                          "Liens:0 absent Directeur – Direction de l'action sociale",
                          "Liens:0 absent Membre – Entraide nationale",
                          "Liens:0 absent Membre – Entraide nationale"));
  const model::Site after = applied(plan, &site);
  EXPECT_EQ(after.ties.at(4).to, (model::Ref{Kind::leader, site.leaders.at(2).id}));
}

TEST(Plan, a_tie_is_found_by_its_ends_where_the_row_says_no_more) {
  const model::Site site = site_of(salé);
  const ImportPlan plan = plan_text("# Liens\nDe | À | Qualité\nEN | S1 | bonne\n", &site);
  EXPECT_THAT(written(plan), UnorderedElementsAre("tie.from", "tie.to", "tie.quality"));
  const ImportPlan other = plan_text("# Liens\nDe | À | Indicateurs\nDAS | EN | réunions\n", &site);
  EXPECT_THAT(lines_of(other.added),
              ElementsAre("Liens:2 added Direction de l'action sociale – Entraide nationale"));
}

TEST(Plan, two_rows_on_one_record_and_one_row_on_two_are_refused) {
  const model::Site site = site_of(salé);
  const ImportPlan twice = plan_text(
      "# Structures\nCode | Nom | Ville\nS1 | Direction de l'action sociale | a\n| DAS | b\n", &site);
  EXPECT_THAT(lines_of(twice.refused), ElementsAre("Structures:3 duplicate_record DAS"));
  EXPECT_THAT(written(twice), ElementsAre("structure.town"));
  const ImportPlan both = plan_text("# Structures\nCode | Nom | Ville\nS1 | Entraide nationale | a\n", &site);
  EXPECT_THAT(lines_of(both.refused), ElementsAre("Structures:2 several_records Entraide nationale"));
  EXPECT_EQ(both.refused[0].candidates.size(), 2u);
  EXPECT_THAT(written(both), IsEmpty());
  EXPECT_THAT(both.deletions, IsEmpty()) << "a refused row deletes nothing";
}

TEST(Plan, rows_that_are_gone_are_absent_and_only_in_the_sheets_that_are_there) {
  const model::Site site = site_of(salé);
  const ImportPlan plan = plan_text("# Structures\nCode | Nom\nS1 | Direction de l'action sociale\n", &site);
  EXPECT_THAT(lines_of(plan.absent), ElementsAre("Structures:0 absent Entraide nationale"));
  ASSERT_EQ(plan.deletions.size(), 1u);
  EXPECT_EQ(plan.deletions[0].id, site.structures[1].id);
  EXPECT_THAT(written(plan), IsEmpty());
}

TEST(Plan, an_unknown_reference_says_near_names_and_keeps_the_known_list) {
  const model::Site site = site_of(salé);
  const ImportPlan plan = plan_text(
      "# Structures\nCode | Nom | Territoires\nS1 | Direction de l'action sociale | Tabriqet\n", &site);
  ASSERT_THAT(lines_of(plan.doubted),
              ElementsAre("Structures:2 Territoires unknown_name_near Direction de l'action sociale"));
  EXPECT_THAT(plan.doubted[0].candidates, Contains("Tabriquet"));
  EXPECT_THAT(written(plan), IsEmpty());
}

TEST(Plan, TER_12_a_territory_is_found_by_any_of_its_spellings) {
  model::Site site = site_of(salé);
  site.territories[1].aliases = {"Tabrikt", "تابريكت"};
  const ImportPlan plan =
      plan_text("# Structures\nNom | Territoires\nNouvelle | TABRIKT\nAutre | تابريكت\n", &site);
  const model::Site after = applied(plan, &site);
  EXPECT_EQ(after.structures.at(2).territories, (model::Refs{{Kind::territory, site.territories[1].id}}));
  EXPECT_EQ(after.structures.at(3).territories, after.structures.at(2).territories);
}

TEST(Plan, leaders_are_found_by_function_and_structure_and_equals_by_their_persons) {
  const model::Site site = site_of(salé);
  const ImportPlan swapped = plan_text(
      "# Leaders\nFonction | Structures | Nom | Clé\nMembre | EN | Fictive Deux | oui\nMembre | EN | Fictive "
      "Un |\n",
      &site);
  ASSERT_THAT(written(swapped), ElementsAre("leader.key_actor"));
  EXPECT_EQ(swapped.drafts[0].id, site.leaders[2].id);
  const ImportPlan promoted = plan_text("# Leaders\nFonction | Nom\nPrésidente | Fictive Deux\n", &site);
  ASSERT_THAT(written(promoted), ElementsAre("leader.function"));
  EXPECT_EQ(promoted.drafts[0].id, site.leaders[2].id);
  const ImportPlan unsaid = plan_text("# Leaders\nFonction | Clé\nMembre | oui\nDirecteur | oui\n", &site);
  EXPECT_THAT(lines_of(unsaid.refused), ElementsAre("Leaders:2 several_records Membre"));
  EXPECT_THAT(written(unsaid), ElementsAre("leader.key_actor"));
}

TEST(Plan, ACT_14_a_person_of_a_second_structure_is_a_second_leader) {
  const model::Site site = site_of(salé);
  const ImportPlan plan =
      plan_text("# Leaders\nFonction | Structures | Nom\nTrésorière | EN | Une telle\n", &site);
  EXPECT_THAT(lines_of(plan.added), Contains("Leaders:2 added Trésorière"));
  EXPECT_THAT(lines_of(plan.changed), IsEmpty());
}

TEST(Plan, the_identifier_of_another_site_is_doubted_and_not_taken) {
  const model::Site site = site_of(salé);
  const ImportPlan plan = plan_text("# Site\nNom | Salé\nIdentifiant | autre\nRévision | r7\n", &site);
  EXPECT_THAT(written(plan), IsEmpty());
  EXPECT_EQ(plan.revision, "r7");
  EXPECT_EQ(plan.site, site.info.id);
  EXPECT_THAT(lines_of(plan.doubted), ElementsAre("Site:2 Identifiant other_site "));
}

TEST(Plan, the_example_row_of_a_template_is_skipped) {
  const model::Site site = site_of(salé);
  const ImportPlan plan =
      plan_text("# Structures\nCode | Nom\nexemple | Coopérative Tigemmi\nexemple | Une autre\n", &site);
  EXPECT_THAT(lines_of(plan.added), ElementsAre("Structures:3 added Une autre"));
}

TEST(Plan, ACT_13_projects_beside_an_actor_add_to_the_known_project) {
  const model::Site site = site_of("# Structures\nNom | Projets portés\nA | Marché\nB |\n");
  const char* text = "# Structures\nNom | Projets associés\nB | marché\n";
  const ImportPlan plan = plan_text(text, &site);
  EXPECT_THAT(written(plan), ElementsAre("project.associates"));
  const model::Site after = applied(plan, &site);
  EXPECT_THAT(written(plan_text(text, &after)), IsEmpty());
}

TEST(Plan, positions_beside_actors_move_the_known_placement) {
  const model::Site site = site_of("# Structures\nNom | X | Y\nA | 10 | 20\n");
  EXPECT_THAT(written(plan_text("# Structures\nNom | X | Y\nA | 10 | 20\n", &site)), IsEmpty());
  EXPECT_THAT(written(plan_text("# Structures\nNom | X | Y\nA | 11 | 20\n", &site)),
              ElementsAre("placement.x"));
  EXPECT_THAT(written(plan_text("# Structures\nNom | X | Y\nA | |\n", &site)), IsEmpty());
}

TEST(Plan, an_edit_in_the_program_that_no_cell_speaks_of_writes_nothing) {
  model::Site site = site_of(salé);
  site.structures[0].note = "vue hier";
  site.structures[0].email = "x@example.org";
  model::Theme theme;
  theme.id = base::derived_id({}, "test", "t");
  theme.name = "Eau";
  site.themes.push_back(theme);
  EXPECT_THAT(written(plan_text(salé, &site)), IsEmpty());
}

TEST(Plan, naughty_strings_survive_everywhere) {
  const std::vector<std::string> naughty = {"",
                                            " ",
                                            "∅",
                                            "=1+1",
                                            "'",
                                            "\"",
                                            "\\",
                                            "NULL",
                                            "undefined",
                                            "0",
                                            "-1",
                                            "1E+99",
                                            "\xFF\xFE",
                                            "\xC3",
                                            "ا\u202Eب",
                                            "👩‍👩‍👧",
                                            "<script>",
                                            "'; DROP TABLE x;--",
                                            "structure:",
                                            "leader:x",
                                            "A > B",
                                            ";;;",
                                            "|",
                                            "\t\n\r",
                                            "%s%n",
                                            "../../etc",
                                            "\u0000",
                                            "Ω≈ç√∫",
                                            "ṰH̗E͔ C̷A̴T",
                                            "1;2;3",
                                            "E1=bonne;=",
                                            "06 00 00 00 01",
                                            "@",
                                            "a@b.c",
                                            std::string(5000, 'x')};
  Workbook book = export_site(site_of(salé), base::Language::fr);
  Table contacts =
      workbook(
          "# Contacts\nFamille | Organisation | Nom du contact | Fonction | Coordonnées | Commentaires\n")
          .tables[0];
  for (std::size_t i = 0; i < naughty.size(); ++i) contacts.rows.emplace_back(6);
  book.tables.push_back(contacts);
  for (std::size_t shift = 0; shift < naughty.size(); ++shift) {
    Workbook spoiled = book;
    std::size_t next = shift;
    for (Table& one : spoiled.tables) {
      for (std::size_t row = 1; row < one.rows.size(); ++row) {
        one.rows[row].resize(one.rows.front().size());
        for (Cell& cell : one.rows[row]) cell = {Cell::Kind::text, naughty[next++ % naughty.size()]};
      }
    }
    const ImportPlan plan = plan_import(spoiled, "x", nullptr);
    expect_worded(plan);
    const model::Site site = applied(plan, nullptr);
    const ImportPlan again = plan_import(spoiled, "x", &site);
    ASSERT_THAT(written(again), IsEmpty()) << shift << testing::PrintToString(lines_of(again.changed))
                                           << testing::PrintToString(lines_of(again.added));
  }
}

TEST(Plan, many_rows_are_not_compared_each_with_each) {
  constexpr int rows = 20000;
  Workbook book = workbook(
      "# Structures\nCode | Nom | Téléphone | Adresse\n# Leaders\nFonction | Structures\n# Liens\nDe | À | "
      "Indicateurs\n");
  const auto add = [&](std::size_t sheet, std::vector<std::string> texts) {
    auto& row = book.tables[sheet].rows.emplace_back();
    for (std::string& text : texts)
      row.push_back({text.empty() ? Cell::Kind::empty : Cell::Kind::text, text});
  };
  for (int i = 0; i < rows; ++i) {
    const std::string n = std::to_string(i);
    add(0, {"S" + n, "Coopérative des femmes " + n, "0600000001", "12 rue de la poste"});
    add(1, {"Membre", i % 2 == 0 ? "S0" : ""});
    add(2, {"S" + n, i % 3 == 0 ? "Inconnue " + n : "S7", "réunion"});
  }
  const ImportPlan plan = plan_import(book, "x", nullptr);
  EXPECT_GT(plan.drafts.size(), 40000u);
  const model::Site big = import_workbook(book, "x").site;
  EXPECT_THAT(written(plan_import(book, "x", &big)), IsEmpty());
}

}  // namespace
}  // namespace twiza::intake
