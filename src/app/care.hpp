// Taking care of a data directory: copies, the way back, and reading everything anew.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/workspace.hpp"
#include "store/backup.hpp"

namespace twiza::app {

base::Result<void> back_up(Workspace& workspace, const std::filesystem::path& file);

struct Restoring {
  std::vector<store::SiteInBackup> brought;  // what the backup holds
  std::vector<KnownSite> here;               // sites that would be, or were, replaced
  std::filesystem::path replaced;            // the copy of what was there; empty: nothing was
};
// Without `confirmed` nothing is written; the backup is verified all the same.
base::Result<Restoring> restore(Workspace& workspace, const std::filesystem::path& file, bool confirmed);

struct Rebuilt {
  std::string name;
  std::size_t changes = 0;
  std::size_t taken_up = 0;  // from quarantine
  std::size_t aside = 0;
  std::string hash;  // of the site, as the fold shows it
};
// Verifies all that is stored, folds every site anew, judges again what was put aside, and writes the labels
// anew. Tables derived from the journal are not kept anywhere yet: the fold is made at each opening.
base::Result<std::vector<Rebuilt>> rebuild(Workspace& workspace);

}  // namespace twiza::app
