// From the value of a field to the text of its cell: the other way of cells.hpp.
#pragma once

#include <string>
#include <vector>

#include "base/language.hpp"
#include "model/description.hpp"

namespace twiza::intake {

// The text that `read_value` reads as this value; empty for no value, and for references, which need the
// names of their records.
std::string write_value(const model::Field& field, const model::Value& value, base::Language language);

// A number as people type it: a point, no exponent, the fewest digits that read back equal (as far as the
// 30 characters that are read allow).
std::string number_cell(const model::Number& number);

// "a; b", empty pieces left out.
std::string joined(std::vector<std::string> pieces);

}  // namespace twiza::intake
