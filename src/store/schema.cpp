#include "store/schema.hpp"

#include <array>
#include <string>

#include "store/refusal.hpp"

namespace twiza::store {

namespace {

constexpr std::int64_t kApplication = 0x54575A41;  // "TWZA"

constexpr std::array<Step, 3> kSteps = {{
    {"sites and changes", R"(
CREATE TABLE site (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  name TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- position: the order in which changes came to this store.
CREATE TABLE change (
  position INTEGER PRIMARY KEY,
  site BLOB NOT NULL REFERENCES site (id),
  replica BLOB NOT NULL CHECK (length(replica) = 16),
  seq INTEGER NOT NULL CHECK (seq > 0),
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  bytes BLOB NOT NULL,
  seal BLOB NOT NULL CHECK (length(seal) = 32),
  UNIQUE (site, replica, seq)
) STRICT;

CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- epoch, replica, place.
CREATE TABLE identity (
  name TEXT PRIMARY KEY,
  value BLOB NOT NULL
) STRICT, WITHOUT ROWID;
)"},
    {"values apart from changes", R"(
CREATE TABLE kept_value (
  site BLOB NOT NULL REFERENCES site (id),
  ref BLOB NOT NULL CHECK (length(ref) = 32),
  bytes BLOB NOT NULL,
  seal BLOB NOT NULL CHECK (length(seal) = 32),
  PRIMARY KEY (site, ref)
) STRICT, WITHOUT ROWID;

-- No foreign key: erasure outlives a site that a restore takes away.
CREATE TABLE erased (
  site BLOB NOT NULL,
  ref BLOB NOT NULL CHECK (length(ref) = 32),
  PRIMARY KEY (site, ref)
) STRICT, WITHOUT ROWID;
)"},
    {"quarantine", R"(
CREATE TABLE quarantine (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  site BLOB NOT NULL,
  reason TEXT NOT NULL,
  bytes BLOB NOT NULL,
  seal BLOB NOT NULL UNIQUE CHECK (length(seal) = 32)
) STRICT;
)"},
}};

}  // namespace

std::span<const Step> schema_steps() { return kSteps; }

std::size_t schema_of(Connection& connection, const std::filesystem::path& file) {
  if (connection.number("PRAGMA application_id") != kApplication) throw Refusal("store.foreign", file);
  const std::int64_t version = connection.number("PRAGMA user_version");
  if (version < 1) throw Refusal("store.damaged", file);
  if (static_cast<std::size_t>(version) > kSteps.size()) throw Refusal("store.too_new", file);
  return static_cast<std::size_t>(version);
}

void upgrade(Connection& connection, std::span<const Step> steps) {
  for (std::size_t i = 0; i < steps.size(); ++i) {
    Transaction transaction(connection, Transaction::Kind::write);
    if (static_cast<std::size_t>(connection.number("PRAGMA user_version")) > i) continue;
    connection.run(steps[i].sql);
    connection.run(("PRAGMA application_id = " + std::to_string(kApplication) + ";" +
                    "PRAGMA user_version = " + std::to_string(i + 1))
                       .c_str());
    transaction.commit();
  }
}

}  // namespace twiza::store
