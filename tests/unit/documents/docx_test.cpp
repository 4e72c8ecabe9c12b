#include "documents/docx.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "base/words.hpp"
#include "documents/docx_contents.hpp"
#include "documents/docx_runs.hpp"
#include "xml_scan.hpp"

namespace twiza::documents {
namespace {

using base::Language;
using base::Words;
using ::testing::HasSubstr;
using ::testing::Not;

Report report(Language language = Language::fr) {
  Report made;
  made.title = "Fiches";
  made.subtitle = "Salé";
  made.language = language;
  made.imprint = "Twiza · légende 1";
  made.contents = true;
  made.blocks = {Heading{1, "Structures", "", true},
                 Heading{2, "Commune", "commune"},
                 Paragraph{"voir l'autre", Paragraph::Style::item, "autre"},
                 Paragraph{"voir nulle part", Paragraph::Style::item, "nulle-part"},
                 Heading{2, "Autre", "autre", true},
                 ReportTable{"Chiffres", {"Donnée", "Valeur"}, {{"Habitants", "751 572"}}, {0.7, 0.3}}};
  return made;
}

std::string part(const base::Parts& parts, const std::string& name) {
  for (const base::Part& each : parts) {
    if (each.name == name) return each.bytes;
  }
  return {};
}

std::string body(const Report& of) { return part(write_docx({of}), "word/document.xml"); }

std::vector<std::string> pieces(std::string_view text, bool rtl) {
  std::vector<std::string> shown;
  for (const docx::Piece& piece : docx::pieces_of(text, rtl))
    shown.push_back((piece.right_to_left ? "R:" : "L:") + piece.text);
  return shown;
}

TEST(DocxRuns, DOC_18_text_falls_into_runs_of_one_direction) {
  using ::testing::ElementsAre;
  EXPECT_THAT(pieces("Commune de Salé (2012)", false), ElementsAre("L:Commune de Salé (2012)"));
  EXPECT_THAT(pieces("جماعة سلا", true), ElementsAre("R:جماعة سلا"));
  EXPECT_THAT(pieces("Nom : جماعة سلا.", false), ElementsAre("L:Nom : ", "R:جماعة سلا", "L:."));
  EXPECT_THAT(pieces("منذ 2012-09", true), ElementsAre("R:منذ ", "L:2012-09"));
  EXPECT_THAT(pieces("القيمة: 7 cercles", true), ElementsAre("R:القيمة: ", "L:7 cercles"));
  EXPECT_THAT(pieces("12 34", true), ElementsAre("L:12", "R: ", "L:34"));
  EXPECT_THAT(pieces("", true), ElementsAre());
}

TEST(Docx, DOC_18_a_link_leads_to_the_heading_it_names_or_is_plain_text) {
  const std::string xml = body(report());
  const auto names = scan::elements(xml, "w:bookmarkStart");
  ASSERT_EQ(3u, names.size());  // all headings of the contents
  const std::string other = scan::attribute(names[2], "w:name");
  EXPECT_THAT(xml,
              HasSubstr("<w:hyperlink w:anchor=\"" + other + "\" w:history=\"1\"><w:r><w:rPr><w:rStyle"));
  EXPECT_EQ(1, scan::count(xml, "w:rStyle"));
}

TEST(Docx, DOC_18_the_contents_are_filled_in_with_the_pages_foreseen) {
  const std::string xml = body(report());
  EXPECT_THAT(xml, HasSubstr("TOC \\o &quot;1-2&quot; \\h"));
  const std::vector<docx::ContentsEntry> entries = docx::contents_of(report(), false);
  ASSERT_EQ(3u, entries.size());
  EXPECT_EQ(2, entries[0].page);
  EXPECT_EQ(2, entries[1].page);
  EXPECT_EQ(3, entries[2].page);
  EXPECT_EQ(4, docx::contents_of(report(), true)[2].page) << "the picture takes a page";
  Report plain = report();
  plain.contents = false;
  EXPECT_THAT(body(plain), Not(HasSubstr("TOC")));
}

TEST(Docx, DOC_18_a_sheet_longer_than_a_page_moves_the_next_one) {
  Report longer = report();
  for (int i = 0; i < 60; ++i)
    longer.blocks.insert(longer.blocks.begin() + 2, Paragraph{"un lien", Paragraph::Style::item});
  EXPECT_EQ(4, docx::contents_of(longer, false)[2].page);
}

TEST(Docx, DOC_18_arabic_documents_are_mirrored_with_their_tables) {
  const std::string xml = body(report(Language::ar));
  EXPECT_THAT(xml, HasSubstr("<w:bidiVisual/>"));
  EXPECT_THAT(xml, HasSubstr("<w:bidi/></w:sectPr>"));
  EXPECT_THAT(body(report()), Not(HasSubstr("<w:bidi")));
  // A title in French begins at the right and goes to the right.
  EXPECT_THAT(xml, HasSubstr("<w:pStyle w:val=\"Title\"/><w:bidi w:val=\"0\"/><w:jc w:val=\"right\"/>"));
  EXPECT_THAT(part(write_docx({report(Language::ar)}), "word/styles.xml"), HasSubstr("w:bidi=\"ar-MA\""));
}

TEST(Docx, QUA_06_the_same_report_gives_the_same_bytes_without_dates_or_names) {
  const base::Parts one = write_docx({report()});
  const base::Parts two = write_docx({report()});
  ASSERT_EQ(one.size(), two.size());
  for (std::size_t i = 0; i < one.size(); ++i) EXPECT_EQ(one[i].bytes, two[i].bytes) << one[i].name;
  EXPECT_THAT(part(one, "docProps/core.xml"), Not(HasSubstr("dcterms")));
  EXPECT_THAT(part(one, "docProps/core.xml"), HasSubstr("<dc:creator>Twiza"));
}

TEST(Docx, SOC_27_a_picture_stands_across_on_a_page_of_its_own_and_says_what_it_is) {
  const Picture picture{"png bytes", 320, 180, "Sociogramme", "64 acteurs et leurs liens"};
  const base::Parts parts = write_docx({report()}, picture);
  EXPECT_EQ("png bytes", part(parts, "word/media/map.png"));
  const std::string xml = part(parts, "word/document.xml");
  EXPECT_THAT(xml, HasSubstr("descr=\"64 acteurs et leurs liens\""));
  EXPECT_EQ(1, scan::count(xml, "w:orient=\"landscape\""));
  EXPECT_EQ(3, scan::count(xml, "<w:sectPr>"));
  EXPECT_THAT(part(parts, "[Content_Types].xml"), HasSubstr("image/png"));
}

TEST(Docx, DOC_18_logos_stand_in_a_row_under_the_title_and_say_whose_they_are) {
  for (const Language language : {Language::fr, Language::ar}) {
    Report with = report(language);
    with.logos = {{"Commune", "first bytes", 9, 9}, {"Entraide", "second bytes", 24, 5}};
    const base::Parts parts = write_docx({with}, {"map", 320, 180, "Carte"});
    EXPECT_EQ("first bytes", part(parts, "word/media/logo1.png"));
    EXPECT_EQ("second bytes", part(parts, "word/media/logo2.png"));
    const std::string xml = part(parts, "word/document.xml");
    EXPECT_THAT(xml,
                HasSubstr("descr=\"" + Words::of(language).say("alt.logo", {{"name", "Entraide"}}) + "\""));
    EXPECT_THAT(xml, HasSubstr("<wp:extent cx=\"864000\" cy=\"180000\"/>"));
    EXPECT_EQ(3, scan::count(xml, "<pic:pic"));
    EXPECT_LT(xml.find("\"Title\""), xml.find("logo1.png"));
    EXPECT_LT(xml.find("logo2.png"), xml.find("map.png"));
    std::set<std::string> ids;
    for (const char* element : {"wp:docPr", "pic:cNvPr"}) {
      for (const std::string& drawn : scan::elements(xml, element))
        EXPECT_TRUE(ids.insert(scan::attribute(drawn, "id")).second) << drawn;
    }
    EXPECT_EQ(2, scan::count(part(parts, "word/_rels/document.xml.rels"), "media/logo"));
    EXPECT_THAT(part(parts, "[Content_Types].xml"), HasSubstr("image/png"));
  }
}

TEST(Docx, DOC_18_the_row_of_logos_takes_its_place_on_the_page_of_the_contents) {
  Report longer = report();
  for (int i = 0; i < 28; ++i) longer.blocks.push_back(Heading{2, "Acteur"});
  const auto last = [](const Report& it) { return docx::contents_of(it, false).back().page; };
  int moved = 0;
  for (int i = 0; i < 12; ++i) {
    longer.blocks.push_back(Heading{2, "Acteur"});
    Report with = longer;
    with.logos = {{"Commune", "bytes", 9, 9}};
    moved += last(with) - last(longer);
  }
  EXPECT_GT(moved, 0);
}

TEST(Docx, QUA_01_what_xml_and_word_cannot_hold_is_left_out) {
  Report naughty = report();
  naughty.blocks.push_back(Paragraph{"a<b>&\"\x01\xff\nc\td\u202e", Paragraph::Style::body});
  naughty.blocks.push_back(ReportTable{"", {}, {{"x"}, {}}, {}});
  naughty.blocks.push_back(ReportTable{"vide", {}, {}, {}});
  const std::string xml = body(naughty);
  EXPECT_THAT(xml, HasSubstr("a&lt;b&gt;&amp;"));
  EXPECT_THAT(xml, HasSubstr("<w:br/><w:t xml:space=\"preserve\">c</w:t><w:tab/>"));
  EXPECT_THAT(xml, Not(HasSubstr("\x01")));
  EXPECT_EQ(2, scan::count(xml, "<w:tbl>"));
}

}  // namespace
}  // namespace twiza::documents
