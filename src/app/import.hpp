// Importing a workbook or a bundle into the data directory: a dry run first, one change when it is confirmed.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "app/workspace.hpp"
#include "base/words.hpp"
#include "intake/plan.hpp"
#include "model/finding.hpp"

namespace twiza::app {

struct ImportRequest {
  std::filesystem::path file;
  bool confirmed = false;  // --yes
  bool replace = false;    // what is absent is deleted
  std::string into;  // SITE; empty: the site of the same identifier, else of the same name, else a new one
};

// What a bundle brought.
struct BundleReport {
  std::size_t brought = 0;  // changes new here
  std::size_t known = 0;
  std::size_t waiting = 0;           // for changes that are not here yet
  std::vector<base::Error> aside;    // why changes are in quarantine
  std::vector<base::Error> damages;  // of the file
  bool fork = false;                 // a copied directory wrote under one name twice
};

struct ImportReport {
  // A workbook that says at which revision it left is compared with that revision (docs/workbook.md).
  enum class Base { none, now, earlier, unknown };

  std::string file;
  base::Id site;
  std::string site_name;
  bool is_new = false;
  intake::ImportPlan plan;
  std::vector<intake::Notice> notices;
  Base base = Base::none;
  bool replace = false;
  bool differs = false;  // something would be, or was, written
  bool written = false;
  std::string change;                    // its short name, when written
  std::size_t kept_rows = 0;             // refused, in the list to complete
  std::vector<model::Finding> cards;     // that it opens
  std::unique_ptr<BundleReport> bundle;  // null for a workbook
};

// Errors: those of the readers, the journal and the store; import.another_site: --into with a bundle of
// another site; site.several, site.unknown.
base::Result<ImportReport> import_file(Workspace& workspace, const ImportRequest& request,
                                       const base::Words& words);

std::string import_text(const ImportReport& report, const base::Words& words);
// {"file", "site", "name", "new", "written", "change", "base", "added", "changed", "unchanged", "doubted",
// "refused", "absent": [{"sheet", "row", "column", "kind", "name", "message", "was", "now", "candidates"}],
// "notices", "cards"}; a bundle: {"brought", "known", "waiting", "aside", "damages"} in place of the lists.
std::string import_json(const ImportReport& report, const base::Words& words);

}  // namespace twiza::app
