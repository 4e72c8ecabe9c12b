#include "http/sent.hpp"

#include <string.h>

#include <vector>

#include "base/base64.hpp"
#include "base/canonical_json.hpp"
#include "http/response.hpp"

namespace twiza::http {

namespace json = base::json;
using base::Error;
using base::Result;

Result<json::object> sent_object(const Request& request, std::size_t largest) {
  if (!request.is_json()) return Error("serve.not_json", {});
  if (request.body.size() > largest) return Error("serve.too_large", {});
  Result<json::value> body = base::parse_json(request.body);
  if (!body || !body->is_object()) return Error("serve.bad_request", {});
  return std::move(body->get_object());
}

std::optional<std::string> text_in(const json::object& object, std::string_view name) {
  const json::value* value = object.if_contains(name);
  if (value == nullptr || !value->is_string()) return std::nullopt;
  return std::string(value->get_string());
}

Result<SentFile> sent_file(const Request& request) {
  const Result<json::object> body = sent_object(request, largest_file_sent);
  if (!body) return body.error();
  const json::value* file = body->if_contains("file");
  if (file == nullptr || !file->is_object()) return Error("serve.bad_request", {});
  const std::optional<std::string> name = text_in(file->get_object(), "name");
  const std::optional<std::string> bytes =
      base::from_base64(text_in(file->get_object(), "base64").value_or(std::string()));
  if (!name || !bytes) return Error("serve.bad_request", {});
  return SentFile{safe_file_name(*name), *bytes};
}

namespace {

// Memory that is overwritten when it goes.
class Wiped {
 public:
  explicit Wiped(std::size_t size) : bytes_(size) {}
  Wiped(const Wiped&) = delete;
  Wiped& operator=(const Wiped&) = delete;
  ~Wiped() { ::explicit_bzero(bytes_.data(), bytes_.size()); }
  unsigned char* data() { return bytes_.data(); }
  std::size_t size() const { return bytes_.size(); }

 private:
  std::vector<unsigned char> bytes_;
};

}  // namespace

Result<trust::Secret> sent_passphrase(const Request& request) {
  if (!request.is_json()) return Error("serve.not_json", {});
  if (request.body.size() > largest_with_passphrase) return Error("serve.too_large", {});
  // Enough for any JSON of that length: its texts, and a value of a few bytes for each comma.
  constexpr std::size_t a_value = 48;
  Wiped values(a_value * request.body.size() + 4096), scratch(a_value * request.body.size() + 4096);
  json::static_resource memory(values.data(), values.size());
  json::parser parser(&memory, {}, scratch.data(), scratch.size());
  boost::system::error_code failed;
  parser.write(request.body, failed);
  if (failed) return Error("serve.bad_request", {});
  const json::value read = parser.release();
  const json::value* typed = read.is_object() ? read.get_object().if_contains("passphrase") : nullptr;
  if (typed == nullptr || !typed->is_string()) return Error("serve.bad_request", {});
  return {boost::system::in_place_value, std::string(typed->get_string())};
}

}  // namespace twiza::http
