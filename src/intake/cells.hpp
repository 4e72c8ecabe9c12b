// What cells say, and how messages quote them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/description.hpp"

namespace twiza::intake {

// A cell that says "nothing": it empties the field, where an empty cell changes nothing.
inline constexpr std::string_view emptied_cell = "∅";

// What a moment is compared by: its date, or the words where no date is known.
std::string when_key(const model::When& when);

// A text in a message: long ones are cut.
std::string shown(std::string_view text);
// Candidates as one argument of a message: « Oued », « Settat ».
std::string listed(const std::vector<std::string>& names);

}  // namespace twiza::intake
