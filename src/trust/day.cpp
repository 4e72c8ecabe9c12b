#include "trust/day.hpp"

#include <ctime>

#include "base/when.hpp"

namespace twiza::trust {

std::optional<std::string> parse_day(std::string_view typed) {
  const base::When when = base::parse_when(typed);
  if (when.day == 0) return std::nullopt;
  return when.canonical();
}

std::string moment_text(std::int64_t ms) {
  const auto seconds = static_cast<std::time_t>(ms / 1000);
  std::tm utc = {};
  ::gmtime_r(&seconds, &utc);
  char text[64];
  return {text, std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &utc)};
}

std::int64_t seconds_of_day(std::string_view day) {
  return std::int64_t{86400} * base::parse_when(day).earliest_day();
}

}  // namespace twiza::trust
