// The text of a cell of an OpenDocument spreadsheet.
#pragma once

#include <pugixml.hpp>
#include <string>

namespace twiza::platform {

// The paragraphs directly inside the cell, joined by line feeds. Spaces are kept as LibreOffice keeps them,
// which writes several side by side in some cells though ODF (6.1.2) counts these as one; a line broken in
// the file, and the spaces around it, are one space, and none at the ends of a paragraph. <text:s>,
// <text:tab> and <text:line-break> are what they say. Comments, notes and readings (ruby) are left out.
// Stops soon after `limit` bytes: one <text:s> may stand for a milliard of spaces.
std::string cell_text(pugi::xml_node cell, std::size_t limit);

}  // namespace twiza::platform
