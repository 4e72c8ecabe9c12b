// From filters as they were typed to what the sociogram is asked for.
#pragma once

#include <string>

#include "base/result.hpp"
#include "model/site.hpp"
#include "sociogram/scene_builder.hpp"

namespace twiza::app {

struct MapRequest {
  base::Language language = base::Language::fr;
  sociogram::Labels labels = sociogram::Labels::names;
  // Filters (SOC-23): names of a theme and of a territory, a category, a date. Empty: all.
  std::string theme, territory, category, at;
  std::string revision;  // of the site; empty: what the site says itself
};

// Errors: a filter that names nothing in the site: render.unknown_theme, .unknown_territory {name, names},
// .unknown_category, .unknown_date {name}.
base::Result<sociogram::MapOptions> map_options(const model::Site& site, const MapRequest& request);

}  // namespace twiza::app
