// From the text of a cell to the value of a field.
#pragma once

#include <optional>
#include <string>

#include "model/description.hpp"

namespace twiza::intake {

// The value a cell's text says for a field that is not a reference; nothing when it cannot be read as one
// (a number or a yes/no that is neither). Words outside their vocabulary are kept as typed.
std::optional<model::Value> read_value(const model::Field& field, const std::string& text);

}  // namespace twiza::intake
