// What the example rows of the templates say.
#pragma once

#include <string>
#include <string_view>

#include "base/language.hpp"

namespace twiza::intake {

// The Code of every example row.
std::string_view example_code(base::Language language);

// The example of a column, by the French names of its sheet and of its header; empty where there is none.
std::string example_of(std::string_view sheet, std::string_view column, base::Language language);

}  // namespace twiza::intake
