#include "base/text.hpp"

#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "base/fold.hpp"

namespace twiza::base {

namespace {

// Bytes of the white space at the start of `text`: ASCII, U+00A0, U+202F, U+FEFF.
std::size_t leading_space(std::string_view text) {
  if (text.empty()) return 0;
  const char c = text[0];
  if (c == ' ' || (c >= '\t' && c <= '\r')) return 1;
  if (text.substr(0, 2) == "\xC2\xA0") return 2;
  if (text.substr(0, 3) == "\xE2\x80\xAF" || text.substr(0, 3) == "\xEF\xBB\xBF") return 3;
  return 0;
}

std::size_t trailing_space(std::string_view text) {
  if (text.empty()) return 0;
  for (std::size_t bytes = 1; bytes <= 3 && bytes <= text.size(); ++bytes) {
    if (leading_space(text.substr(text.size() - bytes)) == bytes) return bytes;
  }
  return 0;
}

}  // namespace

std::string_view trim(std::string_view text) {
  while (const std::size_t bytes = leading_space(text)) text.remove_prefix(bytes);
  while (const std::size_t bytes = trailing_space(text)) text.remove_suffix(bytes);
  return text;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> pieces;
  while (!text.empty()) {
    const std::size_t end = text.find(separator);
    const std::string_view piece = trim(text.substr(0, end));
    if (!piece.empty()) pieces.push_back(piece);
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return pieces;
}

std::string name_key(std::string_view name) {
  std::string folded = fold(name);
  return folded.empty() ? std::string(trim(name)) : folded;
}

void add_quoted(std::string& names, std::string_view name) {
  names.append(names.empty() ? "« " : ", « ").append(name).append(" »");
}

std::string join(const std::vector<std::string>& pieces, std::string_view between) {
  std::string all;
  for (const std::string& piece : pieces) {
    if (!all.empty()) all += between;
    all += piece;
  }
  return all;
}

std::string number_text(double number) {
  char buffer[40];
  if (std::fabs(number) < 1e15 && number == std::floor(number)) {
    std::snprintf(buffer, sizeof buffer, "%lld", static_cast<long long>(number));
    return buffer;
  }
  for (int digits = 1; digits <= 17; ++digits) {
    std::snprintf(buffer, sizeof buffer, "%.*g", digits, number);
    if (std::strtod(buffer, nullptr) == number) break;
  }
  return buffer;
}

bool parse_number(std::string_view text, double& number) {
  std::string plain;
  bool point = false;
  bool digit = false;
  for (text = trim(text); !text.empty();) {
    if (const std::size_t space = leading_space(text); space > 0 && digit) {
      text.remove_prefix(space);
      continue;
    }
    const char c = text[0];
    text.remove_prefix(1);
    if (c >= '0' && c <= '9') {
      digit = true;
      plain += c;
    } else if ((c == ',' || c == '.') && !point) {
      point = true;
      plain += '.';
    } else if (c == '-' && plain.empty()) {
      plain += c;
    } else {
      return false;
    }
  }
  if (!digit || plain.size() > 30) return false;
  number = std::strtod(plain.c_str(), nullptr);
  return true;
}

}  // namespace twiza::base
