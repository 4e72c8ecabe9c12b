// What can be read in a file that the program wrote, whatever its format: to look for what must not be there.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace twiza::app {

// One part of the file: its texts in their order, escapes of XML and JSON undone. Coordinates are left out.
struct ReadablePart {
  std::vector<std::string> texts;
};

struct ReadableFile {
  std::vector<ReadablePart> parts;
  bool whole = true;  // false: a PDF, and no tool here that reads one
};

// Known by how the bytes begin, not by the file's name: packages of Office (each part), PDF (text and
// metadata), PNG (texts beside the picture), SVG, XML, HTML, JSON; all else is read as plain text.
// Error: leak.unreadable, for a package, PDF or PNG that cannot be read back.
base::Result<ReadableFile> read_back(std::string_view bytes);

}  // namespace twiza::app
