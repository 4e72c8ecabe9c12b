#include "trust/certificate.hpp"

#include <sodium.h>

#include "base/base64.hpp"
#include "trust/day.hpp"
#include "trust/statement.hpp"

namespace twiza::trust {

namespace json = base::json;

namespace {

base::Id random_id() {
  start_sodium();
  base::Id id;
  randombytes_buf(id.bytes.data(), id.bytes.size());
  id.bytes[6] = static_cast<std::uint8_t>((id.bytes[6] & 0x0f) | 0x40);  // version 4
  id.bytes[8] = static_cast<std::uint8_t>((id.bytes[8] & 0x3f) | 0x80);
  return id;
}

bool is_day(const std::string& text) { return parse_day(text) == text; }

}  // namespace

base::Result<Certificate> issue(Certificate made, const NamedKey& centre) {
  if (made.number.empty()) return base::Error("trust.no_number", {});
  if (made.name.empty()) return base::Error("trust.no_name", {});
  if (made.to < made.from)
    return base::Error("trust.ends_before_it_begins", {{"from", made.from}, {"to", made.to}});
  if (made.serial.empty()) made.serial = random_id();
  made.centre = centre.name;
  made.centre_key = centre.key.public_key();
  made.text = sign_statement("certificate",
                             {{"centre", made.centre},
                              {"centre_key", base::to_base64(text_of(made.centre_key))},
                              {"coach_key", base::to_base64(text_of(made.coach_key))},
                              {"from", made.from},
                              {"issued", made.issued},
                              {"level", made.level},
                              {"name", made.name},
                              {"number", made.number},
                              {"origin", made.origin},
                              {"serial", made.serial.to_text()},
                              {"to", made.to}},
                             centre.key);
  return made;
}

base::Result<Certificate> read_certificate(std::string_view text) {
  const base::Result<Statement> read = read_statement("certificate", text);
  if (!read) return read.error();
  const json::object& body = read->body;
  const std::optional<base::Id> serial = base::Id::parse(text_at(body, "serial"));
  const std::optional<PublicKey> centre_key = key_at(body, "centre_key");
  const std::optional<PublicKey> coach_key = key_at(body, "coach_key");
  if (!serial || !centre_key || !coach_key || !is_signed("certificate", *read, *centre_key))
    return base::Error("trust.altered_certificate", {});
  Certificate certificate;
  certificate.serial = *serial;
  certificate.centre = text_at(body, "centre");
  certificate.centre_key = *centre_key;
  certificate.name = text_at(body, "name");
  certificate.number = text_at(body, "number");
  certificate.level = text_at(body, "level");
  certificate.origin = text_at(body, "origin");
  certificate.coach_key = *coach_key;
  certificate.from = text_at(body, "from");
  certificate.to = text_at(body, "to");
  certificate.issued = text_at(body, "issued");
  certificate.text = text.substr(0, text.find('\n'));
  if (certificate.number.empty() || !is_day(certificate.from) || !is_day(certificate.to))
    return base::Error("trust.altered_certificate", {});
  return certificate;
}

}  // namespace twiza::trust
