// The visible list "à compléter" of a site: rows of imported workbooks that were refused, kept as typed until
// a later import of the same file brings them, or the import is undone.
//
// The journal has no record for what is not yet a record. The list stands in the store's settings of this
// data directory: it is backed up with it, and does not travel in bundles.
#pragma once

#include <string>
#include <vector>

#include "app/workspace.hpp"
#include "base/words.hpp"
#include "intake/plan.hpp"

namespace twiza::app {

struct ToComplete {
  std::string file;
  std::string sheet;
  int row = 0;
  std::string column;
  std::string name;
  std::string code;  // sentence "plan.<code>"
  base::Arguments arguments;
  std::vector<std::string> cells;  // of the row, as typed
  base::Id change;                 // the import that left it behind; nil if it made no change
};

base::Result<std::vector<ToComplete>> to_complete(Workspace& workspace, const base::Id& site);

// Replaces what earlier imports of that file left behind.
base::Result<void> keep_to_complete(Workspace& workspace, const base::Id& site, const std::string& file,
                                    std::vector<ToComplete> rows);
// The import was undone: what it refused is not awaited any more.
base::Result<void> forget_to_complete(Workspace& workspace, const base::Id& site, const base::Id& change);

// The refused rows of a plan with their cells.
std::vector<ToComplete> rows_refused(const intake::ImportPlan& plan, const intake::Workbook& workbook,
                                     const std::string& file);

}  // namespace twiza::app
