#include "cli/progress.hpp"

#include <unistd.h>

#include <chrono>

namespace twiza::cli {

namespace {

constexpr std::chrono::seconds step{1};

void tell(const std::string& text) {
  // Progress that cannot be shown is no error.
  if (::write(STDERR_FILENO, text.data(), text.size()) < 0) return;
}

}  // namespace

Progress::Progress(const Session& session, const std::string& code)
    : sentence_(line(session.words().say(code))) {
  if (::isatty(STDERR_FILENO) == 1) thread_ = std::thread([this] { wait_and_tell(); });
}

Progress::~Progress() {
  if (!thread_.joinable()) return;
  {
    const std::lock_guard<std::mutex> lock(mutex_);
    end_ = true;
  }
  ended_.notify_one();
  thread_.join();
}

void Progress::wait_and_tell() {
  std::unique_lock<std::mutex> lock(mutex_);
  for (int seconds = 1; !ended_.wait_for(lock, step, [this] { return end_; }); ++seconds) {
    tell("\r" + sentence_ + " " + std::to_string(seconds) + " s");
  }
  // The line is taken away again if anything was shown: an escape costs nothing where nothing stands.
  tell("\r\033[K");
}

}  // namespace twiza::cli
