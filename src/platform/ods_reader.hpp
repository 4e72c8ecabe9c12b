// Reads an OpenDocument spreadsheet (.ods), whatever wrote it and whatever became of it.
#pragma once

#include <string_view>

#include "base/result.hpp"
#include "intake/table.hpp"

namespace twiza::platform {

class ZipReader;

// The sheets in the workbook's order, hidden ones too; as `read_xlsx` gives them: a percentage is its
// number, a date or a boolean a text, a time of day alone "14:30", the paragraphs of a cell are joined by
// line feeds, comments and pictures are left out, of merged cells the top-left one holds the value. A
// formula gives its stored result. Repeated cells and rows are written out, the empty ones behind the last
// that hold something are not.
//
// All or nothing. Errors: those of `read_xlsx` that are not about XLSX; a zip that is no OpenDocument
// spreadsheet is workbook.not_a_spreadsheet.
base::Result<intake::Workbook> read_ods(std::string_view bytes);

// Whether the zip says it is an OpenDocument spreadsheet.
bool is_ods(ZipReader& zip);

}  // namespace twiza::platform
