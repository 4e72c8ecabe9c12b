#include "documents/docx_runs.hpp"

#include <utility>

#include "base/utf8.hpp"

namespace twiza::documents::docx {
namespace {

enum class Script { left, right, number, neutral };

bool is_right_to_left(char32_t c) {
  return (c >= 0x0590 && c <= 0x08FF && !(c >= 0x0660 && c <= 0x0669)) || (c >= 0xFB1D && c <= 0xFDFF) ||
         (c >= 0xFE70 && c <= 0xFEFC);
}

Script script_of(char32_t c) {
  if (is_right_to_left(c)) return Script::right;
  if ((c >= '0' && c <= '9') || (c >= 0x0660 && c <= 0x0669)) return Script::number;
  if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return Script::left;
  // Latin-1 signs, general punctuation, arrows and symbols belong to no script.
  if (c < 0xC0 || c == 0xD7 || c == 0xF7 || (c >= 0x2000 && c <= 0x2BFF)) return Script::neutral;
  return Script::left;
}

// What may stand inside a number or at its end: "2012-09", "12,4 %".
bool joins_digits(char32_t c) {
  return c == '-' || c == '.' || c == ',' || c == '/' || c == ':' || c == '%' || c == 0xA0;
}

struct Letter {
  char32_t code;
  Script script;
};

std::vector<Letter> letters_of(std::string_view text) {
  std::vector<Letter> letters;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t code = base::next_code_point(text, at);
    letters.push_back({code, script_of(code)});
  }
  return letters;
}

// Numbers take in what joins their digits, and a percent sign after them.
void close_numbers(std::vector<Letter>& letters) {
  for (std::size_t i = 1; i < letters.size(); ++i) {
    if (letters[i].script != Script::neutral || letters[i - 1].script != Script::number ||
        !joins_digits(letters[i].code))
      continue;
    const bool inside = i + 1 < letters.size() && letters[i + 1].script == Script::number;
    const bool percent = letters[i].code == '%' ||
                         (letters[i].code == 0xA0 && i + 1 < letters.size() && letters[i + 1].code == '%');
    if (inside || percent) letters[i].script = Script::number;
  }
}

}  // namespace

Direction direction_of(std::string_view text) {
  bool left = false, right = false;
  for (const Letter& letter : letters_of(text)) {
    left |= letter.script == Script::left;
    right |= letter.script == Script::right;
  }
  if (left && right) return Direction::both;
  return left ? Direction::left_to_right : right ? Direction::right_to_left : Direction::none;
}

std::vector<Piece> pieces_of(std::string_view text, bool paragraph_right_to_left) {
  std::vector<Letter> letters = letters_of(text);
  close_numbers(letters);
  const auto direction = [&](std::size_t i) { return letters[i].script == Script::right; };
  std::vector<bool> right(letters.size(), paragraph_right_to_left);
  for (std::size_t i = 0; i < letters.size();) {
    if (letters[i].script != Script::neutral) {
      right[i] = direction(i);
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < letters.size() && letters[end].script == Script::neutral) ++end;
    // Between two numbers the paragraph decides; a number beside Latin letters is one of theirs: "7 cercles".
    const bool enclosed = i > 0 && end < letters.size() && direction(i - 1) == direction(end) &&
                          (letters[i - 1].script != Script::number || letters[end].script != Script::number);
    for (; i < end; ++i) right[i] = enclosed ? direction(end) : paragraph_right_to_left;
  }
  std::vector<Piece> pieces;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    if (pieces.empty() || pieces.back().right_to_left != right[i]) pieces.push_back({{}, right[i]});
    base::append(pieces.back().text, letters[i].code);
  }
  return pieces;
}

void write_runs(base::XmlWriter& xml, std::string_view text, bool paragraph_right_to_left,
                std::string_view style) {
  for (const Piece& piece : pieces_of(base::without_controls(text), paragraph_right_to_left)) {
    xml.open("w:r");
    if (piece.right_to_left || !style.empty()) {
      xml.open("w:rPr");
      if (!style.empty()) xml.leaf("w:rStyle", {{"w:val", style}});
      if (piece.right_to_left) xml.leaf("w:rtl");
      xml.close();
    }
    std::string_view rest = piece.text;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find_first_of("\n\t"), rest.size());
      if (end > 0) xml.leaf("w:t", {{"xml:space", "preserve"}}, rest.substr(0, end));
      if (end < rest.size()) xml.leaf(rest[end] == '\n' ? "w:br" : "w:tab");
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    xml.close();
  }
}

}  // namespace twiza::documents::docx
