// One map of two moments, held still (SOC-22): a map of one of them that holds it (MapOptions::held) shows
// the same in the same places.
#pragma once

#include "sociogram/scene_builder.hpp"

namespace twiza::sociogram {

struct ComparedSites {
  const model::Site& before;
  const model::Site& after;
  const model::Site& both;  // differences.hpp, as its readers may see it
};

// What either shows, each difference with its mark. `known`: a drawing of the later site that
// people know, and that is to be kept; null: it is looked for.
Scene marked_scene(const ComparedSites& sites, const MapOptions& options, const TextMeasure& measure,
                   const Scene* known = nullptr);

}  // namespace twiza::sociogram
