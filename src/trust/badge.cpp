#include "trust/badge.hpp"

#include <algorithm>

#include "base/canonical_json.hpp"
#include "trust/day.hpp"
#include "trust/statement.hpp"

namespace twiza::trust {

namespace json = base::json;

namespace {

constexpr std::string_view kDid = "did:key:";
constexpr std::string_view kUuid = "urn:uuid:";
constexpr std::string_view kBegins = "T00:00:00Z";
constexpr std::string_view kEnds = "T23:59:59Z";
constexpr std::int64_t kLastSecond = 86399;

std::string header_of(const PublicKey& key) {
  const std::string did = did_key(key);
  return base::canonical(
      json::object{{"alg", "EdDSA"}, {"kid", did + "#" + did.substr(kDid.size())}, {"typ", "JWT"}});
}

// Achievements of one centre that bear one name are one.
std::string achievement_id(const std::string& did, const std::string& name) {
  return std::string(kUuid) + base::derived_id({}, "achievement", did + "\n" + name).to_text();
}

json::object payload_of(const Certificate& certificate, const BadgeWords& words) {
  const std::string issuer = did_key(certificate.centre_key);
  const std::string subject = did_key(certificate.coach_key);
  const std::string id = std::string(kUuid) + certificate.serial.to_text();
  const json::object name = {{"hashed", false},
                             {"identityHash", certificate.name},
                             {"identityType", "name"},
                             {"type", "IdentityObject"}};
  const json::object achievement = {{"achievementType", "Certification"},
                                    {"criteria", {{"narrative", words.criteria}}},
                                    {"description", words.description},
                                    {"id", achievement_id(issuer, words.name)},
                                    {"name", words.name},
                                    {"type", json::array{"Achievement"}}};
  json::object payload;
  payload["@context"] = {"https://www.w3.org/ns/credentials/v2",
                         "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"};
  payload["type"] = {"VerifiableCredential", "AchievementCredential"};
  payload["id"] = id;
  payload["name"] = words.name;
  payload["issuer"] = {{"id", issuer}, {"name", certificate.centre}, {"type", json::array{"Profile"}}};
  payload["awardedDate"] = certificate.issued + std::string(kBegins);
  payload["validFrom"] = certificate.from + std::string(kBegins);
  payload["validUntil"] = certificate.to + std::string(kEnds);
  payload["credentialSubject"] = {{"achievement", achievement},
                                  {"id", subject},
                                  {"identifier", json::array{name}},
                                  {"licenseNumber", certificate.number},
                                  {"type", json::array{"AchievementSubject"}}};
  payload["iss"] = issuer;
  payload["sub"] = subject;
  payload["jti"] = id;
  payload["nbf"] = seconds_of_day(certificate.from);
  payload["exp"] = seconds_of_day(certificate.to) + kLastSecond;
  return payload;
}

// The value behind a path of names and places of arrays; "" where it leads nowhere.
std::string at(const json::value& value, const char* pointer) {
  boost::system::error_code error;
  const json::value* found = value.find_pointer(pointer, error);
  return found != nullptr && found->is_string() ? std::string(found->get_string()) : std::string();
}

}  // namespace

std::string did_key(const PublicKey& key) {
  std::string bytes = "\xed\x01";  // multicodec: an Ed25519 public key
  bytes.append(key.begin(), key.end());
  return std::string(kDid) + "z" + base58(bytes_of(bytes));
}

std::optional<PublicKey> parse_did_key(std::string_view text) {
  if (text.substr(0, kDid.size() + 1) != std::string(kDid) + "z" || text.size() > 100) return std::nullopt;
  const auto bytes = exactly<34>(parse_base58(text.substr(kDid.size() + 1)));
  if (!bytes || (*bytes)[0] != 0xed || (*bytes)[1] != 0x01) return std::nullopt;
  PublicKey key;
  std::copy(bytes->begin() + 2, bytes->end(), key.begin());
  return key;
}

base::Result<std::string> write_badge(const Certificate& certificate, const NamedKey& centre,
                                      const BadgeWords& words) {
  if (centre.key.public_key() != certificate.centre_key)
    return base::Error("trust.other_key", {{"name", certificate.centre}});
  const std::string header = header_of(certificate.centre_key);
  const std::string payload = base::canonical(payload_of(certificate, words));
  const std::string text = base64url(bytes_of(header)) + "." + base64url(bytes_of(payload));
  return {boost::system::in_place_value, text + "." + base64url(centre.key.sign(text))};
}

base::Result<Certificate> read_badge(std::string_view jwt) {
  const base::Error not_one("trust.not_badge", {});
  if (!jwt.empty() && jwt.back() == '\n') jwt.remove_suffix(1);
  const std::size_t first = jwt.find('.');
  const std::size_t second = jwt.rfind('.');
  if (first == std::string_view::npos || first == second) return not_one;
  const std::optional<std::string> header = parse_base64url(jwt.substr(0, first));
  const std::optional<std::string> body = parse_base64url(jwt.substr(first + 1, second - first - 1));
  const auto signature = exactly<64>(parse_base64url(jwt.substr(second + 1)));
  if (!header || !body) return not_one;
  const base::Result<json::value> payload = base::parse_json(*body);
  if (!payload || !payload->is_object()) return not_one;

  Certificate read;
  const std::optional<PublicKey> issuer = parse_did_key(at(*payload, "/issuer/id"));
  const std::optional<PublicKey> subject = parse_did_key(at(*payload, "/credentialSubject/id"));
  if (!issuer || !subject) return not_one;
  read.centre_key = *issuer;
  read.coach_key = *subject;
  read.centre = at(*payload, "/issuer/name");
  read.number = at(*payload, "/credentialSubject/licenseNumber");
  read.name = at(*payload, "/credentialSubject/identifier/0/identityHash");
  read.from = day_of(at(*payload, "/validFrom"));
  read.to = day_of(at(*payload, "/validUntil"));
  read.issued = day_of(at(*payload, "/awardedDate"));
  const std::string id = at(*payload, "/id");
  read.serial = base::Id::parse(id.substr(std::min(id.size(), kUuid.size()))).value_or(base::Id());
  const BadgeWords words{at(*payload, "/credentialSubject/achievement/name"),
                         at(*payload, "/credentialSubject/achievement/description"),
                         at(*payload, "/credentialSubject/achievement/criteria/narrative")};
  read.level = words.name;

  if (!signature || *header != header_of(*issuer) || parse_day(read.from) != read.from ||
      parse_day(read.to) != read.to || *body != base::canonical(payload_of(read, words)) ||
      !is_signed(jwt.substr(0, second), *signature, *issuer))
    return base::Error("trust.altered_badge", {});
  return read;
}

}  // namespace twiza::trust
