#include "platform/files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <string>
#include <system_error>
#include <utility>

#include "platform/descriptor.hpp"

namespace twiza::platform {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kChunk = 1 << 20;

base::Error about(std::string_view code, const fs::path& path) {
  return {std::string(code), {{"file", path.string()}}};
}

base::Error cannot_write(const fs::path& path, int reason) {
  switch (reason) {
    case ENOENT:
    case ENOTDIR:
      return about("file.cannot_write.no_folder", path);
    case EISDIR:
      return about("file.cannot_write.is_folder", path);
    case EACCES:
    case EPERM:
    case EROFS:
      return about("file.cannot_write.not_allowed", path);
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return about("file.cannot_write.disk_full", path);
    case ENAMETOOLONG:
    case EINVAL:
    case EILSEQ:
    case ELOOP:
      return about("file.cannot_write.bad_name", path);
    default:
      break;
  }
  base::Error error = about("file.cannot_write.failed", path);
  error.arguments.emplace_back("reason", std::generic_category().message(reason));
  return error;
}

// Errors are errno values; 0 is success.
int write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t done = ::write(descriptor, bytes.data(), std::min(bytes.size(), kChunk));
    if (done < 0 && errno == EINTR) continue;
    if (done < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(done));
  }
  return 0;
}

int write_new_file(int descriptor_number, std::string_view bytes) {
  Descriptor file(descriptor_number);
  if (const int error = write_all(file.get(), bytes)) return error;
  if (::fsync(file.get()) != 0) return errno;
  return file.close() ? 0 : errno;
}

// The rename itself must reach the disk; a disk that cannot sync a folder is not an error, the file is there.
void sync_folder(const fs::path& folder) {
  const Descriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (opened.get() >= 0) ::fsync(opened.get());
}

// The file a chain of links ends at, which need not exist yet.
fs::path followed(fs::path path) {
  std::error_code error;
  for (int links = 0; links < 40 && fs::is_symlink(path, error); ++links) {
    const fs::path target = fs::read_symlink(path, error);
    if (error) break;
    path = target.is_absolute() ? target : path.parent_path() / target;
  }
  return path;
}

fs::path folder_of(const fs::path& file) {
  return file.has_parent_path() ? file.parent_path() : fs::path(".");
}

struct Aside {
  fs::path path;
  int file = -1;  // below 0: errno says why
};

// A new file in the folder of `target`, of a name that nobody has. Not mkstemp, so that `mode` is ours.
Aside open_aside(const fs::path& target, mode_t mode) {
  Aside aside;
  for (int attempt = 0; aside.file < 0 && attempt < 1000; ++attempt) {
    aside.path =
        folder_of(target) / (".twiza-" + std::to_string(::getpid()) + "-" + std::to_string(attempt) + ".tmp");
    aside.file = ::open(aside.path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
    if (aside.file < 0 && errno != EEXIST) break;
  }
  return aside;
}

}  // namespace

base::Result<std::string> read_file(const fs::path& path, std::uint64_t limit) {
  // A pipe must not block before it is known to be one.
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (file.get() < 0)
    return about(errno == ENOENT || errno == ENOTDIR ? "file.not_found" : "file.not_readable", path);
  struct stat status {};
  if (::fstat(file.get(), &status) != 0) return about("file.not_readable", path);
  if (S_ISDIR(status.st_mode)) return about("file.is_folder", path);
  if (!S_ISREG(status.st_mode)) return about("file.not_readable", path);

  std::string bytes;
  std::size_t size = 0;
  for (;;) {
    if (size > limit) {
      base::Error error = about("file.too_large", path);
      error.arguments.emplace_back("limit", std::to_string(limit >> 20));
      return error;
    }
    bytes.resize(size + kChunk);
    const ssize_t got = ::read(file.get(), bytes.data() + size, kChunk);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return about("file.not_readable", path);
    if (got == 0) break;
    size += static_cast<std::size_t>(got);
  }
  bytes.resize(size);
  if (bytes.empty()) return about("file.empty", path);
  return {boost::system::in_place_value, std::move(bytes)};
}

base::Result<void> write_file_aside(const fs::path& path, std::string_view bytes) {
  const fs::path target = followed(path);
  struct stat status {};
  if (::stat(target.c_str(), &status) == 0) {
    if (S_ISDIR(status.st_mode)) return cannot_write(path, EISDIR);
    if (!S_ISREG(status.st_mode)) return about("file.cannot_write.not_a_file", path);
    // A rename would not ask.
    if (::access(target.c_str(), W_OK) != 0) return cannot_write(path, errno);
  } else if (!target.has_filename()) {
    return cannot_write(path, ENOENT);
  }

  const Aside aside = open_aside(target, 0666);  // the umask decides
  if (aside.file < 0) return cannot_write(path, errno);
  int error = write_new_file(aside.file, bytes);
  if (error == 0 && ::rename(aside.path.c_str(), target.c_str()) != 0) error = errno;
  if (error != 0) {
    ::unlink(aside.path.c_str());
    return cannot_write(path, error);
  }
  sync_folder(folder_of(target));
  return {};
}

base::Result<void> write_new_file_aside(const fs::path& path, std::string_view bytes, bool secret) {
  if (!path.has_filename()) return cannot_write(path, ENOENT);
  const Aside aside = open_aside(path, secret ? 0600 : 0666);
  if (aside.file < 0) return cannot_write(path, errno);
  int error = write_new_file(aside.file, bytes);
  if (error == 0 &&
      ::renameat2(AT_FDCWD, aside.path.c_str(), AT_FDCWD, path.c_str(), RENAME_NOREPLACE) != 0) {
    error = errno;
    // A disk that cannot promise it (FAT on some systems): look, then rename.
    struct stat status {};
    if (error == EINVAL && ::lstat(path.c_str(), &status) != 0)
      error = ::rename(aside.path.c_str(), path.c_str()) == 0 ? 0 : errno;
    else if (error == EINVAL)
      error = EEXIST;
  }
  if (error != 0) {
    ::unlink(aside.path.c_str());
    return error == EEXIST ? about("file.exists", path) : cannot_write(path, error);
  }
  sync_folder(folder_of(path));
  return {};
}

}  // namespace twiza::platform
