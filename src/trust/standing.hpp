// Whether an accreditation held on a day, as far as this machine can know.
#pragma once

#include <set>
#include <string_view>

#include "trust/certificate.hpp"
#include "trust/register.hpp"

namespace twiza::trust {

enum class Outcome {
  valid,
  not_yet_valid,
  expired,
  suspended,
  revoked,
  altered,         // what was signed is not what is here
  forged,          // the signature, or the certificate's, is not of the key that it names
  unknown_centre,  // all is in order, but nobody here said that this centre is trusted
  declared,        // no signature: a number was only typed ("accréditation déclarée, non vérifiée")
};
std::string_view name_of(Outcome outcome);  // "not_yet_valid"…: the end of a code of the catalogue

// The keys of the centres that a person here chose to trust.
using TrustedCentres = std::set<PublicKey>;

// The register speaks of suspensions; none, or one of another centre: only the dates are known. One of valid,
// not_yet_valid, expired, suspended, revoked, unknown_centre.
Outcome standing(const Certificate& certificate, std::string_view day, const Register* register_,
                 const TrustedCentres& trusted);

// Whether that register speaks for that certificate's centre.
bool speaks_for(const Register* register_, const Certificate& certificate);

}  // namespace twiza::trust
