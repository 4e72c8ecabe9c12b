#include "store/refusal.hpp"

#include <sqlite3.h>

#include <cerrno>
#include <system_error>

#include "store/store.hpp"

namespace twiza::store {

Refusal::Refusal(std::string code, const std::filesystem::path& file)
    : error_(std::move(code), {{"file", file.string()}}) {}

base::Error error_of(const SqliteFailure& failure, const std::filesystem::path& file) {
  const base::Arguments folder = {{"folder", file.parent_path().string()}};
  // These two say more than their family.
  if (failure.code() == SQLITE_IOERR_SHMSIZE) return {"store.disk_full", folder};
  if (failure.code() == SQLITE_IOERR_CORRUPTFS) return {"store.damaged", {{"file", file.string()}}};
  switch (failure.code() & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {"store.busy", folder};
    case SQLITE_FULL:
      return {"store.disk_full", folder};
    case SQLITE_READONLY:
      return {"store.read_only", folder};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return {"store.damaged", {{"file", file.string()}}};
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return {"store.cannot_open", {{"file", file.string()}}};
    default:
      throw MachineFailure(file.string() + ": " + failure.what() + " (SQLite " +
                           std::to_string(failure.code()) + ")");
  }
}

base::Error cannot_create(const std::filesystem::path& folder, int reason) {
  if (reason == ENOSPC || reason == EDQUOT) return {"store.disk_full", {{"folder", folder.string()}}};
  return {"store.cannot_create",
          {{"folder", folder.string()}, {"reason", std::generic_category().message(reason)}}};
}

}  // namespace twiza::store
