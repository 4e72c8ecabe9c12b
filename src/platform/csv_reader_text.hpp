// What bytes without a declared encoding say, for files of comma separated values.
#pragma once

#include <string>
#include <string_view>

namespace twiza::platform {

enum class Encoding {
  utf8,          // with or without a byte order mark
  utf16,         // with a byte order mark, either order
  windows_1252,  // Western Europe: what Excel writes in French
  windows_1256,  // Arabic: what Excel writes in Arabic
};

// How the bytes are most likely written: by their mark; else UTF-8 when they are
// valid, or are but for a few faults; else Arabic when
// letters above ASCII stand three and more together, as they never do in French, else Western.
Encoding encoding_of(std::string_view bytes);

// In UTF-8, without the mark. What the encoding does not know is U+FFFD.
std::string to_utf8(std::string_view bytes, Encoding encoding);

}  // namespace twiza::platform
