// An activity for a calendar: one event of RFC 5545, by the clock of the place ("floating"), or of whole days
// where its hours are not read. Imported again it takes its own place: its UID is made of the record's id.
#pragma once

#include <string>
#include <string_view>

#include "base/words.hpp"
#include "model/site.hpp"

namespace twiza::documents {

// It must begin on a known day. `stamp`: when the file is made, in UTC: "20260301T120000Z".
std::string write_calendar(const model::Site& site, const model::Activity& activity, std::string_view stamp,
                           const base::Words& words);

}  // namespace twiza::documents
