// Opens a workbook of any format.
#pragma once

#include <filesystem>
#include <string_view>

#include "base/result.hpp"
#include "intake/table.hpp"

namespace twiza::platform {

// XLSX, ODS, one CSV file or a folder of them: by what the file holds, whatever its name ends in. A CSV
// file is one table, called as the file. The sheet of word lists that `write_xlsx` hides in a workbook is
// left out. Errors: those of `read_file`, `read_xlsx`, `read_ods`, `read_csv` and `read_csv_folder`; what is
// none of these formats is workbook.not_a_spreadsheet. {file} is the name without its folders.
base::Result<intake::Workbook> read_workbook(const std::filesystem::path& path);

// The same of the bytes of a file; `name` is that of a CSV file's table.
base::Result<intake::Workbook> read_workbook(std::string_view bytes, const std::string& name);

}  // namespace twiza::platform
