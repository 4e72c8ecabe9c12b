#include "documents/pptx_package.hpp"

#include "documents/pptx_slide.hpp"

namespace twiza::documents::pptx {
namespace {

using base::XmlWriter;

constexpr std::string_view package_relationships =
    "http://schemas.openxmlformats.org/package/2006/relationships";
constexpr std::string_view slide_type = "presentationml.slide+xml";

std::string content_types(int slides) {
  XmlWriter xml(true);
  xml.open("Types", {{"xmlns", "http://schemas.openxmlformats.org/package/2006/content-types"}});
  xml.leaf("Default", {{"Extension", "rels"},
                       {"ContentType", "application/vnd.openxmlformats-package.relationships+xml"}});
  xml.leaf("Default", {{"Extension", "xml"}, {"ContentType", "application/xml"}});
  const auto part = [&](const std::string& name, std::string_view type) {
    xml.leaf("Override",
             {{"PartName", name},
              {"ContentType", "application/vnd.openxmlformats-officedocument." + std::string(type)}});
  };
  part("/ppt/presentation.xml", "presentationml.presentation.main+xml");
  part("/ppt/presProps.xml", "presentationml.presProps+xml");
  part("/ppt/viewProps.xml", "presentationml.viewProps+xml");
  part("/ppt/tableStyles.xml", "presentationml.tableStyles+xml");
  part("/ppt/theme/theme1.xml", "theme+xml");
  part("/ppt/slideMasters/slideMaster1.xml", "presentationml.slideMaster+xml");
  part("/ppt/slideLayouts/slideLayout1.xml", "presentationml.slideLayout+xml");
  for (int i = 1; i <= slides; ++i) part("/ppt/slides/slide" + std::to_string(i) + ".xml", slide_type);
  xml.leaf("Override", {{"PartName", "/docProps/core.xml"},
                        {"ContentType", "application/vnd.openxmlformats-package.core-properties+xml"}});
  part("/docProps/app.xml", "extended-properties+xml");
  return xml.take();
}

std::string package_links() {
  Relationships links;
  links.add("rId1", "officeDocument", "ppt/presentation.xml");
  links.add_full("rId2",
                 "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                 "docProps/core.xml");
  links.add("rId3", "extended-properties", "docProps/app.xml");
  return links.take();
}

// No dates: the same site gives the same bytes on every day.
std::string core_properties(const Presentation& presentation) {
  XmlWriter xml(true);
  xml.open("cp:coreProperties",
           {{"xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"},
            {"xmlns:dc", "http://purl.org/dc/elements/1.1/"}});
  xml.leaf("dc:title", {}, presentation.title);
  xml.leaf("dc:subject", {}, presentation.subject);
  xml.leaf("dc:creator", {}, "Twiza " TWIZA_VERSION);
  xml.leaf("dc:language", {}, base::code_of(presentation.language));
  return xml.take();
}

std::string app_properties(int slides) {
  XmlWriter xml(true);
  xml.open("Properties",
           {{"xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"}});
  xml.leaf("Application", {}, "Twiza").leaf("Slides", {}, std::to_string(slides));
  return xml.take();
}

XmlWriter presentation_part(std::string_view name) {
  XmlWriter xml(true);
  xml.open(name, {{"xmlns:a", drawing_namespace},
                  {"xmlns:r", relationships_namespace},
                  {"xmlns:p", presentation_namespace}});
  return xml;
}

constexpr int first_slide_relationship = 6;  // after master, theme and properties
constexpr int first_slide_id = 256;          // least value PowerPoint takes

std::string presentation_xml(const Presentation& presentation) {
  XmlWriter xml = presentation_part("p:presentation");
  if (base::right_to_left(presentation.language)) xml.attribute("rtl", 1);
  xml.open("p:sldMasterIdLst").leaf("p:sldMasterId", {{"id", "2147483648"}, {"r:id", "rId1"}}).close();
  xml.open("p:sldIdLst");
  for (int i = 0; i < presentation.slides; ++i) {
    xml.leaf("p:sldId",
             {{"id", first_slide_id + i}, {"r:id", "rId" + std::to_string(first_slide_relationship + i)}});
  }
  xml.close();
  xml.leaf("p:sldSz", {{"cx", emu(presentation.page_w)}, {"cy", emu(presentation.page_h)}});
  xml.leaf("p:notesSz", {{"cx", 6858000}, {"cy", 9144000}});
  return xml.take();
}

std::string presentation_links(int slides) {
  Relationships links;
  links.add("rId1", "slideMaster", "slideMasters/slideMaster1.xml");
  links.add("rId2", "presProps", "presProps.xml");
  links.add("rId3", "viewProps", "viewProps.xml");
  links.add("rId4", "theme", "theme/theme1.xml");
  links.add("rId5", "tableStyles", "tableStyles.xml");
  for (int i = 0; i < slides; ++i) {
    links.add("rId" + std::to_string(first_slide_relationship + i), "slide",
              "slides/slide" + std::to_string(i + 1) + ".xml");
  }
  return links.take();
}

std::string table_styles() {
  XmlWriter xml(true);
  xml.open("a:tblStyleLst",
           {{"xmlns:a", drawing_namespace}, {"def", "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"}});
  return xml.take();
}

}  // namespace

Relationships::Relationships() : xml_(true) {
  xml_.open("Relationships", {{"xmlns", package_relationships}});
}

void Relationships::add(std::string_view id, std::string_view type, std::string_view target) {
  add_full(id, std::string(relationships_namespace) + "/" + std::string(type), target);
}

void Relationships::add_full(std::string_view id, std::string_view type, std::string_view target) {
  xml_.leaf("Relationship", {{"Id", id}, {"Type", type}, {"Target", target}});
}

base::Parts package_around(const Presentation& presentation) {
  base::Parts parts;
  parts.push_back({"[Content_Types].xml", content_types(presentation.slides)});
  parts.push_back({"_rels/.rels", package_links()});
  parts.push_back({"docProps/core.xml", core_properties(presentation)});
  parts.push_back({"docProps/app.xml", app_properties(presentation.slides)});
  parts.push_back({"ppt/presentation.xml", presentation_xml(presentation)});
  parts.push_back({"ppt/_rels/presentation.xml.rels", presentation_links(presentation.slides)});
  parts.push_back({"ppt/presProps.xml", presentation_part("p:presentationPr").take()});
  parts.push_back({"ppt/viewProps.xml", presentation_part("p:viewPr").take()});
  parts.push_back({"ppt/tableStyles.xml", table_styles()});
  add_master(presentation, parts);
  return parts;
}

}  // namespace twiza::documents::pptx
