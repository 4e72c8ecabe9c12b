#include "platform/workbook_file.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "intake/template.hpp"
#include "platform/csv_writer.hpp"
#include "platform/files.hpp"
#include "platform/xlsx_reader.hpp"
#include "platform/xlsx_writer.hpp"
#include "platform/zip_writer.hpp"

namespace twiza::platform {
namespace {

using intake::Workbook;

namespace fs = std::filesystem;

std::string fixture(const std::string& name) {
  const base::Result<std::string> bytes =
      read_file(std::string(TWIZA_SOURCE_DIR) + "/tests/unit/platform/fixtures/" + name, kLargestXlsx);
  EXPECT_TRUE(bytes) << name;
  return bytes ? *bytes : std::string();
}

std::string code_of(const std::string& bytes) {
  const base::Result<Workbook> workbook = read_workbook(bytes, "S");
  return workbook ? "read " + std::to_string(workbook->tables.size()) : workbook.error().code;
}

TEST(WorkbookFile, TER06_EveryFormatIsKnownByItsContent) {
  EXPECT_EQ(code_of(fixture("libreoffice.ods")), "read 2");
  EXPECT_EQ(code_of(fixture("openpyxl.xlsx")).rfind("read ", 0), 0u);
  EXPECT_EQ(code_of("Nom,Sigle\nA,B\n"), "read 1");
  EXPECT_EQ(code_of("PK;Nom\n1;A\n"), "read 1");
  EXPECT_EQ(code_of("Nom;\x01note\n" + std::string(100, 'x')), "read 1");
}

TEST(WorkbookFile, QUA06_OneClearRefusalOtherwise) {
  const std::string ole = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
  EXPECT_EQ(code_of(ole + std::string("W\0o\0r\0k\0b\0o\0o\0k\0", 16)), "workbook.xls");
  EXPECT_EQ(code_of("%PDF-1.7\n"), "workbook.not_a_spreadsheet");
  EXPECT_EQ(code_of("<html><table><tr><td>1"), "workbook.not_a_spreadsheet");  // what web sites call .xls
  EXPECT_EQ(code_of("\xEF\xBB\xBF<?xml version='1.0'?><office:document/>"), "workbook.not_a_spreadsheet");
  EXPECT_EQ(code_of("{\\rtf1 "), "workbook.not_a_spreadsheet");
  EXPECT_EQ(code_of("\x89PNG\r\n\x1A\n" + std::string(8, '\0')), "workbook.not_a_spreadsheet");
  EXPECT_EQ(code_of(zip_parts({{"photo.jpg", "x"}})), "workbook.not_a_spreadsheet");
  EXPECT_EQ(code_of(fixture("libreoffice.ods").substr(0, 500)), "workbook.damaged");
}

TEST(WorkbookFile, TheHiddenListsOfOurOwnWorkbooksAreNoSheet) {
  const intake::Template made = intake::make_template(intake::TemplateSize::complete, base::Language::fr);
  const base::Result<Workbook> again = read_workbook(write_xlsx(made.workbook, made.style), "S");
  ASSERT_TRUE(again);
  ASSERT_EQ(again->tables.size(), made.workbook.tables.size());
  EXPECT_EQ(again->tables.back().name, made.workbook.tables.back().name);
}

class WorkbookPath : public ::testing::Test {
 protected:
  WorkbookPath() { fs::create_directories(folder_); }
  ~WorkbookPath() override { fs::remove_all(folder_); }
  fs::path folder_ = fs::temp_directory_path() /
                     ("twiza-workbook-" + std::to_string(reinterpret_cast<std::uintptr_t>(this)));
};

TEST_F(WorkbookPath, AFileAFolderAndWhatIsNone) {
  std::ofstream(folder_ / "Liens.txt") << "De;À\nA;B\n";
  const base::Result<Workbook> file = read_workbook(folder_ / "Liens.txt");
  ASSERT_TRUE(file);
  EXPECT_EQ(file->tables.at(0).name, "Liens");

  EXPECT_EQ(read_workbook(folder_).error().code, "workbook.no_csv");
  fs::rename(folder_ / "Liens.txt", folder_ / "Liens.csv");
  const base::Result<Workbook> folder = read_workbook(folder_);
  ASSERT_TRUE(folder);
  EXPECT_EQ(folder->tables.size(), 1u);

  EXPECT_EQ(read_workbook(folder_ / "absent").error().code, "file.not_found");
  std::ofstream(folder_ / "lettre.xlsx") << "%PDF-";
  const base::Result<Workbook> letter = read_workbook(folder_ / "lettre.xlsx");
  ASSERT_FALSE(letter);
  EXPECT_EQ(letter.error(), (base::Error{"workbook.not_a_spreadsheet", {{"file", "lettre.xlsx"}}}));
}

}  // namespace
}  // namespace twiza::platform
