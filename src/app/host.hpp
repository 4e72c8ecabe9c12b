// What the machine says of itself: time and chance. Injected, so that a test can fix both.
#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace twiza::app {

class Host {
 public:
  virtual ~Host() = default;
  // Milliseconds since 1970-01-01 UTC.
  virtual std::int64_t now_ms() = 0;
  // Bytes fit for secrets.
  virtual void random(std::span<std::uint8_t> bytes) = 0;
  // A moment as the wall's clock here shows it: "2026-11-24 15:30:00".
  virtual std::string local_time(std::int64_t ms) = 0;
};

// The system's clock, time zone and generator.
Host& system_host();

}  // namespace twiza::app
