// JSON through Boost.JSON, header-only so that the browser's build has it too (its sources are compiled
// once, in json.cpp).
#pragma once

#include <boost/json.hpp>

namespace twiza::base {

namespace json = boost::json;

// Two-space indented text with a newline at the end: files that people open and compare.
std::string pretty(const json::value& value);

}  // namespace twiza::base
