#include "sociogram/compared_map.hpp"

namespace twiza::sociogram {

Scene marked_scene(const ComparedSites& sites, const MapOptions& options, const TextMeasure& measure,
                   const Scene* known) {
  Scene found;
  if (known == nullptr) {
    found = build_scene(sites.after, options, measure);
    known = &found;
  }
  // The later map is the one people look at; what is gone comes to a free spot of it.
  MapOptions marked = options;
  for (const Difference& each : differences(sites.before, sites.after))
    marked.marks[each.ref.id.to_text()] = each.mark;
  marked.held = known;
  return build_scene(sites.both, marked, measure);
}

}  // namespace twiza::sociogram
