// The bundle, a `.twiza` file: changes as they travel by USB or e-mail, and as a store may keep them.
//
//     twiza-bundle 1
//     5d1c…(16 digits) {"site":"f81d4fae-…"}
//     0a93… {"author":null,"base":[],…}
//     77c0… {"author":null,"base":[],…}
//
// Lines of UTF-8, each ended by one \n. After the first, each is a frame: 16 hexadecimal digits, the first
// 8 bytes of the SHA-256 of the JSON behind them, a space, one line of JSON. Text, so that a
// person may open it (QUA-06); a newline can not stand inside a line, so that a reader finds the next whole
// frame behind a damaged one. Appending frames is all a writer does: a file cut anywhere loses its last
// frame at most, and says so.
//
// The checksum finds accidents. It is no proof of origin: changes carry their own hashes and chain.
// Rejected: a length before each frame (one damaged length loses all that follows), a table at the end (a
// file cut short would be nothing).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"
#include "base/result.hpp"

namespace twiza::journal {

inline constexpr int bundle_format = 1;

// How a bundle begins.
std::string bundle_header(const base::Id& site);
// One change (its line of JSON), or anything else that has no newline.
std::string bundle_frame(std::string_view line);

struct Bundle {
  struct Frame {
    std::size_t at;         // of its first byte
    std::string_view line;  // into the bytes that were read
  };
  struct Damage {
    std::size_t at;
    std::size_t size;
    base::Error why;  // bundle.cut {at, size}: the end is missing; bundle.damaged {at, size}
  };
  base::Id site;
  std::vector<Frame> frames;
  std::vector<Damage> damages;
  // Where the last frame that is ended ends: cut the file here before appending to it.
  std::size_t end = 0;
};

// Reads all whole frames of any bytes, and reports the others. The lines are checked by their sums only:
// Log::add judges them. Errors: bundle.not_bundle; bundle.newer {version, known}; bundle.cut_header: it
// ends before its first change, or the header is damaged.
base::Result<Bundle> read_bundle(std::string_view bytes);

}  // namespace twiza::journal
