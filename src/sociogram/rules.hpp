// The conformity rules: the guide's marks (SOC L1666-1708, requirements CNF-01..14) and ours (TWZ-04..06).
// Each finding names its rule, the record, and what fills its sentence and its repair.
#pragma once

#include <vector>

#include "model/declared.hpp"
#include "model/finding.hpp"
#include "model/site.hpp"
#include "sociogram/report_rules.hpp"
#include "sociogram/scene.hpp"

namespace twiza::sociogram {

// What is true of the site's facts. `valid`: what was found of the signatures of its reports.
std::vector<model::Finding> check_site(const model::Site& site, const model::Declarations& declared,
                                       const ValidSignatures& valid = {});

// What is true of a drawing: glue at both ends, colour by kind, one size. Our own drawings pass by
// construction; a drawing that comes from elsewhere may not.
std::vector<model::Finding> check_scene(const Scene& scene);

}  // namespace twiza::sociogram
