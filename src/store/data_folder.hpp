// The data directory: one folder of one person on one machine, holding
//
//     twiza.sqlite        the data; beside it, while in use, twiza.sqlite-wal and -shm
//     twiza.lock          empty: the queue of the writers (door.hpp)
//     twiza.serving       who serves it: locked as long as a server runs (http/serving.hpp)
//     copies/             automatic copies: one a day, one before each upgrade, what a restore replaced
//
// Readable by its owner only (0700, 0600).
#pragma once

#include <filesystem>
#include <functional>

#include "base/result.hpp"
#include "base/sha256.hpp"

namespace twiza::store {

// The value of a variable of the environment, or null.
using Environment = std::function<const char*(const char* name)>;

// $XDG_DATA_HOME/twiza, or ~/.local/share/twiza. A relative path there is ignored, as the XDG rules say.
// Error: store.no_home, when there is neither.
base::Result<std::filesystem::path> default_folder(const Environment& environment);

std::filesystem::path data_file(const std::filesystem::path& folder);
std::filesystem::path copies_folder(const std::filesystem::path& folder);

// Makes it and the folders above, and sees to it that they reach the disk. A folder that exists keeps its
// permissions. Throws Refusal: store.cannot_create, store.disk_full.
void make_folder(const std::filesystem::path& folder);

// The same as a Result, for who keeps something beside the data.
base::Result<void> made_folder(const std::filesystem::path& folder);

// A new, empty file for its owner only. Throws Refusal as make_folder.
void make_file(const std::filesystem::path& file);

// Renames on the same disk and waits until the disk has it. With `replace` false: false if `to` is there.
bool move_file(const std::filesystem::path& from, const std::filesystem::path& to, bool replace);

void sync_folder(const std::filesystem::path& folder);

bool can_write(const std::filesystem::path& folder);

// Which file this is, whatever its name; {0, 0} if there is none.
struct FileIdentity {
  std::uint64_t device = 0;
  std::uint64_t number = 0;
  bool operator==(const FileIdentity& other) const {
    return device == other.device && number == other.number;
  }
};
FileIdentity identity_of(const std::filesystem::path& file);

// A fingerprint of where the data lives: the machine, the path, and the file's number on its disk. A copy has
// another one, by cp, by USB stick or by a synchronised folder. A moved folder has another one too: then a
// new replica is taken without need, which costs one entry of the version vector and no more. File systems
// that number files afresh at each mount (FAT) count by machine and path alone.
//
// A copy that this cannot tell (the image of a whole machine, started twice) is told later, by the fork it
// makes: see Store::append. Rejected: device numbers (they change with the order in which disks are
// plugged), a marker file beside the data (it is copied with it), a record of all directories elsewhere
// under $HOME (one more thing to lose).
base::Digest place_of(const std::filesystem::path& folder);

}  // namespace twiza::store
