// One worksheet of an XLSX file becomes a table.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "intake/table.hpp"
#include "platform/xlsx_formats.hpp"
#include "platform/xlsx_text.hpp"

namespace twiza::platform {

class ZipReader;

// What the sheets of a workbook may still hold, all together.
struct XlsxRoom {
  std::uint64_t cells = 2'000'000;   // that hold something
  std::uint64_t places = 4'000'000;  // these and the empty ones before them in their rows
  std::uint64_t rows = 2 * 1'048'576;
  std::uint64_t text = 128u << 20;  // bytes; one shared string may stand in every cell
};

// What the sheets of a workbook share.
struct XlsxContext {
  std::vector<std::string> strings;
  std::vector<Format> formats;
  Epoch epoch = Epoch::y1900;
  XlsxRoom room;
};

// The shared strings, the runs of a rich text joined, readings (furigana) left out. Errors: those of
// `ZipReader::read` and `parse_part`.
base::Result<std::vector<std::string>> read_strings(ZipReader& zip, std::string_view part);

// Errors, besides those of `ZipReader::read` and `parse_part`:
//   xlsx.damaged_part {part}            it is no worksheet
//   xlsx.damaged_cell {sheet, cell}     a place no sheet has, told twice, or a shared string that is missing
//   xlsx.text_too_long {sheet, cell}    more than 1 MB in one cell
//   xlsx.too_many_cells {sheet, limit}  the workbook holds more than there is room for
base::Result<intake::Table> read_sheet(ZipReader& zip, std::string_view part, std::string name,
                                       XlsxContext& context);

}  // namespace twiza::platform
