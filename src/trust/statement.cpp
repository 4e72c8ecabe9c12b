#include "trust/statement.hpp"

#include "base/base64.hpp"
#include "base/canonical_json.hpp"

namespace twiza::trust {

namespace json = base::json;

namespace {

std::string member(std::string_view kind) { return "twiza_" + std::string(kind); }

std::string signed_bytes(std::string_view kind, const json::object& body) {
  return "twiza/" + std::string(kind) + "/" + std::to_string(statement_format) + "\n" + base::canonical(body);
}

base::Error about(std::string_view what, std::string_view kind) {
  return {"trust." + std::string(what) + "_" + std::string(kind), {}};
}

}  // namespace

std::string sign_statement(std::string_view kind, json::object body, const SecretKey& key) {
  body["format"] = statement_format;
  const SignatureBytes signature = key.sign(signed_bytes(kind, body));
  return base::canonical(
      json::object{{"signature", base::to_base64(text_of(signature))}, {member(kind), std::move(body)}});
}

base::Result<Statement> read_statement(std::string_view kind, std::string_view text) {
  if (!text.empty() && text.back() == '\n') text.remove_suffix(1);
  const base::Result<json::value> read = base::parse_json(text);
  if (!read || !read->is_object()) return about("not", kind);
  const json::value* body = read->get_object().if_contains(member(kind));
  if (body == nullptr || !body->is_object()) return about("not", kind);
  const std::optional<std::uint64_t> format = number_at(body->get_object(), "format");
  if (format && *format > statement_format) return base::Error("trust.newer", {});
  const auto signature = exactly<64>(base::from_base64(text_at(read->get_object(), "signature")));
  if (format != statement_format || !signature || read->get_object().size() != 2 ||
      base::canonical(*read) != text)
    return about("altered", kind);
  return Statement{body->get_object(), *signature};
}

bool is_signed(std::string_view kind, const Statement& statement, const PublicKey& key) {
  return is_signed(signed_bytes(kind, statement.body), statement.signature, key);
}

bool looks_like(std::string_view kind, std::string_view text) {
  return text.substr(0, 1) == "{" && text.find("\"" + member(kind) + "\":{") != std::string_view::npos;
}

std::string text_at(const json::object& object, std::string_view name) {
  const json::value* value = object.if_contains(name);
  return value != nullptr && value->is_string() ? std::string(value->get_string()) : std::string();
}

std::optional<std::uint64_t> number_at(const json::object& object, std::string_view name) {
  const json::value* value = object.if_contains(name);
  if (value == nullptr || !value->is_number()) return std::nullopt;
  const auto number = value->to_number<double>();
  constexpr double whole = 9007199254740992.0;  // 2^53
  if (!(number >= 0 && number < whole)) return std::nullopt;
  const auto rounded = static_cast<std::uint64_t>(number);
  if (static_cast<double>(rounded) != number) return std::nullopt;
  return rounded;
}

std::optional<PublicKey> key_at(const json::object& object, std::string_view name) {
  return exactly<32>(base::from_base64(text_at(object, name)));
}

std::optional<base::Digest> digest_at(const json::object& object, std::string_view name) {
  return exactly<32>(parse_hex(text_at(object, name)));
}

}  // namespace twiza::trust
