#include "documents/dates.hpp"

namespace twiza::documents {

std::string said_date(const base::When& when, const base::Words& words) {
  if (!when.words.empty() || when.month == 0) return when.text();
  const std::string month = words.say("document.month." + std::to_string(when.month));
  const std::string code = when.day == 0   ? "document.date.month"
                           : when.day == 1 ? "document.date.first_day"
                                           : "document.date.day";
  return words.say(
      code, {{"day", std::to_string(when.day)}, {"month", month}, {"year", std::to_string(when.year)}});
}

std::string said_period(const base::When& from, const base::When& to, const base::Words& words) {
  const std::string first = said_date(from, words), last = said_date(to, words);
  if (first.empty() || first == last) return last;
  if (last.empty()) return first;
  return words.say("document.date.period", {{"from", first}, {"to", last}});
}

}  // namespace twiza::documents
