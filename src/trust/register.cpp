#include "trust/register.hpp"

#include <array>

#include "base/base64.hpp"
#include "trust/day.hpp"
#include "trust/statement.hpp"

namespace twiza::trust {

namespace {

constexpr std::array<std::string_view, 4> kDecisions = {"made", "suspended", "revoked", "restored"};

std::optional<Decision> parse_decision(std::string_view word) {
  for (std::size_t i = 0; i < kDecisions.size(); ++i) {
    if (kDecisions[i] == word) return static_cast<Decision>(i);
  }
  return std::nullopt;
}

std::string hash_of_last(const Register& held) {
  return held.entries.empty() ? std::string() : base::hex(held.entries.back().hash);
}

// Adds the line to `held`; false where it does not belong there.
bool add(Register& held, std::string_view line, const Statement& read) {
  const base::json::object& body = read.body;
  const std::optional<PublicKey> key = key_at(body, "centre_key");
  const std::optional<Decision> decision = parse_decision(text_at(body, "decision"));
  if (!key || !decision || (!held.entries.empty() && *key != held.centre_key)) return false;
  if (number_at(body, "place") != held.entries.size() + 1) return false;
  if (text_at(body, "previous") != hash_of_last(held)) return false;
  if (!is_signed("register", read, *key)) return false;
  held.centre_key = *key;
  held.centre = text_at(body, "centre");
  held.entries.push_back({*decision, text_at(body, "number"), text_at(body, "on"), text_at(body, "recorded"),
                          text_at(body, "reason"),
                          base::Id::parse(text_at(body, "serial")).value_or(base::Id()), base::sha256(line)});
  return true;
}

}  // namespace

std::string_view name_of(Decision decision) { return kDecisions[static_cast<std::size_t>(decision)]; }

base::Result<Register> read_register(std::string_view text) {
  Register held;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    const base::Result<Statement> read = read_statement("register", line);
    if (!read && read.error().code == "trust.newer") return read.error();
    if (!read || !add(held, line, *read)) {
      if (!looks_like("register", line) && held.entries.empty()) return base::Error("trust.not_register", {});
      held.torn = end == std::string_view::npos && !held.entries.empty();
      if (held.torn) break;
      return base::Error("trust.broken_register", {{"line", std::to_string(held.entries.size() + 1)}});
    }
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  if (held.entries.empty()) return base::Error("trust.not_register", {});
  return held;
}

std::string register_line(const Register& held, const Entry& entry, const NamedKey& centre) {
  base::json::object body = {{"centre", centre.name},
                             {"centre_key", base::to_base64(text_of(centre.key.public_key()))},
                             {"decision", name_of(entry.decision)},
                             {"number", entry.number},
                             {"on", entry.on},
                             {"place", held.entries.size() + 1},
                             {"previous", hash_of_last(held)},
                             {"reason", entry.reason},
                             {"recorded", entry.recorded}};
  if (!entry.serial.empty()) body["serial"] = entry.serial.to_text();
  return sign_statement("register", std::move(body), centre.key) + "\n";
}

bool knows(const Register& held, std::string_view number) {
  for (const Entry& entry : held.entries) {
    if (entry.number == number) return true;
  }
  return false;
}

std::optional<Decision> barred(const Register& held, std::string_view number, std::string_view day) {
  std::optional<Decision> last;
  for (const Entry& entry : held.entries) {
    // A new certificate under a number does not lift what was decided of it.
    if (entry.number == number && entry.on <= day && entry.decision != Decision::made) last = entry.decision;
  }
  if (last == Decision::restored) last.reset();
  return last;
}

}  // namespace twiza::trust
