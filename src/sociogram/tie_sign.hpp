// Which sign of the legend a tie's relation has (SOC-10, SOC-11, SOC-21).
#pragma once

#include "model/legend.hpp"
#include "model/site.hpp"
#include "sociogram/evidence.hpp"

namespace twiza::sociogram {

// `strict`: the guide's own two signs and the neutral word in their place, no others.
model::Sign sign_of(const model::Tie& tie, const Evidence& evidence, bool strict = false);

}  // namespace twiza::sociogram
