#include "documents/report_html.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "xml_scan.hpp"

namespace twiza::documents {
namespace {

using base::Language;
using ::testing::HasSubstr;
using ::testing::Not;

Report report(Language language = Language::fr) {
  Report made;
  made.title = "Fiches <b>";
  made.subtitle = "Salé & alentours";
  made.language = language;
  made.imprint = "Twiza · légende 1";
  made.contents = true;
  made.blocks = {Heading{1, "Structures", "", true},
                 Heading{2, "Commune", "commune"},
                 Paragraph{"voir l'autre", Paragraph::Style::item, "autre"},
                 Paragraph{"voir nulle part", Paragraph::Style::item, "nulle-part"},
                 Heading{2, "Autre", "autre", true},
                 Paragraph{"جماعة سلا"},
                 ReportTable{"Chiffres", {"Donnée", "Valeur", "Date"}, {{"Habitants", "751 572", ""}}},
                 ReportTable{"", {}, {{"Nom", "Salé\nla ville"}}}};
  return made;
}

TEST(ReportHtml, DOC_18_headings_stand_under_one_title_and_the_contents_lead_to_them) {
  const std::string page = write_report_html({report()});
  EXPECT_EQ(1, scan::count(page, "<h1"));
  EXPECT_THAT(page, HasSubstr("<h1>Fiches &lt;b&gt;</h1>"));
  EXPECT_THAT(page, HasSubstr("<h2 id=\"section-0\" class=\"new-page\">Structures</h2>"));
  EXPECT_THAT(page, HasSubstr("<a href=\"#section-0\">Structures</a>"));
  EXPECT_THAT(page, HasSubstr("<h3 id=\"commune\">Commune</h3>"));
  EXPECT_THAT(page, HasSubstr("<a href=\"#commune\">Commune</a>"));
  EXPECT_THAT(page, HasSubstr("<li><a href=\"#autre\">voir l'autre</a></li>"));
  EXPECT_THAT(page, HasSubstr("<li>voir nulle part</li>"));  // no such heading: plain text
}

TEST(ReportHtml, QUA_02_nothing_is_asked_of_the_outside) {
  const std::string page = write_report_html({report()});
  EXPECT_THAT(page, HasSubstr("default-src 'none'"));
  EXPECT_THAT(page, Not(HasSubstr("http:")));
  EXPECT_THAT(page, Not(HasSubstr("https:")));
  EXPECT_THAT(page, Not(HasSubstr("<script")));
  EXPECT_THAT(page, Not(HasSubstr(" style=")));  // the policy would not let it
}

TEST(ReportHtml, DOC_18_tables_tell_their_caption_and_headers) {
  const std::string page = write_report_html({report()});
  EXPECT_THAT(page, HasSubstr("<caption>Chiffres</caption>"));
  EXPECT_THAT(page, HasSubstr("<th scope=\"col\" role=\"columnheader\">Valeur</th>"));
  EXPECT_THAT(page, HasSubstr("<th scope=\"row\" role=\"rowheader\" data-column=\"Donnée\">Habitants</th>"));
  EXPECT_THAT(page, HasSubstr("Salé<br>la ville"));
}

TEST(ReportHtml, DOC_18_each_language_has_its_part_direction_and_anchors) {
  const std::string page = write_report_html({report(), report(Language::ar)});
  EXPECT_THAT(page, HasSubstr("<html lang=\"fr\" dir=\"ltr\">"));
  EXPECT_THAT(page, HasSubstr("<article id=\"report\" lang=\"fr\" dir=\"ltr\">"));
  EXPECT_THAT(page, HasSubstr("<article id=\"part2-report\" lang=\"ar\" dir=\"rtl\">"));
  EXPECT_THAT(page, HasSubstr("<a href=\"#part2-report\" lang=\"ar\" dir=\"rtl\">العربية</a>"));
  EXPECT_THAT(page, HasSubstr("<p dir=\"rtl\">جماعة سلا</p>"));                       // in the French part
  EXPECT_THAT(page, HasSubstr("<h3 id=\"part2-commune\" dir=\"ltr\">Commune</h3>"));  // in the Arabic one
  EXPECT_THAT(page, HasSubstr("<a href=\"#part2-autre\">voir l'autre</a>"));
  EXPECT_EQ(page, write_report_html({report(), report(Language::ar)}));
}

TEST(ReportHtml, elements_are_closed_in_their_order) {
  const std::string page = write_report_html({report()});
  for (const char* name : {"article", "ul", "li", "table", "tbody", "tr", "details", "nav", "p"}) {
    const std::string open = std::string("<") + name;
    EXPECT_EQ(scan::count(page, open + ">") + scan::count(page, open + " "),
              scan::count(page, std::string("</") + name + ">"))
        << name;
  }
}

}  // namespace
}  // namespace twiza::documents
