// The files that a workbook's column `Logo` names (DOC-18).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "intake/table.hpp"

namespace twiza::intake {

// A name that can only mean a file beside the workbook: no folder, neither "..", nor what is hidden.
bool is_plain_file_name(std::string_view name);

// Each once, in the workbook's order; plain names only. Whoever opens the workbook reads them and puts their
// bytes into Workbook::pictures.
std::vector<std::string> logo_files(const Workbook& workbook);

}  // namespace twiza::intake
