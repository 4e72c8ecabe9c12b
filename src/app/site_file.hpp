// Opening a site that is a file.
#pragma once

#include <filesystem>

#include "base/result.hpp"
#include "intake/import.hpp"

namespace twiza::app {

// Reads a workbook (XLSX). Errors: the file cannot be read or is no workbook; whatever is wrong inside it
// is a finding of the import.
base::Result<intake::Import> open_site(const std::filesystem::path& path);

}  // namespace twiza::app
