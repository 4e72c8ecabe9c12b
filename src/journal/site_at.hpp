// A site as it was at a moment, the moment named as people name it: two of them are compared (SOC-22).
//
// A milestone or a revision is what was recorded by then. A date is one in the field: what is known today to
// have held on that day.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "journal/fold.hpp"

namespace twiza::journal {

struct SiteAt {
  model::Site site;
  std::string name;       // the milestone's, the date; empty: now
  std::string revision;   // of what is shown; of a site without a journal what it says itself
  bool in_field = false;  // by dates in the field, not by what was recorded
};

// Empty or "maintenant": now. Two milestones that were recorded by one change (an import brings all of a
// workbook's) are told apart by their dates in the field. Errors: those of find_moment.
base::Result<std::pair<SiteAt, SiteAt>> sites_at(const Fold& fold, std::string_view from,
                                                 std::string_view to);

// The same of a site that nobody recorded, a workbook: its milestones count by their dates. Errors:
// moment.not_a_date {name}, moment.no_date {name} (a milestone without one).
base::Result<SiteAt> site_at(const model::Site& site, std::string_view typed);

}  // namespace twiza::journal
