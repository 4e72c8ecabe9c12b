#include "base/canonical_json.hpp"

#include <algorithm>
#include <boost/json/basic_parser_impl.hpp>
#include <cmath>
#include <cstdlib>
#include <vector>

namespace twiza::base {

namespace {

// Builds a value while Boost's parser reads; does itself what Boost's own handler does, but for doubles.
class Handler {
 public:
  static constexpr std::size_t max_object_size = std::size_t(-1);
  static constexpr std::size_t max_array_size = std::size_t(-1);
  static constexpr std::size_t max_key_size = std::size_t(-1);
  static constexpr std::size_t max_string_size = std::size_t(-1);

  using Code = boost::system::error_code;

  json::value release() { return stack_.release(); }
  void start() { stack_.reset(); }

  bool on_document_begin(Code&) { return true; }
  bool on_document_end(Code&) { return true; }
  bool on_object_begin(Code&) { return true; }
  bool on_object_end(std::size_t count, Code&) { return stack_.push_object(count), true; }
  bool on_array_begin(Code&) { return true; }
  bool on_array_end(std::size_t count, Code&) { return stack_.push_array(count), true; }
  bool on_key_part(json::string_view part, std::size_t, Code&) { return stack_.push_chars(part), true; }
  bool on_key(json::string_view part, std::size_t, Code&) { return stack_.push_key(part), true; }
  bool on_string_part(json::string_view part, std::size_t, Code&) { return stack_.push_chars(part), true; }
  bool on_string(json::string_view part, std::size_t, Code&) { return stack_.push_string(part), true; }
  bool on_number_part(json::string_view part, Code&) { return number_ += part, true; }
  bool on_int64(std::int64_t number, json::string_view, Code&) {
    number_.clear();
    return stack_.push_int64(number), true;
  }
  bool on_uint64(std::uint64_t number, json::string_view, Code&) {
    number_.clear();
    return stack_.push_uint64(number), true;
  }
  bool on_double(double, json::string_view part, Code& code) {
    number_ += part;
    const double number = std::strtod(number_.c_str(), nullptr);
    number_.clear();
    // It would come back as null.
    if (!std::isfinite(number)) code = json::error::exponent_overflow;
    stack_.push_double(number);
    return !code;
  }
  bool on_bool(bool yes, Code&) { return stack_.push_bool(yes), true; }
  bool on_null(Code&) { return stack_.push_null(), true; }
  bool on_comment_part(json::string_view, Code&) { return true; }
  bool on_comment(json::string_view, Code&) { return true; }

 private:
  json::value_stack stack_;
  std::string number_;
};

}  // namespace

bool utf16_less(std::string_view a, std::string_view b) {
  const std::size_t common = std::min(a.size(), b.size());
  for (std::size_t i = 0; i < common; ++i) {
    const auto x = static_cast<unsigned char>(a[i]);
    const auto y = static_cast<unsigned char>(b[i]);
    if (x == y) continue;
    // Four-byte forms are surrogate pairs (from 0xD800), which come before U+E000..U+FFFF.
    if (x >= 0xF0 && (y == 0xEE || y == 0xEF)) return true;
    if (y >= 0xF0 && (x == 0xEE || x == 0xEF)) return false;
    return x < y;
  }
  return a.size() < b.size();
}

std::string canonical_number(double number) {
  if (!std::isfinite(number)) return "null";
  if (number == 0) return "0";  // -0 too
  // Boost prints the shortest digits that read back, as "-1.25E1".
  const std::string shortest = json::serialize(json::value(std::abs(number)));
  const std::size_t e = shortest.find('E');
  std::string digits;
  for (const char c : std::string_view(shortest).substr(0, e)) {
    if (c != '.') digits += c;
  }
  while (digits.size() > 1 && digits.back() == '0') digits.pop_back();
  const int exponent = e == std::string::npos ? 0 : std::atoi(shortest.c_str() + e + 1);

  const int n = exponent + 1;  // the decimal point stands behind n digits (ECMA-262, Number::toString)
  const int k = static_cast<int>(digits.size());
  std::string text = number < 0 ? "-" : "";
  if (k <= n && n <= 21) {
    text += digits + std::string(static_cast<std::size_t>(n - k), '0');
  } else if (0 < n && n <= 21) {
    text += digits.substr(0, static_cast<std::size_t>(n)) + "." + digits.substr(static_cast<std::size_t>(n));
  } else if (-6 < n && n <= 0) {
    text += "0." + std::string(static_cast<std::size_t>(-n), '0') + digits;
  } else {
    text += digits.substr(0, 1);
    if (k > 1) text += "." + digits.substr(1);
    text += n > 0 ? "e+" : "e-";
    text += std::to_string(std::abs(n - 1));
  }
  return text;
}

void append_canonical(std::string& out, std::string_view text) {
  constexpr std::string_view hex_digits = "0123456789abcdef";
  out += '"';
  for (const char c : text) {
    switch (c) {
      case '"':
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      case '\b':
        out += "\\b";
        break;
      case '\t':
        out += "\\t";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\f':
        out += "\\f";
        break;
      case '\r':
        out += "\\r";
        break;
      default:
        if (static_cast<unsigned char>(c) < 0x20) {
          out += "\\u00";
          out += hex_digits[static_cast<std::size_t>(c >> 4)];
          out += hex_digits[static_cast<std::size_t>(c & 15)];
        } else {
          out += c;
        }
    }
  }
  out += '"';
}

void append_canonical(std::string& out, const json::value& value) {
  switch (value.kind()) {
    case json::kind::null:
      out += "null";
      return;
    case json::kind::bool_:
      out += value.get_bool() ? "true" : "false";
      return;
    case json::kind::int64:
      out += canonical_number(static_cast<double>(value.get_int64()));
      return;
    case json::kind::uint64:
      out += canonical_number(static_cast<double>(value.get_uint64()));
      return;
    case json::kind::double_:
      out += canonical_number(value.get_double());
      return;
    case json::kind::string:
      append_canonical(out, std::string_view(value.get_string()));
      return;
    case json::kind::array: {
      char before = '[';
      for (const json::value& element : value.get_array()) {
        out += before;
        before = ',';
        append_canonical(out, element);
      }
      out += value.get_array().empty() ? "[]" : "]";
      return;
    }
    case json::kind::object:
      break;
  }
  std::vector<const json::key_value_pair*> members;
  for (const json::key_value_pair& member : value.get_object()) members.push_back(&member);
  std::sort(members.begin(), members.end(), [](const auto* a, const auto* b) {
    return utf16_less(std::string_view(a->key()), std::string_view(b->key()));
  });
  char before = '{';
  for (const json::key_value_pair* member : members) {
    out += before;
    before = ',';
    append_canonical(out, std::string_view(member->key()));
    out += ':';
    append_canonical(out, member->value());
  }
  out += members.empty() ? "{}" : "}";
}

std::string canonical(const json::value& value) {
  std::string out;
  append_canonical(out, value);
  return out;
}

Result<json::value> parse_json(std::string_view text) {
  json::basic_parser<Handler> parser{json::parse_options()};
  parser.handler().start();
  boost::system::error_code code;
  const std::size_t read = parser.write_some(false, text.data(), text.size(), code);
  if (code || !parser.done() || read != text.size()) {
    return Error("json.invalid", {{"at", std::to_string(read)}});
  }
  return parser.handler().release();
}

}  // namespace twiza::base
