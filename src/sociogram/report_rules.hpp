// The conformity rules about the report that belongs to a map: it is joined (CNF-05, SOC-03: "un rapport
// d'interprétation est toujours joint", guide L336), an accredited coach answers for it (CNF-06, SOC L1660),
// and what its author declared is said (FRM-05).
#pragma once

#include <optional>
#include <set>
#include <vector>

#include "base/id.hpp"
#include "model/finding.hpp"
#include "model/site.hpp"

namespace twiza::sociogram {

// The interpretations whose signature was found valid by who can verify it; none: nobody looked.
using ValidSignatures = std::optional<std::set<base::Id>>;

// A map without a report, or with one that nobody signed, is a working map: to review, never nonconforming.
std::vector<model::Finding> check_reports(const model::Site& site, const ValidSignatures& valid);

}  // namespace twiza::sociogram
