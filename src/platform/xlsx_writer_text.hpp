// Texts as XLSX holds them: cells, and names of sheets.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "intake/table.hpp"

namespace twiza::platform {

// The text whose `decoded` (xlsx_text.hpp) is `text`: characters that XML has no way to write are words like
// "_x0001_", and what looks like such a word is protected.
std::string encoded(std::string_view text);

// A name for each table that Excel takes: see `write_xlsx`.
std::vector<std::string> sheet_names(const std::vector<intake::Table>& tables);

}  // namespace twiza::platform
