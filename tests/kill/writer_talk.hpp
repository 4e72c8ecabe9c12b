// What kill_writers (the parent) and kill_writer (its victims) agree on.
#pragma once

#include <atomic>
#include <cstdint>
#include <string>

#include "store_samples.hpp"

namespace twiza::test {

inline const base::Id kKillSite = id(4242);

// Through the pipe, in pieces so small that the system writes them whole: first "begin", then, when the
// store has acknowledged, "done".
struct Message {
  enum Kind : std::uint32_t { begin, done, refused };
  Kind kind = begin;
  std::uint64_t first = 0;
  std::uint64_t last = 0;
  base::Digest hash = {};
};

// In memory shared with the parent: set while bytes of a file were written and not yet synced.
struct Shared {
  std::atomic<std::uint32_t> writing[2];
};

// A body says which batch it belongs to, so that half a batch is seen.
inline store::Change kill_change(const base::Id& replica, std::uint64_t seq, std::uint64_t first,
                                 std::uint64_t last, std::size_t filler) {
  std::string bytes = std::to_string(first) + " " + std::to_string(last) + " ";
  return change(replica, seq, bytes.append(filler, 'x'));
}

}  // namespace twiza::test
