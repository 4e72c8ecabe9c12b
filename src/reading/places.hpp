// Where an actor stands.
#pragma once

#include <set>

#include "reading/facts.hpp"

namespace twiza::reading {

// Its territories with all around them; a leader without any stands where the structure she leads stands.
std::set<base::Id> territories_of(const Ground& ground, const model::Ref& actor);

}  // namespace twiza::reading
