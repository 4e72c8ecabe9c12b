// A drawing that people know, laid out again with what came since (layout.hpp: extend).
#pragma once

#include "sociogram/layout.hpp"
#include "sociogram/scene.hpp"

namespace twiza::sociogram {

// `input` is what is laid out for `scene`, in the order of its nodes, regions and ties. What `held` shows
// stays where it is; an actor that changed its territory is new, and so is a territory that changed its own.
Layout held_layout(const LayoutInput& input, const Scene& scene, const Scene& held);

}  // namespace twiza::sociogram
