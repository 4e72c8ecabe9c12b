#include "documents/content_lines.hpp"

#include <algorithm>

namespace twiza::documents {

namespace {

constexpr std::size_t most_octets = 75;

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
    } else if (c == '\\' || c == ',' || c == ';') {
      out += '\\';
      out += c;
    } else if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F) {
      out += c;
    }
  }
  return out;
}

bool continues_letter(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

}  // namespace

void ContentLines::line(std::string_view name, std::string_view value) {
  const std::string whole = std::string(name) + ":" + std::string(value);
  for (std::size_t at = 0; at < whole.size();) {
    // The space before what goes on counts.
    std::size_t end = std::min(whole.size(), at + most_octets - (at > 0 ? 1 : 0));
    while (end < whole.size() && continues_letter(whole[end])) --end;
    if (at > 0) out_ += ' ';
    out_ += whole.substr(at, end - at);
    out_ += "\r\n";
    at = end;
  }
}

void ContentLines::text(std::string_view name, std::string_view text) {
  if (!text.empty()) line(name, escaped(text));
}

void ContentLines::parts(std::string_view name, const std::vector<std::string>& texts) {
  std::string value;
  for (std::size_t i = 0; i < texts.size(); ++i) value += (i > 0 ? ";" : "") + escaped(texts[i]);
  line(name, value);
}

}  // namespace twiza::documents
