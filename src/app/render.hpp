// Drawing a site into a file.
#pragma once

#include <filesystem>

#include "app/map_options.hpp"
#include "privacy/shared_site.hpp"

namespace twiza::app {

struct RenderRequest {
  std::filesystem::path output;  // its ending says the format (app/formats.hpp)
  MapRequest map;
  privacy::Profile profile = privacy::Profile::restitution;  // whom it is for
};

struct Rendered {
  std::size_t actors = 0;
  std::size_t ties = 0;
  privacy::LeftOut left_out;
  bool read_back = true;  // false: the tool that reads such a file back is not there (app/leak_check.hpp)
};

// Errors: an unknown ending, a filter that names nothing in the site, a file that cannot be written, a text
// in it that its readers may not see (leak.found). The file is written aside and renamed: never half-written.
base::Result<Rendered> render(const model::Site& site, const RenderRequest& request);

}  // namespace twiza::app
