// The logos of a site as reports print them.
#pragma once

#include <vector>

#include "documents/report.hpp"
#include "privacy/shared_site.hpp"

namespace twiza::documents {

// As on the map (sociogram/scene_logos.hpp), in the same sizes.
std::vector<ReportLogo> report_logos(const privacy::SharedSite& shared, base::Language language);

}  // namespace twiza::documents
