// The law of the workbook: import(export(site)) is the site, and export is stable.
#include <gtest/gtest.h>

#include <functional>

#include "export_site.hpp"
#include "intake/export.hpp"

namespace twiza::intake {
namespace {

using base::Language;
using model::Kind;

constexpr Language kLanguages[] = {Language::fr, Language::ar, Language::en};

// Nothing of our own workbook may be unknown to the import.
std::string misunderstood(const Import& import) {
  for (const model::Finding& finding : import.findings)
    for (const char* code : {"unknown_sheet", "unknown_column", "unknown_field", "repeated_column", "no_header",
                             "unreadable_value", "unknown_name", "unknown_name_near", "ambiguous_name",
                             "unknown_end", "unknown_end_near", "ambiguous_end", "unknown_subject",
                             "ambiguous_subject", "duplicate_record", "duplicate_tie", "missing_value"})
      if (finding.code == code) {
        std::string line = finding.code + " " + finding.sheet + " " + std::to_string(finding.row) + " " + finding.column;
        for (const auto& [name, value] : finding.arguments) line += " " + name + "=" + value;
        return line;
      }
  return {};
}

TEST(ExportLaw, QUA10_GeneratedSitesComeBackRecordByRecordAndExportIsStable) {
  std::size_t ties = 0, statements = 0, leaders = 0;
  for (unsigned seed = 1; seed <= 400; ++seed) {
    const model::Site site = import_workbook(WorkbookMaker(seed).make(), "x").site;
    ties += site.ties.size();
    statements += site.statements.size();
    leaders += site.leaders.size();
    const Language language = kLanguages[seed % 3];
    const Workbook workbook = export_site(site, language);
    const Import again = import_workbook(workbook, "y");
    ASSERT_EQ(misunderstood(again), "") << "seed " << seed;
    const std::vector<std::string> found = differences(site, again.site);
    ASSERT_TRUE(found.empty()) << "seed " << seed << "\n" << listed_lines(found);
    ASSERT_EQ(difference(export_site(again.site, language), workbook), "") << "seed " << seed;
  }
  // The generator makes something.
  EXPECT_GT(ties, 1000u);
  EXPECT_GT(statements, 600u);
  EXPECT_GT(leaders, 600u);
}

TEST(ExportLaw, DOC02_TheLanguageOfTheWorkbookChangesNothing) {
  for (unsigned seed = 1; seed <= 60; ++seed) {
    const model::Site site = import_workbook(WorkbookMaker(seed).make(), "x").site;
    for (const Language language : kLanguages) {
      const std::vector<std::string> found =
          differences(site, import_workbook(export_site(site, language), "y").site);
      ASSERT_TRUE(found.empty()) << "seed " << seed << "\n" << listed_lines(found);
    }
  }
}

}  // namespace
}  // namespace twiza::intake
