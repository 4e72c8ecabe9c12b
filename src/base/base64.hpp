// Base64 (RFC 4648, section 4), as data URIs and policies of pages write bytes.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace twiza::base {

std::string to_base64(std::string_view bytes);

// Only what to_base64 writes: padded, without spaces, unused bits zero. Nothing for any other text.
std::optional<std::string> from_base64(std::string_view text);

}  // namespace twiza::base
