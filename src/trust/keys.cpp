#include "trust/keys.hpp"

#include <sodium.h>

#include <algorithm>
#include <stdexcept>

#include "base/sha256.hpp"

namespace twiza::trust {

namespace {

const unsigned char* raw(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

}  // namespace

void start_sodium() {
  if (sodium_init() < 0) throw std::runtime_error("libsodium");
}

SecretKey SecretKey::make() {
  start_sodium();
  Seed seed;
  randombytes_buf(seed.data(), seed.size());
  SecretKey key(seed);
  sodium_memzero(seed.data(), seed.size());
  return key;
}

SecretKey::SecretKey(const Seed& seed) {
  start_sodium();
  crypto_sign_seed_keypair(public_.data(), secret_.data(), seed.data());
}

SecretKey::SecretKey(SecretKey&& other) noexcept { *this = std::move(other); }

SecretKey& SecretKey::operator=(SecretKey&& other) noexcept {
  if (this == &other) return *this;
  secret_ = other.secret_;
  public_ = other.public_;
  sodium_memzero(other.secret_.data(), other.secret_.size());
  return *this;
}

SecretKey::~SecretKey() { sodium_memzero(secret_.data(), secret_.size()); }

SignatureBytes SecretKey::sign(std::string_view message) const {
  SignatureBytes signature;
  crypto_sign_detached(signature.data(), nullptr, raw(message), message.size(), secret_.data());
  return signature;
}

bool is_signed(std::string_view message, const SignatureBytes& signature, const PublicKey& key) {
  start_sodium();
  return crypto_sign_verify_detached(signature.data(), raw(message), message.size(), key.data()) == 0;
}

std::string fingerprint(const PublicKey& key) {
  std::string bytes = "twiza/fingerprint/1\n";
  bytes.append(key.begin(), key.end());
  const base::Digest digest = base::sha256(bytes);
  std::string text;
  for (std::size_t group = 0; group < 6; ++group) {
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < 5; ++i) number = number << 8 | digest[group * 5 + i];
    const std::string digits = std::to_string(number % 100000);
    if (group > 0) text += ' ';
    text += std::string(5 - digits.size(), '0') + digits;
  }
  return text;
}

}  // namespace twiza::trust
