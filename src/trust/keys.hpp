// Ed25519 keys and signatures (RFC 8032), by libsodium.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "trust/encoding.hpp"

namespace twiza::trust {

using PublicKey = std::array<std::uint8_t, 32>;
using SignatureBytes = std::array<std::uint8_t, 64>;
using Seed = std::array<std::uint8_t, 32>;

// The private key, overwritten when it goes.
class SecretKey {
 public:
  // By the system's generator.
  static SecretKey make();
  explicit SecretKey(const Seed& seed);
  SecretKey(SecretKey&& other) noexcept;
  SecretKey& operator=(SecretKey&& other) noexcept;
  SecretKey(const SecretKey&) = delete;
  SecretKey& operator=(const SecretKey&) = delete;
  ~SecretKey();

  const PublicKey& public_key() const { return public_; }
  Bytes seed() const { return Bytes(secret_).first(32); }
  SignatureBytes sign(std::string_view message) const;

 private:
  std::array<std::uint8_t, 64> secret_ = {};  // the seed, then the public key
  PublicKey public_ = {};
};

bool is_signed(std::string_view message, const SignatureBytes& signature, const PublicKey& key);

// What two people compare on the phone: six groups of five digits, "05321 77410 …", each made of five bytes
// of SHA-256("twiza/fingerprint/1\n" | key), modulo 100000. About 100 bits: another key with the same digits
// cannot be found.
std::string fingerprint(const PublicKey& key);

// libsodium is ready after this; any function here that needs it calls it.
void start_sodium();

}  // namespace twiza::trust
