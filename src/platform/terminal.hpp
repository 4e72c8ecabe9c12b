// A line that a person types at the terminal without it being seen.
#pragma once

#include <string>

#include "base/result.hpp"

namespace twiza::platform {

// Writes `prompt` on the terminal, and reads a line of at most 1000 bytes from it without echo; the terminal
// is then as it was. Nothing of the line stays behind here; the caller overwrites what it is given. Errors:
// terminal.none: the program was not started at a terminal; terminal.cancelled: Ctrl-C, or the end.
base::Result<std::string> read_hidden_line(const std::string& prompt);

}  // namespace twiza::platform
