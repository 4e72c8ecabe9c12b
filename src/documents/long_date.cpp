#include "documents/long_date.hpp"

namespace twiza::documents {

std::string long_date(const base::When& when, const base::Words& words) {
  if (when.day == 0) return when.text();
  // 1970-01-01 was a Thursday; 1 is Monday.
  const int weekday = ((when.earliest_day() + 3) % 7 + 7) % 7 + 1;
  return words.say("document.date", {{"weekday", words.say("document.weekday." + std::to_string(weekday))},
                                     {"day", std::to_string(when.day)},
                                     {"month", words.say("document.month." + std::to_string(when.month))},
                                     {"year", std::to_string(when.year)}});
}

}  // namespace twiza::documents
