#include "platform/csv_writer.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <random>

#include "base/utf8.hpp"
#include "platform/csv_reader.hpp"
#include "platform/files.hpp"
#include "workbook_file_texts.hpp"

namespace twiza::platform {
namespace {

using intake::Cell;
using intake::Table;
using intake::Workbook;

namespace fs = std::filesystem;

Cell text(const std::string& value) { return {Cell::Kind::text, value}; }

TEST(CsvWriter, CommasQuotesAndLineEnds) {
  const Table table{
      "S", {{text("Nom"), text("Sigle")}, {text("a,b"), text("c \"d\"")}, {}, {Cell{}, text("e\nf")}}};
  EXPECT_EQ(write_csv(table), "\xEF\xBB\xBFNom,Sigle\r\n\"a,b\",\"c \"\"d\"\"\"\r\n\r\n,\"e\nf\"\r\n");
}

TEST(CsvWriter, QUA06_NoCellIsAFormula) {
  for (const char* dangerous : {"=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "'=1", "''-"}) {
    const std::string safe = guarded(dangerous);
    EXPECT_EQ(safe[0], '\'') << dangerous;
    EXPECT_EQ(unguarded(safe), dangerous);
  }
  for (const char* harmless : {"", "a=1", "'", "'texte", "''", " =1", "1-1"}) {
    EXPECT_EQ(guarded(harmless), harmless);
    EXPECT_EQ(unguarded(harmless), harmless);
  }
}

TEST(CsvWriter, QUA10_NaughtyTextsComeBackByteForByte) {
  const Workbook workbook = workbook_of(naughty_texts());
  const base::Result<Workbook> again = read_csv(write_csv(workbook.tables[0]), "Liens");
  ASSERT_TRUE(again);
  ASSERT_EQ(again->tables[0].rows.size(), workbook.tables[0].rows.size());
  for (std::size_t row = 0; row < workbook.tables[0].rows.size(); ++row)
    EXPECT_EQ(again->tables[0].rows[row], workbook.tables[0].rows[row]) << row;
  EXPECT_TRUE(again->notices.empty());
}

TEST(CsvWriter, QUA10_GeneratedTablesComeBack) {
  const std::vector<std::string> pieces = {"a", ",", ";", "\t", "\"", "\n", "\r",  "'",
                                           "=", "-", "é", "ت",  "😀",  " ",  "\x01"};
  std::mt19937 random(9);
  for (int round = 0; round < 3000; ++round) {
    Table table;
    table.name = "S";
    for (std::size_t row = 1 + random() % 4; row > 0; --row) {
      table.rows.emplace_back();
      for (std::size_t column = 1 + random() % 4; column > 0; --column) {
        std::string value;
        for (std::size_t n = random() % 4; n > 0; --n) value += pieces[random() % pieces.size()];
        table.rows.back().push_back(value.empty() && column > 1 ? Cell{} : text(value + "."));
      }
    }
    // One separator must be seen; a table of one column has none, and commas are the first guess.
    table.rows.insert(table.rows.begin(), {text("Nom"), text("Sigle"), text("Note"), text("Fin")});
    const base::Result<Workbook> again = read_csv(write_csv(table), "S");
    ASSERT_TRUE(again) << again.error().code;
    ASSERT_EQ(again->tables[0].rows, table.rows) << write_csv(table);
  }
}

TEST(CsvWriter, WhatCsvCannotHold) {
  const Table table{"S",
                    {{{Cell::Kind::number, "12", true}, text("a\xFF"), text(std::string("b\0c", 3))}, {}}};
  const base::Result<Workbook> again = read_csv(write_csv(table), "S");
  ASSERT_TRUE(again);
  ASSERT_EQ(again->tables[0].rows.size(), 1u);
  EXPECT_EQ(again->tables[0].rows[0], (std::vector<Cell>{text("12"), text("a\uFFFD"), text("bc")}));
}

class CsvFolderWriter : public ::testing::Test {
 protected:
  CsvFolderWriter() { fs::remove_all(folder_); }
  ~CsvFolderWriter() override { fs::remove_all(folder_); }
  fs::path folder_ =
      fs::temp_directory_path() / ("twiza-csv-out-" + std::to_string(reinterpret_cast<std::uintptr_t>(this)));
};

TEST_F(CsvFolderWriter, DOC02_AFileATableAndNothingAside) {
  const Workbook workbook{{{"Structures", {{text("Nom")}, {text("=A")}}}, {"الروابط", {{text("De")}}}}};
  ASSERT_TRUE(write_csv_folder(folder_, workbook));
  ASSERT_TRUE(write_csv_folder(folder_, workbook));  // over its own files
  EXPECT_EQ(std::distance(fs::directory_iterator(folder_), fs::directory_iterator()), 2);
  const base::Result<Workbook> again = read_csv_folder(folder_);
  ASSERT_TRUE(again);
  ASSERT_EQ(again->tables.size(), 2u);
  EXPECT_EQ(again->tables[0].name, "Structures");
  EXPECT_EQ(again->tables[0].rows, workbook.tables[0].rows);
  EXPECT_EQ(again->tables[1].name, "الروابط");
}

TEST_F(CsvFolderWriter, NamesThatAreNoFileNames) {
  Workbook workbook;
  for (const char* name : {"a/b", "../x", "", ".caché", "S", "S", "S\n"})
    workbook.tables.push_back({name, {{text("x")}}});
  ASSERT_TRUE(write_csv_folder(folder_, workbook));
  const base::Result<Workbook> again = read_csv_folder(folder_);
  ASSERT_TRUE(again);
  EXPECT_EQ(again->tables.size(), 7u);
  EXPECT_FALSE(fs::exists(folder_.parent_path() / "x.csv"));
}

TEST_F(CsvFolderWriter, SheetsOfAnOlderExportAreNotMixedIn) {
  fs::create_directories(folder_);
  std::ofstream(folder_ / "Personnes.csv") << "Leader,Nom\n";
  const base::Result<void> done = write_csv_folder(folder_, {{{"Structures", {}}}});
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().code, "csv.other_sheets");
  EXPECT_FALSE(fs::exists(folder_ / "Structures.csv"));
}

TEST_F(CsvFolderWriter, AFileInTheWayIsAnError) {
  std::ofstream(folder_) << "x";
  const base::Result<void> done = write_csv_folder(folder_, {{{"Structures", {}}}});
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().code.rfind("file.cannot_write.", 0), 0u);
}

}  // namespace
}  // namespace twiza::platform
