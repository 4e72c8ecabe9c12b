// Drawing a site into a file.
#pragma once

#include <filesystem>
#include <string>

#include "base/language.hpp"
#include "base/result.hpp"
#include "model/site.hpp"
#include "privacy/shared_site.hpp"
#include "sociogram/scene_builder.hpp"

namespace twiza::app {

struct RenderRequest {
  std::filesystem::path output;  // its ending says the format: .pptx, .svg, .scene.json
  base::Language language = base::Language::fr;
  sociogram::Labels labels = sociogram::Labels::names;
  privacy::Contacts contacts = privacy::Contacts::withheld;
  // Filters as typed (SOC-23): names of a theme and of a territory, a category, a date. Empty: all.
  std::string theme, territory, category, at;
};

struct Rendered {
  std::size_t actors = 0;
  std::size_t ties = 0;
  bool withheld = false;  // contacts and identities were left out
};

// Errors: an unknown ending, a filter that names nothing in the site, a file that cannot be written. The
// file is written aside and renamed: never half-written.
base::Result<Rendered> render(const model::Site& site, const RenderRequest& request);

}  // namespace twiza::app
