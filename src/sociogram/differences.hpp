// What differs between the maps of two moments (SOC-22, SUI-08): actors and ties that came, that changed, or
// that are gone. Whether the field changed or what is known of it, a site cannot tell.
#pragma once

#include <string_view>
#include <vector>

#include "model/site.hpp"

namespace twiza::sociogram {

enum class Mark { none, came, changed, gone };
std::string_view name_of(Mark mark);

struct Difference {
  Mark mark = Mark::none;
  model::Ref ref;
  std::vector<std::string_view> fields;  // of what changed: those that differ and matter to a map
};

// Actors, then ties; each in the order of the later site, what is gone behind. A tie counts while it holds:
// one that is planned or ended is not there.
std::vector<Difference> differences(const model::Site& before, const model::Site& after);

// What either shows, in one site: the later one as it is, and from the earlier one what it alone has. Where a
// hand put something holds.
model::Site both_of(const model::Site& before, const model::Site& after);

}  // namespace twiza::sociogram
