// Ties between families of actors, added up: whom the guide calls "familles d'acteurs" (ENT-06, ANA-05).
#pragma once

#include <map>
#include <set>
#include <utility>
#include <vector>

#include "reading/facts.hpp"

namespace twiza::reading {

struct FamilyPair {
  std::set<base::Id> ties, good, conflictual;
  bool of_class = false;
};

// A leader without a family has that of the structure she is tied to first.
model::Word family_of(const Ground& ground, const model::Ref& actor);

// Families in the guide's order, then own words as typed, then none; the first of a pair is not after the
// second.
struct FamilyTable {
  std::vector<model::Word> families;
  std::vector<int> members;                         // actors of each
  std::vector<int> of_actor;                        // the family of each actor of the network
  std::map<std::pair<int, int>, FamilyPair> pairs;  // that have a tie
};
FamilyTable family_table(const Ground& ground);

}  // namespace twiza::reading
