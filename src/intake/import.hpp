// From the tables of a workbook to a site, with a report of everything that was refused or doubted.
//
// The meaning of sheets and columns: docs/workbook.md. Pure: reading files is the platform's work.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "intake/table.hpp"
#include "model/declared.hpp"
#include "model/finding.hpp"
#include "model/site.hpp"

namespace twiza::intake {

// Where a record stands in the workbook.
struct RecordPlace {
  std::string sheet;  // as it is named there
  int row = 0;        // from 1, as a person counts
};

struct Import {
  model::Site site;
  std::vector<model::Finding> findings;  // refused: nonconforming; doubted: review; named only: observation
  std::map<base::Id, RecordPlace> places;
  std::map<std::pair<std::string, std::string>, std::string> columns;  // (sheet, field) → header as typed
  model::Declarations declared;

  // Sets sheet, row and column of a finding from the record and the field it speaks of.
  void locate(model::Finding& finding) const;
};

// `fallback_name` names the site where the workbook does not: usually the file's name.
Import import_workbook(const Workbook& workbook, const std::string& fallback_name);

}  // namespace twiza::intake
