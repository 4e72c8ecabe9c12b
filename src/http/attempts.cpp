#include "http/attempts.hpp"

#include <algorithm>
#include <string>

namespace twiza::http {

base::Result<Attempts::AttemptPtr> Attempts::begin(Clock::time_point now) {
  const std::lock_guard lock(mutex_);
  if (under_way_) return base::Error("sign.busy", {});
  if (now < not_before_) {
    const auto left = std::chrono::ceil<std::chrono::seconds>(not_before_ - now);
    return base::Error("sign.wait", {{"seconds", std::to_string(left.count())}});
  }
  under_way_ = true;
  return std::make_shared<Attempt>(*this);
}

void Attempts::Attempt::end() {
  const std::lock_guard lock(of_.mutex_);
  if (!ended_) of_.under_way_ = false;
  ended_ = true;
}

void Attempts::Attempt::was_wrong(Clock::time_point now) {
  const std::lock_guard lock(of_.mutex_);
  const int counted = ++of_.wrong_ - free_slips;
  if (counted <= 0) return;
  std::chrono::seconds wait = first_wait;
  for (int i = 1; i < counted && wait < longest_wait; ++i) wait *= 2;
  of_.not_before_ = now + std::min(wait, longest_wait);
}

void Attempts::Attempt::was_right() {
  const std::lock_guard lock(of_.mutex_);
  of_.wrong_ = 0;
}

}  // namespace twiza::http
