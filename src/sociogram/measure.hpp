// How wide a text is in the real font. The binary measures with Pango, the browser with its canvas; the
// sociogram only asks.
#pragma once

#include <string_view>

namespace twiza::sociogram {

// Noto Sans for Latin letters; what it lacks is Arabic.
inline constexpr const char* font_families = "Noto Sans,Noto Sans Arabic";

struct TextStyle {
  double size = 3;  // mm
  bool bold = false;
  bool italic = false;
};

struct TextSize {
  double w = 0;
  double h = 0;  // of a line
};

class TextMeasure {
 public:
  virtual ~TextMeasure() = default;
  virtual TextSize measure(std::string_view text, const TextStyle& style) const = 0;
};

}  // namespace twiza::sociogram
