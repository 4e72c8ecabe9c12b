// The gzip format (RFC 1952), through zlib.
#pragma once

#include <string>
#include <string_view>

namespace twiza::http {

// Equal bytes give equal bytes: no time is written.
std::string gzip(std::string_view bytes);
// What gzip, or the build, packed; std::runtime_error for anything else.
std::string gunzip(std::string_view bytes);

}  // namespace twiza::http
