#include "store/sqlite_connection.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <chrono>
#include <thread>

namespace twiza::store {

namespace {

[[noreturn]] void fail(sqlite3* connection, int code) {
  throw SqliteFailure(code, connection != nullptr ? sqlite3_errmsg(connection) : sqlite3_errstr(code));
}

// SQLite's own form of a file name with options behind it; every byte that could mean something is escaped.
std::string uri(const std::filesystem::path& file, std::string_view options) {
  std::string text = "file:";
  for (const char c : std::filesystem::absolute(file).string()) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '/' || c == '.' || c == '-' || c == '_';
    if (plain) {
      text += c;
      continue;
    }
    const auto byte = static_cast<std::uint8_t>(c);
    text += '%' + base::hex({&byte, 1});
  }
  return text.append(options);
}

std::string name_for(const std::filesystem::path& file, Access access) {
  return uri(file, access == Access::untouched ? "?immutable=1" : "");
}

int flags_for(Access access) {
  return (access == Access::read_write ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY) | SQLITE_OPEN_URI |
         SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
}

int wait_a_little(void* patience_ms, int times) {
  if (times >= reinterpret_cast<std::intptr_t>(patience_ms)) return 0;
  std::this_thread::sleep_for(std::chrono::milliseconds(1));
  return 1;
}

template <class Bytes>
Bytes exact(const std::string& read) {
  Bytes bytes;
  if (read.size() != bytes.size()) throw SqliteFailure(SQLITE_CORRUPT, "a key of the wrong length");
  std::copy(read.begin(), read.end(), bytes.begin());
  return bytes;
}

template <class Bytes>
std::string_view view(const Bytes& bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace

void Statement::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

Statement::Statement(sqlite3* connection, std::string_view sql) {
  sqlite3_stmt* made = nullptr;
  const int code = sqlite3_prepare_v2(connection, sql.data(), static_cast<int>(sql.size()), &made, nullptr);
  statement_.reset(made);
  if (code != SQLITE_OK) fail(connection, code);
}

int Statement::place(int parameter) const {
  return sqlite3_bind_parameter_index(statement_.get(), ("$" + std::to_string(parameter)).c_str());
}

void Statement::check(int code) const {
  if (code != SQLITE_OK) fail(sqlite3_db_handle(statement_.get()), code);
}

Statement& Statement::bind(int parameter, std::int64_t value) {
  check(sqlite3_bind_int64(statement_.get(), place(parameter), value));
  return *this;
}

Statement& Statement::bind(int parameter, std::string_view text) {
  check(sqlite3_bind_text64(statement_.get(), place(parameter), text.data() ? text.data() : "", text.size(),
                            SQLITE_TRANSIENT, SQLITE_UTF8));
  return *this;
}

Statement& Statement::bind_blob(int parameter, std::string_view bytes) {
  // A null pointer would be NULL, not a blob of no bytes.
  check(sqlite3_bind_blob64(statement_.get(), place(parameter), bytes.data() ? bytes.data() : "",
                            bytes.size(), SQLITE_TRANSIENT));
  return *this;
}

Statement& Statement::bind(int parameter, const base::Id& id) { return bind_blob(parameter, view(id.bytes)); }

Statement& Statement::bind(int parameter, const base::Digest& digest) {
  return bind_blob(parameter, view(digest));
}

bool Statement::step() {
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  sqlite3* connection = sqlite3_db_handle(statement_.get());
  const std::string message = sqlite3_errmsg(connection);
  sqlite3_reset(statement_.get());
  throw SqliteFailure(code, message);
}

void Statement::run() {
  while (step()) {
  }
  reset();
}

std::int64_t Statement::number(int column) const { return sqlite3_column_int64(statement_.get(), column); }

std::string Statement::bytes(int column) const {
  const auto* data = static_cast<const char*>(sqlite3_column_blob(statement_.get(), column));
  const int size = sqlite3_column_bytes(statement_.get(), column);
  return data == nullptr ? std::string() : std::string(data, static_cast<std::size_t>(size));
}

base::Id Statement::id(int column) const { return base::Id{exact<decltype(base::Id::bytes)>(bytes(column))}; }

base::Digest Statement::digest(int column) const { return exact<base::Digest>(bytes(column)); }

void Statement::reset() { sqlite3_reset(statement_.get()); }

void Connection::Close::operator()(sqlite3* connection) const { sqlite3_close_v2(connection); }

Connection::Connection(const std::string& name, int flags, const char* vfs, int patience_ms) {
  sqlite3* made = nullptr;
  const int code = sqlite3_open_v2(name.c_str(), &made, flags, vfs);
  connection_.reset(made);
  if (code != SQLITE_OK) fail(made, code);
  // SQLite's own handler soon sleeps a tenth of a second at a time, too long to catch a pause of a writer.
  sqlite3_busy_handler(made, wait_a_little, reinterpret_cast<void*>(static_cast<std::intptr_t>(patience_ms)));
  // A damaged file must not make SQLite run what stands in it.
  sqlite3_db_config(made, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(made, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  run("PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA cell_size_check = ON;"
      "PRAGMA temp_store = MEMORY;");
}

Connection::Connection(const std::filesystem::path& file, Access access, const std::string& vfs,
                       int patience_ms)
    : Connection(name_for(file, access), flags_for(access), vfs.empty() ? nullptr : vfs.c_str(),
                 patience_ms) {}

Connection Connection::in_memory() {
  return Connection(":memory:", flags_for(Access::read_write) | SQLITE_OPEN_MEMORY, nullptr, 0);
}

void Connection::run(const char* sql) {
  const int code = sqlite3_exec(get(), sql, nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) fail(get(), code);
}

std::int64_t Connection::number(std::string_view sql) {
  Statement statement = prepare(sql);
  return statement.step() ? statement.number(0) : 0;
}

std::string Connection::text(std::string_view sql) {
  Statement statement = prepare(sql);
  return statement.step() ? statement.bytes(0) : std::string();
}

std::int64_t Connection::rows_changed() const { return sqlite3_changes64(get()); }

Transaction::Transaction(Connection& connection, Kind kind) : connection_(connection) {
  connection_.run(kind == Kind::write ? "BEGIN IMMEDIATE" : "BEGIN");
}

Transaction::~Transaction() {
  // After some failures SQLite has rolled back already.
  if (open_ && sqlite3_get_autocommit(connection_.get()) == 0)
    sqlite3_exec(connection_.get(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
  connection_.run("COMMIT");
  open_ = false;
}

}  // namespace twiza::store
