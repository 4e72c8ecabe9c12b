// Writes a workbook as XLSX.
#pragma once

#include <string>
#include <string_view>

#include "intake/export_columns.hpp"
#include "intake/table.hpp"

namespace twiza::platform {

// The sheet, hidden from the user, that holds lists of words too long to stand in a cell's rule. The readers
// give it like any other; `read_workbook` leaves it out.
inline constexpr std::string_view kListsSheet = "twiza.lists";

// The bytes of the file; equal workbooks give equal bytes. Every cell is written as text in a column of
// texts: nothing is ever a formula, and what is typed later stays as it is typed (0612345678, 01/02/2013,
// "->"). A style of a table that is not there is ignored.
//
// `read_xlsx` gives the tables back, but for: what kind a cell is (all are texts) and that it was a formula;
// bytes that are no UTF-8 (they become U+FFFD); names of sheets that Excel does not take (31 characters,
// none of []:*?/\, no apostrophe around them, no two alike): they are cut and numbered. A workbook without a
// table gets one empty sheet, since XLSX has no other.
// A text of more than 32767 characters is written whole, but Excel itself will offer to repair the file.
std::string write_xlsx(const intake::Workbook& workbook, const intake::WorkbookStyle& style = {});

}  // namespace twiza::platform
