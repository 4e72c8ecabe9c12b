// Opening a site that is a file.
#pragma once

#include <filesystem>

#include "base/result.hpp"
#include "intake/import.hpp"

namespace twiza::app {

// Reads a workbook: XLSX, ODS, CSV, or a folder of CSV files. A file whose name says .xlsx must be one.
// Errors: the file cannot be read or is no workbook, all with {file}.
base::Result<intake::Workbook> open_workbook(const std::filesystem::path& path);

// The site of a workbook. Whatever is wrong inside it is a finding of the import.
base::Result<intake::Import> open_site(const std::filesystem::path& path);

// How a site is called whose workbook gives it no name: as the file.
std::string name_of_file(const std::filesystem::path& path);

// "carte.XLSX" ends with ".xlsx".
bool has_ending(const std::filesystem::path& path, std::string_view ending);

}  // namespace twiza::app
