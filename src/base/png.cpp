#include "base/png.hpp"

#include <array>
#include <cstdint>

namespace twiza::base {

namespace {

constexpr std::string_view signature("\x89PNG\r\n\x1a\n", 8);
constexpr std::size_t around_data = 12;  // length, type and checksum of a chunk
constexpr std::size_t header_length = 13;

std::uint32_t big_endian(std::string_view bytes) {
  std::uint32_t number = 0;
  for (const char c : bytes.substr(0, 4)) number = number << 8 | static_cast<unsigned char>(c);
  return number;
}

// The checksum of ISO/IEC 15948, annex D.
std::uint32_t checksum(std::string_view bytes) {
  static const std::array<std::uint32_t, 256> table = [] {
    std::array<std::uint32_t, 256> made{};
    for (std::uint32_t n = 0; n < made.size(); ++n) {
      std::uint32_t value = n;
      for (int bit = 0; bit < 8; ++bit) value = (value & 1) != 0 ? 0xedb88320U ^ (value >> 1) : value >> 1;
      made[n] = value;
    }
    return made;
  }();
  std::uint32_t sum = 0xffffffffU;
  for (const char c : bytes) sum = table[(sum ^ static_cast<unsigned char>(c)) & 0xff] ^ (sum >> 8);
  return ~sum;
}

bool draws(std::string_view type) {
  for (const std::string_view one : {"IHDR", "PLTE", "tRNS", "sRGB", "IDAT", "IEND"}) {
    if (type == one) return true;
  }
  return false;
}

}  // namespace

bool begins_as_png(std::string_view bytes) { return bytes.substr(0, signature.size()) == signature; }

std::optional<Png> read_png(std::string_view bytes) {
  if (!begins_as_png(bytes)) return std::nullopt;
  Png png;
  png.bytes = signature;
  bool pixels = false;
  for (std::string_view rest = bytes.substr(signature.size()); rest.size() >= around_data;) {
    const std::size_t length = big_endian(rest);
    if (length > rest.size() - around_data) return std::nullopt;
    const std::string_view type = rest.substr(4, 4), data = rest.substr(8, length);
    if (checksum(rest.substr(4, 4 + length)) != big_endian(rest.substr(8 + length))) return std::nullopt;
    const bool first = png.width == 0;
    if (first != (type == "IHDR")) return std::nullopt;
    if (first) {
      constexpr std::uint32_t longest = 0x7fffffff;
      if (length != header_length) return std::nullopt;
      const std::uint32_t width = big_endian(data), height = big_endian(data.substr(4));
      if (width == 0 || height == 0 || width > longest || height > longest) return std::nullopt;
      png.width = static_cast<int>(width);
      png.height = static_cast<int>(height);
    }
    pixels = pixels || type == "IDAT";
    if (draws(type)) png.bytes += rest.substr(0, around_data + length);
    if (type == "IEND") return pixels ? std::optional(std::move(png)) : std::nullopt;
    rest.remove_prefix(around_data + length);
  }
  return std::nullopt;
}

}  // namespace twiza::base
