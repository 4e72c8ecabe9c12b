#include "http/request.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "base/utf8.hpp"

namespace twiza::http {

namespace {

int digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

bool same_word(std::string_view a, std::string_view b) {
  const auto low = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](char x, char y) { return low(x) == low(y); });
}

// "q=0", "q=0.0": not wanted.
bool is_refused(std::string_view parameters) {
  const std::size_t q = parameters.find("q=");
  if (q == std::string_view::npos) return false;
  const std::string_view weight = base::trim(parameters.substr(q + 2));
  return !weight.empty() && weight.find_first_not_of("0.") == std::string_view::npos;
}

}  // namespace

bool Request::is_json() const { return content_type.substr(0, content_type.find(';')) == "application/json"; }

std::string Request::value(const std::string& name) const {
  const auto found = query.find(name);
  return found == query.end() ? std::string() : found->second;
}

base::Language Request::language() const {
  return base::parse_language(value("language")).value_or(base::Language::fr);
}

std::optional<std::string> percent_decoded(std::string_view text, bool plus) {
  std::string decoded;
  for (std::size_t at = 0; at < text.size(); ++at) {
    char c = text[at];
    if (c == '%') {
      if (at + 2 >= text.size()) return std::nullopt;
      const int high = digit(text[at + 1]), low = digit(text[at + 2]);
      if (high < 0 || low < 0) return std::nullopt;
      c = static_cast<char>(high * 16 + low);
      at += 2;
    } else if (c == '+' && plus) {
      c = ' ';
    }
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) return std::nullopt;
    decoded += c;
  }
  if (!base::is_valid(decoded)) return std::nullopt;
  return decoded;
}

bool read_target(std::string_view target, Request& request) {
  if (target.empty() || target.front() != '/') return false;
  const std::size_t question = target.find('?');
  std::string_view path = target.substr(0, question);
  while (!path.empty()) {
    path.remove_prefix(1);
    const std::string_view typed = path.substr(0, path.find('/'));
    const std::optional<std::string> part = percent_decoded(typed, false);
    if (!part) return false;
    request.path += '/' + *part;
    request.parts.push_back(*part);
    path.remove_prefix(typed.size());
  }
  if (question == std::string_view::npos) return true;
  for (const std::string_view pair : base::split(target.substr(question + 1), '&')) {
    const std::size_t equals = pair.find('=');
    const auto name = percent_decoded(pair.substr(0, equals), true);
    const auto value = percent_decoded(equals == std::string_view::npos ? "" : pair.substr(equals + 1), true);
    if (!name || !value) return false;
    request.query.emplace(*name, *value);
  }
  return true;
}

std::string_view cookie_named(std::string_view header, std::string_view name) {
  for (const std::string_view pair : base::split(header, ';')) {
    const std::size_t equals = pair.find('=');
    if (equals != std::string_view::npos && pair.substr(0, equals) == name) return pair.substr(equals + 1);
  }
  return {};
}

bool takes_gzip(std::string_view accept_encoding) {
  for (const std::string_view one : base::split(accept_encoding, ',')) {
    const std::size_t semicolon = one.find(';');
    const std::string_view coding = base::trim(one.substr(0, semicolon));
    if (!same_word(coding, "gzip") && coding != "*") continue;
    return semicolon == std::string_view::npos || !is_refused(one.substr(semicolon));
  }
  return false;
}

bool none_match_names(std::string_view if_none_match, std::string_view etag) {
  for (std::string_view one : base::split(if_none_match, ',')) {
    if (one == "*") return true;
    if (one.substr(0, 2) == "W/") one.remove_prefix(2);  // compared weakly
    if (one.size() == etag.size() + 2 && one.front() == '"' && one.back() == '"' &&
        one.substr(1, etag.size()) == etag)
      return true;
  }
  return false;
}

}  // namespace twiza::http
