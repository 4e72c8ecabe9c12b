// What a PNG file says of itself, read without unpacking its pixels (ISO/IEC 15948, sections 5 and 11).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace twiza::base {

struct Png {
  int width = 0, height = 0;  // pixels, 1 and more
  // The file with nothing in it but what draws the picture: no text, no date, no place, no colour profile –
  // programs write their users' names there – and nothing behind its end.
  std::string bytes;
};

bool begins_as_png(std::string_view bytes);

// Nothing unless the file is whole: every chunk's checksum agrees, the header comes first, pixels follow and
// the end is there. Whether the pixels unpack is for whoever draws them.
std::optional<Png> read_png(std::string_view bytes);

}  // namespace twiza::base
