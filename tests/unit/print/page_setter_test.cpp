#include "print/page_setter.hpp"

#include <gtest/gtest.h>

#include <map>
#include <memory>

namespace twiza::print {
namespace {

using base::Language;
using documents::Heading;
using documents::Report;
using documents::ReportTable;
using Style = documents::Paragraph::Style;

using Row = std::vector<std::string>;

constexpr double right_edge = a4_upright.w - side_margin;

std::vector<TextPage> pages_of(const Report& report) {
  static const Lettering lettering;
  return set_pages(report, "report", lettering);
}

Report report(Language language = Language::fr) {
  Report made;
  made.title = language == Language::ar ? "بطاقات الفاعلين" : "Fiches des acteurs";
  made.language = language;
  return made;
}

std::string text(const PlacedLine& line) { return line.paragraph->line(line.line); }

std::vector<std::string> texts(const TextPage& page) {
  std::vector<std::string> all;
  for (const PlacedLine& line : page.lines) all.push_back(text(line));
  return all;
}

std::string words(int count) {
  std::string all;
  for (int n = 0; n < count; ++n) all += "coopérative " + std::to_string(n) + " ";
  return all;
}

void expect_inside(const std::vector<TextPage>& pages) {
  for (const TextPage& page : pages) {
    for (const PlacedLine& line : page.lines) {
      EXPECT_GE(line.x, side_margin - 0.01) << text(line);
      EXPECT_LE(line.x + line.paragraph->width(line.line), right_edge + 0.5) << text(line);
      EXPECT_GE(line.y, top_margin) << text(line);
      EXPECT_LE(line.y, a4_upright.h - bottom_margin) << text(line);
    }
  }
}

ReportTable table(int rows) {
  ReportTable made{"Liens", {"De", "À", "Qualité"}, {}, {3, 3, 1}};
  for (int n = 0; n < rows; ++n) made.rows.push_back({"acteur " + std::to_string(n), words(n % 7), "bonne"});
  return made;
}

TEST(PageSetter, Doc18ATableBreaksOverPagesAndRepeatsItsHeader) {
  Report it = report();
  it.blocks = {table(150)};
  const std::vector<TextPage> pages = pages_of(it);
  ASSERT_GT(pages.size(), 3u);
  expect_inside(pages);
  int rows = 0;
  for (std::size_t n = 0; n < pages.size(); ++n) {
    const std::vector<std::string> all = texts(pages[n]);
    if (n > 0) {
      ASSERT_GT(all.size(), 3u);
      EXPECT_EQ(all[0] + all[1] + all[2], "DeÀQualité");
    }
    for (const std::string& each : all) {
      if (each.rfind("acteur ", 0) == 0) {
        EXPECT_EQ(each, "acteur " + std::to_string(rows++));
      }
    }
  }
  EXPECT_EQ(rows, 150);
}

TEST(PageSetter, ARowHigherThanAPageIsBrokenAndNoneIsLost) {
  Report it = report();
  it.blocks = {ReportTable{"", {"Récit", ""}, {Row{words(1500), "fin"}, Row{"suivant", ""}}, {}}};
  const std::vector<TextPage> pages = pages_of(it);
  ASSERT_GE(pages.size(), 3u);
  expect_inside(pages);
  std::string all;
  for (const TextPage& page : pages) {
    for (const PlacedLine& line : page.lines) all += text(line) + " ";
  }
  for (const char* each : {"coopérative 0 ", "coopérative 749 ", "coopérative 1499 ", "fin ", "suivant "})
    EXPECT_NE(all.find(each), std::string::npos) << each;
}

TEST(PageSetter, NothingStandsOutsideThePage) {
  for (const Language language : {Language::fr, Language::ar}) {
    Report it = report(language);
    it.subtitle = words(40);
    it.status = "Carte de travail, à corriger ensemble";
    it.blocks = {
        Heading{1, words(20)}, documents::Paragraph{std::string(400, 'x'), Style::body, {}},
        documents::Paragraph{words(900), Style::item, {}},
        documents::Paragraph{"الباعة المتجولون " + words(30), Style::quiet, {}},
        ReportTable{words(30), {std::string(60, 'y'), "b"}, {Row{std::string(90, 'z'), words(9)}}, {1, 20}}};
    expect_inside(pages_of(it));
  }
}

TEST(PageSetter, AHeadingIsNotLeftAtTheFootOfAPage) {
  for (int before = 0; before < 60; ++before) {
    Report it = report();
    for (int n = 0; n < before; ++n) it.blocks.push_back(documents::Paragraph{"ligne", Style::body, {}});
    it.blocks.push_back(Heading{2, "Partie", "p", false});
    it.blocks.push_back(Heading{3, "Rubrique", "", false});
    it.blocks.emplace_back(documents::Paragraph{"suite", Style::body, {}});
    std::map<std::string, std::size_t> where;
    const std::vector<TextPage> pages = pages_of(it);
    for (std::size_t n = 0; n < pages.size(); ++n) {
      for (const std::string& each : texts(pages[n])) where[each] = n;
    }
    EXPECT_EQ(where["Partie"], where["suite"]) << before;
    EXPECT_EQ(where["Rubrique"], where["suite"]) << before;
  }
}

TEST(PageSetter, Qua01ArabicPagesAreMirrored) {
  Report it = report(Language::ar);
  it.blocks = {Heading{1, "الهيئات"}, ReportTable{"", {"المجال", "العدد"}, {Row{"سلا", "39"}}, {1, 1}}};
  std::map<std::string, double> left, right;
  const std::vector<TextPage> pages = pages_of(it);
  for (const PlacedLine& line : pages.at(0).lines) {
    left[text(line)] = line.x;
    right[text(line)] = line.x + line.paragraph->width(line.line);
  }
  EXPECT_NEAR(right["بطاقات الفاعلين"], right_edge, 0.01);
  EXPECT_NEAR(right["الهيئات"], right_edge, 0.01);
  EXPECT_GT(left["المجال"], right["العدد"]);
  EXPECT_GT(left["سلا"], right["39"]);
}

TEST(PageSetter, LatinTextsInAnArabicReportKeepTheirOrder) {
  EXPECT_FALSE(face_of("751 572 habitants", {}, true).right_to_left);
  EXPECT_TRUE(face_of("REMESS : جمعية", {}, true).right_to_left);
  EXPECT_FALSE(face_of("جمعية", {}, false).right_to_left);
}

TEST(PageSetter, Doc05PartsOnPagesOfTheirOwnAreListedBeforeThem) {
  Report it = report();
  it.blocks = {Heading{1, "Structures", "", true}, Heading{2, "Commune", "actor-1", false},
               Heading{3, "Territoires", "", false}, Heading{2, "REMESS", "actor-2", true}};
  const std::vector<TextPage> pages = pages_of(it);
  ASSERT_EQ(pages.size(), 3u);
  const std::vector<std::string> first = texts(pages[0]);
  EXPECT_EQ(first, (std::vector<std::string>{"Fiches des acteurs", "Structures", "Commune", "REMESS"}));
  ASSERT_EQ(pages[0].numbers.size(), 3u);
  EXPECT_EQ(pages[0].numbers[2].anchor, "actor-2");
  EXPECT_EQ(pages[0].lines[3].link, "actor-2");
  EXPECT_EQ(pages[2].lines.at(0).anchor, "actor-2");
  EXPECT_EQ(pages[2].bookmarks.at(0).text, "REMESS");
}

TEST(PageSetter, AReportWithoutBlocksIsATitle) { EXPECT_EQ(pages_of(report()).size(), 1u); }

TEST(PageSetter, DOC18LogosStandUnderTheTitleFromTheSideOfTheText) {
  for (const Language language : {Language::fr, Language::ar}) {
    Report bare = report(language);
    bare.blocks = {documents::Paragraph{"texte", Style::body}};
    Report with = bare;
    for (int n = 0; n < 9; ++n) with.logos.push_back({"Partenaire", "bytes", 24, n == 0 ? 9.0 : 5.0});
    const TextPage page = pages_of(with).at(0);
    ASSERT_EQ(page.pictures.size(), 9u);
    const bool arabic = language == Language::ar;
    const sociogram::Rect& first = page.pictures.front().box;
    EXPECT_NEAR(arabic ? first.x + first.w : first.x, arabic ? right_edge : side_margin, 0.01);
    for (const PlacedPicture& one : page.pictures) {
      EXPECT_GE(one.box.x, side_margin - 0.01);
      EXPECT_LE(one.box.x + one.box.w, right_edge + 0.01);
      EXPECT_GT(one.box.y, page.lines.front().y);
      EXPECT_LT(one.box.y + one.box.h, page.lines.back().y);
    }
    EXPECT_GT(page.pictures.back().box.y, first.y + 9) << "nine are two rows";
    EXPECT_NEAR(page.lines.back().y - pages_of(bare).at(0).lines.back().y, 2 * (9 + 2) + 1.5, 0.01);
  }
}

TEST(PageSetter, DOC01AFigureHasAPageAcrossAndWhatFollowsBeginsOnTheNext) {
  sociogram::Scene scene;
  scene.page_w = 300;
  scene.page_h = 180;
  Report it = report();
  it.cover = {"Rapport – juillet 2013"};
  it.blocks = {documents::Paragraph{"avant", Style::body},
               documents::Figure{std::make_shared<const sociogram::Scene>(scene), "Figure 1", ""},
               documents::Paragraph{"après", Style::body}};
  const std::vector<TextPage> pages = pages_of(it);
  ASSERT_EQ(pages.size(), 3u);
  EXPECT_EQ(text(pages[0].lines.at(1)), "Rapport – juillet 2013");
  EXPECT_GT(pages[1].size.w, pages[1].size.h);
  ASSERT_EQ(pages[1].scenes.size(), 1u);
  const sociogram::Rect& box = pages[1].scenes[0].box;
  EXPECT_NEAR(box.w / box.h, 300.0 / 180, 0.001);
  EXPECT_LE(box.x + box.w, pages[1].size.w);
  ASSERT_EQ(pages[1].lines.size(), 1u);
  EXPECT_GT(pages[1].lines[0].y, box.y + box.h);
  EXPECT_LT(pages[1].lines[0].y, pages[1].size.h - bottom_margin);
  EXPECT_LT(pages[2].size.w, pages[2].size.h);
  EXPECT_EQ(texts(pages[2]), std::vector<std::string>{"après"});
}

}  // namespace
}  // namespace twiza::print
