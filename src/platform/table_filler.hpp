// Fills the tables of a workbook cell by cell, within the limits that all its formats share.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "intake/table.hpp"

namespace twiza::platform {

// The places of a sheet of Excel; LibreOffice has no more.
inline constexpr std::size_t kRows = 1'048'576;
inline constexpr std::size_t kColumns = 16'384;

// What the sheets of a workbook may still hold, all together.
struct Room {
  std::uint64_t cells = 2'000'000;   // that hold something
  std::uint64_t places = 4'000'000;  // these and the empty ones before them in their rows
  std::uint64_t rows = 2 * 1'048'576;
  std::uint64_t text = 128u << 20;  // bytes; one shared string may stand in every cell
};

// Rows and columns from 0.
struct Place {
  std::size_t row = 0;
  std::size_t column = 0;
};

// As a person calls it: {11, 27} is "AB12".
std::string reference_of(Place place);

class TableFiller {
 public:
  // Both must outlive the filler.
  TableFiller(Room& room, intake::Table& table) : room_(room), table_(table) {}

  // A cell that holds nothing (no text, no formula) takes no place. Errors:
  //   workbook.damaged_cell {sheet, cell}     a place no sheet has, or filled before
  //   workbook.text_too_long {sheet, cell}    more than 1 MB in one cell
  //   workbook.too_many_cells {sheet, limit}  the workbook holds more than there is room for
  base::Result<void> put(Place place, intake::Cell cell);

  // workbook.damaged_cell, for what a file says of a place.
  base::Error damaged_cell(std::string_view cell) const;

 private:
  Room& room_;
  intake::Table& table_;
};

}  // namespace twiza::platform
