#include "intake/template.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "export_site.hpp"
#include "intake/template_examples.hpp"

namespace twiza::intake {
namespace {

using base::Language;

constexpr Language kLanguages[] = {Language::fr, Language::ar, Language::en};

const Table* table_named(const Workbook& workbook, std::string_view name) {
  for (const Table& table : workbook.tables)
    if (table.name == name) return &table;
  return nullptr;
}

TEST(Template, DOC02_TheSimpleOneHasThreeSheets) {
  const Workbook workbook = make_template(TemplateSize::simple, Language::fr).workbook;
  ASSERT_EQ(workbook.tables.size(), 3u);
  EXPECT_EQ(workbook.tables[0].name, "Contacts");
  EXPECT_EQ(workbook.tables[1].name, "Liens");
  EXPECT_EQ(workbook.tables[2].name, "Dires");
  EXPECT_EQ(workbook.tables[0].rows[0][2].text, "Organisation");
}

TEST(Template, DOC02_TheCompleteOneHasEverySheetAndEveryColumn) {
  for (const Language language : kLanguages) {
    const Template made = make_template(TemplateSize::complete, language);
    EXPECT_EQ(made.style.right_to_left, language == Language::ar);
    ASSERT_EQ(made.style.sheets.size(), made.workbook.tables.size());
    EXPECT_NE(table_named(made.workbook, contacts_sheet.in(language)), nullptr);
    for (const model::RecordType& type : model::record_types()) {
      const Table* table = table_named(made.workbook, type.sheet.in(language));
      ASSERT_NE(table, nullptr) << type.sheet.fr;
      for (const model::Field& field : type.fields) {
        const bool site = type.kind == model::Kind::site;
        const std::string_view header = field.column.in(language);
        const bool found = site ? std::any_of(table->rows.begin(), table->rows.end(),
                                              [&](const auto& row) { return row.front().text == header; })
                                : std::any_of(table->rows[0].begin(), table->rows[0].end(),
                                              [&](const Cell& cell) { return cell.text == header; });
        EXPECT_TRUE(found) << type.sheet.fr << " " << header;
      }
    }
  }
}

TEST(Template, WordsAreOffered) {
  const Template made = make_template(TemplateSize::complete, Language::fr);
  for (std::size_t i = 0; i < made.workbook.tables.size(); ++i) {
    const Table& table = made.workbook.tables[i];
    if (table.name == "Site") {
      EXPECT_EQ(made.style.sheets[i].row_choices.at(11),
                (std::vector<std::string>{"français", "arabe", "anglais"}));
      EXPECT_FALSE(made.style.sheets[i].example_row);
    }
    if (table.name != "Liens") continue;
    EXPECT_EQ(made.style.sheets[i].example_row, 1u);
    for (std::size_t column = 0; column < table.rows[0].size(); ++column) {
      const std::vector<std::string>& words = made.style.sheets[i].choices.at(column);
      if (table.rows[0][column].text == "Qualité") {
        EXPECT_EQ(words, (std::vector<std::string>{"bonne", "conflictuelle"}));
      }
      if (table.rows[0][column].text == "Mot") {
        EXPECT_TRUE(words.empty());
      }
    }
  }
}

// Every example row of every template, as the import would see it.
TEST(Template, TheExampleRowIsRecognisedAndNothingElseIs) {
  for (const Language language : kLanguages) {
    for (const TemplateSize size : {TemplateSize::simple, TemplateSize::complete}) {
      Workbook workbook = make_template(size, language).workbook;
      std::vector<model::Finding> findings;
      int examples = 0;
      for (const Sheet& sheet : recognise(workbook, findings)) {
        if (sheet.vertical) continue;
        EXPECT_TRUE(is_example_row(sheet, sheet.first_row)) << sheet.table->name;
        EXPECT_FALSE(is_example_row(sheet, sheet.first_row - 1)) << "the header of " << sheet.table->name;
        EXPECT_FALSE(is_example_row(sheet, sheet.first_row + 1));
        ++examples;
      }
      EXPECT_EQ(examples, size == TemplateSize::simple ? 2 : 23);
      for (const model::Finding& finding : findings)
        EXPECT_EQ(finding.sheet, contacts_sheet.in(language)) << finding.code;

      // Typed over, it is the coach's.
      for (Table& table : workbook.tables) {
        if (table.rows.size() < 2) continue;
        for (std::size_t i = 1; i < table.rows[1].size(); ++i)
          if (!table.rows[1][i].text.empty()) table.rows[1][i].text += " à nous";
      }
      findings.clear();
      for (const Sheet& sheet : recognise(workbook, findings))
        EXPECT_FALSE(is_example_row(sheet, sheet.first_row)) << sheet.table->name;
    }
  }
}

TEST(Template, AnExampleWithoutItsCodeIsARow) {
  EXPECT_TRUE(is_example_row("Liens", {{"Code", " Exemple "}, {"De", "Coopérative Tigemmi"}, {"À", ""}}));
  EXPECT_TRUE(is_example_row("Liens", {{"Code", "مثال"}}));
  EXPECT_TRUE(is_example_row("Contacts", {{"Code", "example"}, {"Organisation", "Tigemmi cooperative"}}));
  EXPECT_FALSE(is_example_row("Liens", {{"Code", ""}, {"De", "Coopérative Tigemmi"}}));
  EXPECT_FALSE(is_example_row("Liens", {{"Code", "exemple"}, {"De", "Coopérative Tilila"}}));
  EXPECT_FALSE(is_example_row("Liens", {{"De", "exemple"}}));
  EXPECT_FALSE(is_example_row("Liens", {{"Code", "exemple 2"}}));
}

// The words of the examples are words of the vocabularies, and stand under columns that exist.
TEST(Template, TheExamplesAreGoodOnes) {
  for (const Language language : kLanguages) {
    for (const Table& table : make_template(TemplateSize::complete, language).workbook.tables)
      if (table.name != model::type_of(model::Kind::site).sheet.in(language)) {
        EXPECT_GE(table.rows.at(1).size(), 2u) << table.name;
      }
    for (const model::RecordType& type : model::record_types()) {
      for (const model::Field& field : type.fields) {
        const std::string text = example_of(type.sheet.fr, field.column.fr, language);
        if (field.mandatory && type.kind != model::Kind::site) {
          EXPECT_NE(text, "") << type.sheet.fr << "." << field.name;
        }
        if (field.vocabulary != nullptr && !text.empty()) {
          EXPECT_NE(field.vocabulary->read(text).code, "") << text;
        }
      }
    }
  }
}

}  // namespace
}  // namespace twiza::intake
