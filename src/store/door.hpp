// The door before the write lock: writers pass one by one, and nobody is overtaken for ever.
//
// SQLite lets whoever asks at the right moment write; a process that writes without pause (an import, a
// busy server) leaves the others a few microseconds between two commits, and they were seen to wait in vain
// for five seconds. So a writer first takes the door, then the write lock, then opens the door again: the one
// who waits inside is the next, because the one who has just written must queue for the door.
//
// The door is a lock on the empty file twiza.lock; the system opens it when a process dies.
#pragma once

#include <chrono>
#include <filesystem>

namespace twiza::store {

class Door {
 public:
  // Throws SqliteFailure(SQLITE_BUSY) after `patience`, Refusal if the file cannot be made.
  Door(const std::filesystem::path& folder, std::chrono::milliseconds patience);
  ~Door();
  Door(const Door&) = delete;
  Door& operator=(const Door&) = delete;

 private:
  int file_ = -1;
};

}  // namespace twiza::store
