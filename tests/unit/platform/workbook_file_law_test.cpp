// The demo sites go out in every format and come back: import(export(site)) changes nothing.
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>

#include "../intake/export_site.hpp"
#include "base/words.hpp"
#include "intake/export.hpp"
#include "platform/csv_writer.hpp"
#include "platform/workbook_file.hpp"
#include "platform/xlsx_writer.hpp"
#include "workbook_file_texts.hpp"

namespace twiza::platform {
namespace {

using base::Language;
using intake::Workbook;

namespace fs = std::filesystem;

const fs::path kDemo = fs::path(TWIZA_SOURCE_DIR) / "data" / "demo";

Workbook read(const fs::path& path) {
  base::Result<Workbook> workbook = read_workbook(path);
  if (workbook) return *workbook;
  ADD_FAILURE() << path << " " << workbook.error().code;
  return {};
}

model::Site site_of(const Workbook& workbook) { return intake::import_workbook(workbook, "x").site; }

void expect_same(const model::Site& a, const model::Site& b) {
  const std::vector<std::string> found = intake::differences(a, b);
  EXPECT_TRUE(found.empty()) << intake::listed_lines(found);
}

class Demo : public ::testing::TestWithParam<const char*> {};
INSTANTIATE_TEST_SUITE_P(Sites, Demo, ::testing::Values("sale", "settat", "ouazzane", "bouanane"));

TEST_P(Demo, QUA10_ThereAndBackThroughXlsxAndCsvInThreeLanguages) {
  const model::Site site = site_of(read(kDemo / (std::string(GetParam()) + ".xlsx")));
  ASSERT_GT(site.ties.size(), 3u);
  ASSERT_GT(site.structures.size(), 3u);
  const fs::path folder =
      fs::temp_directory_path() / ("twiza-demo-" + std::string(GetParam()) + std::to_string(::getpid()));
  for (const Language language : {Language::fr, Language::ar, Language::en}) {
    const Workbook workbook = intake::export_site(site, language);
    const base::Result<Workbook> xlsx =
        read_workbook(write_xlsx(workbook, intake::style_of(workbook, language)), "x");
    ASSERT_TRUE(xlsx);
    EXPECT_EQ(intake::difference(*xlsx, workbook), "");
    expect_same(site, site_of(*xlsx));
    EXPECT_EQ(intake::difference(intake::export_site(site_of(*xlsx), language), workbook), "");

    fs::remove_all(folder);
    ASSERT_TRUE(write_csv_folder(folder, workbook));
    expect_same(site, site_of(read(folder)));
  }
  fs::remove_all(folder);
}

// The folder of CSV from which the demo is made, and the demo, are one site.
TEST_P(Demo, TER06_TheFolderAndTheWorkbookAreOneSite) {
  expect_same(site_of(read(kDemo / GetParam())), site_of(read(kDemo / (std::string(GetParam()) + ".xlsx"))));
}

TEST(DemoOds, TER06_SavedByLibreOfficeItIsTheSameSite) {
  const fs::path ods =
      fs::path(TWIZA_SOURCE_DIR) / "tests" / "unit" / "platform" / "fixtures" / "bouanane.ods";
  expect_same(site_of(read(ods)), site_of(read(kDemo / "bouanane.xlsx")));
}

// Names that have broken programs, at the ends of ties, in lists, as subjects; through both formats.
TEST(NaughtySite, QUA06_ComesBackRecordByRecord) {
  Workbook typed;
  const auto cell = [](const std::string& text) { return intake::Cell{intake::Cell::Kind::text, text}; };
  intake::Table structures{"Structures", {{cell("Nom"), cell("Sigle"), cell("Mission"), cell("Note")}}};
  intake::Table ties{"Liens", {{cell("De"), cell("À"), cell("Mot"), cell("Cause"), cell("Sources")}}};
  intake::Table groups{"Groupes", {{cell("Nom"), cell("Membres")}}};
  intake::Table statements{"Dires", {{cell("Source"), cell("Sur"), cell("Mot"), cell("Passage")}}};
  std::string before = "Salé";
  int number = 0;
  structures.rows.push_back({cell(before)});
  for (const std::string& text : naughty_texts()) {
    const std::string acronym = "S" + std::to_string(++number);
    structures.rows.push_back({cell(text), cell(acronym), cell(text), cell(text)});
    ties.rows.push_back({cell(acronym), cell(before), cell(text + "!"), cell(text), cell("E1=" + text)});
    groups.rows.push_back({cell("G" + text), cell(acronym)});
    statements.rows.push_back({cell("E1"), cell(acronym), cell(text), cell(text)});
    before = acronym;
  }
  typed.tables = {structures, groups, ties, statements};
  const model::Site site = site_of(typed);
  EXPECT_GT(site.structures.size(), 80u);
  EXPECT_GT(site.ties.size(), 70u);
  const Workbook workbook = intake::export_site(site, Language::fr);
  const base::Result<Workbook> xlsx = read_workbook(write_xlsx(workbook), "x");
  ASSERT_TRUE(xlsx);
  const std::vector<std::string> found = intake::differences(site, site_of(*xlsx), {"site.identifier"});
  EXPECT_TRUE(found.empty()) << intake::listed_lines(found);
  const fs::path folder = fs::temp_directory_path() / ("twiza-naughty-" + std::to_string(::getpid()));
  fs::remove_all(folder);
  ASSERT_TRUE(write_csv_folder(folder, workbook));
  EXPECT_EQ(intake::difference(read(folder),
                               [&] {
                                 Workbook sorted = workbook;
                                 std::sort(sorted.tables.begin(), sorted.tables.end(),
                                           [](const auto& a, const auto& b) { return a.name < b.name; });
                                 return sorted;
                               }()),
            "");
  fs::remove_all(folder);
}

TEST(WorkbookWords, EveryErrorAndNoticeHasItsSentence) {
  for (const Language language : {Language::fr, Language::ar, Language::en}) {
    for (const char* code : {"workbook.not_a_spreadsheet",
                             "workbook.encrypted",
                             "workbook.xls",
                             "workbook.xlsb",
                             "workbook.ods",
                             "workbook.damaged",
                             "workbook.damaged_part",
                             "workbook.damaged_cell",
                             "workbook.no_sheet",
                             "workbook.too_large",
                             "workbook.too_many_parts",
                             "workbook.too_many_cells",
                             "workbook.text_too_long",
                             "workbook.no_csv",
                             "csv.open_quote",
                             "csv.binary",
                             "csv.other_sheets",
                             "notice.windows_1252",
                             "notice.windows_1256",
                             "notice.damaged_utf8",
                             "notice.other_files"})
      EXPECT_TRUE(base::Words::of(language).has(code)) << code;
  }
}

}  // namespace
}  // namespace twiza::platform
