// One worksheet of an XLSX file becomes a table.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "intake/table.hpp"
#include "platform/table_filler.hpp"
#include "platform/xlsx_formats.hpp"
#include "platform/xlsx_text.hpp"

namespace twiza::platform {

class ZipReader;

// What the sheets of a workbook share.
struct XlsxContext {
  std::vector<std::string> strings;
  std::vector<Format> formats;
  Epoch epoch = Epoch::y1900;
  Room room;
};

// The shared strings, the runs of a rich text joined, readings (furigana) left out. Errors: those of
// `ZipReader::read` and `parse_part`.
base::Result<std::vector<std::string>> read_strings(ZipReader& zip, std::string_view part);

// Errors, besides those of `ZipReader::read` and `parse_part`:
//   workbook.damaged_part {part}            it is no worksheet
//   workbook.damaged_cell {sheet, cell}     a place no sheet has, told twice, or a shared string that is
//   missing workbook.text_too_long {sheet, cell}    more than 1 MB in one cell workbook.too_many_cells
//   {sheet, limit}  the workbook holds more than there is room for
base::Result<intake::Table> read_sheet(ZipReader& zip, std::string_view part, std::string name,
                                       XlsxContext& context);

}  // namespace twiza::platform
