#include "journal/clock.hpp"

#include <algorithm>

namespace twiza::journal {

Clock tick(std::int64_t now_ms, const std::vector<Clock>& seen) {
  constexpr std::int64_t greatest = (std::int64_t{1} << 53) - 1;
  now_ms = std::clamp<std::int64_t>(now_ms, 0, greatest);
  Clock latest{now_ms, 0};
  bool followed = false;
  for (const Clock& clock : seen) {
    if (clock.ms < now_ms || clock.ms - now_ms > trusted_lead || clock < latest) continue;
    latest = clock;
    followed = true;
  }
  if (!followed) return {now_ms, 0};
  if (latest.counter == UINT32_MAX) return {std::min(latest.ms + 1, greatest), 0};
  return {latest.ms, latest.counter + 1};
}

}  // namespace twiza::journal
