// The coach's browser, where there is a screen for it.
#pragma once

#include <string>

namespace twiza::http {

// Starts xdg-open and does not wait for it. False: no display, or no such program.
bool open_browser(const std::string& address);

}  // namespace twiza::http
