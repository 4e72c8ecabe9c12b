#include "store/verify.hpp"

#include <sqlite3.h>

#include <string>

#include "store/seal.hpp"

namespace twiza::store {

namespace {

[[noreturn]] void damaged(const std::string& where) { throw SqliteFailure(SQLITE_CORRUPT, where); }

void verify_changes(Connection& connection) {
  Statement rows = connection.prepare(
      "SELECT site, replica, seq, hash, bytes, seal FROM change ORDER BY site, replica, seq");
  base::Id site;
  Change last;
  while (rows.step()) {
    Change change{rows.id(1), static_cast<std::uint64_t>(rows.number(2)), rows.digest(3), rows.bytes(4)};
    const bool same_chain = last.seq > 0 && rows.id(0) == site && change.replica == last.replica;
    if (change.seq != (same_chain ? last.seq + 1 : 1)) damaged("a gap in a chain of changes");
    site = rows.id(0);
    if (seal_of(site, change) != rows.digest(5)) damaged("a change");
    last = std::move(change);
  }
}

void verify_values(Connection& connection) {
  Statement rows = connection.prepare("SELECT site, ref, bytes, seal FROM kept_value");
  while (rows.step())
    if (seal_of(rows.id(0), Value{rows.digest(1), rows.bytes(2)}) != rows.digest(3)) damaged("a value");
}

void verify_quarantine(Connection& connection) {
  Statement rows = connection.prepare("SELECT number, site, reason, bytes, seal FROM quarantine");
  while (rows.step()) {
    const Quarantined item{rows.number(0), rows.id(1), rows.bytes(2), rows.bytes(3)};
    if (seal_of(item) != rows.digest(4)) damaged("an item in quarantine");
  }
}

}  // namespace

void verify_contents(Connection& connection) {
  Transaction snapshot(connection, Transaction::Kind::read);
  const std::string structure = connection.text("PRAGMA integrity_check(1)");
  if (structure != "ok") damaged(structure);
  if (connection.prepare("PRAGMA foreign_key_check").step()) damaged("a record without its site");
  const std::int64_t steps = connection.number("PRAGMA user_version");
  if (steps >= 1) verify_changes(connection);
  if (steps >= 2) verify_values(connection);
  if (steps >= 3) verify_quarantine(connection);
}

}  // namespace twiza::store
