// The same workbook gives the same ids, whatever the order of its rows and columns.
#include <random>

#include "model/description.hpp"
#include "workbook_text.hpp"

namespace twiza::intake {
namespace {

const char* salé = R"(
# Site
Nom | Salé
Début | 2012-09
# Thèmes
Code | Nom
TH | Eau
# Territoires
Nom | Type | Parent
Salé | ville | Préfecture
Préfecture | préfecture |
# Données
Territoire | Donnée | Valeur | Date
Salé | Habitants | 751572 | 2004
Salé | Habitants | 900000 | 2012
# Structures
Code | Nom | Territoires | Projets portés | X | Y
S1 | DAS | Salé | Marché | 10 | 20
S2 | EN | Préfecture | Halte; Marché | |
# Leaders
Code | Fonction | Structures | Nom
L1 | Président | DAS | Fatima
L2 | Président | DAS | Ali
L3 | Directeur | EN | Aïcha
# Groupes
Nom | Membres
Publics | DAS; EN
# Sources
Code | Type | Locuteur
E1 | document | DAS
E2 | observation |
# Liens
De | À | Indicateurs | Sources | Thématique
DAS | EN | convention; réseau | E1=bonne; E2 | Eau
L1 | L3 | comité | |
L2 | EN | club | E9 |
# Dires
Source | Sur | Mot
E2 | DAS | actif
E1 | L1 > L3 | x
# Cartes
Nom
Carte
# Placements
Carte | Objet | X | Y
Carte | EN | 3 | 4
# Jalons
Nom | Date
Atelier | 2012-11
)";

// Every record as "kind id: fields", sorted: the site as a set of facts. `rank` of equals apart.
std::vector<std::string> facts(const model::Site& site) {
  std::vector<std::string> all;
  const model::Index index(site);
  for (const model::RecordType& type : model::record_types()) {
    for (const model::Record* record : type.all(site)) {
      std::string line =
          std::string(model::name_of(type.kind)) + " " + record->id.to_text() + ":" + record->code;
      for (const model::Field& field : type.fields) {
        const model::Value value = field.get(*record);
        if (const auto* text = std::get_if<std::string>(&value)) line += " " + *text;
        if (const auto* ref = std::get_if<model::Ref>(&value)) line += " " + ref->id.to_text();
        if (const auto* refs = std::get_if<model::Refs>(&value)) {
          std::vector<std::string> ids;  // a list has no order of its own
          for (const model::Ref& one : *refs) ids.push_back(one.id.to_text());
          std::sort(ids.begin(), ids.end());
          for (const std::string& id : ids) line += " " + id;
        }
      }
      all.push_back(line);
    }
  }
  std::sort(all.begin(), all.end());
  return all;
}

std::vector<base::Id> ids(const model::Site& site) {
  std::vector<base::Id> all;
  for (const model::RecordType& type : model::record_types()) {
    for (const model::Record* record : type.all(site)) all.push_back(record->id);
  }
  std::sort(all.begin(), all.end());
  return all;
}

Workbook shuffled(Workbook book, unsigned seed) {
  std::mt19937 random(seed);
  std::shuffle(book.tables.begin(), book.tables.end(), random);
  for (Table& table : book.tables) {
    const bool vertical = table.name == "Site";
    if (!vertical) {
      std::vector<std::size_t> columns;
      for (std::size_t i = 0; i < table.rows[0].size(); ++i) columns.push_back(i);
      std::shuffle(columns.begin(), columns.end(), random);
      for (auto& row : table.rows) {
        row.resize(columns.size());
        std::vector<Cell> moved;
        for (const std::size_t column : columns) moved.push_back(row[column]);
        row = moved;
      }
    }
    std::shuffle(table.rows.begin() + (vertical ? 0 : 1), table.rows.end(), random);
  }
  return book;
}

TEST(Identity, no_id_is_empty_and_none_is_given_twice) {
  const Import import = import_text(salé);
  EXPECT_EQ(lines_of(import).size(), 1u) << "E9 is not described";
  std::vector<base::Id> all = ids(import.site);
  EXPECT_GT(all.size(), 25u);
  for (const base::Id& id : all) EXPECT_FALSE(id.empty());
  EXPECT_EQ(std::adjacent_find(all.begin(), all.end()), all.end());
}

TEST(Identity, the_same_workbook_gives_the_same_site) {
  EXPECT_EQ(facts(import_text(salé).site), facts(import_text(salé).site));
}

TEST(Identity, the_order_of_sheets_rows_and_columns_changes_no_id) {
  const std::vector<std::string> expected = facts(import_text(salé).site);
  for (unsigned seed = 1; seed <= 20; ++seed) {
    EXPECT_EQ(facts(import_book(shuffled(workbook(salé), seed)).site), expected) << seed;
  }
}

TEST(Identity, names_of_persons_enter_no_id) {
  Workbook named = workbook(salé);
  Workbook others = named;
  Workbook nameless = named;
  for (const auto& [book, name] : {std::pair(&others, "Khadija"), std::pair(&nameless, "")}) {
    for (Table& table : book->tables) {
      if (table.name != "Leaders") continue;
      for (std::size_t row = 1; row < table.rows.size(); ++row) table.rows[row][3].text = name;
    }
  }
  const std::vector<base::Id> expected = ids(import_book(named).site);
  EXPECT_EQ(ids(import_book(others).site), expected);
  const std::vector<base::Id> without = ids(import_book(nameless).site);
  EXPECT_EQ(without.size() + 3, expected.size()) << "only the three persons are gone";
  EXPECT_TRUE(std::includes(expected.begin(), expected.end(), without.begin(), without.end()));
}

TEST(Identity, a_site_is_its_identifier_else_its_name_and_beginning) {
  const auto id = [](const char* rows) { return import_text(std::string("# Site\n") + rows).site.info.id; };
  const char* given = "d850acd6-72ab-43ce-9998-bcda8ca7aff0";
  EXPECT_EQ(id("Nom | Salé\nIdentifiant | d850acd6-72ab-43ce-9998-bcda8ca7aff0\n").to_text(), given);
  EXPECT_EQ(id("Nom | Salé\nDébut | 2012-09\n"), id("Nom | SALE\nDébut | septembre 2012\nRésumé | x\n"));
  EXPECT_NE(id("Nom | Salé\nDébut | 2012-09\n"), id("Nom | Salé\nDébut | 2013\n"));
  EXPECT_EQ(id("Nom | Salé\nIdentifiant | sale-2012\n"), id("Nom | Autre\nIdentifiant | Sale 2012\n"));
  EXPECT_FALSE(id("Nom | x\nIdentifiant | 00000000-0000-0000-0000-000000000000\n").empty());
}

TEST(Identity, records_of_two_sites_have_different_ids) {
  const char* one = "# Site\nNom | Salé\n# Structures\nNom\nDAS\n";
  const char* other = "# Site\nNom | Settat\n# Structures\nNom\nDAS\n";
  EXPECT_NE(import_text(one).site.structures.at(0).id, import_text(other).site.structures.at(0).id);
}

TEST(Identity, equal_leaders_have_different_ids_ranked_by_their_codes) {
  const auto leaders = [](const char* rows) {
    std::map<std::string, base::Id> found;
    const std::string text = std::string("# Leaders\nCode | Fonction\n") + rows;
    for (const model::Leader& leader : import_text(text).site.leaders) found[leader.code] = leader.id;
    return found;
  };
  const auto found = leaders("A | Élu\nB | Élu\n");
  EXPECT_EQ(found.size(), 2u);
  EXPECT_NE(found.at("A"), found.at("B"));
  EXPECT_EQ(leaders("B | Élu\nA | Élu\n"), found);
}

TEST(Identity, a_finding_stands_where_its_record_stands) {
  const Import import = import_text(salé);
  model::Finding finding;
  finding.about = {model::Kind::tie, import.site.ties.at(1).id};
  finding.field = "sources";
  import.locate(finding);
  EXPECT_EQ(finding.sheet, "Liens");
  EXPECT_EQ(finding.row, 3);
  EXPECT_EQ(finding.column, "Sources");
}

}  // namespace
}  // namespace twiza::intake
