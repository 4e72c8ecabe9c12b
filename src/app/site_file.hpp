// Opening a site that is a file.
#pragma once

#include <cstdint>
#include <filesystem>

#include "base/result.hpp"
#include "intake/import.hpp"

namespace twiza::app {

// Reads a workbook: XLSX, ODS, CSV, or a folder of CSV files, with the logos that it names: they stand in its
// folder. A file whose name says .xlsx must be one.
// Errors: the file cannot be read or is no workbook; workbook.too_many_rows {count, limit}; all with {file}.
base::Result<intake::Workbook> open_workbook(const std::filesystem::path& path);

// The bytes of a file; an error names it.
base::Result<std::string> read_bytes(const std::filesystem::path& path, std::uint64_t largest);
// Which file it was, for the sentence of any error on the way.
base::Error about_file(base::Error error, const std::filesystem::path& path);

// How a site is called whose workbook gives it no name: as the file.
std::string name_of_file(const std::filesystem::path& path);

// "carte.XLSX" ends with ".xlsx".
bool has_ending(const std::filesystem::path& path, std::string_view ending);

}  // namespace twiza::app
