// Dates as a report says them: "29 novembre 2012", "novembre 2012".
#pragma once

#include <string>

#include "base/when.hpp"
#include "base/words.hpp"

namespace twiza::documents {

// What was typed in words stays as typed; empty: nothing is known.
std::string said_date(const base::When& when, const base::Words& words);
// One date where both ends are the same or one is not known; empty: nothing is known.
std::string said_period(const base::When& from, const base::When& to, const base::Words& words);

}  // namespace twiza::documents
