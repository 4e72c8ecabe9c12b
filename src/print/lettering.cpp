#include "print/lettering.hpp"

#include <pango/pangocairo.h>

#include <utility>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "print/glyph_run.hpp"

namespace twiza::print {
namespace {

// Every text is shaped at one size and drawn at its own, or small sizes would be rounded unevenly. Not at a
// large one: Pango counts in 1/1024 of this unit, in 32 bits, and the line that a long text is before it is
// broken must stay below (240 000 letters).
constexpr double reference_size = 16;

struct Unref {
  void operator()(void* object) const { g_object_unref(object); }
};
template <class T>
using Owned = std::unique_ptr<T, Unref>;

}  // namespace

struct Paragraph::Shaped {
  Owned<PangoLayout> layout;
  double scale = 1;  // mm of one unit of the layout's own size

  PangoLayoutLine* line(int n) const { return pango_layout_get_line_readonly(layout.get(), n); }
};

Paragraph::Paragraph(std::unique_ptr<Shaped> shaped) : shaped_(std::move(shaped)) {}
Paragraph::Paragraph(Paragraph&&) noexcept = default;
Paragraph& Paragraph::operator=(Paragraph&&) noexcept = default;
Paragraph::~Paragraph() = default;

int Paragraph::lines() const { return pango_layout_get_line_count(shaped_->layout.get()); }

std::string Paragraph::line(int n) const {
  const PangoLayoutLine* line = shaped_->line(n);
  const std::string_view text(pango_layout_get_text(shaped_->layout.get()) + line->start_index,
                              static_cast<std::size_t>(line->length));
  return std::string(base::trim(text));
}

double Paragraph::width(int n) const {
  PangoRectangle box;
  pango_layout_line_get_extents(shaped_->line(n), nullptr, &box);
  return box.width / static_cast<double>(PANGO_SCALE) * shaped_->scale;
}

void Paragraph::draw(cairo_t* context, int n, double x, double y) const {
  cairo_save(context);
  cairo_translate(context, x, y);
  cairo_scale(context, shaped_->scale, shaped_->scale);
  const char* text = pango_layout_get_text(shaped_->layout.get());
  double at = 0;
  for (GSList* each = shaped_->line(n)->runs; each != nullptr; each = each->next) {
    auto* run = static_cast<PangoGlyphItem*>(each->data);
    show_run(context, text, run, at);
    at += pango_glyph_string_get_width(run->glyphs) / static_cast<double>(PANGO_SCALE);
  }
  cairo_restore(context);
}

struct Lettering::Fonts {
  Owned<PangoFontMap> map{pango_cairo_font_map_new()};
};

Lettering::Lettering() : fonts_(std::make_unique<Fonts>()) {}
Lettering::~Lettering() = default;

Paragraph Lettering::set(std::string_view text, const Face& face, double width) const {
  const Owned<PangoContext> context(pango_font_map_create_context(fonts_->map.get()));
  pango_context_set_round_glyph_positions(context.get(), FALSE);
  pango_context_set_base_dir(context.get(), face.right_to_left ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  // What a machine likes on its screen must not change what is printed.
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options(context.get(), options);
  cairo_font_options_destroy(options);

  PangoFontDescription* font = pango_font_description_from_string(sociogram::font_families);
  pango_font_description_set_absolute_size(font, reference_size * PANGO_SCALE);
  pango_font_description_set_weight(font, face.style.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_style(font, face.style.italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);

  auto shaped = std::make_unique<Paragraph::Shaped>();
  shaped->scale = face.style.size / reference_size;
  shaped->layout.reset(pango_layout_new(context.get()));
  PangoLayout* layout = shaped->layout.get();
  pango_layout_set_font_description(layout, font);
  pango_font_description_free(font);
  pango_layout_set_auto_dir(layout, FALSE);
  if (width > 0 && shaped->scale > 0) {
    pango_layout_set_width(layout, static_cast<int>(width / shaped->scale * PANGO_SCALE));
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
  }
  const std::string clean = base::without_controls(std::string(text));
  pango_layout_set_text(layout, clean.data(), static_cast<int>(clean.size()));
  return Paragraph(std::move(shaped));
}

}  // namespace twiza::print
