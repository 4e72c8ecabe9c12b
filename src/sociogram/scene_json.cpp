#include "sociogram/scene_json.hpp"

#include "base/described_json.hpp"
#include "sociogram/scene_data.hpp"

namespace twiza::sociogram {

std::string_view name_of(Symbol symbol) {
  switch (symbol) {
    case Symbol::house:
      return "house";
    case Symbol::figure:
      return "figure";
    case Symbol::house_class:
      return "house-class";
    case Symbol::figure_class:
      return "figure-class";
    case Symbol::heads:
      return "heads";
    case Symbol::hexagon:
      break;
  }
  return "hexagon";
}

std::string write_scene_json(const Scene& scene) { return base::pretty(base::to_json(data_of(scene))); }

}  // namespace twiza::sociogram
