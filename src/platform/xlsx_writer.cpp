#include "platform/xlsx_writer.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/part.hpp"
#include "base/utf8.hpp"
#include "base/xml.hpp"
#include "platform/table_filler.hpp"
#include "platform/xlsx_writer_text.hpp"
#include "platform/zip_writer.hpp"

namespace twiza::platform {

namespace {

using base::XmlWriter;
using intake::SheetStyle;
using intake::Table;

constexpr const char* kMain = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr const char* kOffice = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr const char* kPackage = "http://schemas.openxmlformats.org/package/2006/relationships";
constexpr const char* kTypes = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

// Looks of cells, by their rank in the styles.
constexpr int kText = 1;
constexpr int kHeader = 2;
constexpr int kExample = 3;
constexpr int kOneLine = 4;

constexpr std::size_t kNarrowest = 10;  // characters
constexpr std::size_t kWidest = 50;
constexpr std::size_t kLongestInlineList = 255;  // characters; Excel takes no more
constexpr std::size_t kRowsWithChoices = 10000;

std::string sheet_part(std::size_t rank) { return "worksheets/sheet" + std::to_string(rank + 1) + ".xml"; }

std::string quoted(std::string_view text, char quote) {
  std::string out(1, quote);
  for (const char c : text) {
    if (c == quote) out += quote;
    out += c;
  }
  return out + quote;
}

// The lists that stand in a sheet of their own, a column each.
class Lists {
 public:
  // What a rule says: the words themselves where they fit, else where they stand.
  std::string formula(const std::vector<std::string>& words) {
    std::string inline_list;
    bool fits = true;
    for (const std::string& word : words) {
      if (!inline_list.empty()) inline_list += ',';
      inline_list += word;
      fits = fits && word.find_first_of(",\"") == std::string::npos;
    }
    if (fits && base::length(inline_list) <= kLongestInlineList) return quoted(inline_list, '"');
    const auto found = std::find(lists_.begin(), lists_.end(), words);
    const auto column = static_cast<std::size_t>(found - lists_.begin());
    if (found == lists_.end()) lists_.push_back(words);
    std::string letters = reference_of({0, column});
    letters.pop_back();
    return quoted(kListsSheet, '\'') + "!$" + letters + "$1:$" + letters + "$" + std::to_string(words.size());
  }

  bool empty() const { return lists_.empty(); }

  Table table() const {
    Table table;
    table.name = kListsSheet;
    for (std::size_t column = 0; column < lists_.size(); ++column) {
      for (std::size_t row = 0; row < lists_[column].size(); ++row) {
        if (table.rows.size() <= row) table.rows.resize(row + 1);
        table.rows[row].resize(lists_.size());
        table.rows[row][column] = {intake::Cell::Kind::text, lists_[column][row]};
      }
    }
    return table;
  }

 private:
  std::vector<std::vector<std::string>> lists_;
};

std::size_t width_of(std::string_view text) {
  std::size_t longest = 0;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    longest = std::max(longest, base::length(line));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
  }
  return longest;
}

std::size_t width_in_cells(const Table& table) {
  std::size_t widest = 0;
  for (const auto& row : table.rows) widest = std::max(widest, row.size());
  return widest;
}

void write_columns(XmlWriter& xml, const Table& table) {
  std::vector<std::size_t> widths(width_in_cells(table));
  for (const auto& row : table.rows) {
    for (std::size_t column = 0; column < row.size(); ++column)
      widths[column] = std::max(widths[column], width_of(row[column].text));
  }
  if (widths.empty()) return;
  xml.open("cols");
  for (std::size_t column = 0; column < widths.size(); ++column) {
    const int number = static_cast<int>(column) + 1;
    const int width = static_cast<int>(std::clamp(widths[column] + 2, kNarrowest, kWidest));
    xml.leaf("col",
             {{"min", number}, {"max", number}, {"width", width}, {"style", kText}, {"customWidth", 1}});
  }
  xml.close();
}

// A picture kept as a text: nobody reads it, and wrapped it would make its row as high as the window.
bool is_endless(std::string_view text) {
  constexpr std::size_t longest_word = 500;
  return text.size() > longest_word && text.find(' ') == std::string_view::npos;
}

void write_rows(XmlWriter& xml, const Table& table, const SheetStyle& style) {
  xml.open("sheetData");
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    const int look = style.header && row == 0 ? kHeader : style.example_row == row ? kExample : kText;
    xml.open("row", {{"r", std::to_string(row + 1)}});
    for (std::size_t column = 0; column < table.rows[row].size(); ++column) {
      const std::string& text = table.rows[row][column].text;
      if (text.empty()) continue;
      const int worn = is_endless(text) ? kOneLine : look;
      xml.open("c", {{"r", reference_of({row, column})}, {"s", worn}, {"t", "inlineStr"}}).open("is");
      xml.leaf("t", {{"xml:space", "preserve"}}, encoded(text)).close().close();
    }
    xml.close();
  }
  xml.close();
}

// Drop-down lists: they propose, and let another word be typed.
void write_choices(XmlWriter& xml, const SheetStyle& style, Lists& lists) {
  std::vector<std::pair<std::string, std::string>> rules;  // where, what
  for (std::size_t column = 0; column < style.choices.size(); ++column) {
    if (style.choices[column].empty()) continue;
    const std::string first = reference_of({style.header ? 1u : 0u, column});
    rules.emplace_back(first + ":" + reference_of({kRowsWithChoices, column}),
                       lists.formula(style.choices[column]));
  }
  for (std::size_t row = 0; row < style.row_choices.size(); ++row) {
    if (!style.row_choices[row].empty())
      rules.emplace_back(reference_of({row, 1}), lists.formula(style.row_choices[row]));
  }
  if (rules.empty()) return;
  xml.open("dataValidations", {{"count", static_cast<int>(rules.size())}});
  for (const auto& [where, what] : rules) {
    xml.open("dataValidation",
             {{"type", "list"}, {"allowBlank", 1}, {"showErrorMessage", 0}, {"sqref", where}});
    xml.leaf("formula1", {}, what).close();
  }
  xml.close();
}

std::string worksheet(const Table& table, const SheetStyle& style, bool right_to_left, bool first,
                      Lists& lists) {
  XmlWriter xml(true);
  xml.open("worksheet", {{"xmlns", kMain}}).open("sheetViews").open("sheetView");
  if (right_to_left) xml.attribute("rightToLeft", 1);
  if (first) xml.attribute("tabSelected", 1);
  xml.attribute("workbookViewId", 0);
  if (style.header && !table.rows.empty()) {
    xml.leaf("pane",
             {{"ySplit", 1}, {"topLeftCell", "A2"}, {"activePane", "bottomLeft"}, {"state", "frozen"}});
    xml.leaf("selection", {{"pane", "bottomLeft"}, {"activeCell", "A2"}, {"sqref", "A2"}});
  }
  xml.close().close();
  xml.leaf("sheetFormatPr", {{"defaultRowHeight", 15}});
  write_columns(xml, table);
  write_rows(xml, table, style);
  write_choices(xml, style, lists);
  // Phones and figures are texts on purpose: no green corners.
  if (const std::size_t width = width_in_cells(table); width > 0) {
    const std::string all = "A1:" + reference_of({kRowsWithChoices, width - 1});
    xml.open("ignoredErrors").leaf("ignoredError", {{"sqref", all}, {"numberStoredAsText", 1}}).close();
  }
  return xml.take();
}

std::string styles() {
  XmlWriter xml(true);
  xml.open("styleSheet", {{"xmlns", kMain}});
  xml.open("fonts", {{"count", 3}});
  xml.open("font").leaf("sz", {{"val", 11}}).leaf("name", {{"val", "Calibri"}}).close();
  xml.open("font").leaf("b").leaf("sz", {{"val", 11}}).leaf("name", {{"val", "Calibri"}}).close();
  xml.open("font").leaf("i").leaf("sz", {{"val", 11}}).leaf("color", {{"rgb", "FF808080"}});
  xml.leaf("name", {{"val", "Calibri"}}).close().close();
  xml.open("fills", {{"count", 3}});
  xml.open("fill").leaf("patternFill", {{"patternType", "none"}}).close();
  xml.open("fill").leaf("patternFill", {{"patternType", "gray125"}}).close();
  xml.open("fill").open("patternFill", {{"patternType", "solid"}}).leaf("fgColor", {{"rgb", "FFE8E8E8"}});
  xml.leaf("bgColor", {{"indexed", 64}}).close().close().close();
  xml.open("borders", {{"count", 1}}).open("border");
  for (const char* side : {"left", "right", "top", "bottom", "diagonal"}) xml.leaf(side);
  xml.close().close();
  xml.open("cellStyleXfs", {{"count", 1}});
  xml.leaf("xf", {{"numFmtId", 0}, {"fontId", 0}, {"fillId", 0}, {"borderId", 0}}).close();
  xml.open("cellXfs", {{"count", 5}});
  xml.leaf("xf", {{"numFmtId", 0}, {"fontId", 0}, {"fillId", 0}, {"borderId", 0}, {"xfId", 0}});
  // 49 is "@": what is typed is a text.
  for (const auto& [font, fill] : {std::pair(0, 0), std::pair(1, 2), std::pair(2, 0)}) {
    xml.open("xf", {{"numFmtId", 49}, {"fontId", font}, {"fillId", fill}, {"borderId", 0}, {"xfId", 0}});
    xml.attribute("applyNumberFormat", 1).attribute("applyFont", 1).attribute("applyFill", 1);
    xml.attribute("applyAlignment", 1);
    xml.leaf("alignment", {{"vertical", "top"}, {"wrapText", 1}}).close();
  }
  xml.open("xf", {{"numFmtId", 49}, {"fontId", 0}, {"fillId", 0}, {"borderId", 0}, {"xfId", 0}});
  xml.attribute("applyNumberFormat", 1).attribute("applyAlignment", 1);
  xml.leaf("alignment", {{"horizontal", "fill"}, {"vertical", "top"}}).close();  // cut at the cell's edge
  xml.close();
  xml.open("cellStyles", {{"count", 1}});
  xml.leaf("cellStyle", {{"name", "Normal"}, {"xfId", 0}, {"builtinId", 0}}).close();
  return xml.take();
}

std::string workbook_part(const std::vector<std::string>& names, bool lists) {
  XmlWriter xml(true);
  xml.open("workbook", {{"xmlns", kMain}, {"xmlns:r", kOffice}});
  xml.open("bookViews").leaf("workbookView", {{"activeTab", 0}}).close().open("sheets");
  for (std::size_t rank = 0; rank < names.size(); ++rank) {
    const std::string number = std::to_string(rank + 1);
    xml.open("sheet", {{"name", names[rank]}, {"sheetId", number}});
    if (lists && rank + 1 == names.size()) xml.attribute("state", "veryHidden");
    xml.attribute("r:id", "rId" + number).close();
  }
  return xml.take();
}

std::string relation_list(const std::vector<std::pair<std::string, std::string>>& kinds_and_targets) {
  XmlWriter xml(true);
  xml.open("Relationships", {{"xmlns", kPackage}});
  int number = 0;
  for (const auto& [kind, target] : kinds_and_targets)
    xml.leaf(
        "Relationship",
        {{"Id", "rId" + std::to_string(++number)}, {"Type", kOffice + ("/" + kind)}, {"Target", target}});
  return xml.take();
}

std::string content_types(std::size_t sheets) {
  XmlWriter xml(true);
  xml.open("Types", {{"xmlns", "http://schemas.openxmlformats.org/package/2006/content-types"}});
  xml.leaf("Default", {{"Extension", "rels"},
                       {"ContentType", "application/vnd.openxmlformats-package.relationships+xml"}});
  xml.leaf("Default", {{"Extension", "xml"}, {"ContentType", "application/xml"}});
  const auto part = [&](const std::string& name, const std::string& type) {
    xml.leaf("Override", {{"PartName", "/xl/" + name}, {"ContentType", kTypes + type + "+xml"}});
  };
  part("workbook.xml", "sheet.main");
  part("styles.xml", "styles");
  for (std::size_t rank = 0; rank < sheets; ++rank) part(sheet_part(rank), "worksheet");
  return xml.take();
}

}  // namespace

std::string write_xlsx(const intake::Workbook& workbook, const intake::WorkbookStyle& style) {
  std::vector<Table> none(1);
  const std::vector<Table>& tables = workbook.tables.empty() ? none : workbook.tables;
  std::vector<std::string> names = sheet_names(tables);
  Lists lists;
  const SheetStyle plain{false, {}, {}, {}};
  std::vector<std::string> sheets;
  for (std::size_t rank = 0; rank < tables.size(); ++rank) {
    const SheetStyle& look = rank < style.sheets.size() ? style.sheets[rank] : plain;
    sheets.push_back(worksheet(tables[rank], look, style.right_to_left, rank == 0, lists));
  }
  if (!lists.empty()) {
    Lists unused;
    sheets.push_back(worksheet(lists.table(), plain, style.right_to_left, false, unused));
    names.emplace_back(kListsSheet);
  }

  std::vector<std::pair<std::string, std::string>> relations;
  for (std::size_t rank = 0; rank < sheets.size(); ++rank)
    relations.emplace_back("worksheet", sheet_part(rank));
  relations.emplace_back("styles", "styles.xml");
  base::Parts parts = {{"[Content_Types].xml", content_types(sheets.size())},
                       {"_rels/.rels", relation_list({{"officeDocument", "xl/workbook.xml"}})},
                       {"xl/workbook.xml", workbook_part(names, !lists.empty())},
                       {"xl/_rels/workbook.xml.rels", relation_list(relations)},
                       {"xl/styles.xml", styles()}};
  for (std::size_t rank = 0; rank < sheets.size(); ++rank)
    parts.push_back({"xl/" + sheet_part(rank), std::move(sheets[rank])});
  return zip_parts(parts);
}

}  // namespace twiza::platform
