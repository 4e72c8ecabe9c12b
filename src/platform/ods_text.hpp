// The text of a cell of an OpenDocument spreadsheet.
#pragma once

#include <pugixml.hpp>
#include <string>

namespace twiza::platform {

// The paragraphs directly inside the cell, joined by line feeds. Spaces count as ODF counts them (18.3,
// 6.1.2): a run of them in the file is one, none at the ends of a paragraph; <text:s>, <text:tab> and
// <text:line-break> are the others. Comments, notes and readings (ruby) are left out. Stops soon after
// `limit` bytes: one <text:s> may stand for a milliard of spaces.
std::string cell_text(pugi::xml_node cell, std::size_t limit);

}  // namespace twiza::platform
