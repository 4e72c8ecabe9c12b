// Small PNG files, made without a library: grey pixels in one stored (not packed) block.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace twiza::small {

inline std::string four_bytes(std::uint32_t number) {
  std::string bytes;
  for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(number >> shift & 255);
  return bytes;
}

inline std::string png_chunk(std::string_view type, std::string_view data) {
  std::string checked = std::string(type) + std::string(data);
  std::uint32_t sum = 0xffffffffU;
  for (const char c : checked) {
    sum ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit) sum = (sum & 1) != 0 ? sum >> 1 ^ 0xedb88320U : sum >> 1;
  }
  return four_bytes(static_cast<std::uint32_t>(data.size())) + checked + four_bytes(~sum);
}

// `width` × `height` pixels of one grey, under 65 kB in all. `beside`: chunks before the pixels.
inline std::string png(int width, int height, unsigned char grey = 0, std::string_view beside = {}) {
  std::string rows;
  for (int y = 0; y < height; ++y)
    rows += '\0' + std::string(static_cast<std::size_t>(width), static_cast<char>(grey));
  std::uint32_t a = 1, b = 0;  // the sum of zlib (RFC 1950)
  for (const char c : rows) {
    a = (a + static_cast<unsigned char>(c)) % 65521;
    b = (b + a) % 65521;
  }
  const auto low_first = [](std::size_t n) {
    return std::string{static_cast<char>(n & 255), static_cast<char>(n >> 8 & 255)};
  };
  const std::string packed = std::string("\x78\x01\x01", 3) + low_first(rows.size()) +
                             low_first(~rows.size()) + rows + four_bytes(b << 16 | a);
  const std::string header = four_bytes(static_cast<std::uint32_t>(width)) +
                             four_bytes(static_cast<std::uint32_t>(height)) + std::string("\x08\0\0\0\0", 5);
  return "\x89PNG\r\n\x1a\n" + png_chunk("IHDR", header) + std::string(beside) + png_chunk("IDAT", packed) +
         png_chunk("IEND", {});
}

}  // namespace twiza::small
