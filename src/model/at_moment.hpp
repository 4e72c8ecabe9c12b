// The site as it was at a moment in the field, as far as it is known now.
#pragma once

#include "model/site.hpp"

namespace twiza::model {

// Takes away the ties and the projects that did not hold then, and what is said of such
// ties. Territories stay: what stands in them needs them.
void keep_what_holds(Site& site, const base::When& moment);

}  // namespace twiza::model
