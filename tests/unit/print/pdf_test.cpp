#include "print/pdf.hpp"

#include <gtest/gtest.h>

#include <cstdlib>

#include "../documents/small_scene.hpp"

namespace twiza::print {
namespace {

using base::Language;
using documents::Heading;

std::vector<documents::Report> sheets() {
  documents::Report report;
  report.title = "Fiches des acteurs";
  report.imprint = "Twiza";
  report.blocks = {Heading{1, "Structures", "", true}, Heading{2, "Commune", "actor-" + small::id(1), false},
                   Heading{2, "Arrondissement", "actor-" + small::id(2), true},
                   documents::Paragraph{"Voir", documents::Paragraph::Style::body, "nowhere"}};
  return {report};
}

std::string pdf(const sociogram::Scene& scene, const PrintOptions& options = {}) {
  return write_pdf(scene, sheets(), options, base::Words::of(scene.language));
}

int count(const std::string& all, const std::string& what) {
  int found = 0;
  for (std::size_t at = 0; (at = all.find(what, at)) != std::string::npos; ++at) ++found;
  return found;
}

TEST(Pdf, Doc03Doc05SymbolsLeadToTheirSheetsAndBack) {
  const std::string all = pdf(small::scene());
  EXPECT_EQ(all.rfind("%PDF-1.", 0), 0u);
  for (const int n : {1, 2}) {
    // The symbol, and the list of sheets.
    EXPECT_EQ(count(all, "/Dest (actor-" + small::id(n) + ")"), 3) << n;  // and the bookmark
    EXPECT_EQ(count(all, "/Dest (map-" + small::id(n) + ")"), 1) << n;
  }
  EXPECT_EQ(count(all, "/Dest (actor-" + small::id(3) + ")"), 0);  // has no sheet
  EXPECT_EQ(count(all, "nowhere"), 0);
}

TEST(Pdf, SameSceneSameBytesAndNoDate) {
  const std::string all = pdf(small::scene());
  EXPECT_EQ(all, pdf(small::scene()));
  EXPECT_EQ(count(all, "Date"), 0);
}

TEST(Pdf, Qua01Qua09ItTellsItsLanguageAndItsTitle) {
  EXPECT_EQ(count(pdf(small::scene()), "/Lang (fr)"), 1);
  const std::string arabic = pdf(small::scene(Language::ar));
  EXPECT_EQ(count(arabic, "/Lang (ar)"), 1);
  EXPECT_EQ(count(arabic, "/Direction /R2L"), 1);
  EXPECT_EQ(count(arabic, "/DisplayDocTitle true"), 1);
}

// Every line of the table of objects, the update's too, leads to its object.
TEST(Pdf, ItsTableOfObjectsIsTrue) {
  for (const Paper paper : {Paper::screen, Paper::a4, Paper::poster}) {
    const std::string all = pdf(small::scene(), {paper, Paper::a4, 150});
    const std::size_t update = std::strtoull(all.c_str() + all.rfind("startxref\n") + 10, nullptr, 10);
    ASSERT_EQ(all.compare(update, 5, "xref\n"), 0);
    std::size_t at = update + 5;
    int used = 0;
    while (all[at] >= '0' && all[at] <= '9') {
      const std::size_t line_end = all.find('\n', at);
      const std::string number = all.substr(at, all.find(' ', at) - at);
      const std::string entry = all.substr(line_end + 1, 20);
      if (entry[17] == 'n') {
        EXPECT_EQ(
            all.compare(std::strtoull(entry.c_str(), nullptr, 10), number.size() + 6, number + " 0 obj"), 0);
        ++used;
      }
      at = line_end + 21;
    }
    EXPECT_EQ(used, 1);
  }
}

TEST(Pdf, Soc27APosterIsAPlanAndItsSheets) {
  const sociogram::Scene scene = small::scene();
  const Poster made = poster(scene, Paper::a4);
  const std::string all = pdf(scene, {Paper::poster, Paper::a4, 150});
  EXPECT_EQ(count(all, "/Type /Page "), 1 + made.columns * made.rows);
  EXPECT_EQ(count(all, "/Title (B2)"), 1);
}

TEST(Pdf, BadNamesAndIdsSpoilNothing) {
  sociogram::Scene scene = small::scene();
  scene.nodes[0].id = "x' dest='y' (\\";
  scene.nodes[1].name = scene.nodes[1].label.lines[0] = "a\x01 (b) \\ \xFF";
  scene.nodes[2].id = scene.nodes[3].id;
  scene.title.lines = {"\xFF(\\"};
  EXPECT_GT(pdf(scene).size(), 1000u);
  scene = {};
  scene.page_w = scene.page_h = 100;
  EXPECT_GT(pdf(scene).size(), 1000u);
}

}  // namespace
}  // namespace twiza::print
