#include "platform/pango_measure.hpp"

#include <pango/pangocairo.h>

#include <map>
#include <tuple>

namespace twiza::platform {

namespace {

// Measured large and scaled down: hinting to pixels would make small sizes uneven.
constexpr double reference_size = 1000;

struct Unref {
  void operator()(void* object) const { g_object_unref(object); }
};
template <class T>
using Owned = std::unique_ptr<T, Unref>;

}  // namespace

struct PangoMeasure::Fonts {
  Owned<PangoFontMap> map{pango_cairo_font_map_new()};
  Owned<PangoContext> context{pango_font_map_create_context(map.get())};
  Owned<PangoLayout> layout{pango_layout_new(context.get())};
  // Breaking lines asks for the same words again and again.
  std::map<std::tuple<bool, bool, std::string>, sociogram::TextSize> known;
};

PangoMeasure::PangoMeasure() : fonts_(std::make_unique<Fonts>()) {}
PangoMeasure::~PangoMeasure() = default;

sociogram::TextSize PangoMeasure::measure(std::string_view text, const sociogram::TextStyle& style) const {
  auto [entry, is_new] =
      fonts_->known.try_emplace({style.bold, style.italic, std::string(text)}, sociogram::TextSize{});
  if (is_new) {
    PangoFontDescription* font = pango_font_description_from_string(sociogram::font_families);
    pango_font_description_set_absolute_size(font, reference_size * PANGO_SCALE);
    pango_font_description_set_weight(font, style.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_font_description_set_style(font, style.italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
    PangoLayout* layout = fonts_->layout.get();
    pango_layout_set_font_description(layout, font);
    pango_font_description_free(font);
    pango_layout_set_text(layout, text.data(), static_cast<int>(text.size()));
    int w = 0;
    int h = 0;
    pango_layout_get_size(layout, &w, &h);
    entry->second = {w / (reference_size * PANGO_SCALE), h / (reference_size * PANGO_SCALE)};
  }
  return {entry->second.w * style.size, entry->second.h * style.size};
}

}  // namespace twiza::platform
