#include "print/cairo_canvas.hpp"

#include <gtest/gtest.h>
#include <pango/pangocairo.h>

#include <memory>
#include <set>

#include "../base/png_maker.hpp"
#include "../documents/small_scene.hpp"

namespace twiza::print {
namespace {

using sociogram::Rect;
using sociogram::Symbol;

constexpr int per_mm = 20;  // pixels

// White paper of some millimetres, and what was inked on it.
class Sheet {
 public:
  Sheet(int w, int h)
      : surface_(cairo_image_surface_create(CAIRO_FORMAT_RGB24, w * per_mm, h * per_mm)),
        context_(cairo_create(surface_)) {
    set_color(context_, model::paper);
    cairo_paint(context_);
    cairo_scale(context_, per_mm, per_mm);
  }
  ~Sheet() {
    cairo_destroy(context_);
    cairo_surface_destroy(surface_);
  }

  cairo_t* context() { return context_; }
  CairoCanvas canvas() { return {context_, lettering_}; }

  unsigned at(double x, double y) const {
    cairo_surface_flush(surface_);
    const unsigned char* row = cairo_image_surface_get_data(surface_) +
                               static_cast<int>(y * per_mm) * cairo_image_surface_get_stride(surface_);
    return reinterpret_cast<const unsigned*>(row)[static_cast<int>(x * per_mm)] & 0xFFFFFFU;
  }
  bool inked(double x, double y) const { return at(x, y) != 0xFFFFFF; }
  // Share of the box that is not white.
  double ink(const Rect& box) const {
    int all = 0, inky = 0;
    for (double y = box.y; y < box.y + box.h - 1e-9; y += 1.0 / per_mm) {
      for (double x = box.x; x < box.x + box.w - 1e-9; x += 1.0 / per_mm) {
        ++all;
        inky += inked(x, y) ? 1 : 0;
      }
    }
    return inky / static_cast<double>(all);
  }
  std::string pixels() const {
    cairo_surface_flush(surface_);
    return {reinterpret_cast<const char*>(cairo_image_surface_get_data(surface_)),
            static_cast<std::size_t>(cairo_image_surface_get_stride(surface_) *
                                     cairo_image_surface_get_height(surface_))};
  }

 private:
  cairo_surface_t* surface_;
  cairo_t* context_;
  Lettering lettering_;
};

TEST(CairoCanvas, Soc01Soc02EverySymbolIsDrawnInItsBoxAndNoTwoAlike) {
  std::set<std::string> pictures;
  for (const Symbol symbol : {Symbol::house, Symbol::figure, Symbol::house_class, Symbol::figure_class,
                              Symbol::heads, Symbol::hexagon}) {
    Sheet sheet(20, 20);
    CairoCanvas canvas = sheet.canvas();
    sociogram::paint_symbol(symbol, {4, 4, 12, 12}, canvas);
    EXPECT_GT(sheet.ink({4, 4, 12, 12}), 0.04);
    const double outside = sheet.ink({0, 0, 20, 3.5}) + sheet.ink({0, 16.5, 20, 3.5}) +
                           sheet.ink({0, 0, 3.5, 20}) + sheet.ink({16.5, 0, 3.5, 20});
    EXPECT_EQ(outside, 0);
    EXPECT_TRUE(pictures.insert(sheet.pixels()).second);
  }
}

TEST(CairoCanvas, Soc06Soc28PatternsTellTheKindsApartWithoutColour) {
  const auto share = [](model::TieKind kind) {
    Sheet sheet(120, 10);
    CairoCanvas canvas = sheet.canvas();
    canvas.path(sociogram::arrowed_line({{5, 5}, {115, 5}}, 1, false, false).line, {},
                sociogram::pen_of(kind, 2.25));
    return sheet.ink({5, 5, 110, 1.0 / per_mm});
  };
  EXPECT_NEAR(share(model::TieKind::structure_structure), 1, 0.01);
  EXPECT_NEAR(share(model::TieKind::leader_structure), 8.0 / 11, 0.04);
  EXPECT_NEAR(share(model::TieKind::leader_leader), 1.0 / 2.6, 0.06);
  EXPECT_NEAR(share(model::TieKind::extension), 10.0 / 19, 0.04);
}

TEST(CairoCanvas, Soc12TheArrowheadIsAtTheEndThatIsSought) {
  Sheet sheet(40, 10);
  CairoCanvas canvas = sheet.canvas();
  const sociogram::ArrowedLine drawn = sociogram::arrowed_line({{5, 5}, {35, 5}}, 1, false, true);
  canvas.path(drawn.line, {}, {model::ink, 1});
  canvas.path(drawn.heads, model::ink, {});
  EXPECT_TRUE(sheet.inked(32.5, 5.9));
  EXPECT_FALSE(sheet.inked(7.5, 5.9));
}

TEST(CairoCanvas, Soc10AFullSignIsInkAndAHollowOnePaper) {
  for (const bool full : {true, false}) {
    Sheet sheet(10, 10);
    CairoCanvas canvas = sheet.canvas();
    sociogram::paint_sign(model::Sign::good, full, {1, 1, 8, 8}, canvas);
    EXPECT_EQ(sheet.inked(3.4, 3.4), full);  // beside the plus
    EXPECT_EQ(sheet.inked(5, 5), !full);     // on it
  }
}

TEST(CairoCanvas, TextsKeepToTheirBoxesInBothDirections) {
  for (const bool arabic : {false, true}) {
    for (const bool centred : {false, true}) {
      Sheet sheet(60, 12);
      CairoCanvas canvas = sheet.canvas();
      const sociogram::TextBlock block =
          small::text({10, 4, 40, 4}, {arabic ? "مقاطعة تابريكت" : "Arrondissement"}, 3, centred, arabic);
      canvas.text(block, {});
      EXPECT_EQ(sheet.ink({0, 0, 9.8, 12}) + sheet.ink({50.2, 0, 9.8, 12}), 0);
      EXPECT_EQ(sheet.ink({0, 0, 60, 3.5}) + sheet.ink({0, 8.8, 60, 3.2}), 0);
      // From the start side, or in the middle.
      EXPECT_EQ(sheet.ink({10, 4, 6, 5}) > 0, !arabic && !centred);
      EXPECT_EQ(sheet.ink({44, 4, 6, 5}) > 0, arabic && !centred);
      EXPECT_GT(sheet.ink({27, 4, 6, 5}) + sheet.ink({10, 4, 12, 5}) + sheet.ink({38, 4, 12, 5}), 0.05);
    }
  }
}

// The letter that a ligature's second glyph stands for leaves no ink: the ligature looks as Pango draws it.
TEST(CairoCanvas, Qua01LigaturesLookAsTheFontDrawsThem) {
  for (const bool bold : {false, true}) {
    for (const char* text : {"سلا", "الأولى", "إلى الاقتصاد"}) {
      Sheet ours(40, 12), pangos(40, 12);
      const Lettering lettering;
      const Paragraph words = lettering.set(text, {{5, bold, false}, true});
      set_color(ours.context(), model::ink);
      words.draw(ours.context(), 0, 2, 7);

      cairo_t* context = pangos.context();
      set_color(context, model::ink);
      PangoLayout* layout = pango_cairo_create_layout(context);
      PangoFontDescription* font = pango_font_description_from_string(sociogram::font_families);
      pango_font_description_set_absolute_size(font, 16 * PANGO_SCALE);
      pango_font_description_set_weight(font, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
      pango_layout_set_font_description(layout, font);
      pango_layout_set_text(layout, text, -1);
      cairo_translate(context, 2, 7);
      cairo_scale(context, 5.0 / 16, 5.0 / 16);
      pango_cairo_show_layout_line(context, pango_layout_get_line_readonly(layout, 0));
      pango_font_description_free(font);
      g_object_unref(layout);
      const Rect all = {0, 0, 40, 12};
      EXPECT_NEAR(ours.ink(all), pangos.ink(all), 0.03 * pangos.ink(all)) << text;
    }
  }
}

TEST(CairoCanvas, LinesBehindALabelArePale) {
  Sheet sheet(60, 12);
  CairoCanvas canvas = sheet.canvas();
  canvas.path(sociogram::arrowed_line({{0, 4.5}, {60, 4.5}}, 1, false, false).line, {}, {"#000000", 0.5});
  canvas.text(small::text({20, 4, 20, 4}, {"."}, 3, true), {model::ink, model::paper});
  EXPECT_EQ(sheet.at(5, 4.5), 0x000000U);
  EXPECT_EQ(sheet.at(25, 4.5), 0xCCCCCCU);
}

TEST(CairoCanvas, BadTextsStayTexts) {
  Sheet sheet(60, 12);
  CairoCanvas canvas = sheet.canvas();
  canvas.text(small::text({2, 4, 50, 4}, {"a\x01 & \xFF \xED\xA0\x80", "", "\xE2\x80\xAE"}, 3), {});
  EXPECT_EQ(cairo_status(sheet.context()), CAIRO_STATUS_SUCCESS);
}

TEST(CairoCanvas, DOC18APictureFillsItsBoxAndNoMore) {
  Sheet sheet(20, 20);
  sheet.canvas().picture({5, 6, 8, 4}, small::png(30, 10, 0x40));
  EXPECT_NEAR(sheet.ink({5, 6, 8, 4}), 1, 0.001);
  EXPECT_NEAR(sheet.ink({0, 0, 20, 20}), 32.0 / 400, 0.002);
  EXPECT_EQ(sheet.at(9, 8), 0x404040U);
}

TEST(CairoCanvas, DOC18APictureThatDoesNotUnpackLeavesItsBoxEmptyAndTheRestIsDrawn) {
  Sheet sheet(20, 20);
  CairoCanvas canvas = sheet.canvas();
  for (const std::string& bytes : {std::string(), std::string("no picture"), small::png(9, 9).substr(0, 50)})
    canvas.picture({1, 1, 5, 5}, bytes);
  EXPECT_EQ(sheet.ink({0, 0, 8, 8}), 0);
  canvas.panel({10, 10, 5, 5}, 0, model::ink, {});
  EXPECT_GT(sheet.ink({10, 10, 5, 5}), 0.9);
}

}  // namespace
}  // namespace twiza::print
