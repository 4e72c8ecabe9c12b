// The certificate as others read it: an Open Badges 3.0 credential (1EdTech, section 8.2: VC-JWT), a
// Verifiable Credential (W3C, Data Model 2.0) signed with EdDSA (RFC 8037).
//
//     header   {"alg":"EdDSA","kid":"did:key:z6Mk…#z6Mk…","typ":"JWT"}
//     payload  the credential, with the claims iss, sub, jti, nbf, exp beside its members
//
// Issuer and subject are did:key (W3C CCG): the key itself is the address, so that no network is needed. The
// coach's number is the subject's licenseNumber. The origin of the coach is not exported.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "trust/certificate.hpp"

namespace twiza::trust {

// "did:key:z6Mk…": base58btc of 0xed 0x01 and the key.
std::string did_key(const PublicKey& key);
std::optional<PublicKey> parse_did_key(std::string_view text);

// What a reader sees; sentences, so the caller's.
struct BadgeWords {
  std::string name;         // of the achievement
  std::string description;  // what it represents
  std::string criteria;     // how it is obtained
};

// Error: trust.other_key {name}: `centre` did not make the certificate.
base::Result<std::string> write_badge(const Certificate& certificate, const NamedKey& centre,
                                      const BadgeWords& words);

// A badge that Twiza wrote: its claims and its credential must agree. `level` is then the achievement's name.
// Errors: trust.not_badge: no JWT of that sort, or an issuer that is no did:key; trust.altered_badge.
base::Result<Certificate> read_badge(std::string_view jwt);

}  // namespace twiza::trust
