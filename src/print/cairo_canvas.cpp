#include "print/cairo_canvas.hpp"

#include <algorithm>

namespace twiza::print {
namespace {

using sociogram::PathStep;
using sociogram::Pen;
using sociogram::Rect;

cairo_status_t next_bytes(void* rest, unsigned char* into, unsigned int length) {
  auto& left = *static_cast<std::string_view*>(rest);
  if (left.size() < length) return CAIRO_STATUS_READ_ERROR;
  std::copy_n(left.begin(), length, into);
  left.remove_prefix(length);
  return CAIRO_STATUS_SUCCESS;
}

int hex(char c) { return c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10; }

}  // namespace

void set_color(cairo_t* context, std::string_view color, double opacity) {
  const auto part = [&](std::size_t at) { return (hex(color[at]) * 16 + hex(color[at + 1])) / 255.0; };
  cairo_set_source_rgba(context, part(1), part(3), part(5), opacity);
}

void draw_png(cairo_t* context, const Rect& box, std::string_view png) {
  cairo_surface_t* picture = cairo_image_surface_create_from_png_stream(next_bytes, &png);
  if (cairo_surface_status(picture) == CAIRO_STATUS_SUCCESS) {
    cairo_save(context);
    cairo_translate(context, box.x, box.y);
    cairo_scale(context, box.w / cairo_image_surface_get_width(picture),
                box.h / cairo_image_surface_get_height(picture));
    cairo_set_source_surface(context, picture, 0, 0);
    // Enlarged on a poster, its edges would else fade into the paper.
    cairo_pattern_set_extend(cairo_get_source(context), CAIRO_EXTEND_PAD);
    cairo_pattern_set_filter(cairo_get_source(context), CAIRO_FILTER_BEST);
    cairo_rectangle(context, 0, 0, cairo_image_surface_get_width(picture),
                    cairo_image_surface_get_height(picture));
    cairo_fill(context);
    cairo_restore(context);
  }
  cairo_surface_destroy(picture);
}

void CairoCanvas::picture(const Rect& box, std::string_view png) { draw_png(context_, box, png); }

void CairoCanvas::panel(const Rect& box, double corner, std::string_view fill, const Pen& pen) {
  constexpr double right_angle = 1.5707963267948966;
  const double r = std::min({corner, box.w / 2, box.h / 2});
  const double left = box.x + r, right = box.x + box.w - r;
  const double top = box.y + r, bottom = box.y + box.h - r;
  cairo_new_path(context_);
  cairo_arc(context_, right, top, r, -right_angle, 0);
  cairo_arc(context_, right, bottom, r, 0, right_angle);
  cairo_arc(context_, left, bottom, r, right_angle, 2 * right_angle);
  cairo_arc(context_, left, top, r, 2 * right_angle, 3 * right_angle);
  cairo_close_path(context_);
  ink(fill, pen);
}

void CairoCanvas::path(const std::vector<PathStep>& steps, std::string_view fill, const Pen& pen) {
  cairo_new_path(context_);
  for (const PathStep& step : steps) {
    const auto& [a, b, c] = step.points;
    switch (step.op) {
      case PathStep::Op::move:
        cairo_move_to(context_, a.x, a.y);
        break;
      case PathStep::Op::line:
        cairo_line_to(context_, a.x, a.y);
        break;
      case PathStep::Op::cubic:
        cairo_curve_to(context_, a.x, a.y, b.x, b.y, c.x, c.y);
        break;
      case PathStep::Op::close:
        cairo_close_path(context_);
        break;
    }
  }
  ink(fill, pen);
}

void CairoCanvas::ink(std::string_view fill, const Pen& pen) {
  if (!fill.empty()) {
    set_color(context_, fill);
    cairo_fill_preserve(context_);
  }
  if (pen.width > 0) {
    set_color(context_, pen.color);
    cairo_set_line_width(context_, pen.width);
    const std::vector<double> lengths = sociogram::dashes(pen);
    cairo_set_dash(context_, lengths.data(), static_cast<int>(lengths.size()), 0);
    cairo_set_line_cap(context_, has_round_ends(pen) ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
    cairo_set_line_join(context_, CAIRO_LINE_JOIN_ROUND);
    cairo_stroke_preserve(context_);
  }
  cairo_new_path(context_);
}

void CairoCanvas::text(const sociogram::TextBlock& block, const sociogram::TextLook& look) {
  if (block.lines.empty()) return;
  if (!look.veil.empty()) {
    set_color(context_, look.veil, sociogram::veil_opacity);
    cairo_rectangle(context_, block.box.x, block.box.y, block.box.w, block.box.h);
    cairo_fill(context_);
  }
  set_color(context_, look.color);
  const Face face{{block.size, block.bold, block.italic}, block.right_to_left};
  const double anchor = sociogram::anchor_x(block);
  for (std::size_t i = 0; i < block.lines.size(); ++i) {
    const Paragraph line = lettering_.set(block.lines[i], face);
    double x = anchor;
    if (block.right_to_left) x -= line.width(0);
    if (block.centred) x = anchor - line.width(0) / 2;
    line.draw(context_, 0, x, sociogram::baseline_y(block, i));
  }
}

}  // namespace twiza::print
