#include "app/care.hpp"

#include <algorithm>

#include "app/import_bundle.hpp"
#include "app/site_file.hpp"
#include "base/sha256.hpp"
#include "store/data_folder.hpp"

namespace twiza::app {

namespace fs = std::filesystem;
using base::Error;
using base::Result;

Result<void> back_up(Workspace& workspace, const fs::path& file) {
  const Result<fs::path> folder = workspace.folder();
  if (!folder) return folder.error();
  return store::backup(*folder, file);
}

Result<Restoring> restore(Workspace& workspace, const fs::path& file, bool confirmed) {
  std::error_code failed;
  if (!fs::exists(file, failed)) return Error("file.not_found", {{"file", file.filename().string()}});
  const Result<fs::path> folder = workspace.folder();
  if (!folder) return folder.error();
  Restoring restoring;
  Result<std::vector<store::SiteInBackup>> brought = store::sites_in_backup(file);
  if (!brought) return brought.error();
  restoring.brought = std::move(*brought);
  // Data too damaged to be listed is restored all the same.
  if (fs::exists(store::data_file(*folder), failed)) {
    if (const Result<std::vector<KnownSite>> here = workspace.sites()) restoring.here = *here;
  }
  if (!confirmed) return restoring;
  std::string stamp = workspace.host().local_time(workspace.host().now_ms());
  stamp.erase(std::remove(stamp.begin(), stamp.end(), ':'), stamp.end());
  std::replace(stamp.begin(), stamp.end(), ' ', '-');
  const Result<std::optional<fs::path>> done = store::restore(*folder, file, stamp);
  if (!done) return done.error();
  restoring.replaced = done->value_or(fs::path());
  return restoring;
}

Result<std::vector<Rebuilt>> rebuild(Workspace& workspace) {
  const Result<store::Store*> data = workspace.store();
  if (!data) return data.error();
  if (const Result<void> verified = (*data)->verify(); !verified) return verified.error();
  const Result<std::vector<KnownSite>> sites = workspace.sites();
  if (!sites) return sites.error();
  std::vector<Rebuilt> all;
  for (const KnownSite& site : *sites) {
    const Result<std::size_t> taken = take_up_quarantine(workspace, site.id);
    if (!taken) return taken.error();
    const Result<SiteStatePtr> state = workspace.load(site.id);
    if (!state) return state.error();
    const journal::Journal& journal = (*state)->journal;
    if (const Result<void> done = workspace.remember(site.id, journal.site().info); !done)
      return done.error();
    all.push_back({site.name, journal.log().size(), *taken,
                   journal.log().quarantine().size() + journal.log().waiting().size(),
                   base::hex(journal.fold().hash())});
  }
  return all;
}

}  // namespace twiza::app
