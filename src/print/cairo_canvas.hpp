// The canvas of PDF and PNG.
#pragma once

#include <cairo.h>

#include <string>
#include <string_view>
#include <vector>

#include "print/lettering.hpp"
#include "sociogram/painter.hpp"

namespace twiza::print {

// The context's unit must be mm; it outlives the canvas.
class CairoCanvas : public sociogram::Canvas {
 public:
  CairoCanvas(cairo_t* context, const Lettering& lettering) : context_(context), lettering_(lettering) {}

  void open_layer(std::string_view) override {}
  void open_record(std::string_view, const std::string&, std::string_view) override {}
  void close() override {}
  void panel(const sociogram::Rect& box, double corner, std::string_view fill,
             const sociogram::Pen& pen) override;
  void path(const std::vector<sociogram::PathStep>& steps, std::string_view fill,
            const sociogram::Pen& pen) override;
  void text(const sociogram::TextBlock& block, const sociogram::TextLook& look) override;
  void picture(const sociogram::Rect& box, std::string_view png) override;

 protected:
  cairo_t* context() const { return context_; }

 private:
  void ink(std::string_view fill, const sociogram::Pen& pen);

  cairo_t* context_;
  const Lettering& lettering_;
};

// A PNG file, filling its box. One whose pixels do not unpack leaves the box empty.
void draw_png(cairo_t* context, const sociogram::Rect& box, std::string_view png);

// "#RRGGBB" as the context's source.
void set_color(cairo_t* context, std::string_view color, double opacity = 1);

}  // namespace twiza::print
