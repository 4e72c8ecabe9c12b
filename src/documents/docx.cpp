#include "documents/docx.hpp"

#include "documents/docx_body.hpp"
#include "documents/docx_runs.hpp"
#include "documents/docx_styles.hpp"
#include "documents/office_package.hpp"

namespace twiza::documents {
namespace {

using base::XmlWriter;
using docx::Look;

std::string edge_file(const char* edge, std::size_t report, bool across) {
  return edge + std::to_string(report + 1) + (across ? "-across.xml" : ".xml");
}
std::string header_file(std::size_t report, bool across) { return edge_file("header", report, across); }
std::string footer_file(std::size_t report, bool across) { return edge_file("footer", report, across); }

std::string content_types(bool with_pictures, std::size_t reports) {
  office::ContentTypes types;
  if (with_pictures) types.extension("png", "image/png");
  types.part("/word/document.xml", "wordprocessingml.document.main+xml");
  types.part("/word/styles.xml", "wordprocessingml.styles+xml");
  types.part("/word/numbering.xml", "wordprocessingml.numbering+xml");
  types.part("/word/settings.xml", "wordprocessingml.settings+xml");
  for (std::size_t i = 0; i < reports; ++i) {
    for (const bool across : {false, true}) {
      types.part("/word/" + header_file(i, across), "wordprocessingml.header+xml");
      types.part("/word/" + footer_file(i, across), "wordprocessingml.footer+xml");
    }
  }
  return types.take();
}

std::vector<const Figure*> pictured(const std::vector<Report>& reports) {
  std::vector<const Figure*> figures;
  for (const Report& report : reports) {
    for (const Block& block : report.blocks) {
      const auto* figure = std::get_if<Figure>(&block);
      if (figure != nullptr && !figure->png.empty()) figures.push_back(figure);
    }
  }
  return figures;
}

std::string links(bool with_picture, std::size_t logos, std::size_t figures, std::size_t reports) {
  office::Relationships links;
  links.add("rId1", "styles", "styles.xml");
  links.add("rId2", "numbering", "numbering.xml");
  links.add("rId3", "settings", "settings.xml");
  for (std::size_t i = 0; i < reports; ++i) {
    for (const bool across : {false, true}) {
      links.add(docx::header_link(i, across), "header", header_file(i, across));
      links.add(docx::footer_link(i, across), "footer", footer_file(i, across));
    }
  }
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
// across its end is further away than the style says. `styles`: the language of the document's styles.
std::string edge_part(const Report& report, bool head, bool across, base::Language styles) {
  const bool rtl = base::right_to_left(report.language);
  XmlWriter xml(true);
  xml.open(head ? "w:hdr" : "w:ftr", {{"xmlns:w", docx::word_namespace}});
  xml.open("w:p").open("w:pPr");
  xml.leaf("w:pStyle", {{"w:val", docx::style_of(head ? Look::header : Look::footer).id}});
  if (across) {
    xml.open("w:tabs").leaf("w:tab", {{"w:val", "clear"}, {"w:pos", docx::text_w}});
    xml.leaf("w:tab", {{"w:val", "right"}, {"w:pos", docx::page_h - 2 * docx::margin}}).close();
  }
  if (rtl || base::right_to_left(styles)) xml.leaf("w:bidi", {{"w:val", rtl ? 1 : 0}});
  xml.close();
  if (report.loose) return xml.take();
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

base::Parts write_docx(const std::vector<Report>& reports, const Picture& picture) {
  const Report& first = reports.front();
  const bool with_picture = !picture.png.empty();
  std::vector<const ReportLogo*> logos;
  for (const Report& report : reports) {
    for (const ReportLogo& logo : report.logos) logos.push_back(&logo);
  }
  const std::vector<const Figure*> figures = pictured(reports);
  base::Parts parts;
  parts.push_back({"[Content_Types].xml",
                   content_types(with_picture || !logos.empty() || !figures.empty(), reports.size())});
  parts.push_back({"_rels/.rels", office::package_links("word/document.xml")});
  parts.push_back(
      {"docProps/core.xml", office::core_properties(first.title, first.subtitle, first.language)});
  parts.push_back({"docProps/app.xml", office::app_properties()});
  parts.push_back({"word/document.xml", docx::body_part(reports, picture)});
  parts.push_back(
      {"word/_rels/document.xml.rels", links(with_picture, logos.size(), figures.size(), reports.size())});
  parts.push_back({"word/styles.xml", docx::styles_part(first.language)});
  parts.push_back({"word/numbering.xml", docx::numbering_part(first.language)});
  parts.push_back({"word/settings.xml", docx::settings_part(first.language)});
  for (std::size_t i = 0; i < reports.size(); ++i) {
    for (const bool across : {false, true}) {
      parts.push_back(
          {"word/" + header_file(i, across), edge_part(reports[i], true, across, first.language)});
      parts.push_back(
          {"word/" + footer_file(i, across), edge_part(reports[i], false, across, first.language)});
    }
  }
  if (with_picture) parts.push_back({"word/media/map.png", picture.png});
  for (std::size_t i = 0; i < logos.size(); ++i)
    parts.push_back({"word/media/" + docx::logo_file(i), logos[i]->png});
  for (std::size_t i = 0; i < figures.size(); ++i)
    parts.push_back({"word/media/" + docx::figure_file(i), figures[i]->png});
  return parts;
}

}  // namespace twiza::documents
