// The thinnest wrapping of libsqlite3: a connection, a prepared statement, a failure. Owned by one thread.
//
// SQL is the common part of SQLite and PostgreSQL, with parameters `$1`, `$2`… in both.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

#include "base/id.hpp"
#include "base/sha256.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace twiza::store {

// Anything but success, with SQLite's extended result code. Caught at the store's door, where it becomes an
// Error or a MachineFailure.
class SqliteFailure : public std::runtime_error {
 public:
  SqliteFailure(int code, const std::string& message) : std::runtime_error(message), code_(code) {}
  int code() const { return code_; }

 private:
  int code_;
};

// A row's columns and a statement's parameters are counted as SQL counts them: columns from 0, parameters
// from 1. Text and blobs are copied in and out.
class Statement {
 public:
  Statement(sqlite3* connection, std::string_view sql);

  // bind(1, …) is `$1`.
  Statement& bind(int parameter, std::int64_t value);
  Statement& bind(int parameter, std::string_view text);
  Statement& bind_blob(int parameter, std::string_view bytes);
  Statement& bind(int parameter, const base::Id& id);
  Statement& bind(int parameter, const base::Digest& digest);

  bool step();  // true: there is a row
  void run();   // steps to the end and makes ready for the next use

  std::int64_t number(int column) const;
  std::string bytes(int column) const;  // of a blob or of a text
  base::Id id(int column) const;        // SqliteFailure(SQLITE_CORRUPT) if it is not 16 bytes
  base::Digest digest(int column) const;
  void reset();

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };
  int place(int parameter) const;
  void check(int code) const;

  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

enum class Access {
  read_write,
  read_only,
  untouched /* read-only, and no file is made or locked beside it */
};

class Connection {
 public:
  // Never makes a file. `vfs` names one of SQLite's file systems; empty: the usual one.
  Connection(const std::filesystem::path& file, Access access, const std::string& vfs, int patience_ms);
  static Connection in_memory();

  Statement prepare(std::string_view sql) { return Statement(get(), sql); }
  void run(const char* sql);  // one or more statements without parameters
  std::int64_t number(std::string_view sql);
  std::string text(std::string_view sql);
  std::int64_t rows_changed() const;
  sqlite3* get() const { return connection_.get(); }

 private:
  struct Close {
    void operator()(sqlite3* connection) const;
  };
  Connection(const std::string& name, int flags, const char* vfs, int patience_ms);

  std::unique_ptr<sqlite3, Close> connection_;
};

// Undone unless it was committed.
class Transaction {
 public:
  enum class Kind { read, write /* waits for other writers before it begins */ };
  Transaction(Connection& connection, Kind kind);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;

  void commit();

 private:
  Connection& connection_;
  bool open_ = true;
};

}  // namespace twiza::store
