// Which table holds which records, and which column is which field.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "intake/table.hpp"
#include "model/description.hpp"
#include "model/finding.hpp"

namespace twiza::intake {

// What a column of a sheet is beyond the record's own fields: shorthands (workbook.md, Meaning), hand
// positions, and values read only to be checked.
enum class Extra {
  none,
  structures,   // of a leader: shorthand for a leader–structure tie
  person_name,  // of a leader: moved to Personnes
  person_name_ar,
  projects_carried,  // shorthands for Projets
  projects_associated,
  x,
  y,
  w,
  h,
  colour,
  size,
  importance,
  symbol,
};

// A column that is no field of the record.
struct ExtraColumn {
  Extra extra;
  std::vector<model::Kind> kinds;  // of the sheets that may have it
  model::Header header;
  std::string_view field = {};  // of the other record that it fills, where the report names a column by it
};
const std::vector<ExtraColumn>& extra_columns();

struct Column {
  std::size_t index = 0;                // in the rows of the table
  std::string header;                   // as typed
  const model::Field* field = nullptr;  // null for an extra
  Extra extra = Extra::none;
};

struct Sheet {
  const model::RecordType* type = nullptr;
  const Table* table = nullptr;
  std::size_t first_row = 0;  // of the records, from 0
  std::vector<Column> columns;
  bool vertical = false;  // Champ | Valeur: one record, a field a row (sheet Site)

  const Column* column(std::string_view field) const;
  const Column* column(Extra extra) const;
  // The cell's text, trimmed and without control characters; empty where there is none.
  std::string text(std::size_t row, const Column* column) const;
  bool blank(std::size_t row) const;
};

// The sheets that hold records, in the workbook's order. Sheets, columns and headers that are not
// understood are named in `findings`, never dropped in silence.
std::vector<Sheet> recognise(const Workbook& workbook, std::vector<model::Finding>& findings);

}  // namespace twiza::intake
