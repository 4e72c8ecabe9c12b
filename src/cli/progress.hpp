// "Import en cours…" on the terminal when work lasts longer than a second. Nothing where stderr is a file.
#pragma once

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

#include "cli/session.hpp"

namespace twiza::cli {

class Progress {
 public:
  // `code` is the sentence that says what takes its time.
  Progress(const Session& session, const std::string& code);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

 private:
  void wait_and_tell();

  std::string sentence_;
  std::mutex mutex_;
  std::condition_variable ended_;
  bool end_ = false;
  std::thread thread_;  // only on a terminal
};

}  // namespace twiza::cli
