// Reads files of comma separated values, one table each, whatever wrote them.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "intake/table.hpp"

namespace twiza::platform {

// One table called `name`; every cell that holds something is a text, rows keep their numbers.
// - UTF-8, UTF-16 with its mark; else Windows-1252 or Windows-1256, which is told in a notice:
//   notice.windows_1252, notice.windows_1256, notice.damaged_utf8, all {sheet}.
// - Comma, semicolon or tab: the one that gives the most regular rows; "sep=;" in the first row says it.
// - A field in quotes may hold separators, line ends and doubled quotes. A quote that does not begin its
//   field is a character like any other.
// - The `'` that `write_csv` puts before a dangerous beginning is taken away: see `guarded` in
// csv_writer.hpp.
//
// All or nothing. Errors:
//   csv.open_quote {sheet, row}   a quoted field that never ends
//   csv.binary {sheet, row}       a NUL: not a text, or in an encoding without its mark
//   workbook.damaged_cell, workbook.text_too_long, workbook.too_many_cells as in `read_xlsx`
base::Result<intake::Workbook> read_csv(std::string_view bytes, const std::string& name);

// The files of the folder that end in .csv or .tsv, whatever the case, sorted by name; one table each,
// called as the file without its ending. Hidden files are left out in silence, others are told:
// notice.other_files {files}. Errors: those of `read_csv` and `read_file`, and
//   workbook.no_csv {file}            no such file in the folder
//   file.not_readable {file}          the folder cannot be listed
base::Result<intake::Workbook> read_csv_folder(const std::filesystem::path& folder);

// Whether a file called so is one of the folder's sheets.
bool is_csv_name(const std::filesystem::path& file);

}  // namespace twiza::platform
