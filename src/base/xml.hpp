// Writing XML by hand, for drawings (SVG) and office documents: elements, attributes and text, escaped.
//
// Writes only well-formed XML 1.0 in UTF-8, whatever the texts hold: characters that XML forbids are left
// out. Numbers do not depend on a locale. Same calls, same bytes.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace twiza::base {

// At most `decimals` decimals (0 to 6), without trailing zeros and never "-0": 12.5, 3, -0.25.
std::string decimal(double value, int decimals = 3);

// The text with & < > " and line ends of attributes escaped, without what XML 1.0 forbids.
std::string xml_escaped(std::string_view text);

// An attribute's value: a text, a whole number, or a number with up to three decimals.
class XmlValue {
 public:
  XmlValue(std::string_view text) : text_(text) {}
  XmlValue(const std::string& text) : text_(text) {}
  XmlValue(const char* text) : text_(text) {}
  XmlValue(int number) : text_(std::to_string(number)) {}
  XmlValue(std::int64_t number) : text_(std::to_string(number)) {}
  XmlValue(double number) : text_(decimal(number)) {}

  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

struct XmlAttribute {
  std::string_view name;
  XmlValue value;
};
using XmlAttributes = std::initializer_list<XmlAttribute>;

// Names are the caller's own constants and are written as they are.
class XmlWriter {
 public:
  // Begins with the declaration; `standalone` as office packages want it.
  explicit XmlWriter(bool standalone = false);

  XmlWriter& open(std::string_view name, XmlAttributes attributes = {});
  // Adds to the element just opened, before anything is inside it.
  XmlWriter& attribute(std::string_view name, const XmlValue& value);
  XmlWriter& text(std::string_view text);
  XmlWriter& close();
  // An element without content, or with text only.
  XmlWriter& leaf(std::string_view name, XmlAttributes attributes = {});
  XmlWriter& leaf(std::string_view name, XmlAttributes attributes, std::string_view text);
  // Closes what is still open and gives the document.
  std::string take();

 private:
  void end_of_tag();

  std::string out_;
  std::vector<std::string> open_;
  bool in_tag_ = false;
};

}  // namespace twiza::base
