// The formats a map is written in: one line each. A file's ending says which.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "base/words.hpp"
#include "print/paper.hpp"
#include "privacy/shared_site.hpp"
#include "sociogram/scene.hpp"

namespace twiza::app {

// What every writer may draw from, and nothing else.
struct Publication {
  const sociogram::Scene& scene;
  const privacy::SharedSite& shared;
  const base::Words& words;  // in the scene's language
  const print::PrintOptions& print;
};

struct Format {
  std::string_view ending;  // ".pptx", in small letters
  // The bytes of the file, or why it cannot be one.
  std::function<base::Result<std::string>(const Publication&)> write;
};

const std::vector<Format>& formats();

// "CARTE.PPTX" ends with ".pptx" too.
bool ends_with(std::string_view name, std::string_view ending);

// By the ending of `name`, whatever its case. Error: render.unknown_format {file}.
base::Result<const Format*> format_of(const std::string& name);

}  // namespace twiza::app
