#include "store/backup.hpp"

#include <sqlite3.h>
#include <unistd.h>

#include <algorithm>

#include "store/data_folder.hpp"
#include "store/refusal.hpp"
#include "store/schema.hpp"

namespace twiza::store {

namespace {

namespace fs = std::filesystem;

int patience_of(const Options& options) { return static_cast<int>(options.patience.count()); }

Connection open_to_copy(const fs::path& folder, const Options& options) {
  return open_data_file(folder, can_write(folder) ? Access::read_write : Access::read_only, options);
}

bool has_data(const fs::path& folder) {
  std::error_code error;
  return fs::exists(data_file(folder), error);
}

// A file may be replaced by a backup if it is one.
void refuse_to_replace(const fs::path& target, const Options& options) {
  std::error_code error;
  if (!fs::exists(target, error)) return;
  if (fs::is_regular_file(target, error) && !fs::exists(fs::path(target).concat("-wal"), error)) {
    try {
      Connection there(target, Access::untouched, options.vfs, 0);
      schema_of(there, target);
      return;
    } catch (const Refusal&) {
    } catch (const SqliteFailure&) {
    }
  }
  throw Refusal("store.backup_name_taken", target);
}

bool is_daily(const fs::path& file) {
  const std::string name = file.filename().string();
  constexpr std::string_view shape = "0000-00-00.sqlite";
  if (name.size() != shape.size()) return false;
  for (std::size_t i = 0; i < name.size(); ++i)
    if (shape[i] == '0' ? name[i] < '0' || name[i] > '9' : name[i] != shape[i]) return false;
  return true;
}

std::vector<fs::path> files_of(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error)) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

void prune(const fs::path& copies, const fs::path& made) {
  std::vector<fs::path> daily;
  for (const fs::path& file : files_of(copies))
    if (is_daily(file) && file != made) daily.push_back(file);
  std::error_code ignored;
  for (std::size_t i = 0; i + kDailyCopies - 1 < daily.size(); ++i) fs::remove(daily[i], ignored);
}

// What a process that was killed while it made a file left beside it.
void remove_leftovers(const fs::path& folder) {
  std::error_code ignored;
  const auto yesterday = fs::file_time_type::clock::now() - std::chrono::hours(24);
  for (const fs::path& file : files_of(folder))
    if (file.filename().string().find(".sqlite.new-") != std::string::npos &&
        fs::last_write_time(file, ignored) < yesterday)
      fs::remove(file, ignored);
}

void erase_in(const fs::path& file, const base::Id& site, const std::vector<base::Digest>& refs,
              const Options& options) {
  Connection copy(file, Access::read_write, options.vfs, patience_of(options));
  if (schema_of(copy, file) < 2) return;  // before the step that keeps values
  Transaction transaction(copy, Transaction::Kind::write);
  Statement remove = copy.prepare("DELETE FROM kept_value WHERE site = $1 AND ref = $2");
  for (const base::Digest& ref : refs) remove.bind(1, site).bind(2, ref).run();
  transaction.commit();
}

}  // namespace

base::Result<void> backup(const fs::path& folder, const fs::path& target, const Options& options) {
  return answer<void>(data_file(folder), [&] {
    if (!has_data(folder))
      throw Refusal(base::Error("store.nothing_to_back_up", {{"folder", folder.string()}}));
    if (identity_of(target) == identity_of(data_file(folder)))
      throw Refusal("store.backup_name_taken", target);
    refuse_to_replace(target, options);
    const fs::path beside = target.has_parent_path() ? target.parent_path() : fs::path(".");
    if (!target.has_filename() || ::access(beside.c_str(), W_OK) != 0)
      throw Refusal("store.backup_cannot_write", target);
    Connection source = open_to_copy(folder, options);
    try {
      copy_data(source, target, options);
    } catch (const SqliteFailure& failure) {
      if ((failure.code() & 0xff) != SQLITE_FULL) throw;
      throw Refusal(base::Error("store.disk_full", {{"folder", beside.string()}}));
    }
  });
}

base::Result<bool> daily_copy(const fs::path& folder, std::string_view today, const Options& options) {
  return answer<bool>(data_file(folder), [&] {
    const fs::path copies = copies_folder(folder);
    const fs::path copy = copies / (std::string(today) + ".sqlite");
    std::error_code error;
    if (!has_data(folder) || !can_write(folder) || fs::exists(copy, error)) return false;
    make_folder(copies);
    Connection source = open_to_copy(folder, options);
    copy_data(source, copy, options);
    prune(copies, copy);
    remove_leftovers(folder);
    remove_leftovers(copies);
    return true;
  });
}

std::vector<std::string> erase_in_copies(const fs::path& folder, const base::Id& site,
                                         const std::vector<base::Digest>& refs, const Options& options) {
  std::vector<std::string> left;
  for (const fs::path& file : files_of(copies_folder(folder))) {
    if (file.extension() != ".sqlite") continue;
    try {
      erase_in(file, site, refs, options);
    } catch (const Refusal&) {
      left.push_back(file.string());
    } catch (const SqliteFailure&) {
      left.push_back(file.string());
    }
  }
  return left;
}

}  // namespace twiza::store
