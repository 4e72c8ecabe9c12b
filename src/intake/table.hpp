// A spreadsheet as plain values: what the readers of XLSX, ODS and CSV hand to the intake.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/result.hpp"

namespace twiza::intake {

struct Cell {
  enum class Kind { empty, text, number, date, boolean, error };
  Kind kind = Kind::empty;
  // The cell's value as text, UTF-8, control characters kept as read. A number is written the shortest way
  // that reads back equal ("751572", "12.5"); a date as "2012-11-29"; a boolean as "oui" or "non";
  // an error as the sheet shows it ("#REF!").
  std::string text;
  bool formula = false;  // the value is the stored result of a formula

  bool operator==(const Cell&) const = default;
};

// One sheet. Rows count from 0 here; a person counts from 1.
struct Table {
  std::string name;
  std::vector<std::vector<Cell>> rows;  // ragged: a row ends with its last cell that holds something
};

// What a reader had to guess, to be told beside the import: a code of the catalogue, and its arguments.
struct Notice {
  std::string code;
  base::Arguments arguments;

  bool operator==(const Notice&) const = default;
};

struct Workbook {
  std::vector<Table> tables;
  std::vector<Notice> notices = {};
  // The files that the cells of column `Logo` name (logo_files): bytes by name, of those that could be read.
  std::map<std::string, std::string> pictures = {};
};

}  // namespace twiza::intake
