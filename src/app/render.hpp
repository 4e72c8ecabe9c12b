// Drawing a site into a file.
#pragma once

#include <filesystem>

#include "privacy/shared_site.hpp"
#include "sociogram/map_request.hpp"

namespace twiza::app {

struct RenderRequest {
  std::filesystem::path output;  // its ending says the format (app/formats.hpp)
  sociogram::MapRequest map;
  privacy::Contacts contacts = privacy::Contacts::withheld;
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
