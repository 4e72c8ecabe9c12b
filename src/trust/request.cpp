#include "trust/request.hpp"

#include "base/canonical_json.hpp"
#include "trust/statement.hpp"

namespace twiza::trust {

namespace json = base::json;

namespace {

constexpr std::string_view kRequest = "twiza_request";

}  // namespace

std::string write_request(const SignRequest& request) {
  const SignedThings& things = request.things;
  return base::pretty(json::object{{kRequest,
                                    {{"format", statement_format},
                                     {"interpretation", things.interpretation.to_text()},
                                     {"milestone", base::hex(things.milestone)},
                                     {"site", request.site},
                                     {"site_hash", base::hex(things.site_hash)},
                                     {"text", request.text},
                                     {"text_hash", base::hex(things.text)},
                                     {"title", request.title}}}});
}

base::Result<SignRequest> read_request(std::string_view text) {
  const base::Error not_one("trust.not_request", {});
  const base::Result<json::value> read = base::parse_json(text);
  if (!read || !read->is_object()) return not_one;
  const json::value* held = read->get_object().if_contains(kRequest);
  if (held == nullptr || !held->is_object()) return not_one;
  const json::object& body = held->get_object();
  const std::optional<std::uint64_t> format = number_at(body, "format");
  if (format && *format > statement_format) return base::Error("trust.newer", {});
  const auto text_hash = digest_at(body, "text_hash");
  const auto milestone = digest_at(body, "milestone");
  const auto site_hash = digest_at(body, "site_hash");
  const auto interpretation = base::Id::parse(text_at(body, "interpretation"));
  if (!format || !text_hash || !milestone || !site_hash || !interpretation) return not_one;
  SignRequest request{text_at(body, "site"),
                      text_at(body, "title"),
                      text_at(body, "text"),
                      {*text_hash, *milestone, *site_hash, *interpretation}};
  if (base::sha256(request.text) != request.things.text) return base::Error("trust.altered_request", {});
  return request;
}

base::Result<std::string> answer(const SignRequest& request, const SecretKey& key,
                                 const Certificate& certificate, std::int64_t now_ms,
                                 const Register* register_) {
  return sign(request.things, key, certificate, now_ms, register_);
}

base::Result<std::string> read_answer(std::string_view text, const SignedThings& asked) {
  if (!text.empty() && text.back() == '\n') text.remove_suffix(1);
  const base::Result<SignedThings> things = things_of(text);
  if (!things) return things.error();
  if (!(*things == asked)) return base::Error("trust.other_request", {});
  return {boost::system::in_place_value, text};
}

}  // namespace twiza::trust
