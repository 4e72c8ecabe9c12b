// The XML parts of an Office package, read with pugixml.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace twiza::platform {

// Which texts made of spaces alone count: in OOXML those that are all an element holds ("<t> </t>"), in ODF
// also those between two elements ("<span>a</span> <span>b</span>").
enum class Spaces { alone, everywhere };

// Parses `bytes` where they lie: they are spoilt, and must outlive the document. `part` is the name for
// the messages. Entities that a DTD declares are not expanded. Errors:
//   workbook.damaged_part {part}
//   workbook.too_large {part, limit}   the document would need more memory than `limit` megabytes
base::Result<void> parse_part(std::string& bytes, std::string_view part, pugi::xml_document& document,
                              Spaces spaces = Spaces::alone);

// A name without its prefix: "x:row" is "row". The prefixes, and the namespaces of Strict and Transitional
// OOXML, differ from writer to writer; the local names do not.
std::string_view local(const char* name);

// The first child, or the null node; the first attribute, or the null attribute.
pugi::xml_node child(pugi::xml_node node, std::string_view local_name);
pugi::xml_attribute attribute(pugi::xml_node node, std::string_view local_name);

// What an element holds as text, as it stands in the file.
std::string text_of(pugi::xml_node node);

}  // namespace twiza::platform
