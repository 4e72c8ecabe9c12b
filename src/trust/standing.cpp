#include "trust/standing.hpp"

namespace twiza::trust {

std::string_view name_of(Outcome outcome) {
  switch (outcome) {
    case Outcome::valid:
      return "valid";
    case Outcome::not_yet_valid:
      return "not_yet_valid";
    case Outcome::expired:
      return "expired";
    case Outcome::suspended:
      return "suspended";
    case Outcome::revoked:
      return "revoked";
    case Outcome::altered:
      return "altered";
    case Outcome::forged:
      return "forged";
    case Outcome::unknown_centre:
      return "unknown_centre";
    case Outcome::declared:
      return "declared";
  }
  return {};
}

bool speaks_for(const Register* register_, const Certificate& certificate) {
  return register_ != nullptr && register_->centre_key == certificate.centre_key;
}

Outcome standing(const Certificate& certificate, std::string_view day, const Register* register_,
                 const TrustedCentres& trusted) {
  if (trusted.count(certificate.centre_key) == 0) return Outcome::unknown_centre;
  if (speaks_for(register_, certificate)) {
    const std::optional<Decision> bar = barred(*register_, certificate.number, day);
    if (bar) return *bar == Decision::revoked ? Outcome::revoked : Outcome::suspended;
  }
  if (day < certificate.from) return Outcome::not_yet_valid;
  if (day > certificate.to) return Outcome::expired;
  return Outcome::valid;
}

}  // namespace twiza::trust
