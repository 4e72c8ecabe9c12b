// What a PowerPoint and a Word file have in common: relationships, content types and properties of the
// package (ISO/IEC 29500-2).
#pragma once

#include <string>
#include <string_view>

#include "base/language.hpp"
#include "base/part.hpp"
#include "base/xml.hpp"

namespace twiza::documents::office {

inline constexpr std::string_view drawing_namespace = "http://schemas.openxmlformats.org/drawingml/2006/main";
inline constexpr std::string_view relationships_namespace =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

// "fr-FR", "ar-MA", "en-GB": the language of texts, for spelling and for voices.
std::string_view locale_of(base::Language language);

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

// [Content_Types].xml: relationships, XML and the properties are in it from the beginning.
class ContentTypes {
 public:
  ContentTypes();
  // `type` is what follows "application/vnd.openxmlformats-officedocument.".
  void part(const std::string& name, std::string_view type);
  void extension(std::string_view ending, std::string_view type);
  std::string take();

 private:
  base::XmlWriter xml_;
};

// The relationships of the package: its main part and its properties.
std::string package_links(std::string_view main_part);

// No dates: the same site gives the same bytes on every day. No person's name either.
std::string core_properties(std::string_view title, std::string_view subject, base::Language language);

// `slides` of a presentation; 0: the document has none.
std::string app_properties(int slides = 0);

}  // namespace twiza::documents::office
