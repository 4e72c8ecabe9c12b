#include "platform/xlsx_writer_text.hpp"

#include <algorithm>
#include <set>

#include "base/fold.hpp"
#include "base/utf8.hpp"

namespace twiza::platform {

namespace {

constexpr std::size_t kLongestName = 31;

bool is_hex(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

// "_x" and a digit, however many follow: the "_" at the end may be that of the next word, and LibreOffice
// takes fewer than four.
bool looks_escaped(std::string_view text, std::size_t at) {
  return at + 2 < text.size() && text[at] == '_' && text[at + 1] == 'x' && is_hex(text[at + 2]);
}

void append_word(std::string& text, char32_t unit) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  text += "_x";
  for (int shift = 12; shift >= 0; shift -= 4) text += digits[unit >> shift & 15];
  text += '_';
}

std::string cleaned(std::string_view name) {
  std::string clean = base::without_controls(name);
  for (char& c : clean)
    if (std::string_view("[]:*?/\\\n\t").find(c) != std::string_view::npos) c = ' ';
  while (!clean.empty() && (clean.front() == '\'' || clean.front() == ' ')) clean.erase(0, 1);
  while (!clean.empty() && (clean.back() == '\'' || clean.back() == ' ')) clean.pop_back();
  return clean;
}

// Excel counts the halves of UTF-16.
std::string cut(const std::string& name, std::size_t length) {
  std::string kept;
  std::size_t units = 0;
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t before = at;
    units += base::next_code_point(name, at) > 0xFFFF ? 2 : 1;
    if (units > length) break;
    kept.append(name, before, at - before);
  }
  return kept;
}

}  // namespace

std::string encoded(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (looks_escaped(text, at)) {
      append_word(out, U'_');
      ++at;
      continue;
    }
    const char32_t c = base::next_code_point(text, at);
    const bool forbidden = (c < 0x20 && c != U'\t' && c != U'\n') || c == 0xFFFE || c == 0xFFFF;
    if (forbidden) {
      append_word(out, c);
    } else {
      base::append(out, c);
    }
  }
  return out;
}

std::vector<std::string> sheet_names(const std::vector<intake::Table>& tables) {
  std::vector<std::string> names;
  std::set<std::string> taken = {"history", "historique"};  // Excel keeps these for itself
  for (const intake::Table& table : tables) {
    const std::string wanted = cleaned(table.name).empty() ? "Feuille" : cleaned(table.name);
    std::string name = cut(wanted, kLongestName);
    // What differs by accents only is no more alike than it must be; folding is stricter than Excel.
    for (int number = 2; !taken.insert(base::fold(name)).second; ++number) {
      const std::string end = " " + std::to_string(number);
      name = cut(wanted, kLongestName - end.size()) + end;
    }
    names.push_back(std::move(name));
  }
  return names;
}

}  // namespace twiza::platform
