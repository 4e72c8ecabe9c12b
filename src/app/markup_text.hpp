// The texts in XML, HTML and JSON, by a scan that takes anything: a fault of the markup hides no text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace twiza::app {

struct MarkupText {
  std::vector<std::string> texts;       // between tags, in their order; scripts with JSON's escapes undone
  std::vector<std::string> attributes;  // without paths and other lists of coordinates; comments too
};

MarkupText markup_text(std::string_view markup);

// Names and strings, in their order.
std::vector<std::string> json_strings(std::string_view json);

// Lone surrogates become U+FFFD.
std::string utf8_of(const std::u16string& units);

}  // namespace twiza::app
