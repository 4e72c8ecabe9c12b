// Measures text with Pango in the font of the drawing: Noto Sans, with Noto Sans Arabic for Arabic.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "sociogram/measure.hpp"

namespace twiza::platform {

class PangoMeasure : public sociogram::TextMeasure {
 public:
  PangoMeasure();
  ~PangoMeasure() override;
  PangoMeasure(const PangoMeasure&) = delete;
  PangoMeasure& operator=(const PangoMeasure&) = delete;

  sociogram::TextSize measure(std::string_view text, const sociogram::TextStyle& style) const override;

 private:
  struct Fonts;
  std::unique_ptr<Fonts> fonts_;
};

}  // namespace twiza::platform
