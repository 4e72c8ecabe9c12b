// What every presentation has around its slides: content types, relationships, master, layout, theme,
// properties (ISO/IEC 29500-1 clause 13, 29500-2).
#pragma once

#include <string>
#include <string_view>

#include "base/language.hpp"
#include "base/part.hpp"
#include "base/xml.hpp"

namespace twiza::documents::pptx {

inline constexpr std::string_view drawing_namespace = "http://schemas.openxmlformats.org/drawingml/2006/main";
inline constexpr std::string_view relationships_namespace =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
inline constexpr std::string_view presentation_namespace =
    "http://schemas.openxmlformats.org/presentationml/2006/main";

// A part's list of the parts it refers to.
class Relationships {
 public:
  Relationships();
  // `type` is the last word of an office relationship's type: "slide", "theme".
  void add(std::string_view id, std::string_view type, std::string_view target);
  void add_full(std::string_view id, std::string_view type, std::string_view target);
  std::string take() { return xml_.take(); }

 private:
  base::XmlWriter xml_;
};

struct Presentation {
  double page_w = 0, page_h = 0;  // mm, of every slide
  int slides = 0;
  std::string title;
  std::string subject;
  base::Language language = base::Language::fr;
};

// All parts but the slides, content types first.
base::Parts package_around(const Presentation& presentation);

// Theme, master and its layout: fixed texts, scaled to the page.
void add_master(const Presentation& presentation, base::Parts& parts);

}  // namespace twiza::documents::pptx
