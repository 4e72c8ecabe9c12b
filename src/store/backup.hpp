// Copies of a data directory, and the way back.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"
#include "base/result.hpp"
#include "base/sha256.hpp"
#include "store/data_file.hpp"

namespace twiza::store {

// One file with everything, while others go on writing; whole or not at all, verified before it gets its
// name. An earlier backup of that name is replaced, another file is not. Errors: those of Store, and
//   store.nothing_to_back_up {folder}
//   store.backup_name_taken {file}       a file that is no backup of Twiza stands there
//   store.backup_cannot_write {file}     no such folder, or not allowed
base::Result<void> backup(const std::filesystem::path& folder, const std::filesystem::path& target,
                          const Options& options = {});

struct SiteInBackup {
  std::string name;
  std::size_t changes = 0;
};
// What a backup holds, after all of it was verified; the file is not touched. Errors: those of restore.
base::Result<std::vector<SiteInBackup>> sites_in_backup(const std::filesystem::path& from,
                                                        const Options& options = {});

// Puts a backup in the place of the data, in one transaction: whoever has the store open goes on, with the
// restored data. What is replaced is kept first, in copies/replaced-<stamp>.sqlite (or -2, -3…), and if too
// damaged to be copied, its files are moved there as they are. The data gets a new epoch and no replica (see
// Store::replica), and what was erased since the backup is erased in it. Returns the file that holds what
// was replaced, if there was anything. `stamp` names the moment, "2026-11-24-153000". Errors: those of
// Store, store.not_a_backup {file}, store.backup_damaged {file}, store.too_new {file}.
base::Result<std::optional<std::filesystem::path>> restore(const std::filesystem::path& folder,
                                                           const std::filesystem::path& from,
                                                           std::string_view stamp,
                                                           const Options& options = {});

inline constexpr std::size_t kDailyCopies = 14;

// Called at each opening: the first call of a day makes copies/<today>.sqlite; the newest fourteen are kept.
// `today` is "2026-11-24". True if a copy was made; a folder without data, or one that cannot be written, is
// no error.
base::Result<bool> daily_copy(const std::filesystem::path& folder, std::string_view today,
                              const Options& options = {});

// Erases values in the files of copies/ too. Returns those that could not be cleaned.
std::vector<std::string> erase_in_copies(const std::filesystem::path& folder, const base::Id& site,
                                         const std::vector<base::Digest>& refs, const Options& options);

}  // namespace twiza::store
