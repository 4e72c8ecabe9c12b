// Reads the parts of a zip that may be damaged or hostile.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

struct zip;

namespace twiza::platform {

struct ZipLimits {
  std::uint64_t unpacked = 256u << 20;       // bytes, all calls of `read` together
  std::uint64_t unchecked_part = 16u << 20;  // a part up to this size may be packed as tightly as it likes
  std::uint64_t ratio = 200;                 // a larger one unpacks to at most so many times its packed size
  std::uint64_t parts = 10000;
};

// Part names are found as the packages of Office count them equal: whatever the case of ASCII letters,
// the direction of the slashes, a slash in front. Of two equal names the first part is meant.
class ZipReader {
 public:
  // `bytes` must outlive the reader. Errors:
  //   zip.not_a_zip        the bytes do not begin like a zip
  //   zip.damaged          they do, but the list of parts at their end is missing or broken: cut or damaged
  //   zip.too_many_parts   {limit}
  static base::Result<ZipReader> open(std::string_view bytes, const ZipLimits& limits = {});

  bool has(std::string_view name) const;
  // Of every part, as they are found by: in small letters, slashes forward.
  std::vector<std::string> names() const;

  // The part, unpacked, its checksum verified. Errors:
  //   zip.missing_part {part}
  //   zip.damaged_part {part}   it cannot be unpacked, or is not what was packed
  //   zip.encrypted {part}      it needs a password
  //   zip.too_large {part, limit}   it would unpack beyond the limits (in megabytes): a zip bomb
  base::Result<std::string> read(std::string_view name);

 private:
  struct Discard {
    void operator()(zip* archive) const;
  };

  ZipReader(std::unique_ptr<zip, Discard> archive, std::uint64_t size, const ZipLimits& limits);
  void list_parts();

  std::unique_ptr<zip, Discard> archive_;
  std::uint64_t size_;
  ZipLimits limits_;
  std::uint64_t unpacked_ = 0;
  std::map<std::string, std::uint64_t, std::less<>> parts_;
};

}  // namespace twiza::platform
