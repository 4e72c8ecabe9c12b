// The file twiza.sqlite: made, opened, copied. Functions here throw Refusal and SqliteFailure.
#pragma once

#include <chrono>
#include <filesystem>
#include <string>

#include "store/sqlite_connection.hpp"

namespace twiza::store {

struct Options {
  // How long a call waits for another process that writes.
  std::chrono::milliseconds patience{5000};
  // Below: for the tests that break disks.
  std::string vfs = {};       // one of SQLite's file systems; empty: the usual one
  bool wait_for_disk = true;  // false: synchronous=OFF, and a power cut loses acknowledged changes
};

// Makes the folder and the file, complete, aside, then gives it its name: a file of that name is never half
// made. If another process was faster, its file stays.
void create_data_file(const std::filesystem::path& folder, const Options& options);

// Checks whose it is and which schema it has; opened for writing, an older one is copied into copies/ and
// upgraded. Refuses: store.foreign, store.too_new, store.damaged (schema.hpp), and
//   store.too_old_here {file}   older, and the folder cannot be written
//   store.unfinished_here {folder}   the folder cannot be written, and the last writer left changes in the
//                               log beside the file that cannot be read from there
Connection open_data_file(const std::filesystem::path& folder, Access access, const Options& options);

// One consistent file of what `source` holds at this moment, whoever else is writing: made aside in the
// folder of `target`, verified, then renamed over it. It has no log beside it and can be read from a disk
// that cannot be written.
void copy_data(Connection& source, const std::filesystem::path& target, const Options& options);

}  // namespace twiza::store
