#include "model/finding.hpp"

#include <algorithm>
#include <array>

namespace twiza::model {

std::string_view name_of(Verdict verdict) {
  static constexpr std::array<std::string_view, 4> names = {"ok", "observation", "review", "nonconforming"};
  return names[static_cast<std::size_t>(verdict)];
}

Verdict overall(const std::vector<Finding>& findings) {
  Verdict worst = Verdict::ok;
  for (const Finding& finding : findings) {
    if (finding.verdict != Verdict::observation) worst = std::max(worst, finding.verdict);
  }
  return worst;
}

}  // namespace twiza::model
