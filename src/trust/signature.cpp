#include "trust/signature.hpp"

#include "base/canonical_json.hpp"
#include "trust/day.hpp"
#include "trust/statement.hpp"

namespace twiza::trust {

namespace json = base::json;

namespace {

SignedThings things_in(const json::object& body) {
  return {digest_at(body, "text").value_or(base::Digest()),
          digest_at(body, "milestone").value_or(base::Digest()),
          digest_at(body, "site_hash").value_or(base::Digest()),
          base::Id::parse(text_at(body, "interpretation")).value_or(base::Id())};
}

std::vector<Part> differences(const SignedThings& a, const SignedThings& b) {
  std::vector<Part> parts;
  if (a.text != b.text) parts.push_back(Part::text);
  if (a.milestone != b.milestone) parts.push_back(Part::milestone);
  if (a.site_hash != b.site_hash) parts.push_back(Part::site);
  if (a.interpretation != b.interpretation) parts.push_back(Part::interpretation);
  return parts;
}

}  // namespace

std::string_view name_of(Part part) {
  switch (part) {
    case Part::text:
      return "text";
    case Part::milestone:
      return "milestone";
    case Part::site:
      return "site";
    case Part::interpretation:
      return "interpretation";
  }
  return {};
}

base::Result<std::string> sign(const SignedThings& things, const SecretKey& key,
                               const Certificate& certificate, std::int64_t now_ms,
                               const Register* register_) {
  if (key.public_key() != certificate.coach_key)
    return base::Error("trust.other_key", {{"name", certificate.name}});
  const base::Result<json::value> carried = base::parse_json(certificate.text);
  if (!carried) return base::Error("trust.not_certificate", {});
  const std::string at = moment_text(now_ms);
  // Whether the centre is trusted is the readers' question.
  const Outcome now = standing(certificate, day_of(at), register_, {certificate.centre_key});
  if (now != Outcome::valid) {
    return base::Error("trust.cannot_sign." + std::string(name_of(now)), {{"name", certificate.name},
                                                                          {"number", certificate.number},
                                                                          {"from", certificate.from},
                                                                          {"to", certificate.to}});
  }
  return {boost::system::in_place_value, sign_statement("signature",
                                                        {{"at", at},
                                                         {"certificate", *carried},
                                                         {"interpretation", things.interpretation.to_text()},
                                                         {"milestone", base::hex(things.milestone)},
                                                         {"site_hash", base::hex(things.site_hash)},
                                                         {"text", base::hex(things.text)}},
                                                        key)};
}

Verification verify(std::string_view signature, const SignedThings& expected, const Register* register_,
                    const TrustedCentres& trusted) {
  Verification seen;
  if (signature.empty()) {
    seen.outcome = Outcome::declared;
    return seen;
  }
  const base::Result<Statement> read = read_statement("signature", signature);
  if (!read) return seen;
  const json::value* carried = read->body.if_contains("certificate");
  if (carried == nullptr) return seen;
  const base::Result<Certificate> certificate = read_certificate(base::canonical(*carried));
  if (!certificate || !is_signed("signature", *read, certificate->coach_key)) return seen;

  seen.coach = certificate->name;
  seen.number = certificate->number;
  seen.centre = certificate->centre;
  seen.day = day_of(text_at(read->body, "at"));
  seen.register_spoke = speaks_for(register_, *certificate);
  seen.altered = differences(things_in(read->body), expected);
  seen.outcome =
      seen.altered.empty() ? standing(*certificate, seen.day, register_, trusted) : Outcome::altered;
  return seen;
}

base::Result<SignedThings> things_of(std::string_view signature) {
  const base::Result<Statement> read = read_statement("signature", signature);
  if (!read) return read.error();
  return things_in(read->body);
}

}  // namespace twiza::trust
