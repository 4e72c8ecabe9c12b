#include "store/sqlite_store.hpp"

#include "store/open.hpp"
#include "store/schema.hpp"
#include "store/verify.hpp"

namespace twiza::store {

namespace fs = std::filesystem;

SqliteStore::SqliteStore(fs::path folder, Options options)
    : folder_(std::move(folder)), file_(data_file(folder_)), options_(std::move(options)) {
  reader();
}

void SqliteStore::connect() {
  read_only_ = !can_write(folder_);
  connection_.reset();
  opened_ = identity_of(file_);  // before it is opened: an exchange in between is noticed
  connection_ = open_data_file(folder_, read_only_ ? Access::read_only : Access::read_write, options_);
  on_disk_ = true;
  ++connected_;
}

Connection& SqliteStore::reader() {
  if (on_disk_) return *connection_;
  std::error_code error;
  if (fs::exists(file_, error)) {
    connect();
  } else if (!connection_) {
    connection_ = Connection::in_memory();
    upgrade(*connection_);
  }
  return *connection_;
}

Connection& SqliteStore::writer() {
  if (!on_disk_) {
    std::error_code error;
    if (!fs::exists(file_, error)) create_data_file(folder_, options_);
    connect();
  }
  if (read_only_) throw Refusal(base::Error("store.read_only", {{"folder", folder_.string()}}));
  if (!(identity_of(file_) == opened_))
    throw Refusal(base::Error("store.replaced", {{"folder", folder_.string()}}));
  return *connection_;
}

void SqliteStore::check_schema(Connection& connection) const { schema_of(connection, file_); }

base::Result<std::vector<Site>> SqliteStore::sites() {
  return reading<std::vector<Site>>([](Connection& connection) {
    std::vector<Site> sites;
    Statement rows = connection.prepare("SELECT id, name FROM site ORDER BY id");
    while (rows.step()) sites.push_back({rows.id(0), rows.bytes(1)});
    return sites;
  });
}

base::Result<void> SqliteStore::create_site(const Site& site) {
  return writing<void>([&](Connection& connection) {
    connection
        .prepare(
            "INSERT INTO site (id, name) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET name = excluded.name")
        .bind(1, site.id)
        .bind(2, site.name)
        .run();
  });
}

void require_site(Connection& connection, const base::Id& site) {
  if (!connection.prepare("SELECT 1 FROM site WHERE id = $1").bind(1, site).step())
    throw Refusal(base::Error("store.site_unknown", {{"site", site.to_text()}}));
}

base::Result<void> SqliteStore::verify() {
  return answer<void>(file_, [&] { verify_contents(reader()); });
}

base::Result<std::unique_ptr<Store>> open_store(const fs::path& folder, const Options& options) {
  return answer<std::unique_ptr<Store>>(data_file(folder), [&]() -> std::unique_ptr<Store> {
    return std::make_unique<SqliteStore>(folder, options);
  });
}

}  // namespace twiza::store
