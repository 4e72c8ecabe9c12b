// A named part of a document that is a package of files (PPTX): documents make lists of parts, the host
// zips them.
#pragma once

#include <string>
#include <vector>

namespace twiza::base {

struct Part {
  std::string name;  // path inside the package, "/" between folders
  std::string bytes;
};

using Parts = std::vector<Part>;

}  // namespace twiza::base
