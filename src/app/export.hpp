// Writing a site out: a workbook, a folder of CSV files, a bundle.
#pragma once

#include <filesystem>
#include <string>

#include "app/site_source.hpp"
#include "base/language.hpp"

namespace twiza::app {

struct Exported {
  enum class What { workbook, folder, bundle };
  What what = What::workbook;
  std::size_t count = 0;  // sheets, or changes
};

// The ending of `output` says what: .xlsx, .twiza; a folder that is there, or a name that ends with "/", gets
// CSV files. A workbook holds all a team knows, and the revision it left at (field Révision), by which an
// import finds what was changed in it meanwhile. Errors: export.unknown_format {file}; source.no_journal
// {file}: a bundle of a workbook; export.bundle_at: a bundle holds changes, not a moment in the field;
// those of the writers.
base::Result<Exported> export_source(SiteSource source, const std::filesystem::path& output,
                                     base::Language language, bool at_moment);

// An empty workbook to fill in.
base::Result<void> write_template(const std::filesystem::path& output, base::Language language, bool simple);

}  // namespace twiza::app
