// SHA-256 (FIPS 180-4, sections 4.1.2 and 6.2).
//
// Our own, because the same journal is folded in the browser, whose digest is asynchronous. It is no
// guard of secrets: passwords and signatures are the business of layer `trust`.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace twiza::base {

using Digest = std::array<std::uint8_t, 32>;

// The digest of a text that arrives in pieces, up to 2^61 - 1 bytes.
class Sha256 {
 public:
  void update(std::string_view bytes);

  // Of what was given so far; more may follow.
  Digest digest() const;

 private:
  void compress(const std::uint8_t* block);

  std::array<std::uint32_t, 8> state_ = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                         0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  std::array<std::uint8_t, 64> block_ = {};
  std::size_t filled_ = 0;    // bytes waiting in block_, always under 64
  std::uint64_t length_ = 0;  // bytes given so far
};

Digest sha256(std::string_view bytes);

// Two lower-case digits per byte.
std::string hex(std::span<const std::uint8_t> bytes);

}  // namespace twiza::base
