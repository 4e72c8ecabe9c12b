// The clock of changes: a hybrid logical clock (Kulkarni et al. 2014), passed the time from outside.
//
// It gives each change a moment close to the wall's, and greater than that of every change its author had
// seen, as long as nobody's wall clock is a day wrong. It is used for two things only: which of several
// values that had not seen each other an open card shows first, and what date a person reads. It never
// orders two changes one of which had seen the other: that is decided by `Log::saw`.
//
// A clock more than `trusted_lead` ahead of ours is not followed. The textbook clock would be dragged along:
// one phone set ten years ahead would date every later change of the whole site in that year, for ever.
#pragma once

#include <cstdint>
#include <vector>

namespace twiza::journal {

struct Clock {
  std::int64_t ms = 0;        // milliseconds since 1970-01-01 UTC, at most 2^53 - 1, never negative
  std::uint32_t counter = 0;  // tells changes of one millisecond apart

  bool operator==(const Clock& other) const { return ms == other.ms && counter == other.counter; }
  bool operator<(const Clock& other) const {
    return ms != other.ms ? ms < other.ms : counter < other.counter;
  }
};

inline constexpr std::int64_t trusted_lead = 24LL * 60 * 60 * 1000;

// The clock of a change made now by somebody who has seen these clocks, his own last one among them.
Clock tick(std::int64_t now_ms, const std::vector<Clock>& seen);

}  // namespace twiza::journal
