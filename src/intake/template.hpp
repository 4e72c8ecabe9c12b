// Empty workbooks to fill in: `twiza help workbook -o modele.xlsx`.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "base/language.hpp"
#include "intake/export_columns.hpp"
#include "intake/sheets.hpp"
#include "intake/table.hpp"

namespace twiza::intake {

enum class TemplateSize {
  simple,    // Contacts, Liens, Dires, with the columns a coach fills first
  complete,  // every sheet and every column that is written
};

struct Template {
  Workbook workbook;
  WorkbookStyle style;
};

// Sheets, headers, words and examples in `language`. Every sheet but Site has one example row.
Template make_template(TemplateSize size, base::Language language);

// The sheet Contacts, which is no record's: its name and its columns, `Code` first.
extern const model::Header contacts_sheet;
const std::vector<model::Header>& contacts_columns();

// The example row of a template is skipped by the import. It is known by its Code ("exemple", "مثال",
// "example") and by saying nothing but what the template said, in one language: a row that a coach typed over
// without changing its Code is hers, and is read. An example whose cells were all emptied but the Code is
// skipped too.
bool is_example_row(const Sheet& sheet, std::size_t row);

// The same for a sheet that is no record's: the French name of the sheet, and of each column with its text.
using NamedCells = std::vector<std::pair<std::string_view, std::string_view>>;
bool is_example_row(std::string_view sheet, const NamedCells& cells);

}  // namespace twiza::intake
