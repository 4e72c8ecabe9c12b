#include "platform/xlsx_writer.hpp"

#include <gtest/gtest.h>

#include <random>

#include "base/utf8.hpp"
#include "intake/template.hpp"
#include "platform/xlsx_reader.hpp"
#include "platform/xlsx_text.hpp"
#include "platform/xlsx_writer_text.hpp"
#include "platform/zip_reader.hpp"
#include "workbook_file_texts.hpp"

namespace twiza::platform {
namespace {

using intake::Cell;
using intake::Table;
using intake::Workbook;

Cell text(const std::string& value) { return {Cell::Kind::text, value}; }

std::string part(const std::string& bytes, const std::string& name) {
  base::Result<ZipReader> zip = ZipReader::open(bytes);
  const base::Result<std::string> found = zip->read(name);
  EXPECT_TRUE(found) << name;
  return found ? *found : std::string();
}

bool holds(const std::string& text, const std::string& piece) {
  return text.find(piece) != std::string::npos;
}

TEST(XlsxWriter, QUA10_NaughtyTextsComeBackByteForByte) {
  const Workbook workbook = workbook_of(naughty_texts());
  const base::Result<Workbook> again = read_xlsx(write_xlsx(workbook));
  ASSERT_TRUE(again) << again.error().code;
  ASSERT_EQ(again->tables[0].rows.size(), workbook.tables[0].rows.size());
  for (std::size_t row = 0; row < workbook.tables[0].rows.size(); ++row)
    EXPECT_EQ(again->tables[0].rows[row], workbook.tables[0].rows[row]) << row;
}

TEST(XlsxWriter, QUA10_EveryTextIsDecodedToItself) {
  const std::vector<std::string> pieces = {"_",  "x",       "0",
                                           "00", "A",       "F",
                                           "_x", "_x000D_", "\x01",
                                           "\r", "\n",      "\xEF\xBF\xBF",
                                           "é",  "😀",       std::string(1, '\0')};
  std::mt19937 random(11);
  for (int round = 0; round < 100000; ++round) {
    std::string value;
    for (std::size_t n = random() % 12; n > 0; --n) value += pieces[random() % pieces.size()];
    ASSERT_EQ(decoded(encoded(value)), value);
  }
}

TEST(XlsxWriter, WhatXlsxCannotHold) {
  const Workbook workbook{
      {{"S", {{{Cell::Kind::number, "12", true}, text("a\xFF"), {Cell::Kind::date, "2012-11-29"}}, {}}}}};
  const base::Result<Workbook> again = read_xlsx(write_xlsx(workbook));
  ASSERT_TRUE(again);
  ASSERT_EQ(again->tables[0].rows.size(), 1u);
  EXPECT_EQ(again->tables[0].rows[0], (std::vector<Cell>{text("12"), text("a\uFFFD"), text("2012-11-29")}));
}

TEST(XlsxWriter, QUA06_NothingIsEverAFormulaOrANumber) {
  const std::string sheet = part(write_xlsx(workbook_of(naughty_texts())), "xl/worksheets/sheet1.xml");
  EXPECT_FALSE(holds(sheet, "<f"));
  EXPECT_FALSE(holds(sheet, "<v"));
  EXPECT_TRUE(holds(sheet, "t=\"inlineStr\""));
  EXPECT_TRUE(holds(part(write_xlsx({}), "xl/styles.xml"), "numFmtId=\"49\""));
}

TEST(XlsxWriter, SameWorkbookSameBytes) {
  const intake::Template made = intake::make_template(intake::TemplateSize::complete, base::Language::ar);
  EXPECT_EQ(write_xlsx(made.workbook, made.style), write_xlsx(made.workbook, made.style));
}

TEST(XlsxWriter, NamesOfSheetsThatExcelTakes) {
  std::vector<Table> tables;
  for (const char* name : {"a/b:c*d?e[f]g\\h", "", "'cité'", "Liens", "LIENS", "History",
                           "un nom de feuille qui est beaucoup trop long pour Excel",
                           "un nom de feuille qui est beaucoup trop long aussi", "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀"})
    tables.push_back({name, {}});
  const std::vector<std::string> names = sheet_names(tables);
  EXPECT_EQ(names[0], "a b c d e f g h");
  EXPECT_EQ(names[1], "Feuille");
  EXPECT_EQ(names[2], "cité");
  EXPECT_EQ(names[4], "LIENS 2");
  EXPECT_EQ(names[5], "History 2");
  EXPECT_EQ(base::length(names[6]), 31u);
  EXPECT_EQ(names[7], "un nom de feuille qui est bea 2");
  EXPECT_EQ(base::length(names[8]), 15u);  // 30 halves
  const base::Result<Workbook> again = read_xlsx(write_xlsx({tables}));
  ASSERT_TRUE(again);
  for (std::size_t i = 0; i < names.size(); ++i) EXPECT_EQ(again->tables[i].name, names[i]);
}

TEST(XlsxWriter, AnEmptyWorkbookIsOneEmptySheet) {
  const base::Result<Workbook> again = read_xlsx(write_xlsx({}));
  ASSERT_TRUE(again);
  ASSERT_EQ(again->tables.size(), 1u);
  EXPECT_TRUE(again->tables[0].rows.empty());
}

TEST(XlsxWriter, DOC02_HeadersAreFrozenWordsOfferedAndArabicGoesRightToLeft) {
  const intake::Template made = intake::make_template(intake::TemplateSize::complete, base::Language::ar);
  const std::string bytes = write_xlsx(made.workbook, made.style);
  std::size_t liens = 0;
  for (std::size_t i = 0; i < made.workbook.tables.size(); ++i)
    if (made.workbook.tables[i].name == "الروابط") liens = i;
  const std::string sheet = part(bytes, "xl/worksheets/sheet" + std::to_string(liens + 1) + ".xml");
  EXPECT_TRUE(holds(sheet, "rightToLeft=\"1\""));
  EXPECT_TRUE(holds(sheet, "state=\"frozen\""));
  EXPECT_TRUE(holds(sheet, "<formula1>&quot;جيدة,متوترة&quot;</formula1>"));
  EXPECT_TRUE(holds(sheet, "showErrorMessage=\"0\""));  // another word may be typed (CNF-14)
  EXPECT_TRUE(holds(sheet, "<c r=\"A2\" s=\"3\""));     // the grey example
}

TEST(XlsxWriter, ListsTooLongForARuleStandInAHiddenSheet) {
  const intake::Template made = intake::make_template(intake::TemplateSize::complete, base::Language::fr);
  const std::string bytes = write_xlsx(made.workbook, made.style);
  EXPECT_TRUE(holds(part(bytes, "xl/workbook.xml"), "state=\"veryHidden\""));
  const base::Result<Workbook> again = read_xlsx(bytes);
  ASSERT_TRUE(again);
  ASSERT_EQ(again->tables.size(), made.workbook.tables.size() + 1);
  EXPECT_EQ(again->tables.back().name, kListsSheet);
  EXPECT_EQ(again->tables.back().rows.size(), 29u);  // the categories of structures
  for (std::size_t i = 0; i < made.workbook.tables.size(); ++i)
    EXPECT_EQ(again->tables[i].rows, made.workbook.tables[i].rows);
}

TEST(XlsxWriter, DOC18_APictureKeptAsATextStaysOnOneLine) {
  const std::string endless = "data:image/png;base64," + std::string(32'000, 'A');
  const std::string words = std::string(300, 'a') + " " + std::string(300, 'b');
  const intake::Workbook book{
      {{"Structures", {{{intake::Cell::Kind::text, endless}, {intake::Cell::Kind::text, words}}}}}};
  const std::string bytes = write_xlsx(book);
  const std::string sheet = part(bytes, "xl/worksheets/sheet1.xml");
  EXPECT_TRUE(holds(sheet, "<c r=\"A1\" s=\"4\""));
  EXPECT_TRUE(holds(sheet, "<c r=\"B1\" s=\"1\""));
  const base::Result<Workbook> again = read_xlsx(bytes);
  ASSERT_TRUE(again);
  EXPECT_EQ(again->tables[0].rows[0][0].text, endless);
}

}  // namespace
}  // namespace twiza::platform
