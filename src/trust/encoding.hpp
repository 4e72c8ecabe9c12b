// Bytes as text beside base/base64.hpp: base64url without padding (RFC 4648, section 5), base58 of Bitcoin,
// hexadecimal.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace twiza::trust {

using Bytes = std::span<const std::uint8_t>;

inline Bytes bytes_of(std::string_view text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

inline std::string_view text_of(Bytes bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::string base64url(Bytes bytes);
// None for a text that the function above would not write: one value has one text.
std::optional<std::string> parse_base64url(std::string_view text);

// Of a key: the cost grows with the square of the length.
std::string base58(Bytes bytes);
std::optional<std::string> parse_base58(std::string_view text);

// Exactly N bytes, or none.
template <std::size_t N>
std::optional<std::array<std::uint8_t, N>> exactly(const std::optional<std::string>& bytes) {
  if (!bytes || bytes->size() != N) return std::nullopt;
  std::array<std::uint8_t, N> array{};
  for (std::size_t i = 0; i < N; ++i) array[i] = static_cast<std::uint8_t>((*bytes)[i]);
  return array;
}

// Lower-case digits only, as base::hex writes them.
std::optional<std::string> parse_hex(std::string_view text);

}  // namespace twiza::trust
