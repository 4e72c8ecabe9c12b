#include "documents/docx.hpp"

#include "documents/docx_body.hpp"
#include "documents/docx_runs.hpp"
#include "documents/docx_styles.hpp"
#include "documents/office_package.hpp"

namespace twiza::documents {
namespace {

using base::XmlWriter;
using docx::Look;

std::string content_types(bool with_pictures) {
  office::ContentTypes types;
  if (with_pictures) types.extension("png", "image/png");
  types.part("/word/document.xml", "wordprocessingml.document.main+xml");
  types.part("/word/styles.xml", "wordprocessingml.styles+xml");
  types.part("/word/numbering.xml", "wordprocessingml.numbering+xml");
  types.part("/word/settings.xml", "wordprocessingml.settings+xml");
  types.part("/word/header1.xml", "wordprocessingml.header+xml");
  types.part("/word/footer1.xml", "wordprocessingml.footer+xml");
  types.part("/word/header2.xml", "wordprocessingml.header+xml");
  types.part("/word/footer2.xml", "wordprocessingml.footer+xml");
  return types.take();
}

std::vector<const Figure*> pictured(const Report& report) {
  std::vector<const Figure*> figures;
  for (const Block& block : report.blocks) {
    const auto* figure = std::get_if<Figure>(&block);
    if (figure != nullptr && !figure->png.empty()) figures.push_back(figure);
  }
  return figures;
}

std::string links(bool with_picture, std::size_t logos, std::size_t figures) {
  office::Relationships links;
  links.add("rId1", "styles", "styles.xml");
  links.add("rId2", "numbering", "numbering.xml");
  links.add("rId3", "settings", "settings.xml");
  links.add(docx::header_link, "header", "header1.xml");
  links.add(docx::footer_link, "footer", "footer1.xml");
  links.add(docx::across_header_link, "header", "header2.xml");
  links.add(docx::across_footer_link, "footer", "footer2.xml");
  if (with_picture) links.add(docx::picture_link, "image", "media/map.png");
  for (std::size_t i = 0; i < logos; ++i)
    links.add(docx::logo_link(i), "image", "media/" + docx::logo_file(i));
  for (std::size_t i = 0; i < figures; ++i)
    links.add(docx::figure_link(i), "image", "media/" + docx::figure_file(i));
  return links.take();
}

// A field whose result Word and LibreOffice work out by themselves on every page.
void page_field(XmlWriter& xml, std::string_view instruction) {
  xml.open("w:fldSimple", {{"w:instr", instruction}});
  xml.open("w:r").leaf("w:t", {}, "1").close().close();
}

// At the head of the page the site and the document; at its foot the imprint and the page's number. On a page
// across its end is further away than the style says.
std::string edge_part(const Report& report, bool head, bool across) {
  const bool rtl = base::right_to_left(report.language);
  XmlWriter xml(true);
  xml.open(head ? "w:hdr" : "w:ftr", {{"xmlns:w", docx::word_namespace}});
  xml.open("w:p").open("w:pPr");
  xml.leaf("w:pStyle", {{"w:val", docx::style_of(head ? Look::header : Look::footer).id}});
  if (across) {
    xml.open("w:tabs").leaf("w:tab", {{"w:val", "clear"}, {"w:pos", docx::text_w}});
    xml.leaf("w:tab", {{"w:val", "right"}, {"w:pos", docx::page_h - 2 * docx::margin}}).close();
  }
  if (rtl) xml.leaf("w:bidi");
  xml.close();
  docx::write_runs(xml, head ? report.subtitle : report.imprint, rtl);
  xml.open("w:r").leaf("w:tab").close();
  if (head) {
    docx::write_runs(xml, report.title, rtl);
  } else {
    page_field(xml, "PAGE");
    docx::write_runs(xml, " / ", rtl);
    page_field(xml, "NUMPAGES");
  }
  return xml.take();
}

}  // namespace

base::Parts write_docx(const Report& report, const base::Words& words, const Picture& picture) {
  const bool with_picture = !picture.png.empty();
  const std::vector<const Figure*> figures = pictured(report);
  base::Parts parts;
  parts.push_back(
      {"[Content_Types].xml", content_types(with_picture || !report.logos.empty() || !figures.empty())});
  parts.push_back({"_rels/.rels", office::package_links("word/document.xml")});
  parts.push_back(
      {"docProps/core.xml", office::core_properties(report.title, report.subtitle, report.language)});
  parts.push_back({"docProps/app.xml", office::app_properties()});
  parts.push_back({"word/document.xml", docx::body_part(report, words, picture)});
  parts.push_back({"word/_rels/document.xml.rels", links(with_picture, report.logos.size(), figures.size())});
  parts.push_back({"word/styles.xml", docx::styles_part(report.language)});
  parts.push_back({"word/numbering.xml", docx::numbering_part(report.language)});
  parts.push_back({"word/settings.xml", docx::settings_part(report.language)});
  parts.push_back({"word/header1.xml", edge_part(report, true, false)});
  parts.push_back({"word/footer1.xml", edge_part(report, false, false)});
  parts.push_back({"word/header2.xml", edge_part(report, true, true)});
  parts.push_back({"word/footer2.xml", edge_part(report, false, true)});
  if (with_picture) parts.push_back({"word/media/map.png", picture.png});
  for (std::size_t i = 0; i < report.logos.size(); ++i)
    parts.push_back({"word/media/" + docx::logo_file(i), report.logos[i].png});
  for (std::size_t i = 0; i < figures.size(); ++i)
    parts.push_back({"word/media/" + docx::figure_file(i), figures[i]->png});
  return parts;
}

}  // namespace twiza::documents
