// Whole files, in and out: the one place that knows how this system opens, syncs and renames.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace twiza::platform {

// The bytes of a regular file. Errors, all with {file}:
//   file.not_found
//   file.is_folder
//   file.not_readable   no permission, a device, a failing disk
//   file.empty
//   file.too_large {limit}   more than `limit` bytes; the argument is in megabytes
base::Result<std::string> read_file(const std::filesystem::path& path, std::uint64_t limit);

// Writes the file whole or not at all: aside in the same folder, synced, then renamed over `path`. A link
// is followed, so it still is one afterwards. A new file has the permissions the user's umask gives.
// After an error nothing is left behind and the old file is as it was. Errors, all with {file}:
//   file.cannot_write.no_folder     the folder does not exist
//   file.cannot_write.is_folder     `path` is a folder
//   file.cannot_write.not_allowed   no permission, or a read-only disk
//   file.cannot_write.disk_full     or the user's quota
//   file.cannot_write.bad_name      too long, or not possible on this disk
//   file.cannot_write.not_a_file    `path` is a device or a pipe
//   file.cannot_write.failed {reason}   anything else, in the system's words
base::Result<void> write_file_aside(const std::filesystem::path& path, std::string_view bytes);

// The same for a file that must not be there yet, and that its owner alone may read when `secret` (mode 0600
// from its first byte on). A link is something that is there. Errors: those above, and
//   file.exists {file}
base::Result<void> write_new_file_aside(const std::filesystem::path& path, std::string_view bytes,
                                        bool secret);

}  // namespace twiza::platform
