// What every presentation has around its slides: content types, relationships, master, layout, theme,
// properties (ISO/IEC 29500-1 clause 13, 29500-2).
#pragma once

#include <string>
#include <string_view>

#include "base/language.hpp"
#include "base/part.hpp"
#include "base/xml.hpp"
#include "documents/office_package.hpp"

namespace twiza::documents::pptx {

using office::drawing_namespace;
using office::relationships_namespace;
inline constexpr std::string_view presentation_namespace =
    "http://schemas.openxmlformats.org/presentationml/2006/main";

using office::Relationships;

struct Presentation {
  double page_w = 0, page_h = 0;  // mm, of every slide
  int slides = 0;
  std::string title;
  std::string subject;
  base::Language language = base::Language::fr;
  bool pictures = false;  // PNG files in ppt/media
};

// All parts but the slides, content types first.
base::Parts package_around(const Presentation& presentation);

// Theme, master and its layout: fixed texts, scaled to the page.
void add_master(const Presentation& presentation, base::Parts& parts);

}  // namespace twiza::documents::pptx
