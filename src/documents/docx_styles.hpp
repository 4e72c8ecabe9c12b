// The styles of a Word document, as a person finds and changes them in Word: named once here, with the
// measures by which pages are foreseen.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/language.hpp"
#include "model/legend.hpp"

namespace twiza::documents::docx {

inline constexpr std::string_view word_namespace =
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
inline constexpr std::string_view accent = "#8A5A12";

// A4 upright, twentieths of a point.
inline constexpr int page_w = 11906, page_h = 16838, margin = 1134, foot_margin = 1247;
// Space over and under the row of logos, twips.
inline constexpr int around_logos = 120;
inline constexpr int text_w = page_w - 2 * margin;
inline constexpr int text_h = page_h - margin - foot_margin;

// A style of paragraphs. Lengths in points; lines are at least `line` high, and a face of this size fits in.
struct Style {
  std::string_view id;
  std::string_view name;  // Word's own name of a built-in style, in English as files have it
  double size;
  double line;
  double before;
  bool bold = false;
  bool italic = false;
  std::string_view color = model::ink;
  double indent = 0;
  int outline = 0;    // level of a heading, 1 to 3
  bool keep = false;  // on the page of what follows
  std::string_view next = {};
  double after = 0;
};

enum class Look {
  normal,
  title,
  subtitle,
  status,
  contents_title,
  contents1,
  contents2,
  heading1,
  heading2,
  heading3,
  lead,
  quiet,
  item,
  caption,
  cell,
  header,
  footer
};

const Style& style_of(Look look);

std::string styles_part(base::Language language);
std::string numbering_part(base::Language language);
std::string settings_part(base::Language language);

// Style ids that are not of paragraphs.
inline constexpr std::string_view table_style = "TwizaTable", link_style = "Hyperlink";

}  // namespace twiza::documents::docx
