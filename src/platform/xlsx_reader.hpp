// Reads an XLSX workbook, whatever wrote it and whatever became of it.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/result.hpp"
#include "intake/table.hpp"

namespace twiza::platform {

// What `read_file` should accept at most before `read_xlsx`.
inline constexpr std::uint64_t kLargestXlsx = 64u << 20;

// The worksheets in the workbook's order, hidden ones too. Of merged cells the top-left one holds the value,
// as in the file. A formula gives its stored result; one that was never computed gives an empty cell whose
// `formula` is true. A number whose format shows a date is a date; a time of day alone is a text, "14:30".
// Texts are valid UTF-8 and keep their control characters.
//
// All or nothing: a file from which something is missing is refused. Errors:
//   workbook.not_a_spreadsheet           neither a workbook nor anything below
//   workbook.encrypted                   protected by a password
//   workbook.xls, workbook.xlsb, workbook.ods    a workbook, in another format
//   workbook.damaged                     cut or damaged: the list of parts cannot be read
//   workbook.damaged_part {part}         one part is missing or broken
//   workbook.damaged_cell {sheet, cell}
//   workbook.no_sheet                    no worksheet in the workbook
//   workbook.too_large {part, limit}     that part would unpack beyond `limit` megabytes
//   workbook.too_many_parts {limit}
//   workbook.too_many_cells {sheet, limit}
//   workbook.text_too_long {sheet, cell}
base::Result<intake::Workbook> read_xlsx(std::string_view bytes);

}  // namespace twiza::platform
