#include "platform/xlsx_reader.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "platform/files.hpp"
#include "xlsx_builder.hpp"

namespace twiza::platform {
namespace {

using intake::Cell;
using intake::Table;
using intake::Workbook;
using Kind = Cell::Kind;
using ::testing::ElementsAre;

Workbook read(const std::string& bytes) {
  base::Result<Workbook> workbook = read_xlsx(bytes);
  if (workbook) return *workbook;
  ADD_FAILURE() << workbook.error().code << " " << ::testing::PrintToString(workbook.error().arguments);
  return {};
}

Table read_rows(const std::string& rows) {
  Workbook workbook = read(XlsxBuilder(rows).bytes());
  return workbook.tables.empty() ? Table{} : workbook.tables[0];
}

Cell only_cell(const XlsxBuilder& file) {
  const Workbook workbook = read(file.bytes());
  if (workbook.tables.size() != 1 || workbook.tables[0].rows.size() != 1)
    return {Kind::error, "not one cell"};
  return workbook.tables[0].rows[0].at(0);
}

Cell only_cell(const std::string& cell) { return only_cell(XlsxBuilder("<row>" + cell + "</row>")); }

base::Error refused(const std::string& bytes) {
  const base::Result<Workbook> workbook = read_xlsx(bytes);
  return workbook ? base::Error{"accepted", {}} : workbook.error();
}

base::Error refused_rows(const std::string& rows) { return refused(XlsxBuilder(rows).bytes()); }

std::string text_of_file(const std::string& name) {
  const base::Result<std::string> bytes =
      read_file(std::string(TWIZA_SOURCE_DIR) + "/tests/unit/platform/fixtures/" + name, kLargestXlsx);
  EXPECT_TRUE(bytes) << name;
  return bytes ? *bytes : std::string();
}

Cell text(const std::string& value) { return {Kind::text, value}; }

// --- Cells ---

TEST(XlsxCell, TextsOfEveryKind) {
  XlsxBuilder file(
      "<row><c t='s'><v>1</v></c><c t='inlineStr'><is><t>en ligne</t></is></c><c "
      "t='str'><v>dit</v></c></row>");
  file.strings("<si><t>un</t></si><si><t>deux</t></si>");
  EXPECT_THAT(read(file.bytes()).tables[0].rows,
              ElementsAre(ElementsAre(text("deux"), text("en ligne"), text("dit"))));
}

TEST(XlsxCell, RichTextIsJoinedAndReadingsAreLeftOut) {
  XlsxBuilder file("<row><c t='s'><v>0</v></c></row>");
  file.strings(
      "<si><r><rPr><b/></rPr><t>Coop</t></r><r><t xml:space='preserve'> de Salé</t></r>"
      "<rPh sb='0' eb='1'><t>LU</t></rPh><phoneticPr fontId='1'/></si>");
  EXPECT_EQ(only_cell(file), text("Coop de Salé"));
  EXPECT_EQ(only_cell("<c t='inlineStr'><is><r><t>a</t></r><r><t>b</t></r><rPh><t>x</t></rPh></is></c>"),
            text("ab"));
}

TEST(XlsxCell, SpacesAndLineBreaksAreKept) {
  EXPECT_EQ(only_cell("<c t='str'><v xml:space='preserve'>  </v></c>"), text("  "));
  EXPECT_EQ(only_cell("<c t='str'><v>a\nb\t</v></c>"), text("a\nb\t"));
  EXPECT_EQ(only_cell("<c t='str'><v><![CDATA[<a>]]>b&amp;c</v></c>"), text("<a>b&c"));
}

TEST(XlsxCell, NumbersAreWrittenTheShortestWay) {
  const auto number = [](const std::string& v) { return only_cell("<c><v>" + v + "</v></c>"); };
  const auto as = [](const std::string& v) { return Cell{Kind::number, v}; };
  EXPECT_EQ(number("612000000"), as("612000000"));
  EXPECT_EQ(number("6.12E+08"), as("612000000"));
  EXPECT_EQ(number("0.10000000000000001"), as("0.1"));
  EXPECT_EQ(number("-12.50"), as("-12.5"));
  EXPECT_EQ(number("1E-7"), as("0.0000001"));
  EXPECT_EQ(number("999999999999999"), as("999999999999999"));
  EXPECT_EQ(number("1E+20"), as("1e+20"));
  EXPECT_EQ(number("-0"), as("0"));
  EXPECT_EQ(number("5E-324").text.size(), 326u);
  EXPECT_EQ(only_cell("<c t='n'><v> 3 </v></c>"), as("3"));
}

TEST(XlsxCell, WhatIsNoNumberIsKeptAsText) {
  EXPECT_EQ(only_cell("<c><v>abc</v></c>"), text("abc"));
  EXPECT_EQ(only_cell("<c><v>NaN</v></c>"), text("NaN"));
  EXPECT_EQ(only_cell("<c><v>1e999</v></c>"), text("1e999"));
}

TEST(XlsxCell, BooleansAndErrors) {
  EXPECT_EQ(only_cell("<c t='b'><v>1</v></c>"), (Cell{Kind::boolean, "oui"}));
  EXPECT_EQ(only_cell("<c t='b'><v>0</v></c>"), (Cell{Kind::boolean, "non"}));
  EXPECT_EQ(only_cell("<c t='e'><v>#REF!</v></c>"), (Cell{Kind::error, "#REF!"}));
}

TEST(XlsxCell, AFormulaGivesItsStoredResult) {
  EXPECT_EQ(only_cell("<c><f>1+2</f><v>3</v></c>"), (Cell{Kind::number, "3", true}));
  EXPECT_EQ(only_cell("<c t='str'><f>A1&amp;B1</f><v>ab</v></c>"), (Cell{Kind::text, "ab", true}));
  EXPECT_EQ(only_cell("<c><f>1+2</f></c>"), (Cell{Kind::empty, "", true}));
  EXPECT_EQ(only_cell("<c t='b'><f>TRUE()</f><v>1</v></c>"), (Cell{Kind::boolean, "oui", false}));
}

TEST(XlsxCell, EscapedCharactersAreDecoded) {
  const auto decoded = [](const std::string& v) { return only_cell("<c t='str'><v>" + v + "</v></c>").text; };
  EXPECT_EQ(decoded("a_x000D_\nb"), "a\r\nb");
  EXPECT_EQ(decoded("_x005F_x000D_"), "_x000D_");
  EXPECT_EQ(decoded("_xD83D__xDE00_"), "\U0001F600");
  EXPECT_EQ(decoded("_xD83D_"), "\uFFFD");
  EXPECT_EQ(decoded("_x00zz_ _x000D"), "_x00zz_ _x000D");
  EXPECT_EQ(decoded("&#1; &#x110000;").substr(0, 2), "\x01 ");
}

TEST(XlsxCell, InvalidUtf8BecomesReplacementCharacters) {
  EXPECT_EQ(only_cell("<c t='str'><v>caf\xE9 ok</v></c>"), text("caf\uFFFD ok"));
  EXPECT_EQ(only_cell("<c t='str'><v>\xC3</v></c>"), text("\uFFFD"));
  EXPECT_EQ(only_cell("<c t='str'><v>a\x07z</v></c>"), text("a\x07z"));
}

TEST(XlsxCell, LongTextsAreAcceptedToOneMegabyte) {
  const std::string normal(32767, 'a'), long_text(1 << 20, 'b');
  EXPECT_EQ(only_cell("<c t='str'><v>" + normal + "</v></c>"), text(normal));
  EXPECT_EQ(only_cell("<c t='str'><v>" + long_text + "</v></c>"), text(long_text));
  EXPECT_EQ(refused_rows("<row r='3'><c r='B3' t='str'><v>" + long_text + "b</v></c></row>"),
            (base::Error{"workbook.text_too_long", {{"sheet", "S"}, {"cell", "B3"}}}));
}

// --- Dates ---

Cell dated(const std::string& value, const std::string& format, bool y1904 = false) {
  XlsxBuilder file("<row><c s='1'><v>" + value + "</v></c></row>");
  const bool builtin = format.find_first_not_of("0123456789") == std::string::npos;
  file.styles(builtin ? "" : "<numFmt numFmtId='164' formatCode='" + format + "'/>",
              "<xf numFmtId='0'/><xf numFmtId='" + (builtin ? format : "164") + "'/>");
  if (y1904)
    file.set("xl/workbook.xml",
             std::string("<workbook xmlns:r='") + kOffice +
                 "'><workbookPr date1904='1'/><sheets><sheet name='S' r:id='rId1'/></sheets></workbook>");
  return only_cell(file);
}

Cell date(const std::string& value) { return {Kind::date, value}; }

TEST(XlsxDate, BuiltInFormats) {
  for (const char* format : {"14", "15", "16", "17", "22", "27", "31", "36", "57"})
    EXPECT_EQ(dated("41242", format), date("2012-11-29")) << format;
  for (const char* format : {"0", "1", "4", "9", "10", "37", "44", "46", "48", "49"})
    EXPECT_EQ(dated("41242", format), (Cell{Kind::number, "41242"})) << format;
  for (const char* format : {"18", "20", "21", "45", "47", "22"})
    EXPECT_EQ(dated("0.604166666666667", format), text("14:30")) << format;
}

TEST(XlsxDate, OwnFormats) {
  for (const char* format : {"dd/mm/yyyy", "[$-40C]d mmmm yyyy;@", "yyyy\\-mm\\-dd", "mmmm", "[Red]DD.MM.YY",
                             "&quot;le &quot;d", "yyyy"})
    EXPECT_EQ(dated("41242", format), date("2012-11-29")) << format;
  for (const char* format : {"General", "Standard", "0.00", "# ##0 &quot;dh&quot;", "[Red]0", "0\\d",
                             "[h]:mm", "0;dd", "0.00E+00", "_d0", "@", "[$MAD] 0"})
    EXPECT_EQ(dated("41242", format), (Cell{Kind::number, "41242"})) << format;
  for (const char* format : {"h:mm", "hh:mm:ss", "mm:ss", "h:mm AM/PM"}) {
    EXPECT_EQ(dated("0.604166666666667", format), text("14:30")) << format;
    EXPECT_EQ(dated("41242.604166666667", format), date("2012-11-29 14:30")) << format;
  }
}

TEST(XlsxDate, TimeOfDay) {
  EXPECT_EQ(dated("41242.604166666667", "22"), date("2012-11-29 14:30"));
  EXPECT_EQ(dated("41242.6041666", "22"), date("2012-11-29 14:30"));
  EXPECT_EQ(dated("41242.9999999", "14"), date("2012-11-30"));
}

TEST(XlsxDate, TheTwoEpochs) {
  EXPECT_EQ(dated("1", "14"), date("1900-01-01"));
  EXPECT_EQ(dated("59", "14"), date("1900-02-28"));
  EXPECT_EQ(dated("60", "14"), date("1900-02-29"));
  EXPECT_EQ(dated("61", "14"), date("1900-03-01"));
  EXPECT_EQ(dated("2958465", "14"), date("9999-12-31"));
  EXPECT_EQ(dated("0", "14", true), date("1904-01-01"));
  EXPECT_EQ(dated("39780", "14", true), date("2012-11-29"));
}

TEST(XlsxDate, WhatIsNoDayStaysANumber) {
  for (const char* value : {"0", "-1", "2958466", "99999999999"})
    EXPECT_EQ(dated(value, "14"), (Cell{Kind::number, value})) << value;
  EXPECT_EQ(dated("2958465", "14", true).kind, Kind::number);
  EXPECT_EQ(dated("vers 2012", "14"), text("vers 2012"));
}

TEST(XlsxDate, IsoCells) {
  EXPECT_EQ(only_cell("<c t='d'><v>2012-11-29</v></c>"), date("2012-11-29"));
  EXPECT_EQ(only_cell("<c t='d'><v>2012-11-29T00:00:00</v></c>"), date("2012-11-29"));
  EXPECT_EQ(only_cell("<c t='d'><v>2012-11-29T14:30:00Z</v></c>"), date("2012-11-29 14:30"));
  EXPECT_EQ(only_cell("<c t='d'><v>2012-13-29</v></c>"), text("2012-13-29"));
  EXPECT_EQ(only_cell("<c t='d'><v>hier</v></c>"), text("hier"));
}

TEST(XlsxDate, StylesThatAreMissingMakeNumbers) {
  XlsxBuilder file("<row><c s='7'><v>41242</v></c></row>");
  EXPECT_EQ(only_cell(file), (Cell{Kind::number, "41242"}));
  file.remove("xl/styles.xml")
      .set("xl/_rels/workbook.xml.rels", relations(relation("rId1", "worksheet", "worksheets/sheet1.xml")));
  EXPECT_EQ(only_cell(file), (Cell{Kind::number, "41242"}));
}

// --- Sheets ---

TEST(XlsxSheet, PlacesAreTakenFromTheReferencesOrFollow) {
  const Table table = read_rows(
      "<row r='2'><c r='B2'><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>"
      "<row r='5'><c r='A5'><v>4</v></c></row>");
  ASSERT_EQ(table.rows.size(), 5u);
  EXPECT_TRUE(table.rows[0].empty());
  EXPECT_EQ(table.rows[1], (std::vector<Cell>{{}, {Kind::number, "1"}, {Kind::number, "2"}}));
  EXPECT_EQ(table.rows[2], (std::vector<Cell>{{Kind::number, "3"}}));
  EXPECT_TRUE(table.rows[3].empty());
  EXPECT_EQ(table.rows[4], (std::vector<Cell>{{Kind::number, "4"}}));
}

TEST(XlsxSheet, EmptyCellsAndRowsAtTheEndAreDropped) {
  const Table table = read_rows(
      "<row r='1'><c r='A1'><v>1</v></c><c r='B1' s='1'/><c r='C1' t='s'/><c r='XFD1' "
      "t='str'><v></v></c></row>"
      "<row r='2'><c r='A2' s='1'/></row><row r='1048576'/>");
  ASSERT_EQ(table.rows.size(), 1u);
  EXPECT_EQ(table.rows[0].size(), 1u);
}

TEST(XlsxSheet, TheLastPlaceOfASheet) {
  const Table table = read_rows("<row r='1048576'><c r='XFD1048576'><v>1</v></c></row>");
  ASSERT_EQ(table.rows.size(), 1048576u);
  EXPECT_EQ(table.rows.back().size(), 16384u);
}

TEST(XlsxSheet, PlacesNoSheetHasAreRefused) {
  for (const char* cell :
       {"XFE1", "A99999999999", "A0", "A", "1", "$A$1", "ZZZZZZZZZZ1", "B2", "A-1", "A1B", "@1", "é1"})
    EXPECT_EQ(refused_rows(std::string("<row r='1'><c r='") + cell + "'><v>1</v></c></row>"),
              (base::Error{"workbook.damaged_cell", {{"sheet", "S"}, {"cell", cell}}}));
  for (const char* row : {"0", "-1", "1048577", "99999999999999999999", "x", "1.5"})
    EXPECT_EQ(refused_rows(std::string("<row r='") + row + "'/>").code, "workbook.damaged_cell") << row;
  EXPECT_EQ(refused_rows("<row r='1048576'/><row><c><v>1</v></c></row>").code, "workbook.damaged_cell");
  EXPECT_EQ(refused_rows("<row><c r='XFD1'/><c><v>1</v></c></row>").code, "workbook.damaged_cell");
}

TEST(XlsxSheet, ACellToldTwiceIsRefused) {
  EXPECT_EQ(refused_rows("<row r='1'><c r='A1'><v>1</v></c></row><row r='1'><c r='A1'><v>2</v></c></row>"),
            (base::Error{"workbook.damaged_cell", {{"sheet", "S"}, {"cell", "A1"}}}));
}

TEST(XlsxSheet, ASharedStringThatIsMissingIsRefused) {
  for (const char* index : {"0", "-1", "4294967296", "99999999999999999999", "abc", "1e300", "NaN"})
    EXPECT_EQ(refused_rows(std::string("<row><c t='s'><v>") + index + "</v></c></row>"),
              (base::Error{"workbook.damaged_cell", {{"sheet", "S"}, {"cell", "A1"}}}))
        << index;
}

TEST(XlsxSheet, MergedCellsHoldTheirValueOnce) {
  XlsxBuilder file;
  file.set("xl/worksheets/sheet1.xml",
           "<worksheet><sheetData><row r='1'><c r='A1'><v>1</v></c><c r='B1'/></row></sheetData>"
           "<mergeCells><mergeCell ref='A1:XFD1048576'/></mergeCells></worksheet>");
  EXPECT_EQ(only_cell(file), (Cell{Kind::number, "1"}));
}

// --- Packages ---

TEST(XlsxPackage, SheetsKeepOrderAndNamesWhateverTheirParts) {
  XlsxBuilder file;
  file.set("xl/workbook.xml",
           std::string("<workbook xmlns:r='") + kOffice +
               "'><sheets><sheet name='Liens &amp; &#xE9;' sheetId='9' r:id='c'/>"
               "<sheet name='Graphique' sheetId='1' r:id='g'/>"
               "<sheet name='الأطراف' sheetId='2' state='veryHidden' r:id='a'/></sheets></workbook>");
  file.set("xl/_rels/workbook.xml.rels", relations(relation("a", "worksheet", "/xl/worksheets/one.xml") +
                                                   relation("g", "chartsheet", "chartsheets/s.xml") +
                                                   relation("c", "worksheet", "../other/./two.xml")));
  file.set("xl/worksheets/one.xml", worksheet("<row><c><v>1</v></c></row>"));
  file.set("other/two.xml", worksheet("<row><c><v>2</v></c></row>"));
  const Workbook workbook = read(file.bytes());
  ASSERT_EQ(workbook.tables.size(), 2u);
  EXPECT_EQ(workbook.tables[0].name, "Liens & é");
  EXPECT_EQ(workbook.tables[0].rows[0][0].text, "2");
  EXPECT_EQ(workbook.tables[1].name, "الأطراف");
  EXPECT_EQ(workbook.tables[1].rows[0][0].text, "1");
}

TEST(XlsxPackage, PrefixesAndStrictNamespaces) {
  const std::string strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";
  XlsxBuilder file;
  file.set("_rels/.rels", relations(relation("r", "officeDocument", "xl/workbook.xml", strict)));
  file.set("xl/_rels/workbook.xml.rels",
           relations(relation("rId1", "worksheet", "worksheets/sheet1.xml", strict) +
                     relation("rId2", "sharedStrings", "s.xml", strict)));
  file.set("xl/workbook.xml",
           "<x:workbook xmlns:x='http://purl.oclc.org/ooxml/spreadsheetml/main' xmlns:rel='" + strict +
               "'><x:sheets><x:sheet name='S' sheetId='1' rel:id='rId1'/></x:sheets></x:workbook>");
  file.set("xl/s.xml", "<x:sst xmlns:x='m'><x:si><x:t>dit</x:t></x:si></x:sst>");
  file.set("xl/worksheets/sheet1.xml",
           "<x:worksheet xmlns:x='m'><x:sheetData><x:row r='1'><x:c r='A1' t='s'><x:v>0</x:v></x:c></x:row>"
           "</x:sheetData></x:worksheet>");
  EXPECT_EQ(only_cell(file), text("dit"));
}

TEST(XlsxPackage, NamesOfPartsInAnyCaseAndWithBackslashes) {
  XlsxBuilder file;
  file.remove("xl/worksheets/sheet1.xml")
      .set("XL\\Worksheets\\Sheet1.xml", worksheet("<row><c><v>1</v></c></row>"));
  EXPECT_EQ(only_cell(file), (Cell{Kind::number, "1"}));
}

TEST(XlsxPackage, Utf16AndByteOrderMarks) {
  XlsxBuilder file;
  file.set("xl/worksheets/sheet1.xml", "\xEF\xBB\xBF" + worksheet("<row><c><v>1</v></c></row>"));
  EXPECT_EQ(only_cell(file), (Cell{Kind::number, "1"}));
  std::string wide = "\xFF\xFE";
  for (const char c :
       std::string("<worksheet><sheetData><row><c t='str'><v>b</v></c></row></sheetData></worksheet>"))
    (wide += c) += '\0';
  file.set("xl/worksheets/sheet1.xml", wide);
  EXPECT_EQ(only_cell(file), text("b"));
}

TEST(XlsxPackage, EntitiesOfADtdAreNotExpanded) {
  XlsxBuilder file;
  file.set(
      "xl/worksheets/sheet1.xml",
      "<!DOCTYPE x [<!ENTITY a 'aaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]>" +
          std::string("<worksheet><sheetData><row><c t='str'><v>&b;</v></c></row></sheetData></worksheet>"));
  EXPECT_EQ(only_cell(file), text("&b;"));
}

// --- Real files ---

void expect_structures(const Table& table) {
  EXPECT_EQ(table.name, "Structures");
  ASSERT_EQ(table.rows.size(), 6u);
  EXPECT_EQ(table.rows[1][0], text("Coopérative Tigemmi"));
  EXPECT_EQ(table.rows[1][1], text("تعاونية تيگمي"));
  EXPECT_EQ(table.rows[1][3], date("2012-11-29"));
  EXPECT_EQ(table.rows[1][4], (Cell{Kind::number, "612000000"}));
  EXPECT_EQ(table.rows[1][5], (Cell{Kind::boolean, "oui"}));
  EXPECT_EQ(table.rows[2][3], date("2013-01-02 14:30"));
  EXPECT_EQ(table.rows[2][4], text("06 12 00 00 00"));
  EXPECT_EQ(table.rows[4], (std::vector<Cell>{{}, text("fusion")}));
  EXPECT_EQ(table.rows[5], (std::vector<Cell>{text("ligne1\nligne2")}));
}

TEST(XlsxRealFile, Openpyxl) {
  const Workbook workbook = read(text_of_file("openpyxl.xlsx"));
  ASSERT_EQ(workbook.tables.size(), 3u);
  expect_structures(workbook.tables[0]);
  EXPECT_EQ(workbook.tables[0].rows[1].at(7), (Cell{Kind::empty, "", true}));
  EXPECT_EQ(workbook.tables[1].rows.size(), 61u);
  EXPECT_EQ(workbook.tables[2].name, "Cachée");
  EXPECT_EQ(workbook.tables[2].rows[6].at(2), text("x"));
}

TEST(XlsxRealFile, LibreOffice) {
  const Workbook workbook = read(text_of_file("libreoffice.xlsx"));
  ASSERT_EQ(workbook.tables.size(), 4u);
  expect_structures(workbook.tables[0]);
  EXPECT_EQ(workbook.tables[0].rows[1].at(7), (Cell{Kind::number, "25", true}));
  EXPECT_EQ(workbook.tables[0].rows[2].at(7), (Cell{Kind::text, "ab", true}));
  EXPECT_EQ(workbook.tables[2].rows[6].at(2), text("x"));
}

TEST(XlsxRealFile, SheetJs) {
  const Workbook workbook = read(text_of_file("sheetjs.xlsx"));
  ASSERT_EQ(workbook.tables.size(), 2u);
  const Table& table = workbook.tables[0];
  EXPECT_EQ(table.rows[1], (std::vector<Cell>{text("Coopérative"),
                                              text("تعاونية"),
                                              date("2012-11-29"),
                                              {Kind::number, "612000000"},
                                              {Kind::boolean, "oui"},
                                              {Kind::number, "3", true}}));
  EXPECT_EQ(table.rows[2][0], text("a\nb"));
  EXPECT_EQ(table.rows[2][5], (Cell{Kind::error, "#REF!"}));
}

// --- Refusals ---

TEST(XlsxRefused, WhatIsNoSpreadsheet) {
  EXPECT_EQ(refused("").code, "workbook.not_a_spreadsheet");
  EXPECT_EQ(refused("Nom;Sigle\nA;B\n").code, "workbook.not_a_spreadsheet");
  EXPECT_EQ(refused("<html><table>").code, "workbook.not_a_spreadsheet");
  EXPECT_EQ(refused(zip_parts({})).code, "workbook.not_a_spreadsheet");
  EXPECT_EQ(refused(zip_parts({{"photo.jpg", "x"}})).code, "workbook.not_a_spreadsheet");
  const std::string docx =
      zip_parts({{"_rels/.rels", relations(relation("r", "officeDocument", "word/document.xml"))},
                 {"word/document.xml", "<w:document/>"}});
  EXPECT_EQ(refused(docx).code, "workbook.not_a_spreadsheet");
}

TEST(XlsxRefused, OtherFormatsOfSpreadsheets) {
  const std::string ods =
      zip_parts({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", "<x/>"}});
  EXPECT_EQ(refused(ods), (base::Error{"workbook.ods", {}}));
  const std::string xlsb =
      zip_parts({{"_rels/.rels", relations(relation("r", "officeDocument", "xl/workbook.bin"))},
                 {"xl/workbook.bin", "x"}});
  EXPECT_EQ(refused(xlsb), (base::Error{"workbook.xlsb", {}}));
  const std::string ole = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
  const auto wide = [](const std::string& name) {
    std::string bytes;
    for (const char c : name) (bytes += c) += '\0';
    return bytes;
  };
  EXPECT_EQ(refused(ole + wide("EncryptedPackage")), (base::Error{"workbook.encrypted", {}}));
  EXPECT_EQ(refused(ole + wide("Workbook")), (base::Error{"workbook.xls", {}}));
  EXPECT_EQ(refused(ole + wide("WordDocument")), (base::Error{"workbook.not_a_spreadsheet", {}}));
}

TEST(XlsxRefused, APackageProtectedByAPassword) {
  std::string bytes = XlsxBuilder().bytes();
  for (std::size_t at = 0; (at = bytes.find("PK\1\2", at)) != std::string::npos; ++at) bytes[at + 8] |= 1;
  for (std::size_t at = 0; (at = bytes.find("PK\3\4", at)) != std::string::npos; ++at) bytes[at + 6] |= 1;
  EXPECT_EQ(refused(bytes), (base::Error{"workbook.encrypted", {}}));
}

TEST(XlsxRefused, ATruncatedFile) {
  const std::string good = XlsxBuilder("<row><c><v>1</v></c></row>").bytes();
  EXPECT_EQ(refused(good.substr(0, good.size() / 2)), (base::Error{"workbook.damaged", {}}));
}

TEST(XlsxRefused, PartsThatAreBrokenOrMissing) {
  const auto part = [](const std::string& name) {
    return base::Error{"workbook.damaged_part", {{"part", name}}};
  };
  for (const char* name : {"xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml",
                           "xl/sharedStrings.xml", "xl/styles.xml", "_rels/.rels"})
    EXPECT_EQ(refused(XlsxBuilder().set(name, "<a><b></a>").bytes()), part(name));
  for (const char* name :
       {"xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"})
    EXPECT_EQ(refused(XlsxBuilder().remove(name).bytes()), part(name));
  EXPECT_EQ(refused(XlsxBuilder().remove("xl/_rels/workbook.xml.rels").bytes()), part("xl/workbook.xml"));
  EXPECT_EQ(refused(XlsxBuilder().set("xl/worksheets/sheet1.xml", "<chartsheet/>").bytes()),
            part("xl/worksheets/sheet1.xml"));
  EXPECT_EQ(refused(XlsxBuilder().set("xl/worksheets/sheet1.xml", "").bytes()),
            part("xl/worksheets/sheet1.xml"));
}

TEST(XlsxRefused, AWorkbookWithoutSheets) {
  EXPECT_EQ(refused(XlsxBuilder().set("xl/workbook.xml", "<workbook/>").bytes()),
            (base::Error{"workbook.no_sheet", {}}));
}

TEST(XlsxRefused, Bombs) {
  const base::Error spaces = refused(XlsxBuilder(std::string(30'000'000, ' ')).bytes());
  EXPECT_EQ(spaces,
            (base::Error{"workbook.too_large", {{"part", "xl/worksheets/sheet1.xml"}, {"limit", "256"}}}));

  std::string nodes;
  for (int i = 0; i < 4'000'000; ++i) nodes += "<c/>";
  EXPECT_EQ(refused_rows("<row>" + nodes + "</row>").code,
            "workbook.damaged_cell");  // beyond the last column

  // A long text that stands in thousands of cells.
  std::string rows;
  for (int i = 0; i < 20'000; ++i) rows += "<row><c t='s'><v>0</v></c></row>";
  EXPECT_EQ(
      refused(XlsxBuilder(rows).strings("<si><t>" + std::string(32'000, 'a') + "</t></si>").bytes()).code,
      "workbook.too_many_cells");

  // Few cells, each at the far end of its row.
  rows.clear();
  for (int i = 1; i < 500; ++i)
    rows += "<row r='" + std::to_string(i) + "'><c r='XFD" + std::to_string(i) + "'><v>1</v></c></row>";
  EXPECT_EQ(refused_rows(rows),
            (base::Error{"workbook.too_many_cells", {{"sheet", "S"}, {"limit", "2000000"}}}));

  // One sheet shown a thousand times.
  std::string sheets;
  for (int i = 0; i < 1000; ++i) sheets += "<sheet name='S' r:id='rId1'/>";
  XlsxBuilder many("<row r='1048576'><c><v>1</v></c></row>");
  many.set("xl/workbook.xml",
           std::string("<workbook xmlns:r='") + kOffice + "'><sheets>" + sheets + "</sheets></workbook>");
  EXPECT_EQ(refused(many.bytes()).code, "workbook.too_many_cells");
}

TEST(XlsxRefused, DeepNestingIsReadWithoutRecursion) {
  std::string deep = "<row><c><v>1</v>";
  for (int i = 0; i < 1'000'000; ++i) deep += "<a>";
  for (int i = 0; i < 1'000'000; ++i) deep += "</a>";
  EXPECT_EQ(read_rows(deep + "</c></row>").rows.size(), 1u);
  EXPECT_EQ(refused_rows("<row>" + std::string(3'000'000, '<')).code, "workbook.damaged_part");
}

}  // namespace
}  // namespace twiza::platform
