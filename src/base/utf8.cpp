#include "base/utf8.hpp"

namespace twiza::base {
namespace {

unsigned byte_at(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

bool is_surrogate(char32_t code_point) { return code_point >= 0xD800 && code_point <= 0xDFFF; }

// How a sequence goes on after its first byte; the second byte's bounds keep out overlong forms,
// surrogates and values above U+10FFFF (table 3-7).
struct Lead {
  int following = -1;  // -1: no sequence begins so
  unsigned bits = 0;
  unsigned second_min = 0x80;
  unsigned second_max = 0xBF;
};

Lead lead_of(unsigned byte) {
  if (byte < 0x80) return {0, byte, 0, 0};
  if (byte < 0xC2) return {};
  if (byte < 0xE0) return {1, byte & 0x1F, 0x80, 0xBF};
  if (byte < 0xF0) return {2, byte & 0x0F, byte == 0xE0 ? 0xA0u : 0x80u, byte == 0xED ? 0x9Fu : 0xBFu};
  if (byte < 0xF5) return {3, byte & 0x07, byte == 0xF0 ? 0x90u : 0x80u, byte == 0xF4 ? 0x8Fu : 0xBFu};
  return {};
}

struct Decoded {
  char32_t code_point = kReplacementCharacter;
  bool valid = false;
};

Decoded decode(std::string_view text, std::size_t& at) {
  if (at >= text.size()) {
    ++at;
    return {};
  }
  const Lead lead = lead_of(byte_at(text, at++));
  if (lead.following < 0) return {};
  char32_t code_point = lead.bits;
  for (int i = 0; i < lead.following; ++i) {
    if (at >= text.size()) return {};
    const unsigned byte = byte_at(text, at);
    const unsigned min = i == 0 ? lead.second_min : 0x80;
    const unsigned max = i == 0 ? lead.second_max : 0xBF;
    if (byte < min || byte > max) return {};
    code_point = (code_point << 6) | (byte & 0x3F);
    ++at;
  }
  return {code_point, true};
}

// A surrogate written as three bytes, as CESU-8 or a careless JavaScript program does.
bool surrogate_at(std::string_view text, std::size_t at) {
  return at + 2 < text.size() && byte_at(text, at) == 0xED && byte_at(text, at + 1) >= 0xA0 &&
         byte_at(text, at + 1) <= 0xBF && byte_at(text, at + 2) >= 0x80 && byte_at(text, at + 2) <= 0xBF;
}

bool is_removed(char32_t code_point) {
  return (code_point >= 0x7F && code_point <= 0x9F) || code_point == 0xFFFE || code_point == 0xFFFF ||
         (code_point >= 0x202A && code_point <= 0x202E) || (code_point >= 0x2066 && code_point <= 0x2069);
}

}  // namespace

char32_t next_code_point(std::string_view text, std::size_t& at) { return decode(text, at).code_point; }

void append(std::string& text, char32_t code_point) {
  if (is_surrogate(code_point) || code_point > 0x10FFFF) code_point = kReplacementCharacter;
  const auto add = [&text](char32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
  if (code_point < 0x80) {
    add(code_point);
    return;
  }
  if (code_point < 0x800) {
    add(0xC0 | (code_point >> 6));
  } else if (code_point < 0x10000) {
    add(0xE0 | (code_point >> 12));
    add(0x80 | ((code_point >> 6) & 0x3F));
  } else {
    add(0xF0 | (code_point >> 18));
    add(0x80 | ((code_point >> 12) & 0x3F));
    add(0x80 | ((code_point >> 6) & 0x3F));
  }
  add(0x80 | (code_point & 0x3F));
}

bool is_valid(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (!decode(text, at).valid) return false;
  }
  return true;
}

std::size_t length(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) next_code_point(text, at);
  return count;
}

std::string truncate(std::string_view text, std::size_t code_points) {
  std::string whole;
  std::size_t kept_bytes = 0;  // of the first code_points - 1
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) {
    if (count + 1 == code_points) kept_bytes = whole.size();
    if (count == code_points) {
      whole.resize(kept_bytes);
      while (!whole.empty() && whole.back() == ' ') whole.pop_back();
      return code_points == 0 ? std::string() : whole + "…";
    }
    append(whole, next_code_point(text, at));
  }
  return whole;
}

bool is_right_to_left(char32_t code_point) {
  return (code_point >= 0x0590 && code_point <= 0x08FF) || (code_point >= 0xFB1D && code_point <= 0xFEFC);
}

std::string without_controls(std::string_view text) {
  std::string clean;
  clean.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (surrogate_at(text, at)) {
      at += 3;
      continue;
    }
    const char32_t code_point = next_code_point(text, at);
    if (code_point == U'\r' && at < text.size() && text[at] == '\n') continue;
    if (is_removed(code_point)) continue;
    const bool control = code_point < 0x20 && code_point != U'\n' && code_point != U'\t';
    append(clean, control ? U' ' : code_point);
  }
  return clean;
}

}  // namespace twiza::base
