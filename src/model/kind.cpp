#include "model/kind.hpp"

#include <array>

namespace twiza::model {

std::string_view name_of(Kind kind) {
  static constexpr std::array<std::string_view, kind_count> names = {
      "site",     "theme", "territory",  "datum",     "structure", "leader",    "person",    "group",
      "project",  "tie",   "source",     "statement", "map",       "placement", "milestone", "interpretation",
      "citation", "note",  "difficulty", "swot",      "activity",  "seat",      "outcome",   "coach"};
  return names[static_cast<std::size_t>(kind)];
}

}  // namespace twiza::model
