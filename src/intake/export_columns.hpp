// The columns of a sheet that is written: those of the description, and those that are no field.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.hpp"
#include "intake/sheets.hpp"
#include "intake/table.hpp"
#include "model/description.hpp"

namespace twiza::intake {

// Exactly one of the two.
struct OutColumn {
  const model::Field* field = nullptr;
  const ExtraColumn* extra = nullptr;

  const model::Header& header() const { return field != nullptr ? field->column : extra->header; }
  bool is(Extra meant) const { return extra != nullptr && extra->extra == meant; }
};

// The fields in the described order, then the extras: `Structures` right behind a leader's function, where
// a person reads them together. Columns read only to be checked (colour, size, importance, symbol) are
// never written: the program draws by the legend.
std::vector<OutColumn> out_columns(const model::RecordType& type);

// The sheet Site lies on its side: Champ | Valeur.
extern const model::Header field_header;
extern const model::Header value_header;

// How a sheet looks. Columns count from 0.
struct SheetStyle {
  bool header = true;                                 // the first row is bold and stays in sight
  std::optional<std::size_t> example_row;             // grey
  std::vector<std::vector<std::string>> choices;      // words offered for a column; another may be typed
  std::vector<std::vector<std::string>> row_choices;  // the same for the second cell of a row (sheet Site)
};

struct WorkbookStyle {
  bool right_to_left = false;
  std::vector<SheetStyle> sheets;  // by the rank of their tables; a table without one has the plain look
};

// The look of a workbook whose sheets and headers are written in `language`.
WorkbookStyle style_of(const Workbook& workbook, base::Language language);

}  // namespace twiza::intake
