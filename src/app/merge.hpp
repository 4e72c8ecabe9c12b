// One thing recorded twice (ACT-18): what making it one would do, and doing it as one change that can be
// undone.
//
// What refers to the record that goes refers to the one that is kept, here and on every machine that receives
// the change, also what was written there meanwhile. Of its fields, lists are joined, empty ones of the kept
// record are filled; where two values differ the kept one stays. Its names become aliases. What becomes twice
// the same by that (a tie to a third actor, the person of a leader, a figure, a statement) is merged
// likewise.
#pragma once

#include <string>
#include <vector>

#include "app/named_record.hpp"
#include "app/workspace.hpp"
#include "base/words.hpp"

namespace twiza::app {

struct MergeRequest {
  std::string kept;  // as typed
  std::string other;
  bool confirmed = false;  // --yes
};

struct MergeReport {
  struct Join {
    NamedRecord kept, other;
  };
  struct Taken {
    NamedRecord record;
    std::string column;
    std::string value;  // what is added or filled, as a cell shows it
  };
  struct Differs {
    NamedRecord record;
    std::string column;
    std::string kept, other;
  };
  std::string site_name;
  NamedRecord kept, other;
  std::vector<NamedRecord> moved;   // what will refer to the kept record
  std::vector<NamedRecord> hidden;  // ties between the two, which have no second end any more
  std::vector<Join> joined;         // beside the two themselves
  std::vector<Taken> taken;
  std::vector<Differs> differing;
  bool written = false;
  std::string change;  // its short name, when written
};

// Errors: those of NamedRecords::find; merge.same {name}; merge.kinds {name, kind, other, other_kind}.
base::Result<MergeReport> merge_records(Workspace& workspace, const KnownSite& site,
                                        const MergeRequest& request, const base::Words& words);

std::string merge_text(const MergeReport& report, const base::Words& words);
// {"site", "written", "change", "kept", "other", "moved": [record], "hidden": [record], "joined": [{"kept",
// "other"}], "taken": [{"record", "column", "value"}], "differing": [{"record", "column", "kept", "other"}]};
// a record: {"kind", "id", "handle", "name"}.
std::string merge_json(const MergeReport& report);

}  // namespace twiza::app
