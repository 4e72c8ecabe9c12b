// A centre and a coach, with keys that every run makes alike, and a cost of sealing that tests can pay.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "trust/certificate.hpp"
#include "trust/key_file.hpp"

namespace twiza::trust::test {

inline constexpr SealingCost cheap{1, 8192};

inline NamedKey key_of(const std::string& name, std::uint8_t seed) {
  Seed bytes{};
  bytes[0] = seed;
  return {name, SecretKey(bytes)};
}
inline NamedKey centre() { return key_of("Centre de coaching territorial", 1); }
inline NamedKey coach() { return key_of("Coach d'essai, animatrice", 2); }
inline NamedKey impostor() { return key_of("Centre de coaching territorial", 3); }

inline Certificate draft() {
  Certificate certificate;
  certificate.serial = *base::Id::parse("f81d4fae-7dec-41d0-a765-00a0c91e6bf6");
  certificate.name = "Coach d'essai";
  certificate.number = "CT-007";
  certificate.level = "Senior";
  certificate.origin = "animateur communal";
  certificate.coach_key = coach().key.public_key();
  certificate.from = "2026-01-01";
  certificate.to = "2027-12-31";
  certificate.issued = "2025-12-20";
  return certificate;
}
inline Certificate certificate() { return *issue(draft(), centre()); }

template <class T>
std::string code_of(const base::Result<T>& result) {
  return result ? "" : result.error().code;
}

// Every change of one byte of `text` (its lowest bit, its highest, and a blank), given to `holds`, which must
// say false.
template <class Holds>
void expect_every_byte_counts(const std::string& text, Holds holds) {
  ASSERT_TRUE(holds(text));
  for (std::size_t at = 0; at < text.size(); ++at) {
    for (const int mask : {0x01, 0x20, 0x80}) {
      std::string other = text;
      other[at] = static_cast<char>(other[at] ^ mask);
      ASSERT_FALSE(holds(other)) << "byte " << at << ": " << text.substr(at, 20);
    }
    ASSERT_FALSE(holds(text.substr(0, at))) << "cut at " << at;
  }
}

}  // namespace twiza::trust::test
