// How often a passphrase may be tried: one at a time, and after wrong ones slower and slower, so that a
// program that got hold of the page cannot guess its way through.
#pragma once

#include <chrono>
#include <memory>
#include <mutex>

#include "base/result.hpp"

namespace twiza::http {

class Attempts {
 public:
  using Clock = std::chrono::steady_clock;

  // One try, until it ends.
  class Attempt {
   public:
    explicit Attempt(Attempts& of) : of_(of) {}
    Attempt(const Attempt&) = delete;
    Attempt& operator=(const Attempt&) = delete;
    ~Attempt() { end(); }
    void end();
    void was_wrong(Clock::time_point now);
    void was_right();

   private:
    Attempts& of_;
    bool ended_ = false;
  };
  using AttemptPtr = std::shared_ptr<Attempt>;

  // Errors: sign.busy: another try is under way; sign.wait {seconds}.
  base::Result<AttemptPtr> begin(Clock::time_point now);

  // Slips of the finger cost nothing; then half a minute, which doubles with each wrong try, up to a quarter
  // of an hour.
  static constexpr int free_slips = 2;
  static constexpr std::chrono::seconds first_wait{30};
  static constexpr std::chrono::seconds longest_wait{15 * 60};

 private:
  std::mutex mutex_;
  bool under_way_ = false;
  int wrong_ = 0;  // since the last right one
  Clock::time_point not_before_;
};

}  // namespace twiza::http
