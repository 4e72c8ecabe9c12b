// The scene as JSON (`-o map.scene.json`): millimetres; a node's x, y at its symbol's centre, a label's and
// a region's and a logo's at the corner; a logo without its bytes. For tools that read the drawing, and for
// tests.
#pragma once

#include <string>
#include <string_view>

#include "sociogram/scene.hpp"

namespace twiza::sociogram {

std::string write_scene_json(const Scene& scene);

// "house-class": as the file calls a symbol, a sort of node, a quality.
std::string_view name_of(Symbol symbol);
std::string_view name_of(NodeKind kind);
std::string_view name_of(Quality quality);

}  // namespace twiza::sociogram
