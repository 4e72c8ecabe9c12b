#include "documents/docx_styles.hpp"

#include <cmath>

#include "base/xml.hpp"
#include "documents/office_package.hpp"

namespace twiza::documents::docx {
namespace {

using base::XmlWriter;

int twips(double points) { return static_cast<int>(std::lround(points * 20)); }
std::string_view hex(std::string_view color) { return color.substr(1); }

// In the order of Look.
const std::vector<Style>& styles() {
  static const std::vector<Style> all = {
      {"Normal", "Normal", 10.5, 14.5, 3},
      {"Title", "Title", 26, 34, 0, true, false, model::ink, 0, 0, true, "Subtitle"},
      {"Subtitle", "Subtitle", 14, 19, 4, false, false, model::soft, 0, 0, false, "Normal"},
      {"Status", "Twiza Status", 10.5, 14.5, 6, false, true, accent, 0, 0, false, "Normal"},
      {"TOCHeading", "TOC Heading", 14, 19, 18, true, false, accent, 0, 0, true, "Normal"},
      {"TOC1", "toc 1", 10.5, 14.5, 8, true, false, model::ink, 0, 0, true, "Normal"},
      {"TOC2", "toc 2", 10, 14, 1, false, false, model::ink, 11, 0, false, "Normal"},
      {"Heading1", "heading 1", 18, 24, 18, true, false, accent, 0, 1, true, "Normal", 4},
      {"Heading2", "heading 2", 15, 20, 14, true, false, model::ink, 0, 2, true, "Normal", 3},
      {"Heading3", "heading 3", 11, 15, 9, true, false, accent, 0, 3, true, "Normal"},
      {"Lead", "Twiza Lead", 10.5, 14.5, 3, false, false, model::soft, 0, 0, false, "Normal"},
      {"Quiet", "Twiza Quiet", 9.5, 13.5, 3, false, true, model::soft, 0, 0, false, "Normal", 3},
      {"ListBullet", "List Bullet", 10.5, 14.5, 2, false, false, model::ink, 14, 0, false, {}},
      {"Caption", "caption", 10.5, 14.5, 12, true, false, model::ink, 0, 0, true, "Normal", 3},
      {"Cell", "Twiza Cell", 9.5, 13.5, 0, false, false, model::ink, 0, 0, false, {}},
      {"Header", "header", 9, 12.5, 0, false, false, model::soft, 0, 0, false, {}},
      {"Footer", "footer", 8.5, 12, 0, false, false, model::soft, 0, 0, false, {}}};
  return all;
}

void paragraph_properties(XmlWriter& xml, const Style& style, bool right_to_left) {
  xml.open("w:pPr");
  if (style.keep) xml.leaf("w:keepNext").leaf("w:keepLines");
  if (style.id == "ListBullet") xml.open("w:numPr").leaf("w:numId", {{"w:val", 1}}).close();
  if (style.id == "TOC1" || style.id == "TOC2") {
    xml.open("w:tabs").leaf("w:tab", {{"w:val", "right"}, {"w:leader", "dot"}, {"w:pos", text_w}}).close();
  } else if (style.id == "Header" || style.id == "Footer") {
    xml.open("w:tabs").leaf("w:tab", {{"w:val", "right"}, {"w:pos", text_w}}).close();
  }
  if (right_to_left) xml.leaf("w:bidi");
  xml.leaf("w:spacing", {{"w:before", twips(style.before)},
                         {"w:after", twips(style.after)},
                         {"w:line", twips(style.line)},
                         {"w:lineRule", "atLeast"}});
  if (style.id == "ListBullet") {
    xml.leaf("w:ind", {{"w:left", twips(style.indent)}, {"w:hanging", twips(style.indent)}});
  } else if (style.indent > 0) {
    xml.leaf("w:ind", {{"w:left", twips(style.indent)}});
  }
  if (style.outline > 0) xml.leaf("w:outlineLvl", {{"w:val", style.outline - 1}});
  xml.close();
}

// Sizes in half points, for both scripts.
void run_properties(XmlWriter& xml, const Style& style) {
  const int half = static_cast<int>(std::lround(style.size * 2));
  xml.open("w:rPr");
  if (style.bold) xml.leaf("w:b").leaf("w:bCs");
  if (style.italic) xml.leaf("w:i").leaf("w:iCs");
  xml.leaf("w:color", {{"w:val", hex(style.color)}});
  xml.leaf("w:sz", {{"w:val", half}}).leaf("w:szCs", {{"w:val", half}});
  xml.close();
}

void defaults(XmlWriter& xml, base::Language language) {
  // The language of left-to-right texts: an Arabic document's are names in French.
  const std::string_view latin =
      office::locale_of(language == base::Language::ar ? base::Language::fr : language);
  xml.open("w:docDefaults").open("w:rPrDefault").open("w:rPr");
  xml.leaf("w:rFonts",
           {{"w:ascii", "Arial"}, {"w:hAnsi", "Arial"}, {"w:eastAsia", "Arial"}, {"w:cs", "Arial"}});
  xml.leaf("w:lang", {{"w:val", latin}, {"w:eastAsia", latin}, {"w:bidi", "ar-MA"}});
  xml.close().close().leaf("w:pPrDefault").close();
}

void border(XmlWriter& xml, std::string_view side, int eighths, std::string_view color) {
  xml.leaf(side, {{"w:val", "single"}, {"w:sz", eighths}, {"w:space", 0}, {"w:color", color}});
}

void table_styles(XmlWriter& xml) {
  xml.open("w:style", {{"w:type", "table"}, {"w:default", "1"}, {"w:styleId", "TableNormal"}});
  xml.leaf("w:name", {{"w:val", "Normal Table"}});
  xml.open("w:tblPr").leaf("w:tblInd", {{"w:w", 0}, {"w:type", "dxa"}}).close().close();
  xml.open("w:style", {{"w:type", "table"}, {"w:customStyle", "1"}, {"w:styleId", table_style}});
  xml.leaf("w:name", {{"w:val", "Twiza Table"}}).leaf("w:basedOn", {{"w:val", "TableNormal"}});
  xml.leaf("w:qFormat");
  xml.open("w:tblPr").open("w:tblBorders");
  border(xml, "w:top", 8, "8A5A12");
  border(xml, "w:bottom", 8, "8A5A12");
  border(xml, "w:insideH", 4, "D8D4CC");
  xml.close().open("w:tblCellMar");
  for (const char* side : {"w:top", "w:left", "w:bottom", "w:right"}) {
    const bool upright = std::string_view(side) == "w:top" || std::string_view(side) == "w:bottom";
    xml.leaf(side, {{"w:w", upright ? 50 : 90}, {"w:type", "dxa"}});
  }
  xml.close().close();
  xml.open("w:tblStylePr", {{"w:type", "firstRow"}});
  xml.open("w:rPr").leaf("w:b").leaf("w:bCs").close();
  xml.open("w:tcPr").leaf("w:shd", {{"w:val", "clear"}, {"w:color", "auto"}, {"w:fill", "F4EFE6"}}).close();
  xml.close().close();
}

XmlWriter word_part(std::string_view name) {
  XmlWriter xml(true);
  xml.open(name, {{"xmlns:w", word_namespace}});
  return xml;
}

}  // namespace

const Style& style_of(Look look) { return styles()[static_cast<std::size_t>(look)]; }

std::string styles_part(base::Language language) {
  XmlWriter xml = word_part("w:styles");
  defaults(xml, language);
  for (const Style& style : styles()) {
    const bool own = style.name.rfind("Twiza ", 0) == 0;
    xml.open("w:style", {{"w:type", "paragraph"}});
    if (style.id == "Normal") xml.attribute("w:default", "1");
    if (own) xml.attribute("w:customStyle", "1");
    xml.attribute("w:styleId", style.id);
    xml.leaf("w:name", {{"w:val", style.name}});
    if (style.id != "Normal") xml.leaf("w:basedOn", {{"w:val", "Normal"}});
    if (!style.next.empty()) xml.leaf("w:next", {{"w:val", style.next}});
    xml.leaf("w:qFormat");
    paragraph_properties(xml, style, base::right_to_left(language));
    run_properties(xml, style);
    xml.close();
  }
  xml.open("w:style", {{"w:type", "character"}, {"w:styleId", link_style}});
  xml.leaf("w:name", {{"w:val", link_style}});
  xml.open("w:rPr").leaf("w:color", {{"w:val", "123F8F"}}).leaf("w:u", {{"w:val", "single"}}).close().close();
  table_styles(xml);
  return xml.take();
}

std::string numbering_part(base::Language language) {
  XmlWriter xml = word_part("w:numbering");
  xml.open("w:abstractNum", {{"w:abstractNumId", 0}})
      .leaf("w:multiLevelType", {{"w:val", "hybridMultilevel"}});
  xml.open("w:lvl", {{"w:ilvl", 0}}).leaf("w:start", {{"w:val", 1}}).leaf("w:numFmt", {{"w:val", "bullet"}});
  xml.leaf("w:lvlText", {{"w:val", "•"}}).leaf("w:lvlJc", {{"w:val", "left"}});
  const int indent = twips(style_of(Look::item).indent);
  xml.open("w:pPr").leaf("w:ind", {{"w:left", indent}, {"w:hanging", indent}}).close();
  xml.open("w:rPr").leaf("w:color", {{"w:val", hex(accent)}});
  if (base::right_to_left(language)) xml.leaf("w:rtl");
  xml.close().close().close();
  xml.open("w:num", {{"w:numId", 1}}).leaf("w:abstractNumId", {{"w:val", 0}}).close();
  return xml.take();
}

std::string settings_part(base::Language language) {
  XmlWriter xml = word_part("w:settings");
  xml.leaf("w:zoom", {{"w:percent", 100}});
  xml.leaf("w:defaultTabStop", {{"w:val", 708}});
  // Word 2013 and later lay the page out as they do their own documents.
  xml.open("w:compat")
      .leaf("w:compatSetting", {{"w:name", "compatibilityMode"},
                                {"w:uri", "http://schemas.microsoft.com/office/word"},
                                {"w:val", "15"}});
  xml.close();
  xml.leaf("w:themeFontLang", {{"w:val", office::locale_of(language)}, {"w:bidi", "ar-MA"}});
  return xml.take();
}

}  // namespace twiza::documents::docx
