#include <sqlite3.h>
#include <unistd.h>

#include <functional>

#include "store/backup.hpp"
#include "store/data_folder.hpp"
#include "store/door.hpp"
#include "store/refusal.hpp"
#include "store/schema.hpp"
#include "store/seal.hpp"
#include "store/verify.hpp"

namespace twiza::store {

namespace {

namespace fs = std::filesystem;

int patience_of(const Options& options) { return static_cast<int>(options.patience.count()); }

// A folder inside the data directory that disappears with what it holds.
class Waiting {
 public:
  explicit Waiting(const fs::path& folder) : path_(folder / ("restoring-" + random_id().to_text())) {
    make_folder(path_);
  }
  ~Waiting() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  Waiting(const Waiting&) = delete;
  Waiting& operator=(const Waiting&) = delete;
  fs::path file() const { return data_file(path_); }

 private:
  fs::path path_;
};

// Verifies a backup and lets `use` read it.
void read_backup(const fs::path& from, const Options& options, const std::function<void(Connection&)>& use) {
  std::error_code error;
  if (!fs::is_regular_file(from, error)) throw Refusal("store.not_a_backup", from);
  try {
    const bool log = fs::exists(fs::path(from).concat("-wal"), error);
    Connection source(from, log ? Access::read_only : Access::untouched, options.vfs, patience_of(options));
    schema_of(source, from);
    verify_contents(source);
    use(source);
  } catch (const Refusal& refusal) {
    if (refusal.error().code == "store.foreign") throw Refusal("store.not_a_backup", from);
    throw;
  } catch (const SqliteFailure& failure) {
    if ((failure.code() & 0xff) == SQLITE_NOTADB) throw Refusal("store.not_a_backup", from);
    if ((failure.code() & 0xff) == SQLITE_CORRUPT) throw Refusal("store.backup_damaged", from);
    throw;
  }
}

// A verified copy of the backup, upgraded to today's schema.
void take_in(const fs::path& from, const fs::path& incoming, const Options& options) {
  read_backup(from, options, [&](Connection& source) { copy_data(source, incoming, options); });
  Connection copy(incoming, Access::read_write, options.vfs, patience_of(options));
  upgrade(copy);
  copy.run("DELETE FROM identity");
  copy.prepare("INSERT INTO identity (name, value) VALUES ('epoch', $1)").bind(1, random_id()).run();
}

// One transaction: the tables emptied and filled again, parents first.
void replace_contents(Connection& live, const fs::path& incoming, const fs::path& folder,
                      const fs::path& replaced, const Options& options) {
  live.prepare("ATTACH DATABASE $1 AS incoming").bind(1, fs::absolute(incoming).string()).run();
  std::optional<Door> door(std::in_place, folder, options.patience);
  Transaction transaction(live, Transaction::Kind::write);
  door.reset();
  // Nobody else can write now; a second connection sees exactly what is being replaced.
  Connection witness = open_data_file(folder, Access::read_write, options);
  copy_data(witness, replaced, options);
  live.run(
      "DELETE FROM main.quarantine; DELETE FROM main.kept_value; DELETE FROM main.change;"
      "DELETE FROM main.setting; DELETE FROM main.identity; DELETE FROM main.site;"
      "INSERT INTO main.site SELECT * FROM incoming.site;"
      "INSERT INTO main.change SELECT * FROM incoming.change;"
      "INSERT INTO main.setting SELECT * FROM incoming.setting;"
      "INSERT INTO main.identity SELECT * FROM incoming.identity;"
      "INSERT INTO main.kept_value SELECT * FROM incoming.kept_value;"
      "INSERT INTO main.quarantine SELECT * FROM incoming.quarantine;"
      "INSERT INTO main.erased SELECT * FROM incoming.erased WHERE true ON CONFLICT DO NOTHING;"
      "DELETE FROM main.kept_value WHERE (site, ref) IN (SELECT site, ref FROM main.erased)");
  transaction.commit();
  live.run("DETACH DATABASE incoming; PRAGMA wal_checkpoint(TRUNCATE)");
  verify_contents(live);
}

// What cannot be opened is kept as it is under another name, and the new file takes its own. The old name is
// never without a file, or a power cut would leave what looks like an empty store.
void replace_file(const fs::path& incoming, const fs::path& folder, const fs::path& replaced) {
  const fs::path file = data_file(folder);
  std::error_code error;
  for (const char* end : {"", "-wal"}) {
    const fs::path part = fs::path(file).concat(end), kept = fs::path(replaced).concat(end);
    if (!fs::exists(part, error)) continue;
    fs::remove(kept, error);
    fs::create_hard_link(part, kept, error);
    if (error) move_file(part, kept, true);  // a disk without links
  }
  sync_folder(replaced.parent_path());
  for (const char* end : {"-wal", "-shm"}) fs::remove(fs::path(file).concat(end), error);
  move_file(incoming, file, true);
}

// What was replaced is never replaced itself: a second restore in one moment takes another name.
fs::path free_name(const fs::path& copies, std::string_view stamp) {
  std::error_code error;
  for (int number = 1;; ++number) {
    const std::string end = number == 1 ? "" : "-" + std::to_string(number);
    fs::path name = copies / ("replaced-" + std::string(stamp) + end + ".sqlite");
    if (!fs::exists(name, error)) return name;
  }
}

bool is_damage(const std::string& code) { return code == "store.damaged" || code == "store.foreign"; }

}  // namespace

base::Result<std::vector<SiteInBackup>> sites_in_backup(const fs::path& from, const Options& options) {
  return answer<std::vector<SiteInBackup>>(from, [&] {
    std::vector<SiteInBackup> sites;
    read_backup(from, options, [&](Connection& source) {
      Statement rows = source.prepare(
          "SELECT name, (SELECT count(*) FROM change WHERE change.site = site.id) FROM site ORDER BY name, "
          "id");
      while (rows.step()) {
        const auto changes = static_cast<std::size_t>(rows.number(1));
        if (changes > 0) sites.push_back({rows.bytes(0), changes});
      }
    });
    return sites;
  });
}

base::Result<std::optional<fs::path>> restore(const fs::path& folder, const fs::path& from,
                                              std::string_view stamp, const Options& options) {
  return answer<std::optional<fs::path>>(data_file(folder), [&]() -> std::optional<fs::path> {
    std::error_code error;
    make_folder(folder);
    if (::access(folder.c_str(), W_OK) != 0)
      throw Refusal(base::Error("store.read_only", {{"folder", folder.string()}}));
    const Waiting waiting(folder);
    take_in(from, waiting.file(), options);

    if (!fs::exists(data_file(folder), error)) {
      if (!move_file(waiting.file(), data_file(folder), false))
        throw Refusal(base::Error("store.busy", {{"folder", folder.string()}}));
      return std::nullopt;
    }
    make_folder(copies_folder(folder));
    const fs::path replaced = free_name(copies_folder(folder), stamp);
    const base::Result<void> done = answer<void>(data_file(folder), [&] {
      Connection live = open_data_file(folder, Access::read_write, options);
      verify_contents(live);
      replace_contents(live, waiting.file(), folder, replaced, options);
    });
    if (!done && !is_damage(done.error().code)) throw Refusal(done.error());
    if (!done) replace_file(waiting.file(), folder, replaced);
    return replaced;
  });
}

}  // namespace twiza::store
