#include "documents/pptx_package.hpp"
#include "documents/pptx_slide.hpp"
#include "model/legend.hpp"

namespace twiza::documents::pptx {
namespace {

using base::XmlWriter;

XmlWriter begin(std::string_view name) {
  XmlWriter xml(true);
  xml.open(name, {{"xmlns:a", drawing_namespace},
                  {"xmlns:r", relationships_namespace},
                  {"xmlns:p", presentation_namespace}});
  return xml;
}

struct ThemeColor {
  std::string_view name, color;
};
// What PowerPoint offers a coach who draws on: ink and paper, then the legend's ties, so that an arrow she
// adds by hand has a right colour within reach.
constexpr ThemeColor theme_colors[] = {
    {"a:dk1", model::ink},      {"a:lt1", model::paper},  {"a:dk2", "#4A4A4A"},
    {"a:lt2", "#FAF8F3"},       {"a:accent1", "#123F8F"}, {"a:accent2", "#1F7A45"},
    {"a:accent3", "#D23B2F"},   {"a:accent4", "#8A5A12"}, {"a:accent5", "#8A8270"},
    {"a:accent6", model::soft}, {"a:hlink", model::ink},  {"a:folHlink", model::ink},
};

void theme_line(XmlWriter& xml, int width) {
  xml.open("a:ln", {{"w", width}})
      .open("a:solidFill")
      .leaf("a:schemeClr", {{"val", "phClr"}})
      .close()
      .close();
}

std::string theme() {
  XmlWriter xml(true);
  xml.open("a:theme", {{"xmlns:a", drawing_namespace}, {"name", "Twiza"}}).open("a:themeElements");
  xml.open("a:clrScheme", {{"name", "Twiza"}});
  for (const ThemeColor& each : theme_colors) {
    xml.open(each.name).leaf("a:srgbClr", {{"val", each.color.substr(1)}}).close();
  }
  xml.close().open("a:fontScheme", {{"name", "Twiza"}});
  for (const char* name : {"a:majorFont", "a:minorFont"}) {
    xml.open(name).leaf("a:latin", {{"typeface", "Arial"}}).leaf("a:ea", {{"typeface", ""}});
    xml.leaf("a:cs", {{"typeface", "Arial"}}).close();
  }
  // The format scheme must hold three of each, even if all are plain.
  xml.close().open("a:fmtScheme", {{"name", "Twiza"}});
  for (const char* name : {"a:fillStyleLst", "a:bgFillStyleLst"}) {
    if (name == std::string_view("a:bgFillStyleLst")) {
      xml.open("a:lnStyleLst");
      for (const int width : {9525, 19050, 28575}) theme_line(xml, width);
      xml.close().open("a:effectStyleLst");
      for (int i = 0; i < 3; ++i) xml.open("a:effectStyle").leaf("a:effectLst").close();
      xml.close();
    }
    xml.open(name);
    for (int i = 0; i < 3; ++i) xml.open("a:solidFill").leaf("a:schemeClr", {{"val", "phClr"}}).close();
    xml.close();
  }
  return xml.take();
}

void empty_tree_head(XmlWriter& xml) {
  xml.open("p:nvGrpSpPr").leaf("p:cNvPr", {{"id", 1}, {"name", ""}});
  xml.leaf("p:cNvGrpSpPr").leaf("p:nvPr").close();
  xml.leaf("p:grpSpPr");
}

void title_placeholder(XmlWriter& xml, const Presentation& presentation, bool with_place) {
  xml.open("p:sp").open("p:nvSpPr").leaf("p:cNvPr", {{"id", 2}, {"name", "title"}});
  xml.open("p:cNvSpPr").leaf("a:spLocks", {{"noGrp", 1}}).close();
  xml.open("p:nvPr").leaf("p:ph", {{"type", "title"}}).close().close();
  xml.open("p:spPr");
  if (with_place) {
    const double margin = presentation.page_w * 0.03;
    xml.open("a:xfrm");
    place(xml, {margin, margin, presentation.page_w - 2 * margin, presentation.page_h * 0.08});
    xml.close().open("a:prstGeom", {{"prst", "rect"}}).leaf("a:avLst").close();
  }
  xml.close().open("p:txBody").leaf("a:bodyPr").leaf("a:lstStyle");
  xml.open("a:p").open("a:r").leaf("a:rPr", {{"lang", "fr-FR"}}).leaf("a:t", {}, "Twiza");
  xml.close().close().close().close();
}

std::string layout(const Presentation& presentation) {
  XmlWriter xml = begin("p:sldLayout");
  xml.attribute("type", "titleOnly").attribute("preserve", 1);
  xml.open("p:cSld", {{"name", "Twiza"}}).open("p:spTree");
  empty_tree_head(xml);
  title_placeholder(xml, presentation, false);
  xml.close().close();
  xml.open("p:clrMapOvr").leaf("a:masterClrMapping");
  return xml.take();
}

void text_style(XmlWriter& xml, std::string_view name, int size, bool bold, bool right_to_left) {
  xml.open(name).open("a:lvl1pPr", {{"algn", right_to_left ? "r" : "l"}, {"rtl", right_to_left ? 1 : 0}});
  xml.leaf("a:buNone").open("a:defRPr", {{"sz", size}});
  if (bold) xml.attribute("b", 1);
  xml.open("a:solidFill").leaf("a:schemeClr", {{"val", "tx1"}}).close();
  xml.leaf("a:latin", {{"typeface", "+mn-lt"}}).leaf("a:cs", {{"typeface", "+mn-cs"}});
  xml.close().close().close();
}

std::string master(const Presentation& presentation) {
  const bool right_to_left = base::right_to_left(presentation.language);
  XmlWriter xml = begin("p:sldMaster");
  xml.open("p:cSld");
  xml.open("p:bg").open("p:bgPr").open("a:solidFill").leaf("a:schemeClr", {{"val", "bg1"}}).close();
  xml.leaf("a:effectLst").close().close();
  xml.open("p:spTree");
  empty_tree_head(xml);
  title_placeholder(xml, presentation, true);
  xml.close().close();
  xml.leaf("p:clrMap", {{"bg1", "lt1"},
                        {"tx1", "dk1"},
                        {"bg2", "lt2"},
                        {"tx2", "dk2"},
                        {"accent1", "accent1"},
                        {"accent2", "accent2"},
                        {"accent3", "accent3"},
                        {"accent4", "accent4"},
                        {"accent5", "accent5"},
                        {"accent6", "accent6"},
                        {"hlink", "hlink"},
                        {"folHlink", "folHlink"}});
  xml.open("p:sldLayoutIdLst").leaf("p:sldLayoutId", {{"id", "2147483649"}, {"r:id", "rId1"}}).close();
  xml.open("p:txStyles");
  text_style(xml, "p:titleStyle", 2600, true, right_to_left);
  text_style(xml, "p:bodyStyle", 1400, false, right_to_left);
  text_style(xml, "p:otherStyle", 1400, false, right_to_left);
  return xml.take();
}

}  // namespace

void add_master(const Presentation& presentation, base::Parts& parts) {
  parts.push_back({"ppt/theme/theme1.xml", theme()});
  parts.push_back({"ppt/slideMasters/slideMaster1.xml", master(presentation)});
  Relationships of_master;
  of_master.add("rId1", "slideLayout", "../slideLayouts/slideLayout1.xml");
  of_master.add("rId2", "theme", "../theme/theme1.xml");
  parts.push_back({"ppt/slideMasters/_rels/slideMaster1.xml.rels", of_master.take()});
  parts.push_back({"ppt/slideLayouts/slideLayout1.xml", layout(presentation)});
  Relationships of_layout;
  of_layout.add("rId1", "slideMaster", "../slideMasters/slideMaster1.xml");
  parts.push_back({"ppt/slideLayouts/_rels/slideLayout1.xml.rels", of_layout.take()});
}

}  // namespace twiza::documents::pptx
