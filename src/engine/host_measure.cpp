#include "engine/host_measure.hpp"

namespace twiza::engine {

sociogram::TextSize HostMeasure::measure(std::string_view text, const sociogram::TextStyle& style) const {
  const auto [entry, is_new] = known_.try_emplace({style.bold, style.italic, std::string(text)}, 0.0);
  if (is_new) entry->second = width_(std::get<2>(entry->first), style.bold, style.italic);
  return {entry->second * style.size / reference_size, style.size * line_height};
}

}  // namespace twiza::engine
