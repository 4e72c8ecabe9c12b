// Quarantine, settings, and who this store is.
#include <sqlite3.h>

#include "store/seal.hpp"
#include "store/sqlite_store.hpp"

namespace twiza::store {

namespace {

void set_identity(Connection& connection, std::string_view name, std::string_view value) {
  connection
      .prepare(
          "INSERT INTO identity (name, value) VALUES ($1, $2) "
          "ON CONFLICT (name) DO UPDATE SET value = excluded.value")
      .bind(1, name)
      .bind_blob(2, value)
      .run();
}

template <class Bytes>
std::string_view view(const Bytes& bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::optional<base::Id> replica_here(Connection& connection, const std::filesystem::path& folder) {
  Statement place = connection.prepare("SELECT value FROM identity WHERE name = 'place'");
  if (!place.step() || place.digest(0) != place_of(folder)) return std::nullopt;
  return identity(connection, "replica");
}

}  // namespace

std::optional<base::Id> identity(Connection& connection, std::string_view name) {
  Statement row = connection.prepare("SELECT value FROM identity WHERE name = $1");
  row.bind(1, name);
  if (!row.step()) return std::nullopt;
  return row.id(0);
}

base::Result<std::int64_t> SqliteStore::quarantine(const Quarantined& item) {
  return writing<std::int64_t>([&](Connection& connection) {
    const base::Digest seal = seal_of(item);
    connection
        .prepare(
            "INSERT INTO quarantine (site, reason, bytes, seal) VALUES ($1, $2, $3, $4) "
            "ON CONFLICT (seal) DO NOTHING")
        .bind(1, item.site)
        .bind(2, item.reason)
        .bind_blob(3, item.bytes)
        .bind(4, seal)
        .run();
    Statement row = connection.prepare("SELECT number, bytes FROM quarantine WHERE seal = $1");
    row.bind(1, seal);
    if (!row.step() || row.bytes(1) != item.bytes)
      throw SqliteFailure(SQLITE_CORRUPT, "an item in quarantine");
    return row.number(0);
  });
}

base::Result<std::vector<Quarantined>> SqliteStore::quarantined() {
  return reading<std::vector<Quarantined>>([](Connection& connection) {
    std::vector<Quarantined> items;
    Statement rows =
        connection.prepare("SELECT number, site, reason, bytes, seal FROM quarantine ORDER BY number");
    while (rows.step()) {
      items.push_back({rows.number(0), rows.id(1), rows.bytes(2), rows.bytes(3)});
      if (seal_of(items.back()) != rows.digest(4))
        throw SqliteFailure(SQLITE_CORRUPT, "an item in quarantine");
    }
    return items;
  });
}

base::Result<void> SqliteStore::release(std::int64_t number) {
  return writing<void>([&](Connection& connection) {
    connection.prepare("DELETE FROM quarantine WHERE number = $1").bind(1, number).run();
  });
}

base::Result<std::optional<std::string>> SqliteStore::setting(std::string_view key) {
  return reading<std::optional<std::string>>([&](Connection& connection) -> std::optional<std::string> {
    Statement row = connection.prepare("SELECT value FROM setting WHERE name = $1");
    row.bind(1, key);
    if (!row.step()) return std::nullopt;
    return row.bytes(0);
  });
}

base::Result<void> SqliteStore::set_setting(std::string_view key, std::string_view value) {
  return writing<void>([&](Connection& connection) {
    connection
        .prepare(
            "INSERT INTO setting (name, value) VALUES ($1, $2) "
            "ON CONFLICT (name) DO UPDATE SET value = excluded.value")
        .bind(1, key)
        .bind_blob(2, value)
        .run();
  });
}

base::Result<void> SqliteStore::remove_setting(std::string_view key) {
  return writing<void>([&](Connection& connection) {
    connection.prepare("DELETE FROM setting WHERE name = $1").bind(1, key).run();
  });
}

base::Result<std::optional<base::Id>> SqliteStore::replica() {
  return reading<std::optional<base::Id>>(
      [&](Connection& connection) { return replica_here(connection, folder_); });
}

base::Result<base::Id> SqliteStore::take_replica(const base::Id& id) {
  return writing<base::Id>([&](Connection& connection) {
    if (const auto other = replica_here(connection, folder_)) return *other;
    set_identity(connection, "replica", view(id.bytes));
    set_identity(connection, "place", view(place_of(folder_)));
    return id;
  });
}

base::Result<std::optional<base::Id>> SqliteStore::epoch() {
  return reading<std::optional<base::Id>>(
      [](Connection& connection) { return identity(connection, "epoch"); });
}

// SQLite counts for each connection on its own: another connection, another number.
base::Result<std::int64_t> SqliteStore::others_wrote() {
  return reading<std::int64_t>([&](Connection& connection) {
    Statement row = connection.prepare("PRAGMA data_version");
    row.step();
    constexpr std::int64_t room_for_one_connection = std::int64_t{1} << 32;
    return connected_ * room_for_one_connection + row.number(0);
  });
}

}  // namespace twiza::store
