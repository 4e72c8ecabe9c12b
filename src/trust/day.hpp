// Days and moments as texts: "2026-11-24", "2026-11-24T15:30:00Z" (RFC 3339, UTC). Such texts are ordered as
// the days are.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace twiza::trust {

// What a person typed, where it is a day (base::parse_when); a month or a year is none.
std::optional<std::string> parse_day(std::string_view typed);

// Of milliseconds since 1970-01-01 UTC.
std::string moment_text(std::int64_t ms);
inline std::string day_of(std::string_view moment) { return std::string(moment.substr(0, 10)); }

// Seconds since 1970-01-01 UTC of the first moment of a day. `day` is one of ours.
std::int64_t seconds_of_day(std::string_view day);

}  // namespace twiza::trust
