// A disk with a cache: what was not synced may be lost when the power goes.
#pragma once

#include <filesystem>
#include <map>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "shim_disk.hpp"

namespace twiza::test {

// After `cut_at` operations every one is refused (the machine is off). Then `settle` leaves in the folder
// what the platters hold: of each file, what stood at its last sync, and of the writes since none, all, or
// any of their sectors of 512 bytes, whichever the seed says. A file that was deleted may be there again.
class PowerCut : public ShimDisk {
 public:
  using ShimDisk::ShimDisk;

  void cut_at(long operation) { cut_at_ = operation; }
  void lie_about_sync() { lies_ = true; }  // a sync is answered and not done
  long operations() const { return operations_; }
  bool is_off() const { return cut_at_ >= 0 && operations_ > cut_at_; }
  long lost_sectors() const { return lost_; }

  void settle(const std::filesystem::path& folder, std::mt19937_64& random);

  int open(const std::string& path) override;
  void opened(const std::string& path) override;
  int write(const std::string& path, std::int64_t offset, std::string_view bytes) override;
  int truncate(const std::string& path, std::int64_t size) override;
  int sync(const std::string& path) override;
  void synced(const std::string& path) override;
  bool syncs_really() const override { return false; }
  int remove(const std::string& path) override;
  int read(const std::string&) override { return is_off() ? SQLITE_IOERR_READ : SQLITE_OK; }

 private:
  struct Piece {
    std::int64_t offset = 0;  // or the new size
    std::string bytes;
    bool truncates = false;
  };
  struct File {
    std::string durable;
    std::vector<Piece> pending;
  };
  using Key = std::pair<std::uint64_t, std::uint64_t>;  // by number, so that a renamed file is known

  static Key key(const std::string& path);
  static void apply(std::string& image, const Piece& piece);
  bool off();

  std::map<Key, File> files_;
  std::map<std::string, std::string> deleted_;  // path → what stood at its last sync
  long operations_ = 0;
  long cut_at_ = -1;
  long lost_ = 0;
  bool lies_ = false;
};

}  // namespace twiza::test
