// Small changes made on the command line: undoing one, setting a milestone.
#pragma once

#include <optional>
#include <string>

#include "app/history.hpp"
#include "app/workspace.hpp"

namespace twiza::app {

struct UndoReport {
  std::string site_name;
  std::string undone;             // short name of the change that was undone
  std::string why;                // what it was: "import de « sale.xlsx »"
  std::string change;             // short name of the undo; empty: nothing of the change was shown any more
  std::vector<std::string> kept;  // what others have written since, and stays: "Structures « X » · Téléphone"
};

// Without a change: the newest of this directory that is still in force. Errors: change.unknown,
// change.several, undo.nothing {site}, those of journal::undo.
base::Result<UndoReport> undo(Workspace& workspace, const KnownSite& site, const std::string& change,
                              const base::Words& words);

struct MilestoneRequest {
  std::string name;
  std::string date;
  std::string reason;
};
// The revision it names. Errors: milestone.exists {name}, milestone.bad_date {name}.
base::Result<std::string> add_milestone(Workspace& workspace, const KnownSite& site,
                                        const MilestoneRequest& request);

// One line a milestone: name, date, revision, reason.
std::string milestones_text(const journal::Fold& fold, const base::Words& words);

}  // namespace twiza::app
