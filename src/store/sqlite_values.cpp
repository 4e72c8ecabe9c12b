// Values: kept, given, erased.
#include <sqlite3.h>

#include "store/backup.hpp"
#include "store/seal.hpp"
#include "store/sqlite_store.hpp"

namespace twiza::store {

namespace {

constexpr const char* kGet = "SELECT bytes, seal FROM kept_value WHERE site = $1 AND ref = $2";
constexpr const char* kIsErased = "SELECT 1 FROM erased WHERE site = $1 AND ref = $2";

std::optional<std::string> get(Statement& row, const base::Id& site, const base::Digest& ref) {
  row.bind(1, site).bind(2, ref);
  std::optional<std::string> bytes;
  if (row.step()) {
    bytes = row.bytes(0);
    if (seal_of(site, Value{ref, *bytes}) != row.digest(1)) throw SqliteFailure(SQLITE_CORRUPT, "a value");
  }
  row.reset();
  return bytes;
}

bool is_erased(Statement& row, const base::Id& site, const base::Digest& ref) {
  const bool found = row.bind(1, site).bind(2, ref).step();
  row.reset();
  return found;
}

// What was deleted may still stand in the log; this empties it. False while somebody reads the log.
bool empty_log(Connection& connection) { return connection.number("PRAGMA wal_checkpoint(TRUNCATE)") == 0; }

}  // namespace

void insert_values(Connection& connection, const base::Id& site, const std::vector<Value>& values) {
  Statement known = connection.prepare(kGet);
  Statement erased = connection.prepare(kIsErased);
  Statement insert =
      connection.prepare("INSERT INTO kept_value (site, ref, bytes, seal) VALUES ($1, $2, $3, $4)");
  for (const Value& value : values) {
    if (get(known, site, value.ref) || is_erased(erased, site, value.ref)) continue;
    insert.bind(1, site).bind(2, value.ref).bind_blob(3, value.bytes).bind(4, seal_of(site, value)).run();
    if (get(known, site, value.ref) != value.bytes) throw SqliteFailure(SQLITE_CORRUPT, "a value");
  }
}

base::Result<void> SqliteStore::put_values(const base::Id& site, const std::vector<Value>& values) {
  return writing<void>([&](Connection& connection) {
    require_site(connection, site);
    insert_values(connection, site, values);
  });
}

base::Result<Values> SqliteStore::get_values(const base::Id& site, const std::vector<base::Digest>& refs) {
  return reading<Values>([&](Connection& connection) {
    Values values;
    Statement row = connection.prepare(kGet);
    Statement erased = connection.prepare(kIsErased);
    for (const base::Digest& ref : refs) {
      if (std::optional<std::string> bytes = get(row, site, ref)) {
        values.held.emplace(ref, std::move(*bytes));
      } else if (is_erased(erased, site, ref)) {
        values.erased.insert(ref);
      }
    }
    return values;
  });
}

base::Result<Erasure> SqliteStore::erase_values(const base::Id& site, const std::vector<base::Digest>& refs) {
  base::Result<Erasure> erasure = writing<Erasure>([&](Connection& connection) {
    Erasure done;
    Statement remember =
        connection.prepare("INSERT INTO erased (site, ref) VALUES ($1, $2) ON CONFLICT DO NOTHING");
    Statement remove = connection.prepare("DELETE FROM kept_value WHERE site = $1 AND ref = $2");
    for (const base::Digest& ref : refs) {
      remember.bind(1, site).bind(2, ref).run();
      remove.bind(1, site).bind(2, ref).run();
      done.erased += static_cast<std::size_t>(connection.rows_changed());
    }
    return done;
  });
  if (!erasure) return erasure;
  return answer<Erasure>(file_, [&] {
    if (!empty_log(*connection_)) erasure->still_held.push_back(file_.string() + "-wal");
    for (const std::string& copy : erase_in_copies(folder_, site, refs, options_))
      erasure->still_held.push_back(copy);
    return *erasure;
  });
}

}  // namespace twiza::store
