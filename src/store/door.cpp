#include "store/door.hpp"

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <thread>

#include "store/refusal.hpp"

namespace twiza::store {

Door::Door(const std::filesystem::path& folder, std::chrono::milliseconds patience) {
  file_ = ::open((folder / "twiza.lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (file_ < 0) throw Refusal(cannot_create(folder, errno));
  const auto end = std::chrono::steady_clock::now() + patience;
  while (::flock(file_, LOCK_EX | LOCK_NB) != 0) {
    // A file system without such locks: SQLite's own must do.
    if (errno != EWOULDBLOCK && errno != EINTR) return;
    if (std::chrono::steady_clock::now() > end) {
      ::close(file_);
      throw SqliteFailure(SQLITE_BUSY, "the door");
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
}

Door::~Door() { ::close(file_); }

}  // namespace twiza::store
