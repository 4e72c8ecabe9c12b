// Whom a diagnosis reached: actors and those asked, by family and by commune; interviews and the persons met
// (ENT-04, TER-13; SET L1184-1186).
#pragma once

#include <string>
#include <vector>

#include "base/words.hpp"
#include "model/site.hpp"

namespace twiza::documents {

struct Reached {
  std::string name;
  std::string type;  // of a territory
  int actors = 0;
  int key_actors = 0;
  int asked = 0;  // about their ties
};

// By family, in the guide's order, then the coach's own families, then actors without one (name empty).
std::vector<Reached> actors_by_family(const model::Site& site, const base::Words& words);
// Structures by category, in the same order.
std::vector<Reached> structures_by_category(const model::Site& site, const base::Words& words);
// Communes, arrondissements and towns that an actor belongs to, itself or through a place inside them; in
// the order of the site.
std::vector<Reached> communes_touched(const model::Site& site, const base::Words& words);
// Whether the site says of any actor that it was asked or not.
bool tells_who_was_asked(const model::Site& site);
// Whether it calls any a key actor.
bool tells_who_is_key(const model::Site& site);

struct Interviews {
  struct Count {
    std::string name;
    int sources = 0;
  };
  int interviews = 0;                    // conversations: neither observations, testimonies nor documents
  std::vector<Count> types;              // of all sources, in the order of the vocabulary
  std::vector<Count> places;             // of interviews, as typed, most first
  double women = 0, men = 0, youth = 0;  // persons met in interviews
  int counted = 0;                       // interviews that say how many women or men
};

Interviews interviews_of(const model::Site& site, const base::Words& words);

}  // namespace twiza::documents
