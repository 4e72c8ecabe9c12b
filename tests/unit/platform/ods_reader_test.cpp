#include "platform/ods_reader.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <random>

#include "base/utf8.hpp"
#include "platform/files.hpp"
#include "platform/xlsx_reader.hpp"
#include "platform/zip_writer.hpp"

namespace twiza::platform {
namespace {

using intake::Cell;
using intake::Table;
using intake::Workbook;
using Kind = Cell::Kind;
using ::testing::ElementsAre;

constexpr const char* kMimetype = "application/vnd.oasis.opendocument.spreadsheet";

std::string content(const std::string& tables) {
  return "<?xml version=\"1.0\"?><office:document-content><office:body><office:spreadsheet>" + tables +
         "</office:spreadsheet></office:body></office:document-content>";
}

std::string file(const std::string& xml, const std::string& manifest = "<manifest:manifest/>") {
  return zip_parts({{"mimetype", kMimetype}, {"content.xml", xml}, {"META-INF/manifest.xml", manifest}});
}

std::string sheet(const std::string& rows) {
  return file(content("<table:table table:name=\"S\">" + rows + "</table:table>"));
}

base::Error refused(const std::string& bytes) {
  const base::Result<Workbook> workbook = read_ods(bytes);
  return workbook ? base::Error{"accepted", {}} : workbook.error();
}

Table read_rows(const std::string& rows) {
  const base::Result<Workbook> workbook = read_ods(sheet(rows));
  if (workbook) return workbook->tables.at(0);
  ADD_FAILURE() << workbook.error().code;
  return {};
}

Cell only_cell(const std::string& cell) {
  const Table table = read_rows("<table:table-row>" + cell + "</table:table-row>");
  if (table.rows.size() != 1 || table.rows[0].size() != 1) return {Kind::error, "not one cell"};
  return table.rows[0][0];
}

Cell typed(const std::string& type, const std::string& attributes, const std::string& shown = "x") {
  return only_cell("<table:table-cell office:value-type=\"" + type + "\" " + attributes + "><text:p>" +
                   shown + "</text:p></table:table-cell>");
}

std::string paragraph(const std::string& inside) {
  return only_cell("<table:table-cell office:value-type='string'><text:p>" + inside +
                   "</text:p></table:table-cell>")
      .text;
}

Cell text(const std::string& value) { return {Kind::text, value}; }

std::string fixture(const std::string& name) {
  const base::Result<std::string> bytes =
      read_file(std::string(TWIZA_SOURCE_DIR) + "/tests/unit/platform/fixtures/" + name, kLargestXlsx);
  EXPECT_TRUE(bytes) << name;
  return bytes ? *bytes : std::string();
}

// --- A file of LibreOffice ---

TEST(OdsRealFile, TER06_LibreOffice) {
  const base::Result<Workbook> workbook = read_ods(fixture("libreoffice.ods"));
  ASSERT_TRUE(workbook);
  ASSERT_EQ(workbook->tables.size(), 2u);
  const Table& table = workbook->tables[0];
  EXPECT_EQ(table.name, "Structures");
  EXPECT_EQ(workbook->tables[1].name, "الروابط");
  ASSERT_EQ(table.rows.size(), 7u);
  EXPECT_THAT(table.rows[0], ElementsAre(text("Nom"), text("الاسم")));
  EXPECT_THAT(
      table.rows[1],
      ElementsAre(text("deux    espacestab\nligne 2coupée"), Cell{Kind::number, "751572"},
                  Cell{Kind::date, "2012-11-29"}, Cell{Kind::date, "2012-11-29 14:30"}, text("14:30"),
                  Cell{Kind::boolean, "oui"}, Cell{Kind::number, "0.125"}, Cell{Kind::number, "1200.5"}));
  for (std::size_t row = 2; row < 5; ++row)
    EXPECT_THAT(table.rows[row], ElementsAre(Cell{}, Cell{}, text("répété"), text("répété")));
  EXPECT_THAT(table.rows[5], ElementsAre(Cell{Kind::number, "2", true}, Cell{Kind::text, "ab", true},
                                         Cell{Kind::error, "#DIV/0!", true}));
  EXPECT_THAT(table.rows[6], ElementsAre(text("fusion"), Cell{}, text("après")));
}

// --- Cells ---

TEST(OdsCell, ValuesOfEveryType) {
  EXPECT_EQ(typed("float", "office:value='12.50'"), (Cell{Kind::number, "12.5"}));
  EXPECT_EQ(typed("float", "office:value='6.12345678E8'"), (Cell{Kind::number, "612345678"}));
  EXPECT_EQ(typed("percentage", "office:value='0.5'"), (Cell{Kind::number, "0.5"}));
  EXPECT_EQ(typed("currency", "office:value='3'"), (Cell{Kind::number, "3"}));
  EXPECT_EQ(typed("date", "office:date-value='2012-11-29'"), (Cell{Kind::date, "2012-11-29"}));
  EXPECT_EQ(typed("date", "office:date-value='2012-11-29T14:30:00.123'"),
            (Cell{Kind::date, "2012-11-29 14:30"}));
  EXPECT_EQ(typed("time", "office:time-value='PT09H05M59S'"), text("09:05"));
  EXPECT_EQ(typed("boolean", "office:boolean-value='false'"), (Cell{Kind::boolean, "non"}));
  EXPECT_EQ(typed("string", "office:string-value='autre'"), text("autre"));
  EXPECT_EQ(typed("string", ""), text("x"));
  EXPECT_EQ(typed("string", "calcext:value-type='error'", "#N/A"), (Cell{Kind::error, "#N/A"}));
}

// What is shown is kept where the value is none of its type; never lost, never guessed.
TEST(OdsCell, ValuesThatAreNoneOfTheirType) {
  EXPECT_EQ(typed("float", "office:value='douze'", "12"), text("12"));
  EXPECT_EQ(typed("float", "", "12"), text("12"));
  EXPECT_EQ(typed("date", "office:date-value='2012-02-30'", "30/02/2012"), text("30/02/2012"));
  EXPECT_EQ(typed("time", "office:time-value='PT26H00M00S'", "26:00"), text("26:00"));
  EXPECT_EQ(typed("time", "office:time-value='hier'", ""), text("hier"));
  EXPECT_EQ(typed("boolean", "office:boolean-value='maybe'", "?"), text("?"));
  EXPECT_EQ(typed("unknown", "office:value='3'", "trois"), text("trois"));
}

TEST(OdsCell, SpacesAreCountedAsLibreOfficeCountsThem) {
  EXPECT_EQ(paragraph("\n  a\n  b  \n"), "a b");
  EXPECT_EQ(paragraph("a  b "), "a  b ");
  EXPECT_EQ(paragraph("a <text:s/>b<text:tab/>c <text:s text:c=\"2\"/>d "), "a  b\tc   d ");  // its own words
  EXPECT_EQ(paragraph("<text:span>a</text:span> <text:span>b</text:span>"), "a b");
  EXPECT_EQ(paragraph("a <text:span> b</text:span>"), "a  b");
  EXPECT_EQ(paragraph("a<text:s/><text:s text:c='3'/>b"), "a    b");
  EXPECT_EQ(paragraph("<text:s/>a<text:s/>"), " a ");
  EXPECT_EQ(paragraph("a<text:tab/>b<text:line-break/>c"), "a\tb\nc");
  EXPECT_EQ(paragraph("voir <text:a>le <text:span>site</text:span></text:a>."), "voir le site.");
  EXPECT_EQ(paragraph("&lt;b&gt; &amp; &#x62A;"), "<b> & ت");
  EXPECT_EQ(paragraph("_x000D_"), "_x000D_");  // only XLSX escapes so
}

TEST(OdsCell, CommentsNotesAndReadingsAreLeftOut) {
  EXPECT_EQ(paragraph("a<office:annotation><text:p>non</text:p></office:annotation>b"), "ab");
  EXPECT_EQ(
      paragraph(
          "<text:ruby><text:ruby-base>字</text:ruby-base><text:ruby-text>ji</text:ruby-text></text:ruby>"),
      "字");
  EXPECT_EQ(
      only_cell("<table:table-cell office:value-type='string'><office:annotation><text:p>non</text:p>"
                "</office:annotation><text:p>un</text:p><text:p/><text:p>trois</text:p></table:table-cell>")
          .text,
      "un\n\ntrois");
}

TEST(OdsCell, AFormulaGivesItsStoredResult) {
  EXPECT_EQ(
      only_cell("<table:table-cell table:formula='of:=1+1' office:value-type='float' office:value='2'/>"),
      (Cell{Kind::number, "2", true}));
  EXPECT_EQ(only_cell("<table:table-cell table:formula='of:=A1'/>"), (Cell{Kind::empty, "", true}));
}

// --- Rows and columns ---

TEST(OdsSheet, RepeatedCellsAndRowsAreWrittenOut) {
  const std::string cell =
      "<table:table-cell office:value-type='string' "
      "table:number-columns-repeated='2'><text:p>a</text:p></table:table-cell>";
  const Table table = read_rows(
      "<table:table-row table:number-rows-repeated='2'/><table:table-row table:number-rows-repeated='2'>"
      "<table:table-cell/>" +
      cell + "</table:table-row>");
  ASSERT_EQ(table.rows.size(), 4u);
  EXPECT_TRUE(table.rows[1].empty());
  EXPECT_THAT(table.rows[3], ElementsAre(Cell{}, text("a"), text("a")));
}

TEST(OdsSheet, EmptyRepetitionsToTheEndOfTheSheetTakeNothing) {
  const Table table = read_rows(
      "<table:table-row><table:table-cell office:value-type='string'><text:p>a</text:p></table:table-cell>"
      "<table:table-cell table:number-columns-repeated='16383'/></table:table-row>"
      "<table:table-row table:number-rows-repeated='1048575'><table:table-cell "
      "table:number-columns-repeated='99999999999999999999'/></table:table-row>");
  ASSERT_EQ(table.rows.size(), 1u);
  EXPECT_EQ(table.rows[0].size(), 1u);
}

TEST(OdsSheet, GroupsAndHeaderRowsAreRows) {
  const auto row = [](const std::string& value) {
    return "<table:table-row><table:table-cell office:value-type='string'><text:p>" + value +
           "</text:p></table:table-cell></table:table-row>";
  };
  const Table table =
      read_rows("<table:table-header-rows>" + row("1") + "</table:table-header-rows><table:table-row-group>" +
                row("2") + "<table:table-row-group>" + row("3") +
                "</table:table-row-group></table:table-row-group><table:table-rows>" + row("4") +
                "</table:table-rows>");
  ASSERT_EQ(table.rows.size(), 4u);
  for (std::size_t i = 0; i < 4; ++i) EXPECT_EQ(table.rows[i][0].text, std::to_string(i + 1));
}

TEST(OdsSheet, CoveredCellsHoldNothing) {
  const Table table = read_rows(
      "<table:table-row><table:table-cell table:number-columns-spanned='3' "
      "office:value-type='string'><text:p>a</text:p></table:table-cell>"
      "<table:covered-table-cell table:number-columns-repeated='2' "
      "office:value-type='string'><text:p>non</text:p></table:covered-table-cell>"
      "<table:table-cell office:value-type='string'><text:p>b</text:p></table:table-cell></table:table-row>");
  EXPECT_THAT(table.rows.at(0), ElementsAre(text("a"), Cell{}, Cell{}, text("b")));
}

// --- Refusals ---

TEST(OdsRefused, WhatIsNoOdsFile) {
  EXPECT_EQ(refused("").code, "workbook.not_a_spreadsheet");
  EXPECT_EQ(refused("Nom;Sigle").code, "workbook.not_a_spreadsheet");
  EXPECT_EQ(
      refused(zip_parts({{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", "<a/>"}}))
          .code,
      "workbook.not_a_spreadsheet");
  EXPECT_EQ(refused(fixture("openpyxl.xlsx")).code, "workbook.not_a_spreadsheet");
}

TEST(OdsRefused, APasswordProtectedFile) {
  const std::string manifest =
      "<manifest:manifest><manifest:file-entry "
      "manifest:full-path='content.xml'><manifest:encryption-data/></manifest:file-entry></"
      "manifest:manifest>";
  EXPECT_EQ(refused(file("\x01\x02garbage", manifest)), (base::Error{"workbook.encrypted", {}}));
  EXPECT_EQ(refused(zip_parts({{"mimetype", kMimetype}, {"encrypted-package", "x"}})),
            (base::Error{"workbook.encrypted", {}}));
}

TEST(OdsRefused, PartsThatAreMissingOrBroken) {
  const base::Error damaged{"workbook.damaged_part", {{"part", "content.xml"}}};
  EXPECT_EQ(refused(zip_parts({{"mimetype", kMimetype}})), damaged);
  EXPECT_EQ(refused(file("<office:document-content><office:body>")), damaged);
  EXPECT_EQ(refused(file("<html/>")), damaged);
  EXPECT_EQ(refused(file(content(""))), (base::Error{"workbook.no_sheet", {}}));
}

TEST(OdsRefused, QUA06_RepetitionsNoSheetHas) {
  const auto with = [](const std::string& row, const std::string& cell) {
    return refused(sheet("<table:table-row " + row + "><table:table-cell office:value-type='string' " + cell +
                         "><text:p>a</text:p></table:table-cell></table:table-row>"))
        .code;
  };
  EXPECT_EQ(with("table:number-rows-repeated='0'", ""), "workbook.damaged_cell");
  EXPECT_EQ(with("table:number-rows-repeated='-1'", ""), "workbook.damaged_cell");
  EXPECT_EQ(with("", "table:number-columns-repeated='deux'"), "workbook.damaged_cell");
  EXPECT_EQ(with("", "table:number-columns-repeated='16385'"), "workbook.damaged_cell");
  EXPECT_EQ(with("table:number-rows-repeated='1048577'", ""), "workbook.damaged_cell");
  EXPECT_EQ(with("table:number-rows-repeated='1048576'", "table:number-columns-repeated='16384'"),
            "workbook.too_many_cells");
}

TEST(OdsRefused, QUA06_BombsAreRefusedInTime) {
  const auto before = std::chrono::steady_clock::now();
  std::string many;
  for (int i = 0; i < 50000; ++i) many += "<table:table-cell/>";
  // Nothing repeated is nothing, however often.
  EXPECT_EQ(
      refused(sheet("<table:table-row table:number-rows-repeated='1048576'>" + many + "</table:table-row>"))
          .code,
      "accepted");
  EXPECT_EQ(refused(sheet("<table:table-row><table:table-cell office:value-type='string'><text:p><text:s "
                          "text:c='2000000000'/></text:p></table:table-cell></table:table-row>"))
                .code,
            "workbook.text_too_long");
  std::string deep;
  for (int i = 0; i < 300000; ++i) deep += "<text:span>";
  EXPECT_EQ(refused(sheet("<table:table-row><table:table-cell><text:p>" + deep)).code,
            "workbook.damaged_part");
  std::string end;
  for (int i = 0; i < 300000; ++i) end += "</text:span>";
  EXPECT_EQ(paragraph(deep + "a" + end), "a");
  EXPECT_LT(std::chrono::steady_clock::now() - before, std::chrono::seconds(60));
}

// --- Damage: a workbook or an error, whatever the bytes ---

bool accepted(const std::string& bytes) {
  const base::Result<Workbook> workbook = read_ods(bytes);
  if (!workbook) {
    EXPECT_EQ(workbook.error().code.rfind("workbook.", 0), 0u) << workbook.error().code;
    for (const auto& [name, value] : workbook.error().arguments) EXPECT_TRUE(base::is_valid(value)) << name;
    return false;
  }
  for (const Table& table : workbook->tables) {
    EXPECT_TRUE(base::is_valid(table.name));
    for (const auto& row : table.rows) {
      EXPECT_TRUE(row.empty() || row.back() != Cell{});
      for (const Cell& cell : row) EXPECT_TRUE(base::is_valid(cell.text));
    }
  }
  return true;
}

TEST(OdsDamage, QUA06_CutAtEveryByteItIsRefused) {
  const std::string good = fixture("libreoffice.ods");
  EXPECT_TRUE(accepted(good));
  for (std::size_t size = 0; size < good.size(); ++size) EXPECT_FALSE(accepted(good.substr(0, size))) << size;
}

TEST(OdsDamage, QUA06_BytesChangedInTheZip) {
  const std::string good = fixture("libreoffice.ods");
  const base::Result<Workbook> whole = read_ods(good);
  ASSERT_TRUE(whole);
  std::mt19937 random(1);
  for (int round = 0; round < 2000; ++round) {
    std::string bad = good;
    for (unsigned i = 0; i <= random() % 3; ++i) bad[random() % bad.size()] = static_cast<char>(random());
    if (!accepted(bad)) continue;
    // Checksums: what is accepted is what was there.
    const base::Result<Workbook> again = read_ods(bad);
    ASSERT_EQ(again->tables.size(), whole->tables.size());
    for (std::size_t i = 0; i < again->tables.size(); ++i)
      EXPECT_EQ(again->tables[i].rows, whole->tables[i].rows);
  }
}

TEST(OdsDamage, QUA06_BytesChangedInTheContent) {
  const std::string good = content(
      "<table:table table:name='S'><table:table-row table:number-rows-repeated='2'><table:table-cell "
      "office:value-type='string' table:number-columns-repeated='3'>"
      "<text:p>a<text:s text:c='2'/>b <text:span>c</text:span></text:p></table:table-cell><table:table-cell "
      "office:value-type='date' office:date-value='2012-11-29'/>"
      "<table:table-cell office:value-type='time' "
      "office:time-value='PT14H30M00S'/></table:table-row></table:table>");
  const std::string alphabet = "<>\"'&/=; 0123456789-ABxr:\xC3\xFF";
  std::mt19937 random(2);
  int read = 0;
  for (int round = 0; round < 4000; ++round) {
    std::string bad = good;
    for (unsigned i = 0; i <= random() % 3; ++i) {
      const std::size_t at = random() % bad.size();
      const char letter = alphabet[random() % alphabet.size()];
      switch (random() % 3) {
        case 0:
          bad[at] = letter;
          break;
        case 1:
          bad.insert(at, 1, letter);
          break;
        default:
          bad.erase(at, 1 + random() % 4);
      }
    }
    read += accepted(file(bad)) ? 1 : 0;
  }
  EXPECT_GT(read, 200);
}

}  // namespace
}  // namespace twiza::platform
