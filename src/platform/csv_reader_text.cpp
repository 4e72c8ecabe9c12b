#include "platform/csv_reader_text.hpp"

#include "base/utf8.hpp"

namespace twiza::platform {

namespace {

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
constexpr std::string_view kLittleMark = "\xFF\xFE";
constexpr std::string_view kBigMark = "\xFE\xFF";

// The characters of the bytes 80 to 9F; from A0 on it is Latin-1.
constexpr std::u16string_view kWestern =
    u"\u20AC\uFFFD\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\uFFFD\u017D\uFFFD"
    u"\uFFFD\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\uFFFD\u017E\u0178";

constexpr std::u16string_view kArabic =
    u"\u20AC\u067E\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0679\u2039\u0152\u0686\u0698\u0688"
    u"\u06AF\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u06A9\u2122\u0691\u203A\u0153\u200C\u200D\u06BA"
    u"\u00A0\u060C\u00A2\u00A3\u00A4\u00A5\u00A6\u00A7\u00A8\u00A9\u06BE\u00AB\u00AC\u00AD\u00AE\u00AF"
    u"\u00B0\u00B1\u00B2\u00B3\u00B4\u00B5\u00B6\u00B7\u00B8\u00B9\u061B\u00BB\u00BC\u00BD\u00BE\u061F"
    u"\u06C1\u0621\u0622\u0623\u0624\u0625\u0626\u0627\u0628\u0629\u062A\u062B\u062C\u062D\u062E\u062F"
    u"\u0630\u0631\u0632\u0633\u0634\u0635\u0636\u00D7\u0637\u0638\u0639\u063A\u0640\u0641\u0642\u0643"
    u"\u00E0\u0644\u00E2\u0645\u0646\u0647\u0648\u00E7\u00E8\u00E9\u00EA\u00EB\u0649\u064A\u00EE\u00EF"
    u"\u064B\u064C\u064D\u064E\u00F4\u064F\u0650\u00F7\u0651\u00F9\u0652\u00FB\u00FC\u200E\u200F\u06D2";
static_assert(kWestern.size() == 32 && kArabic.size() == 128);

bool begins(std::string_view bytes, std::string_view mark) { return bytes.substr(0, mark.size()) == mark; }

// Words of three and more letters above ASCII, and all runs of such letters.
bool looks_arabic(std::string_view bytes) {
  std::size_t runs = 0, words = 0, run = 0;
  for (std::size_t at = 0; at <= bytes.size(); ++at) {
    if (at < bytes.size() && static_cast<unsigned char>(bytes[at]) >= 0xC0) {
      ++run;
      continue;
    }
    runs += run > 0 ? 1 : 0;
    words += run > 2 ? 1 : 0;
    run = 0;
  }
  return words > 0 && words * 20 >= runs;
}

// A file cut or pasted together: letters of UTF-8 that outnumber what is none of it. In the other encodings
// such letters do not come about by chance.
bool mostly_utf8(std::string_view bytes) {
  std::size_t letters = 0, faults = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t before = at;
    const char32_t c = base::next_code_point(bytes, at);
    const bool written = bytes.substr(before, at - before) == "\xEF\xBF\xBD";
    if (c == base::kReplacementCharacter && !written)
      ++faults;
    else if (c >= 0x80)
      ++letters;
  }
  return letters > faults;
}

std::string from_utf16(std::string_view bytes, bool big) {
  const auto unit_at = [&](std::size_t at) -> char32_t {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return big ? char32_t{first} << 8 | second : char32_t{second} << 8 | first;
  };
  std::string text;
  for (std::size_t at = 2; at < bytes.size(); at += 2) {
    if (at + 1 == bytes.size()) {
      base::append(text, base::kReplacementCharacter);
      break;
    }
    char32_t unit = unit_at(at);
    const char32_t next = at + 3 < bytes.size() ? unit_at(at + 2) : 0;
    if (unit >= 0xD800 && unit < 0xDC00 && next >= 0xDC00 && next < 0xE000) {
      unit = 0x10000 + ((unit - 0xD800) << 10) + (next - 0xDC00);
      at += 2;
    }
    base::append(text, unit);
  }
  return text;
}

std::string from_windows(std::string_view bytes, std::u16string_view upper) {
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 4);
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    const std::size_t above = byte < 0x80 ? upper.size() : byte - 0x80u;
    base::append(text, above < upper.size() ? char32_t{upper[above]} : char32_t{byte});
  }
  return text;
}

}  // namespace

Encoding encoding_of(std::string_view bytes) {
  if (begins(bytes, kUtf8Mark)) return Encoding::utf8;
  if (begins(bytes, kLittleMark) || begins(bytes, kBigMark)) return Encoding::utf16;
  if (base::is_valid(bytes) || mostly_utf8(bytes)) return Encoding::utf8;
  return looks_arabic(bytes) ? Encoding::windows_1256 : Encoding::windows_1252;
}

std::string to_utf8(std::string_view bytes, Encoding encoding) {
  switch (encoding) {
    case Encoding::utf16:
      return from_utf16(bytes, begins(bytes, kBigMark));
    case Encoding::windows_1252:
      return from_windows(bytes, kWestern);
    case Encoding::windows_1256:
      return from_windows(bytes, kArabic);
    case Encoding::utf8:
      break;
  }
  if (begins(bytes, kUtf8Mark)) bytes.remove_prefix(kUtf8Mark.size());
  std::string text;
  text.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size();) base::append(text, base::next_code_point(bytes, at));
  return text;
}

}  // namespace twiza::platform
