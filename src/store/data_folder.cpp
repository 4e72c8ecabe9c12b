#include "store/data_folder.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <fstream>
#include <string>

#include "store/refusal.hpp"

namespace twiza::store {

namespace {

namespace fs = std::filesystem;

constexpr mode_t kFolderMode = 0700;
constexpr mode_t kFileMode = 0600;

// FAT, exFAT, and what FUSE may make of either.
bool numbers_last(const fs::path& file) {
  struct statfs disk {};
  if (::statfs(file.c_str(), &disk) != 0) return false;
  constexpr unsigned long kFat = 0x4d44, kExFat = 0x2011bab0, kFuse = 0x65735546;
  const auto type = static_cast<unsigned long>(disk.f_type);
  return type != kFat && type != kExFat && type != kFuse;
}

std::string machine() {
  std::string id;
  std::ifstream("/etc/machine-id") >> id;
  return id;
}

fs::path folder_of(const fs::path& file) {
  return file.has_parent_path() ? file.parent_path() : fs::path(".");
}

}  // namespace

base::Result<fs::path> default_folder(const Environment& environment) {
  const auto absolute = [&](const char* name) {
    const char* value = environment(name);
    const fs::path path = value == nullptr ? "" : value;
    return path.is_absolute() ? path : fs::path();
  };
  if (const fs::path data = absolute("XDG_DATA_HOME"); !data.empty()) return data / "twiza";
  if (const fs::path home = absolute("HOME"); !home.empty()) return home / ".local/share/twiza";
  return base::Error("store.no_home", {});
}

fs::path data_file(const fs::path& folder) { return folder / "twiza.sqlite"; }

fs::path copies_folder(const fs::path& folder) { return folder / "copies"; }

void make_folder(const fs::path& folder) {
  std::error_code ignored;
  if (folder.empty() || fs::is_directory(folder, ignored)) return;
  if (folder.has_parent_path() && folder.parent_path() != folder) make_folder(folder.parent_path());
  if (::mkdir(folder.c_str(), kFolderMode) != 0 && !(errno == EEXIST && fs::is_directory(folder, ignored)))
    throw Refusal(cannot_create(folder, errno));
  sync_folder(folder_of(folder));
}

base::Result<void> made_folder(const fs::path& folder) {
  return answer<void>(data_file(folder), [&] { make_folder(folder); });
}

void make_file(const fs::path& file) {
  const int made = ::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, kFileMode);
  if (made < 0) throw Refusal(cannot_create(folder_of(file), errno));
  ::close(made);
}

bool move_file(const fs::path& from, const fs::path& to, bool replace) {
  int done = ::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), replace ? 0 : RENAME_NOREPLACE);
  // A file system that cannot promise it; two first starts at one moment on such a disk are not expected.
  if (done != 0 && errno == EINVAL && !replace && ::access(to.c_str(), F_OK) != 0)
    done = ::rename(from.c_str(), to.c_str());
  if (done != 0 && errno == EEXIST) return false;
  if (done != 0) throw Refusal(cannot_create(folder_of(to), errno));
  sync_folder(folder_of(to));
  return true;
}

void sync_folder(const fs::path& folder) {
  const int opened = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (opened < 0) return;
  ::fsync(opened);  // a disk that cannot sync a folder is no error
  ::close(opened);
}

bool can_write(const fs::path& folder) {
  const fs::path file = data_file(folder);
  return ::access(folder.c_str(), W_OK) == 0 && ::access(file.c_str(), W_OK) == 0;
}

FileIdentity identity_of(const fs::path& file) {
  struct stat status {};
  if (::stat(file.c_str(), &status) != 0) return {};
  return {status.st_dev, status.st_ino};
}

base::Digest place_of(const fs::path& folder) {
  const fs::path file = data_file(folder);
  std::error_code ignored;
  const std::uint64_t number = numbers_last(file) ? identity_of(file).number : 0;
  return base::sha256(machine() + '\n' + fs::weakly_canonical(folder, ignored).string() + '\n' +
                      std::to_string(number));
}

}  // namespace twiza::store
