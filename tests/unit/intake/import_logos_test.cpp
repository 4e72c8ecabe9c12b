#include "../base/png_maker.hpp"
#include "intake/export.hpp"
#include "intake/logos.hpp"
#include "model/logo.hpp"
#include "plan_site.hpp"

namespace twiza::intake {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

// One structure, its cell `Logo`, and what the file of that name holds.
Workbook book(const std::string& cell, const std::string& file = {}) {
  Workbook made =
      workbook("# Structures\nCode | Nom | Logo\nDAS | Division | " + cell + "\nEN | Entraide |\n");
  if (!file.empty()) made.pictures[cell] = file;
  return made;
}

std::string text_of(const std::string& file) {
  return model::logo_text(std::get<base::Png>(model::read_logo(file)));
}

TEST(ImportLogos, DOC18AFileBesideTheWorkbookBecomesThePictureItself) {
  const std::string file = small::png(40, 20);
  const Import import = import_workbook(book("das.png", file), "x");
  EXPECT_THAT(lines_of(import), IsEmpty());
  EXPECT_EQ(import.site.structures.at(0).logo, text_of(file));
  EXPECT_EQ(import.site.structures.at(1).logo, "");
}

TEST(ImportLogos, DOC18ThePictureNeedsNoFileAnyMore) {
  const Import first = import_workbook(book("das.png", small::png(40, 20)), "x");
  const Workbook out = export_site(first.site, base::Language::fr);
  EXPECT_THAT(logo_files(out), IsEmpty());
  const Import again = import_workbook(out, "x");
  EXPECT_THAT(lines_of(again), IsEmpty());
  EXPECT_EQ(again.site.structures.at(0).logo, first.site.structures.at(0).logo);
}

TEST(ImportLogos, DOC18WhatGivesNoPictureIsSaidWithItsPlaceAndNothingElseIsLost) {
  const std::string damaged = small::png(40, 20).substr(0, 200), data = text_of(small::png(40, 20));
  const struct {
    std::string cell, file, code;
  } cases[] = {{"das.png", "", "logo_missing"},
               {"das.gif", "GIF89a", "logo_not_png"},
               {"das.png", damaged, "logo_damaged"},
               {"das.png", small::png(200, 200), "logo_too_large"},
               {"das.png", small::png(100, 2), "logo_bad_shape"},
               {"logos/das.png", "", "logo_path"},
               {"C:\\logos\\das.png", "", "logo_path"},
               {"..", "", "logo_path"},
               {"/etc/passwd", "", "logo_path"},
               {data.substr(0, 100), "", "logo_damaged"}};
  for (const auto& one : cases) {
    const Import import = import_workbook(book(one.cell, one.file), "x");
    EXPECT_THAT(lines_of(import), ElementsAre("IMP-02 review " + one.code + " Structures:2 Logo"));
    expect_worded(import.findings);
    EXPECT_THAT(names_of(import.site.structures), ElementsAre("Division", "Entraide"));
    EXPECT_EQ(import.site.structures.at(0).logo, one.cell) << "the file may come later";
    EXPECT_THAT(model::shown_logos(import.site, base::Language::fr), IsEmpty());
  }
  const Import heavy = import_workbook(book("das.png", small::png(200, 200)), "x");
  EXPECT_EQ(heavy.findings.at(0).arguments.at(0).second, "41");
}

TEST(ImportLogos, DOC18OnlyPlainNamesAreAskedFor) {
  const Workbook made = workbook(
      "# Structures\nNom | Logo\nA | a.png\nB | ../b.png\nC | /c.png\nD | a.png\nE | logo é.PNG\nF | ∅\n"
      "G | .cache\nH | d\\e.png\n# Leaders\nFonction | Logo\nMaire | maire.png\n");
  EXPECT_THAT(logo_files(made), ElementsAre("a.png", "logo é.PNG"));
}

TEST(ImportLogos, DOC18IntoAKnownSiteAMissingFileTakesNoLogoAway) {
  const model::Site known = import_workbook(book("das.png", small::png(40, 20)), "x").site;
  const ImportPlan missing = plan_import(book("das.png"), "x", &known);
  EXPECT_THAT(written(missing), IsEmpty());
  EXPECT_THAT(lines_of(missing.doubted), ElementsAre("Structures:2 Logo logo_missing Division"));
  expect_worded(missing);

  const ImportPlan same = plan_import(book("das.png", small::png(40, 20)), "x", &known);
  EXPECT_THAT(written(same), IsEmpty());
  EXPECT_THAT(same.doubted, IsEmpty());

  const ImportPlan other = plan_import(book("das.png", small::png(30, 20)), "x", &known);
  ASSERT_EQ(other.changed.size(), 1u);
  EXPECT_EQ(other.changed[0].was, "PNG 40 × 20");
  EXPECT_EQ(other.changed[0].now, "PNG 30 × 20");
  EXPECT_EQ(applied(other, &known).structures.at(0).logo, text_of(small::png(30, 20)));

  const ImportPlan none = plan_import(book("∅"), "x", &known);
  EXPECT_EQ(applied(none, &known).structures.at(0).logo, "");
}

}  // namespace
}  // namespace twiza::intake
