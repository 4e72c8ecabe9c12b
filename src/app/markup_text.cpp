#include "app/markup_text.hpp"

#include <algorithm>
#include <cctype>
#include <cstdlib>

#include "base/text.hpp"
#include "base/utf8.hpp"

namespace twiza::app {

namespace {

// "&#233;" at `at`, which moves behind it.
void append_entity(std::string& out, std::string_view text, std::size_t& at) {
  const std::size_t end = text.find(';', at);
  const std::string_view name =
      end == std::string_view::npos || end - at > 12 ? "" : text.substr(at + 1, end - at - 1);
  static constexpr struct {
    std::string_view name, said;
  } named[] = {{"lt", "<"}, {"gt", ">"}, {"amp", "&"}, {"quot", "\""}, {"apos", "'"}, {"nbsp", " "}};
  for (const auto& each : named) {
    if (name != each.name) continue;
    out += each.said;
    at = end + 1;
    return;
  }
  if (name.size() > 1 && name[0] == '#') {
    const bool hexadecimal = name[1] == 'x' || name[1] == 'X';
    const std::string digits(name.substr(hexadecimal ? 2 : 1));
    base::append(out, static_cast<char32_t>(std::strtoul(digits.c_str(), nullptr, hexadecimal ? 16 : 10)));
    at = end + 1;
    return;
  }
  out += text[at++];
}

std::string without_entities(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '&') {
      append_entity(out, text, at);
    } else {
      out += text[at++];
    }
  }
  return out;
}

// What a backslash begins, at `at`, which moves behind it.
void append_escaped(std::string& out, std::string_view text, std::size_t& at) {
  const char c = at + 1 < text.size() ? text[at + 1] : ' ';
  at += 2;
  if (c != 'u') {
    out += c == 'n' || c == 't' || c == 'r' ? ' ' : c;
    return;
  }
  std::u16string units;
  for (bool more = true; more && at + 4 <= text.size();) {
    units += static_cast<char16_t>(std::strtoul(std::string(text.substr(at, 4)).c_str(), nullptr, 16));
    at += 4;
    more = text.substr(at, 2) == "\\u";
    if (more) at += 2;
  }
  out += utf8_of(units);
}

std::string without_escapes(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '\\') {
      append_escaped(out, text, at);
    } else {
      out += text[at++];
    }
  }
  return out;
}

// "M12 3L4.5 6Z", "0 0 338 190", "matrix(…)": long, and without two letters in a row after the first word.
bool is_geometry(std::string_view value) {
  constexpr std::size_t longest_number = 24;
  if (value.size() <= longest_number) return false;
  bool letter = false;
  for (const char c : value) {
    const bool now =
        static_cast<unsigned char>(c) >= 0x80 || std::isalpha(static_cast<unsigned char>(c)) != 0;
    if (now && letter) return false;
    letter = now;
  }
  return true;
}

class Scanner {
 public:
  explicit Scanner(std::string_view markup) : rest_(markup) {}

  MarkupText run() {
    while (!rest_.empty()) {
      if (rest_[0] != '<') {
        text(until("<"));
      } else if (rest_.substr(0, 4) == "<!--") {
        found_.attributes.emplace_back(until("-->"));
      } else if (rest_.substr(0, 9) == "<![CDATA[") {
        rest_.remove_prefix(9);
        found_.texts.emplace_back(until("]]>"));
      } else {
        tag();
      }
    }
    return std::move(found_);
  }

 private:
  // What stands before `mark`; the rest begins with it.
  std::string_view until(std::string_view mark) {
    const std::string_view before = rest_.substr(0, rest_.find(mark));
    rest_.remove_prefix(before.size());
    return before;
  }

  void text(std::string_view held) {
    if (!base::trim(held).empty()) found_.texts.push_back(without_entities(held));
  }

  void tag() {
    rest_.remove_prefix(1);
    const std::size_t end = rest_.find_first_of(" \t\r\n/>", 1);
    const std::string_view name = rest_.substr(0, end);
    rest_.remove_prefix(name.size());
    while (!rest_.empty() && rest_[0] != '>') attribute();
    if (!rest_.empty()) rest_.remove_prefix(1);
    if (name == "script") found_.texts.push_back(without_escapes(without_entities(until("</script"))));
    if (name == "style") until("</style");
  }

  void attribute() {
    if (rest_[0] != '"' && rest_[0] != '\'') {
      rest_.remove_prefix(1);
      return;
    }
    const char quote = rest_[0];
    rest_.remove_prefix(1);
    const std::string_view value = until(std::string_view(&quote, 1));
    if (!rest_.empty()) rest_.remove_prefix(1);
    if (!value.empty() && !is_geometry(value)) found_.attributes.push_back(without_entities(value));
  }

  std::string_view rest_;
  MarkupText found_;
};

}  // namespace

MarkupText markup_text(std::string_view markup) { return Scanner(markup).run(); }

std::vector<std::string> json_strings(std::string_view json) {
  std::vector<std::string> strings;
  for (std::size_t at = 0; at < json.size();) {
    if (json[at] != '"') {
      ++at;
      continue;
    }
    const std::size_t begin = ++at;
    while (at < json.size() && json[at] != '"') at += json[at] == '\\' ? 2 : 1;
    strings.push_back(without_escapes(json.substr(begin, std::min(at, json.size()) - begin)));
    ++at;
  }
  return strings;
}

std::string utf8_of(const std::u16string& units) {
  std::string text;
  for (std::size_t i = 0; i < units.size(); ++i) {
    char32_t code = units[i];
    const bool pair = code >= 0xD800 && code < 0xDC00 && i + 1 < units.size() && units[i + 1] >= 0xDC00 &&
                      units[i + 1] < 0xE000;
    if (pair) code = 0x10000 + ((code - 0xD800) << 10) + (units[++i] - 0xDC00);
    base::append(text, code);
  }
  return text;
}

}  // namespace twiza::app
