#include "platform/table_filler.hpp"

#include <utility>

#include "base/utf8.hpp"

namespace twiza::platform {

namespace {

constexpr std::size_t kLongestText = 1 << 20;
constexpr std::size_t kLongestReference = 20;

}  // namespace

std::string reference_of(Place place) {
  std::string letters;
  for (std::size_t rest = place.column + 1; rest > 0; rest = (rest - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
  return letters + std::to_string(place.row + 1);
}

base::Result<void> TableFiller::put(Place place, intake::Cell cell) {
  if (place.row >= kRows || place.column >= kColumns) return damaged_cell(reference_of(place));
  if (cell.text.empty()) cell.kind = intake::Cell::Kind::empty;
  if (cell.text.empty() && !cell.formula) return {};
  if (cell.text.size() > kLongestText)
    return base::Error{"workbook.text_too_long", {{"sheet", table_.name}, {"cell", reference_of(place)}}};

  auto& rows = table_.rows;
  const std::size_t more_rows = place.row < rows.size() ? 0 : place.row + 1 - rows.size();
  const std::size_t width = more_rows > 0 ? 0 : rows[place.row].size();
  const std::size_t more_places = place.column < width ? 0 : place.column + 1 - width;
  if (room_.cells < 1 || more_rows > room_.rows || more_places > room_.places ||
      cell.text.size() > room_.text)
    return base::Error{"workbook.too_many_cells",
                       {{"sheet", table_.name}, {"limit", std::to_string(Room{}.cells)}}};
  --room_.cells;
  room_.rows -= more_rows;
  room_.places -= more_places;
  room_.text -= cell.text.size();

  if (more_rows > 0) rows.resize(place.row + 1);
  auto& row = rows[place.row];
  if (more_places > 0) row.resize(place.column + 1);
  intake::Cell& slot = row[place.column];
  if (slot != intake::Cell{}) return damaged_cell(reference_of(place));
  slot = std::move(cell);
  return {};
}

base::Error TableFiller::damaged_cell(std::string_view cell) const {
  return {
      "workbook.damaged_cell",
      {{"sheet", table_.name}, {"cell", base::truncate(base::without_controls(cell), kLongestReference)}}};
}

}  // namespace twiza::platform
