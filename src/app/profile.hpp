// Whom a document is for, from a word as typed.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "privacy/audience.hpp"

namespace twiza::app {

// équipe, restitution, public, in any of the languages; empty: restitution, which hurts nobody when it is
// shown to the wrong people. Error: usage.unknown_profile {value}.
base::Result<privacy::Profile> profile_named(const std::string& typed);

// The word's code in model::profiles: "team", "restitution", "public".
std::string_view name_of(privacy::Profile profile);

}  // namespace twiza::app
