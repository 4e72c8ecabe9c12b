// What the server takes from anybody before it knows who asks: how much, how long, how many.
#pragma once

#include <chrono>
#include <cstddef>

namespace twiza::http {

inline constexpr std::size_t kLongestHead = std::size_t{16} * 1024;  // bytes
inline constexpr std::size_t kLargestBody = std::size_t{16} << 20;   // bytes
inline constexpr std::size_t kMostConnections = 512;

// Kept to within half a second.
struct Patience {
  std::chrono::milliseconds idle{75'000};    // between two requests
  std::chrono::milliseconds head{10'000};    // from a connection, or a first byte, to the end of a head
  std::chrono::milliseconds body{30'000};    // of a request
  std::chrono::milliseconds answer{60'000};  // until the browser has read it
  std::chrono::milliseconds event{15'000};   // between two signs of life on a stream
};

}  // namespace twiza::http
