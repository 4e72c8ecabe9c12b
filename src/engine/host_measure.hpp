// How wide a text is, asked of the host that shows it: a browser's canvas, a test's formula.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <tuple>

#include "sociogram/measure.hpp"

namespace twiza::engine {

class HostMeasure : public sociogram::TextMeasure {
 public:
  // Widths are asked at one large size (in the unit of the answer) and scaled: the host's rounding must not
  // depend on the size drawn. Each text is asked for once.
  static constexpr double reference_size = 100;
  // The line of Noto Sans, for a size of one.
  static constexpr double line_height = 1.362;

  using Width = std::function<double(const std::string& text, bool bold, bool italic)>;

  explicit HostMeasure(Width width_at_reference_size) : width_(std::move(width_at_reference_size)) {}

  sociogram::TextSize measure(std::string_view text, const sociogram::TextStyle& style) const override;

 private:
  Width width_;
  mutable std::map<std::tuple<bool, bool, std::string>, double> known_;
};

}  // namespace twiza::engine
