// Writes a workbook as a folder of files of comma separated values.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "intake/table.hpp"

namespace twiza::platform {

// A spreadsheet takes a value that begins with = + - @, a tab or a CR for a formula: an apostrophe is put
// before it; and before what begins with apostrophes and then one of these, so that the reader, which takes
// one away, gives back what was there.
std::string guarded(std::string_view value);
std::string unguarded(std::string value);

// The table as CSV (RFC 4180): UTF-8 with its mark, without which Excel spoils accents and Arabic; commas;
// CR LF; quotes where needed, doubled inside. A table without a cell is the mark alone.
// What CSV cannot hold: what kind a cell is and whether it was a formula; empty rows at the end; bytes that
// are no UTF-8 (they become U+FFFD). A NUL is left out, since no program would read the file.
std::string write_csv(const intake::Table& table);

// One file a table, called as the table ("Structures.csv"); in names / \ : * ? " < > | and controls become
// "_", and a name that would be taken twice gets a number. The folder is made when it does not exist. Each
// file is written whole or not at all; after an error the folder may hold some new files and some old ones.
// Errors: those of `write_file_aside`, and
//   csv.other_sheets {file, files}   the folder holds CSV files that are none of these: a sheet of an older
//                                    export would be read as part of this one; nothing was written
base::Result<void> write_csv_folder(const std::filesystem::path& folder, const intake::Workbook& workbook);

}  // namespace twiza::platform
