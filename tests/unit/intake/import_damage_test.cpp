// What nobody means to write, and what people write anyway.
#include <fstream>

#include "base/utf8.hpp"
#include "intake/sheets.hpp"
#include "model/description.hpp"
#include "workbook_text.hpp"

namespace twiza::intake {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Workbook one_cell(const char* sheet, const char* header, const std::string& text) {
  return {{{sheet, {{{Cell::Kind::text, header, false}}, {{Cell::Kind::text, text, false}}}}}};
}

TEST(Damage, a_name_of_10_kB_is_kept_doubted_and_cut_in_messages) {
  const std::string name(10000, 'n');
  const Import import = import_book(one_cell("Structures", "Nom", name));
  EXPECT_THAT(lines_of(import), ElementsAre("IMP-02 review long_name Structures:2 Nom"));
  EXPECT_EQ(import.site.structures.at(0).name, name);
  for (const model::Finding& finding : import.findings) {
    for (const auto& [argument, value] : finding.arguments) EXPECT_LT(value.size(), 300u) << argument;
  }
}

TEST(Damage, headers_and_sheet_names_of_10_kB_are_cut_in_messages) {
  const std::string name(10000, 'n');
  Workbook book = one_cell("Structures", "Nom", "DAS");
  book.tables[0].rows[0].push_back({Cell::Kind::text, name, false});
  book.tables.push_back({name, {{{Cell::Kind::text, "x", false}}}});
  const Import import = import_book(book);
  EXPECT_EQ(import.findings.size(), 2u);
  for (const model::Finding& finding : import.findings) {
    for (const auto& [argument, value] : finding.arguments) EXPECT_LT(value.size(), 300u) << argument;
  }
}

TEST(Damage, control_characters_never_enter_the_site) {
  const Import import = import_book(one_cell("Structures", "Nom",
                                             std::string("D\x01"
                                                         "A\x7FS\x1B[31m\xE2\x80\xAE x\0y",
                                                         16)));
  const std::string& name = import.site.structures.at(0).name;
  for (const unsigned char c : name) EXPECT_TRUE(c >= 0x20 && c != 0x7F) << name;
  EXPECT_EQ(name.find("\xE2\x80\xAE"), std::string::npos) << "the override of direction is gone";
}

TEST(Damage, text_that_is_not_utf8_becomes_valid) {
  const Import import = import_book(one_cell("Structures", "Nom", "Coop\xE9rative \xFF\xC3"));
  EXPECT_TRUE(base::is_valid(import.site.structures.at(0).name));
}

TEST(Damage, a_cell_of_line_breaks_is_empty) {
  EXPECT_THAT(import_book(one_cell("Structures", "Nom", " \r\n\t ")).site.structures, IsEmpty());
}

TEST(Damage, naughty_strings_are_kept_as_they_are_and_found_again) {
  for (const char* name : {"<script>alert(1)</script>",
                           "' OR 1=1 --",
                           "=HYPERLINK(\"x\")",
                           "{name}",
                           "{",
                           "%s%n",
                           "../../etc",
                           "NULL",
                           "\\0",
                           "مرحبا \xE2\x80\x8F(x)",
                           "👩‍👩‍👧",
                           "Z̷̢͝a̴͊l̵g̶o̸",
                           "￼",
                           "a|b",
                           "De > À",
                           "a:b:c",
                           "structure",
                           "1e999",
                           "﷽",
                           "ﬁn",
                           "-"}) {
    Workbook book = one_cell("Structures", "Nom", name);
    book.tables[0].rows.push_back({{Cell::Kind::text, "Autre", false}});
    const auto text = [](const char* cell) { return Cell{Cell::Kind::text, cell, false}; };
    book.tables.push_back(
        {"Liens", {{text("De"), text("À"), text("Indicateurs")}, {text("Autre"), text(name), text(name)}}});
    book.tables.push_back(
        {"Dires", {{text("Source"), text("Sur"), text("Mot")}, {text(name), text(name), text(name)}}});
    const Import import = import_book(book);
    EXPECT_EQ(import.site.structures.size(), 2u) << name;
    EXPECT_EQ(import.site.ties.size(), 1u) << name;
    EXPECT_EQ(import.site.statements.size(), 1u) << name;
    ASSERT_FALSE(import.site.structures.empty());
    EXPECT_EQ(import.site.structures[0].name, name);
  }
}

// ∅ empties a field, and a new record has nothing to empty; what it must say is a name like any other.
TEST(Damage, the_empty_sign_is_a_name_and_no_value) {
  Workbook book = one_cell("Structures", "Nom", "∅");
  book.tables[0].rows[0].push_back({Cell::Kind::text, "Ville", false});
  book.tables[0].rows[1].push_back({Cell::Kind::text, "∅", false});
  const Import import = import_book(book);
  ASSERT_EQ(import.site.structures.size(), 1u);
  EXPECT_EQ(import.site.structures[0].name, "∅");
  EXPECT_EQ(import.site.structures[0].town, "");
}

TEST(Damage, no_source_is_called_by_the_empty_sign) {
  const Import import = import_text(R"(
# Structures
Nom
DAS
EN
# Liens
De | À | Indicateurs | Sources
DAS | EN | a | ∅
DAS | EN | b | E1; ∅=bonne
)");
  ASSERT_EQ(import.site.sources.size(), 1u);
  EXPECT_EQ(import.site.sources[0].code, "E1");
  EXPECT_TRUE(import.site.statements.empty());
}

TEST(Damage, any_cell_may_hold_anything) {
  // Every column of every sheet filled with one and the same odd text: no crash, no id twice, all said.
  for (const std::string& odd :
       {std::string("???"), std::string("; ; ;"), std::string("=;=>="), std::string("a>b>c"),
        std::string(5000, ';'), std::string("1"), std::string("oui"), std::string("leader:"),
        std::string(","), std::string("\xD9"), std::string("x, y, z 2")}) {
    Workbook book;
    for (const model::RecordType& type : model::record_types()) {
      Table table{std::string(type.sheet.fr), {{}, {}, {}}};
      const auto add = [&](std::string_view header) {
        table.rows[0].push_back({Cell::Kind::text, std::string(header), false});
        for (int row : {1, 2}) table.rows[row].push_back({Cell::Kind::text, odd, false});
      };
      for (const model::Field& field : type.fields) add(field.column.fr);
      for (const ExtraColumn& extra : extra_columns()) {
        if (std::find(extra.kinds.begin(), extra.kinds.end(), type.kind) != extra.kinds.end())
          add(extra.header.fr);
      }
      book.tables.push_back(table);
    }
    const Import import = import_book(book);
    std::vector<base::Id> ids;
    for (const model::RecordType& type : model::record_types()) {
      for (const model::Record* record : type.all(import.site)) {
        EXPECT_FALSE(record->id.empty()) << odd << model::name_of(type.kind);
        ids.push_back(record->id);
      }
    }
    std::sort(ids.begin(), ids.end());
    EXPECT_EQ(std::adjacent_find(ids.begin(), ids.end()), ids.end()) << odd;
  }
}

TEST(Damage, ragged_rows_and_rows_in_the_middle_of_nothing_are_read) {
  Workbook book = workbook("# Structures\nNom | Domaine | Mission\nDAS\n\nEN | | aide\n");
  const Import import = import_book(book);
  EXPECT_THAT(lines_of(import), IsEmpty());
  EXPECT_THAT(names_of(import.site.structures), ElementsAre("DAS", "EN"));
  EXPECT_EQ(import.site.structures[1].mission, "aide");
}

TEST(Damage, every_reference_of_an_imported_site_leads_somewhere) {
  const Import import = import_text(R"(
# Structures
Nom | Territoires
DAS | Salé; Nulle part
DAS | Salé
# Leaders
Fonction | Structures
Maire | DAS; Rien
# Personnes
Leader | Nom
Maire | Fatima
Absent | Ali
# Groupes
Nom | Membres
G | DAS; Rien
# Territoires
Nom | Type
Salé | ville
# Liens
De | À | Indicateurs | Sources
DAS | Maire | a | E1=bonne
DAS | Maire | a | E2=bonne
# Dires
Source | Sur
E2 | DAS
E2 | Rien
)");
  const model::Index index(import.site);
  for (const model::RecordType& type : model::record_types()) {
    for (const model::Record* record : type.all(import.site)) {
      for (const model::Field& field : type.fields) {
        const model::Value value = field.get(*record);
        if (const auto* ref = std::get_if<model::Ref>(&value)) {
          EXPECT_TRUE(index.holds(*ref)) << field.name;
        }
        if (const auto* refs = std::get_if<model::Refs>(&value)) {
          for (const model::Ref& one : *refs) EXPECT_TRUE(index.holds(one)) << field.name;
        }
      }
    }
  }
}

TEST(Damage, a_thousand_structures_and_five_thousand_ties_take_seconds_at_most) {
  Workbook book = workbook("# Structures\nNom\n# Liens\nDe | À | Indicateurs\n");
  const auto cell = [](const std::string& text) { return Cell{Cell::Kind::text, text, false}; };
  for (int i = 0; i < 1000; ++i)
    book.tables[0].rows.push_back({cell("Coopérative numéro " + std::to_string(i))});
  for (int i = 0; i < 5000; ++i) {
    book.tables[1].rows.push_back(
        {cell("Coopérative numéro " + std::to_string(i % 1000)),
         cell("Coopérative numéro " + std::to_string((i * 7 + 1) % 1000) + (i % 50 ? "" : "x")),
         cell("réseau " + std::to_string(i))});
  }
  const Import import = import_workbook(book, "x");
  EXPECT_GT(import.site.ties.size(), 4800u);
}

}  // namespace
}  // namespace twiza::intake
