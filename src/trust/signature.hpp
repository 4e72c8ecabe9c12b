// The signature of an interpretation by an accredited coach (INP-02, INP-03).
//
//     auto signature = sign(things, coach.key, certificate, now);
//     Verification seen = verify(*signature, things, &reg, trusted);
//     if (seen.outcome == Outcome::valid) …
//
// A statement of kind "signature" that carries what was signed, the moment and the certificate, so that the
// text alone can be verified anywhere, without a network. The moment is the signer's word: nobody else saw
// it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"
#include "base/sha256.hpp"
#include "trust/standing.hpp"

namespace twiza::trust {

// What is signed: SHA-256 of the interpretation's text and of its milestone as the caller writes them, the
// site's hash at that milestone, and which interpretation it is.
struct SignedThings {
  base::Digest text = {};
  base::Digest milestone = {};
  base::Digest site_hash = {};
  base::Id interpretation;

  bool operator==(const SignedThings& other) const {
    return text == other.text && milestone == other.milestone && site_hash == other.site_hash &&
           interpretation == other.interpretation;
  }
};

// `now_ms`: since 1970-01-01 UTC. Errors: trust.other_key {name}: the certificate is of another key;
// trust.cannot_sign.not_yet_valid, .expired, .suspended, .revoked {name, number, from, to}.
base::Result<std::string> sign(const SignedThings& things, const SecretKey& key,
                               const Certificate& certificate, std::int64_t now_ms,
                               const Register* register_ = nullptr);

enum class Part { text, milestone, site, interpretation };
std::string_view name_of(Part part);

struct Verification {
  Outcome outcome = Outcome::forged;
  std::vector<Part> altered;  // what differs, for Outcome::altered
  // Of the certificate and of the signing; empty where nothing can be believed (forged, declared).
  std::string coach, number, centre, day;
  bool register_spoke = false;  // false: suspensions are not known
};

// Never fails: what cannot be read is forged; no signature at all is declared. What is said of the day is of
// the day of signing: an accreditation that ended later does not undo what was signed while it held.
Verification verify(std::string_view signature, const SignedThings& expected, const Register* register_,
                    const TrustedCentres& trusted);

// What a signature says it signs, unverified. Error: those of read_statement.
base::Result<SignedThings> things_of(std::string_view signature);

}  // namespace twiza::trust
