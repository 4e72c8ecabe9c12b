// JSON in the one form that can be hashed and signed: the JSON Canonicalization Scheme (RFC 8785).
//
// Two programs that hold equal data write equal bytes: members sorted by the UTF-16 code units of their
// names, numbers as ECMAScript prints them, no space, the fewest escapes. Numbers are doubles, as the RFC
// says: a whole number above 2^53 loses digits, so the program keeps such numbers in texts.
//
//     canonical({"b": 1.50, "a": "é\u0000"})  is  {"a":"é\u0000","b":1.5}
//
// Rejected: hashing the bytes as they came (each writer must then keep them, spaces included, for ever).
#pragma once

#include <string>
#include <string_view>

#include "base/json.hpp"
#include "base/result.hpp"

namespace twiza::base {

// Texts must be valid UTF-8; NaN and infinities, which JSON has not, are written as null.
std::string canonical(const json::value& value);
void append_canonical(std::string& out, const json::value& value);

// One text with its quotes; one number as ECMAScript's Number.prototype.toString prints it.
void append_canonical(std::string& out, std::string_view text);
std::string canonical_number(double number);

// The order of names in a canonical object: by UTF-16 code units, which differs from the order of UTF-8
// bytes between U+E000..U+FFFF and what lies above U+FFFF. Both must be valid UTF-8.
bool utf16_less(std::string_view a, std::string_view b);

// Reads any JSON text (RFC 8259, valid UTF-8, at most 32 levels deep). Numbers are read to the nearest
// double: Boost 1.81's own parser may miss it by one unit in the last place, and a number that comes back
// changed would break the hash it stands under. Of a name that stands twice the last is kept.
// A number beyond the doubles (1e309) is refused.
// Error: json.invalid {at: the byte, from 0}.
Result<json::value> parse_json(std::string_view text);

}  // namespace twiza::base
