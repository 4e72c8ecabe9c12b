// The public form of what persons are and how actors get on: in classes and between families, where nobody
// is named by it.
#pragma once

#include <map>
#include <set>
#include <vector>

#include "privacy/audience.hpp"

namespace twiza::privacy {

// A function is said when so many leaders hold it: "Présidents (7)" names nobody, "Maire" does.
inline constexpr std::size_t least_holders = 5;
// How two families get on is said when so many ties say so, and no actor is an end of all of them: there is
// then nobody whom it must be about.
inline constexpr std::size_t least_ties = 3;

// A relation that is not said of its own tie.
struct UntoldRelation {
  base::Id tie;
  model::Ref from, to;
  model::Word quality;  // good, or a neutral word
};

// Takes every leader out of `shared.leaders`. Those of a function with least_holders become a class of
// leaders with its count; the others stand in the class of their family, their own or that of the structure
// they lead, as `told`, the whole site, has it. A leader without a family stands in no class. Then adds ties
// between families, with the relation most of their ties have; where two relations are as frequent, none.
// Returns the ties that each of them sums up.
std::map<base::Id, std::set<base::Id>> gather(const model::Site& told, model::Site& shared,
                                              const std::vector<UntoldRelation>& relations);

}  // namespace twiza::privacy
