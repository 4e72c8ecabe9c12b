#include "print/paper.hpp"

#include <gtest/gtest.h>

#include "../documents/small_scene.hpp"

namespace twiza::print {
namespace {

sociogram::Scene scene(double w, double h, double label = 3) {
  sociogram::Scene made = small::scene();
  made.page_w = w;
  made.page_h = h;
  for (sociogram::SceneNode& node : made.nodes) node.label.size = label;
  return made;
}

TEST(Paper, Soc27TheMapFitsBetweenThePrintersMargins) {
  for (const Paper paper : {Paper::a4, Paper::a3}) {
    for (const auto& it : {scene(628, 353), scene(100, 300), scene(80, 45)}) {
      const Fit made = fit(it, paper);
      EXPECT_GE(made.x, printer_margin - 1e-9);
      EXPECT_GE(made.y, printer_margin - 1e-9);
      EXPECT_LE(made.x + it.page_w * made.scale, made.paper.w - printer_margin + 1e-9);
      EXPECT_LE(made.y + it.page_h * made.scale, made.paper.h - printer_margin + 1e-9);
      // As large as fits.
      EXPECT_TRUE(made.x < printer_margin + 1e-9 || made.y < printer_margin + 1e-9);
    }
  }
}

TEST(Paper, TheScreenIsTheMapsOwnPageUnlessNoReaderTakesIt) {
  EXPECT_EQ(fit(scene(628, 353), Paper::screen).scale, 1);
  const Fit large = fit(scene(10160, 5000), Paper::screen);
  EXPECT_EQ(large.scale, 0.5);
  EXPECT_EQ(large.paper.w, 5080);
}

TEST(Paper, TheSmallestLabelCounts) {
  sociogram::Scene it = scene(628, 353);
  it.nodes[1].label.size = 2.5;
  EXPECT_EQ(label_size(it), 2.5);
  it.nodes.clear();
  EXPECT_EQ(label_size(it), 0);
}

TEST(Paper, Qua09APosterIsReadFromAStepAwayAndItsSheetsCoverIt) {
  for (const Paper tiles : {Paper::a4, Paper::a3}) {
    for (const auto& it : {scene(628, 353), scene(628, 353, 2), scene(100, 60), scene(3000, 1700)}) {
      const Poster made = poster(it, tiles);
      EXPECT_GE(made.scale, 1);
      EXPECT_GE(made.scale * label_size(it) * 0.536, 2 - 1e-9);
      EXPECT_GE(made.whole().w, it.page_w * made.scale - 1e-6);
      EXPECT_GE(made.whole().h, it.page_h * made.scale - 1e-6);
    }
  }
  EXPECT_EQ(poster(scene(628, 353), Paper::a4).columns, 3);
  EXPECT_EQ(poster(scene(628, 353), Paper::a3).columns, 2);
}

TEST(Paper, SheetsAreNamedAsSpreadsheetsNameCells) {
  EXPECT_EQ(sheet_name(0, 0), "A1");
  EXPECT_EQ(sheet_name(1, 1), "B2");
  EXPECT_EQ(sheet_name(25, 9), "Z10");
  EXPECT_EQ(sheet_name(26, 0), "AA1");
  EXPECT_EQ(sheet_name(52, 0), "BA1");
}

}  // namespace
}  // namespace twiza::print
