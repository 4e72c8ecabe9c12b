#include "documents/pptx_package.hpp"

#include "documents/pptx_slide.hpp"

namespace twiza::documents::pptx {
namespace {

using base::XmlWriter;

constexpr std::string_view slide_type = "presentationml.slide+xml";

std::string content_types(int slides, bool pictures) {
  office::ContentTypes types;
  if (pictures) types.extension("png", "image/png");
  types.part("/ppt/presentation.xml", "presentationml.presentation.main+xml");
  types.part("/ppt/presProps.xml", "presentationml.presProps+xml");
  types.part("/ppt/viewProps.xml", "presentationml.viewProps+xml");
  types.part("/ppt/tableStyles.xml", "presentationml.tableStyles+xml");
  types.part("/ppt/theme/theme1.xml", "theme+xml");
  types.part("/ppt/slideMasters/slideMaster1.xml", "presentationml.slideMaster+xml");
  types.part("/ppt/slideLayouts/slideLayout1.xml", "presentationml.slideLayout+xml");
  for (int i = 1; i <= slides; ++i) types.part("/ppt/slides/slide" + std::to_string(i) + ".xml", slide_type);
  return types.take();
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

base::Parts package_around(const Presentation& presentation) {
  base::Parts parts;
  parts.push_back({"[Content_Types].xml", content_types(presentation.slides, presentation.pictures)});
  parts.push_back({"_rels/.rels", office::package_links("ppt/presentation.xml")});
  parts.push_back({"docProps/core.xml",
                   office::core_properties(presentation.title, presentation.subject, presentation.language)});
  parts.push_back({"docProps/app.xml", office::app_properties(presentation.slides)});
  parts.push_back({"ppt/presentation.xml", presentation_xml(presentation)});
  parts.push_back({"ppt/_rels/presentation.xml.rels", presentation_links(presentation.slides)});
  parts.push_back({"ppt/presProps.xml", presentation_part("p:presentationPr").take()});
  parts.push_back({"ppt/viewProps.xml", presentation_part("p:viewPr").take()});
  parts.push_back({"ppt/tableStyles.xml", table_styles()});
  add_master(presentation, parts);
  return parts;
}

}  // namespace twiza::documents::pptx
