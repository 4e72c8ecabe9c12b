// Who is on a map, and in which of the drawn territories.
#pragma once

#include <map>
#include <vector>

#include "model/site.hpp"
#include "sociogram/scene_builder.hpp"

namespace twiza::sociogram {

struct Selection {
  struct Actor {
    model::Ref ref;
    base::Id territory;  // the smallest drawn territory that holds all of the actor's; empty: none
    bool external = false;
  };
  struct Territory {
    const model::Territory* record = nullptr;
    base::Id parent;  // the nearest drawn ancestor; empty: none
  };
  std::vector<Actor> actors;            // in the order of the site; themes at the end of a tie last
  std::vector<Territory> territories;   // parents before children
  std::vector<const model::Tie*> ties;  // both ends are among the actors
};

// Does the tie pass the map's theme, moment and legend? A tie with a territory at an end never does: the
// legend has no sign for it (CNF-14).
bool is_shown(const model::Tie& tie, const MapOptions& options);

// Territories drawn: those with an actor, and ancestors shared by two drawn ones; the coach's yes or no in
// `Dessiné` outranks this. A leader or a group without territories stands where her structures or its
// members stand.
Selection select(const model::Site& site, const model::Index& index, const MapOptions& options);

}  // namespace twiza::sociogram
