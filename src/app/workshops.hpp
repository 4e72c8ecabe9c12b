// Which activity of a site a person means by what she types.
#pragma once

#include <string>

#include "base/result.hpp"
#include "model/site.hpp"

namespace twiza::app {

// By its name, code or id; empty: the last synergy workshop of the site, null where it has none. Error:
// invite.unknown_activity {name, names}.
base::Result<const model::Activity*> activity_meant(const model::Site& site, const std::string& typed);

}  // namespace twiza::app
