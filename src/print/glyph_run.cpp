#include "print/glyph_run.hpp"

#include <string>
#include <vector>

namespace twiza::print {
namespace {

// Characters that no text of ours shows, so that in a PDF their glyph stands for one letter only. Which have
// a glyph, and whether it is without ink, is the font's: Noto Sans Arabic draws its joiners.
constexpr const char* spare_characters[] = {"\u200B", "\uFEFF", "\u2060", "\u200C", "\u200D", "\u200A"};

double units(int pango) { return pango / static_cast<double>(PANGO_SCALE); }

class BackwardRun {
 public:
  BackwardRun(const char* text, PangoGlyphItem* run, double x)
      : text_(text),
        run_(run),
        font_(pango_cairo_font_get_scaled_font(PANGO_CAIRO_FONT(run->item->analysis.font))) {
    for (int i = 0; i < run->glyphs->num_glyphs; ++i) {
      places_.push_back(x);
      x += units(run->glyphs->glyphs[i].geometry.width);
    }
    places_.push_back(x);
    if (font_ != nullptr) look_at_font();
  }

  // False where it cannot: a letter that no font has.
  bool collect() {
    if (font_ == nullptr) return false;
    PangoGlyphItemIter each;
    for (gboolean more = pango_glyph_item_iter_init_start(&each, run_, text_); more;
         more = pango_glyph_item_iter_next_cluster(&each)) {
      if (!cluster(each)) return false;
    }
    return true;
  }

  void show(cairo_t* context) {
    // From right to left: the first letter has the last glyph.
    const std::vector<cairo_glyph_t> visual(glyphs_.rbegin(), glyphs_.rend());
    cairo_set_scaled_font(context, font_);
    cairo_show_text_glyphs(context, utf8_.data(), static_cast<int>(utf8_.size()), visual.data(),
                           static_cast<int>(visual.size()), clusters_.data(),
                           static_cast<int>(clusters_.size()), CAIRO_TEXT_CLUSTER_FLAG_BACKWARD);
  }

 private:
  void look_at_font() {
    cairo_matrix_t matrix;
    cairo_scaled_font_get_font_matrix(font_, &matrix);
    em_ = matrix.yy;
    for (const char* spare : spare_characters) {
      if (inkless_ == 0) try_inkless(spare);
    }
  }

  void try_inkless(const char* spare) {
    cairo_glyph_t* found = nullptr;
    int count = 0;
    if (cairo_scaled_font_text_to_glyphs(font_, 0, 0, spare, -1, &found, &count, nullptr, nullptr, nullptr) !=
        CAIRO_STATUS_SUCCESS) {
      return;
    }
    if (count == 1 && found[0].index != 0) {
      cairo_text_extents_t extents;
      cairo_scaled_font_glyph_extents(font_, found, 1, &extents);
      const bool narrow = extents.x_advance < 0.08 * em_;  // else readers see two letters over one another
      if (extents.width == 0 && extents.height == 0 && narrow) inkless_ = found[0].index;
    }
    cairo_glyph_free(found);
  }

  // Clusters come in the order of the text, glyphs of each from the right.
  bool cluster(const PangoGlyphItemIter& it) {
    std::vector<std::string> letters;
    for (const char* at = text_ + it.start_index; at < text_ + it.end_index;) {
      const char* next = g_utf8_next_char(at);
      letters.emplace_back(at, next);
      at = next;
    }
    std::vector<cairo_glyph_t> glyphs;
    for (int i = it.start_glyph; i > it.end_glyph; --i) {
      const PangoGlyphInfo& info = run_->glyphs->glyphs[i];
      if (info.glyph == PANGO_GLYPH_EMPTY) continue;
      if ((info.glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0) return false;
      glyphs.push_back({info.glyph, places_[static_cast<std::size_t>(i)] + units(info.geometry.x_offset),
                        units(info.geometry.y_offset)});
    }
    if (glyphs.size() == 1 && letters.size() > 1 && inkless_ != 0) {
      // Just inside the ligature: readers sort by place, and take a larger step back for a new word.
      const double right = places_[static_cast<std::size_t>(it.start_glyph) + 1] - 0.015 * em_;
      glyphs.insert(glyphs.begin(), letters.size() - 1, {inkless_, right, 0});
    }
    if (glyphs.size() == letters.size()) {
      for (std::size_t i = 0; i < letters.size(); ++i) add(letters[i], {glyphs[i]});
    } else {
      std::string all;
      for (const std::string& letter : letters) all += letter;
      add(all, glyphs);
    }
    return true;
  }

  void add(const std::string& letters, const std::vector<cairo_glyph_t>& glyphs) {
    utf8_ += letters;
    glyphs_.insert(glyphs_.end(), glyphs.begin(), glyphs.end());
    clusters_.push_back({static_cast<int>(letters.size()), static_cast<int>(glyphs.size())});
  }

  const char* text_;
  PangoGlyphItem* run_;
  cairo_scaled_font_t* font_;
  unsigned long inkless_ = 0;
  double em_ = 0;
  std::vector<double> places_;  // where each glyph begins, and the end
  std::string utf8_;
  std::vector<cairo_glyph_t> glyphs_;  // in the order of the text
  std::vector<cairo_text_cluster_t> clusters_;
};

}  // namespace

void show_run(cairo_t* context, const char* text, PangoGlyphItem* run, double x) {
  if (run->item->analysis.level % 2 == 1) {
    BackwardRun backward(text, run, x);
    if (backward.collect()) {
      backward.show(context);
      return;
    }
  }
  cairo_move_to(context, x, 0);
  pango_cairo_show_glyph_item(context, text, run);
}

}  // namespace twiza::print
