#include "store/data_file.hpp"

#include <sqlite3.h>

#include "store/data_folder.hpp"
#include "store/refusal.hpp"
#include "store/schema.hpp"
#include "store/seal.hpp"
#include "store/verify.hpp"

namespace twiza::store {

namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t kSmallestPage = 512;

int patience_of(const Options& options) { return static_cast<int>(options.patience.count()); }

// A new file that disappears with its log unless it was moved away.
class Aside {
 public:
  explicit Aside(const fs::path& target) : path_(fs::path(target).concat(".new-" + random_id().to_text())) {
    make_file(path_);
  }
  ~Aside() {
    std::error_code ignored;
    for (const char* end : {"", "-wal", "-shm", "-journal"}) fs::remove(fs::path(path_).concat(end), ignored);
  }
  Aside(const Aside&) = delete;
  Aside& operator=(const Aside&) = delete;
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

void choose_durability(Connection& connection, const Options& options) {
  connection.run(options.wait_for_disk ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = OFF");
}

bool left_a_log(const fs::path& file) {
  std::error_code error;
  const auto size = fs::file_size(fs::path(file).concat("-wal"), error);
  return !error && size > 0;
}

Connection open_to_read(const fs::path& folder, const Options& options) {
  const fs::path file = data_file(folder);
  if (!left_a_log(file)) return {file, Access::untouched, options.vfs, patience_of(options)};
  try {
    Connection connection(file, Access::read_only, options.vfs, patience_of(options));
    connection.number("PRAGMA user_version");
    return connection;
  } catch (const SqliteFailure& failure) {
    const int family = failure.code() & 0xff;
    if (family != SQLITE_CANTOPEN && family != SQLITE_READONLY) throw;
    throw Refusal(base::Error("store.unfinished_here", {{"folder", folder.string()}}));
  }
}

}  // namespace

void create_data_file(const fs::path& folder, const Options& options) {
  make_folder(folder);
  const fs::path file = data_file(folder);
  const Aside aside(file);
  {
    Connection connection(aside.path(), Access::read_write, options.vfs, patience_of(options));
    choose_durability(connection, options);
    upgrade(connection);
    connection.prepare("INSERT INTO identity (name, value) VALUES ('epoch', $1)").bind(1, random_id()).run();
    connection.run("PRAGMA journal_mode = WAL");
  }
  move_file(aside.path(), file, false);
}

Connection open_data_file(const fs::path& folder, Access access, const Options& options) {
  const fs::path file = data_file(folder);
  std::error_code error;
  if (!fs::is_regular_file(file, error)) throw Refusal("store.cannot_open", file);
  // SQLite would take a file of less than a page for a new one.
  if (fs::file_size(file, error) < kSmallestPage) throw Refusal("store.damaged", file);

  if (access != Access::read_write) {
    Connection connection = open_to_read(folder, options);
    if (schema_of(connection, file) < schema_steps().size()) throw Refusal("store.too_old_here", file);
    return connection;
  }
  Connection connection(file, Access::read_write, options.vfs, patience_of(options));
  choose_durability(connection, options);
  const std::size_t steps = schema_of(connection, file);
  connection.run("PRAGMA journal_mode = WAL");
  if (steps < schema_steps().size()) {
    make_folder(copies_folder(folder));
    copy_data(connection, copies_folder(folder) / ("before-step-" + std::to_string(steps + 1) + ".sqlite"),
              options);
    upgrade(connection);
  }
  return connection;
}

void copy_data(Connection& source, const fs::path& target, const Options& options) {
  const Aside aside(target);
  {
    Connection copy(aside.path(), Access::read_write, options.vfs, patience_of(options));
    choose_durability(copy, options);
    sqlite3_backup* backup = sqlite3_backup_init(copy.get(), "main", source.get(), "main");
    if (backup == nullptr) throw SqliteFailure(sqlite3_extended_errcode(copy.get()), "backup");
    const int stepped = sqlite3_backup_step(backup, -1);
    const int finished = sqlite3_backup_finish(backup);
    if (stepped != SQLITE_DONE) throw SqliteFailure(finished != SQLITE_OK ? finished : stepped, "backup");
    copy.run("PRAGMA journal_mode = DELETE");
    verify_contents(copy);
  }
  move_file(aside.path(), target, true);
}

}  // namespace twiza::store
