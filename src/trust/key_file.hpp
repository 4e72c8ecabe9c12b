// The two files of a key: FILE, private, sealed by a passphrase; FILE.pub, to give away.
//
// The passphrase becomes a key by Argon2id (RFC 9106), and that key seals the 32 bytes of the Ed25519 seed by
// XChaCha20-Poly1305, bound to all that stands beside them in the file:
//
//     {"sealed":"…","twiza_secret_key":{"format":1,"memory":268435456,"name":"…","nonce":"…",
//      "operations":3,"public_key":"…","salt":"…"}}
//
// The public file is a statement signed by the key itself: who hands it over held the private one.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "trust/keys.hpp"
#include "trust/secret.hpp"

namespace twiza::trust {

struct NamedKey {
  std::string name;  // "Nom, fonction"
  SecretKey key;
};

struct NamedPublicKey {
  std::string name;
  PublicKey key = {};
};

// What one guess of a passphrase costs.
struct SealingCost {
  std::uint64_t operations;
  std::uint64_t memory;  // bytes
};
// crypto_pwhash's MODERATE limits: 3 passes over 256 MB.
inline constexpr SealingCost moderate_cost{3, std::uint64_t{256} << 20};

inline constexpr std::size_t least_passphrase = 12;  // characters

// std::bad_alloc where the memory is not there.
std::string seal_key(const NamedKey& key, const Secret& passphrase, const SealingCost& cost = moderate_cost);
// Errors: trust.not_secret_key; trust.newer; trust.wrong_passphrase: or the file was altered, which looks
// the same. A file that asks for more than 1 GB or 16 passes is not one of ours.
base::Result<NamedKey> open_key(std::string_view text, const Secret& passphrase);

// Whose key a sealed file says it holds: what a certificate is compared with before anybody types a
// passphrase. Only who opens it knows. Errors: trust.not_secret_key; trust.newer.
base::Result<NamedPublicKey> sealed_public_key(std::string_view text);

std::string write_public_key(const NamedKey& key);
// Errors: those of read_statement; trust.altered_public_key.
base::Result<NamedPublicKey> read_public_key(std::string_view text);

}  // namespace twiza::trust
