// A file system for SQLite laid over the real one, so that a test sees what is written and can break it.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace twiza::test {

// Derive, override what should break, give `name` to store::Options::vfs. Each hook stands before the real
// operation; an answer other than SQLITE_OK is given to SQLite in its place.
class ShimDisk {
 public:
  explicit ShimDisk(std::string name);
  virtual ~ShimDisk();
  ShimDisk(const ShimDisk&) = delete;
  ShimDisk& operator=(const ShimDisk&) = delete;

  const std::string& name() const { return name_; }

  virtual int open(const std::string&) { return SQLITE_OK; }
  virtual void opened(const std::string&) {}
  virtual int write(const std::string&, std::int64_t, std::string_view) { return SQLITE_OK; }
  virtual int truncate(const std::string&, std::int64_t) { return SQLITE_OK; }
  virtual int sync(const std::string&) { return SQLITE_OK; }
  // False: `synced` is all that a sync does, which spares the real disk.
  virtual bool syncs_really() const { return true; }
  virtual void synced(const std::string&) {}
  virtual int remove(const std::string&) { return SQLITE_OK; }
  virtual int read(const std::string&) { return SQLITE_OK; }

 private:
  std::string name_;
  sqlite3_vfs vfs_;
};

}  // namespace twiza::test
