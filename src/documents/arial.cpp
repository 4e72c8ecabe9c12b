#include "documents/arial.hpp"

#include <array>

#include "base/utf8.hpp"
#include "documents/flow.hpp"

namespace twiza::documents {
namespace {

// Thousandths of an em, from U+0020 to U+007E (Adobe's Helvetica metrics, which Arial shares).
constexpr std::array<int, 95> ascii = {
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333,  278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667,  611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278,  556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500,  500, 334, 260, 334, 584};
constexpr double bold_widening = 1.06;

int width_of(char32_t c) {
  if (c >= 0x20 && c <= 0x7E) return ascii[c - 0x20];
  if (c == 0xA0 || c == 0xB7 || c == 0x2019 || c == 0x2018) return 278;  // spaces, points, apostrophes
  if (c < 0xC0) return 556;
  if (c >= 0xCC && c <= 0xCF) return 278;                              // Ì to Ï
  if (c >= 0xEC && c <= 0xEF) return 278;                              // ì to ï
  if (c == 0xE7) return 500;                                           // ç
  if (c == 0xC6 || c == 0xE6 || c == 0x152 || c == 0x153) return 950;  // Æ, Œ
  if (c <= 0xDE) return 700;
  if (c < 0x0300) return 556;
  if (c < 0x0370 || (c >= 0x064B && c <= 0x065F) || (c >= 0x200B && c <= 0x200F)) return 0;  // no advance
  if (c >= 0x0590 && c <= 0x08FF) return 500;
  if (c == 0x2026 || c == 0x2014) return 1000;
  return 556;
}

}  // namespace

double arial_width(std::string_view text, double size, bool bold) {
  int thousandths = 0;
  for (std::size_t at = 0; at < text.size();) thousandths += width_of(base::next_code_point(text, at));
  return thousandths / 1000.0 * size * (bold ? bold_widening : 1);
}

int arial_rows(std::string_view text, double size, bool bold, double width) {
  return wrapped_rows(text, width, [&](std::string_view part) { return arial_width(part, size, bold); });
}

}  // namespace twiza::documents
