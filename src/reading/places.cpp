#include "reading/places.hpp"

namespace twiza::reading {

std::set<base::Id> territories_of(const Ground& ground, const model::Ref& actor) {
  std::set<base::Id> all;
  model::Refs own = ground.index.actor(actor)->territories;
  if (const model::Leader* leader = ground.index.leader(actor.id); leader != nullptr && own.empty()) {
    const model::Refs structures = model::tied_structures(ground.site, *leader);
    if (!structures.empty()) own = ground.index.actor(structures.front())->territories;
  }
  for (const model::Ref& territory : own) {
    for (const model::Territory* each : ground.index.ancestry(territory.id)) all.insert(each->id);
  }
  return all;
}

}  // namespace twiza::reading
