#include "platform/csv_reader.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <random>

#include "base/utf8.hpp"
#include "platform/csv_reader_text.hpp"

namespace twiza::platform {
namespace {

using intake::Cell;
using intake::Workbook;
using ::testing::ElementsAre;
using Rows = std::vector<std::vector<std::string>>;

Workbook read(const std::string& bytes) {
  base::Result<Workbook> workbook = read_csv(bytes, "S");
  if (workbook) return *workbook;
  ADD_FAILURE() << workbook.error().code;
  return {{{"S", {}}}};
}

Rows rows(const std::string& bytes) {
  Rows texts;
  const Workbook workbook = read(bytes);
  for (const auto& row : workbook.tables.at(0).rows) {
    texts.emplace_back();
    for (const Cell& cell : row) texts.back().push_back(cell.text);
  }
  return texts;
}

base::Error refused(const std::string& bytes) {
  const base::Result<Workbook> workbook = read_csv(bytes, "S");
  return workbook ? base::Error{"accepted", {}} : workbook.error();
}

std::string notice(const std::string& bytes) {
  const Workbook workbook = read(bytes);
  return workbook.notices.empty() ? std::string() : workbook.notices.front().code;
}

std::string utf16(std::u16string_view text, bool big) {
  std::string bytes = big ? "\xFE\xFF" : "\xFF\xFE";
  for (const char16_t unit : text) {
    const char high = static_cast<char>(unit >> 8), low = static_cast<char>(unit & 0xFF);
    (bytes += big ? high : low) += big ? low : high;
  }
  return bytes;
}

TEST(Csv, TER06_CommaSemicolonAndTabAreFound) {
  const Rows expected = {{"Nom", "Sigle"}, {"A", "B"}};
  EXPECT_EQ(rows("Nom,Sigle\nA,B\n"), expected);
  EXPECT_EQ(rows("Nom;Sigle\r\nA;B"), expected);
  EXPECT_EQ(rows("Nom\tSigle\rA\tB\r"), expected);
  // Lists and sentences hold the others.
  EXPECT_EQ(rows("Nom,Membres\nA,b; c; d; e\nB,f; g\n"),
            (Rows{{"Nom", "Membres"}, {"A", "b; c; d; e"}, {"B", "f; g"}}));
  EXPECT_EQ(rows("Nom;Note\nA;un, deux, trois\nB;quatre, cinq\n"),
            (Rows{{"Nom", "Note"}, {"A", "un, deux, trois"}, {"B", "quatre, cinq"}}));
  EXPECT_EQ(rows("Nom;Note\nA;\"x,y,z\nt,u,v\"\n"), (Rows{{"Nom", "Note"}, {"A", "x,y,z\nt,u,v"}}));
  EXPECT_EQ(rows("sep=;\nNom;a,b,c\n"), (Rows{{}, {"Nom", "a,b,c"}}));
  EXPECT_EQ(rows("Nom\nA\n"), (Rows{{"Nom"}, {"A"}}));
}

TEST(Csv, QuotedFields) {
  EXPECT_EQ(rows("\"a,b\",\"c \"\"d\"\"\",\"e\r\nf\"\n"), (Rows{{"a,b", "c \"d\"", "e\r\nf"}}));
  EXPECT_EQ(rows("12\" de tuyau,\"x\"y,\"\"\n"), (Rows{{"12\" de tuyau", "xy"}}));
  EXPECT_EQ(rows("a,,c,\n\n\nd\n"), (Rows{{"a", "", "c"}, {}, {}, {"d"}}));  // rows keep their numbers
}

TEST(Csv, QUA06_AnUnbalancedQuoteIsOneErrorWithItsRow) {
  EXPECT_EQ(refused("Nom,Note\nA,ok\nB,\"jamais fermé\nC,d\n"),
            (base::Error{"csv.open_quote", {{"sheet", "S"}, {"row", "3"}}}));
}

TEST(Csv, QUA06_ANulIsRefused) {
  EXPECT_EQ(refused(std::string("a,b\nc\0,d\n", 9)),
            (base::Error{"csv.binary", {{"sheet", "S"}, {"row", "2"}}}));
  const std::string unmarked = utf16(u"Nom,Sigle\n", false).substr(2);
  EXPECT_EQ(refused(unmarked).code, "csv.binary");
}

TEST(Csv, TheGuardOfOurOwnExportIsTakenAway) {
  EXPECT_EQ(rows("'=1+1,'-,'+212,'@x,''=a,'l'été,'\n"),
            (Rows{{"=1+1", "-", "+212", "@x", "'=a", "'l'été", "'"}}));
}

TEST(CsvEncoding, Utf8WithItsMarkOrWithout) {
  EXPECT_EQ(rows("\xEF\xBB\xBFNom,é\n"), (Rows{{"Nom", "é"}}));
  EXPECT_EQ(rows("Nom,é ت ⵣ 😀\n"), (Rows{{"Nom", "é ت ⵣ 😀"}}));
  EXPECT_EQ(notice("Nom,é ت\n"), "");
}

TEST(CsvEncoding, Utf16WithItsMark) {
  for (const bool big : {false, true})
    EXPECT_EQ(rows(utf16(u"Nom\té ت\r\n\U0001F600\tb", big)), (Rows{{"Nom", "é ت"}, {"😀", "b"}}));
  EXPECT_EQ(rows(utf16(u"a\xD800,b", false)), (Rows{{"a\uFFFD", "b"}}));
  EXPECT_EQ(rows(utf16(u"a", true) + "x"), (Rows{{"a\uFFFD"}}));
}

TEST(CsvEncoding, Windows1252IsToldInANotice) {
  const std::string french =
      "Pr\xE9sident;Cr\xE9\xE9"
      "e;l\x92"
      "\xE9t\xE9;\x80;\x81\n";
  EXPECT_EQ(rows(french), (Rows{{"Président", "Créée", "l’été", "€", "\uFFFD"}}));
  EXPECT_EQ(notice(french), "notice.windows_1252");
}

TEST(CsvEncoding, Windows1256IsToldInANotice) {
  const std::string arabic = "\xCA\xDA\xC7\xE6\xE4\xED\xC9,\xD1\xC6\xED\xD3,Pr\xE9sident\n";
  EXPECT_EQ(rows(arabic), (Rows{{"تعاونية", "رئيس", "Président"}}));
  EXPECT_EQ(notice(arabic), "notice.windows_1256");
}

TEST(CsvEncoding, OneDamagedLetterMakesNoOtherEncoding) {
  const std::string cut = "Coopérative,تعاونية,\xC3\n";
  EXPECT_EQ(rows(cut), (Rows{{"Coopérative", "تعاونية", "\uFFFD"}}));
  EXPECT_EQ(notice(cut), "notice.damaged_utf8");
}

TEST(CsvLimits, QUA06_CellsAndTextsAreBounded) {
  EXPECT_EQ(refused("a,\"" + std::string((1 << 20) + 1, 'x') + "\"").code, "workbook.text_too_long");
  std::string wide = "a";
  for (int i = 0; i < 16384; ++i) wide += ",b";
  EXPECT_EQ(refused(wide).code, "workbook.damaged_cell");
  std::string many;
  for (int i = 0; i < 1'048'577; ++i) many += "a\n";
  EXPECT_EQ(refused(many).code, "workbook.damaged_cell");
}

TEST(CsvDamage, QUA06_AnyBytesGiveAWorkbookOrAnError) {
  using namespace std::string_literals;
  const std::string alphabet = "\",;\t\r\n'=a\xC3\xA9\xFF\xFE\xD8\x00z"s;
  std::mt19937 random(5);
  for (int round = 0; round < 20000; ++round) {
    std::string bytes;
    for (std::size_t i = random() % 40; i > 0; --i) bytes += alphabet[random() % alphabet.size()];
    const base::Result<Workbook> workbook = read_csv(bytes, "S");
    if (!workbook) continue;
    for (const auto& row : workbook->tables.at(0).rows) {
      EXPECT_TRUE(row.empty() || row.back() != Cell{});
      for (const Cell& cell : row) EXPECT_TRUE(base::is_valid(cell.text));
    }
  }
}

// --- A folder ---

class CsvFolder : public ::testing::Test {
 protected:
  CsvFolder() { std::filesystem::create_directories(folder_); }
  ~CsvFolder() override { std::filesystem::remove_all(folder_); }
  void write(const std::string& name, const std::string& bytes) {
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
  }

  std::filesystem::path folder_ =
      std::filesystem::temp_directory_path() /
      ("twiza-csv-" + std::to_string(::testing::UnitTest::GetInstance()->random_seed()) + "-" +
       std::to_string(reinterpret_cast<std::uintptr_t>(this)));
};

TEST_F(CsvFolder, TER06_OneTableAFileSortedByName) {
  write("Structures.csv", "Nom\nA\n");
  write("Liens.CSV", "De;À\nA;B\n");
  write("Thèmes.tsv", "Nom\tStatut\n");
  write("Vide.csv", "");
  write(".~lock.Liens.csv#", "x");
  write("._Liens.csv", "x");
  write("notes.txt", "x");
  write("logo.PNG", "x");  // a sheet may name it
  const base::Result<Workbook> workbook = read_csv_folder(folder_);
  ASSERT_TRUE(workbook);
  ASSERT_EQ(workbook->tables.size(), 3u);
  EXPECT_EQ(workbook->tables[0].name, "Liens");
  EXPECT_EQ(workbook->tables[0].rows[1][1].text, "B");
  EXPECT_EQ(workbook->tables[2].name, "Thèmes");
  ASSERT_EQ(workbook->notices.size(), 1u);
  EXPECT_EQ(workbook->notices[0], (intake::Notice{"notice.other_files", {{"files", "notes.txt"}}}));
}

TEST_F(CsvFolder, AFolderWithoutCsvIsRefused) {
  write("notes.txt", "x");
  EXPECT_EQ(read_csv_folder(folder_).error().code, "workbook.no_csv");
  EXPECT_EQ(read_csv_folder(folder_ / "absent").error().code, "file.not_readable");
}

TEST_F(CsvFolder, OneBadFileRefusesAll) {
  write("A.csv", "Nom\n");
  write("B.csv", "\"Nom\n");
  EXPECT_EQ(read_csv_folder(folder_).error(),
            (base::Error{"csv.open_quote", {{"sheet", "B"}, {"row", "1"}}}));
}

}  // namespace
}  // namespace twiza::platform
