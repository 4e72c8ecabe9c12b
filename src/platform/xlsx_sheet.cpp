#include "platform/xlsx_sheet.hpp"

#include <charconv>
#include <utility>

#include "platform/xml_part.hpp"
#include "platform/zip_reader.hpp"

namespace twiza::platform {

namespace {

using intake::Cell;

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

// The number a text is, whole; kNone when it is none.
std::size_t whole_number(std::string_view text) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size() ? number : kNone;
}

// "AB12" is {11, 27}; {kNone, kNone} for what is no place of a sheet.
Place read_place(std::string_view reference) {
  std::size_t column = 0;
  while (!reference.empty() && column <= kColumns) {
    const char letter = static_cast<char>(reference[0] & ~0x20);
    if (letter < 'A' || letter > 'Z') break;
    column = column * 26 + static_cast<std::size_t>(letter - 'A' + 1);
    reference.remove_prefix(1);
  }
  const std::size_t row = whole_number(reference);
  if (column == 0 || column > kColumns || row == 0 || row > kRows) return {kNone, kNone};
  return {row - 1, column - 1};
}

// The text of an <si> or <is>: its own, or that of its runs.
std::string rich_text(pugi::xml_node item) {
  std::string text;
  for (const pugi::xml_node piece : item.children()) {
    const std::string_view name = local(piece.name());
    if (name == "t") text += text_of(piece);
    if (name == "r") text += text_of(child(piece, "t"));
  }
  return decoded(std::move(text));
}

Cell from_number(std::string text, Format format, Epoch epoch) {
  double number = 0;
  // What is no number is kept as typed: a reader must not lose it.
  if (!read_double(text, number)) return {Cell::Kind::text, decoded(std::move(text))};
  if (format != Format::plain) {
    std::string time = epoch == Epoch::y1900 || format == Format::time ? time_text(number) : std::string();
    // The time of day alone is no date; midnight of day 0 is a zero.
    if (!time.empty() && (format == Format::time || number > 0)) return {Cell::Kind::text, std::move(time)};
    std::string date = date_text(number, epoch);
    if (!date.empty()) return {Cell::Kind::date, std::move(date)};
  }
  return {Cell::Kind::number, written(number)};
}

// LibreOffice writes a plain boolean as a formula.
bool is_constant(pugi::xml_node formula) {
  const std::string text = text_of(formula);
  return text == "TRUE()" || text == "FALSE()";
}

class SheetReader {
 public:
  SheetReader(XlsxContext& context, intake::Table& table) : context_(context), filler_(context.room, table) {}

  base::Result<void> read_row(pugi::xml_node row) {
    place_.row = next_row_;
    const std::string_view stated = row.attribute("r").value();
    if (!stated.empty()) {
      const std::size_t number = whole_number(stated);
      if (number == 0 || number > kRows) return filler_.damaged_cell(stated);
      place_.row = number - 1;
    }
    if (place_.row >= kRows) return filler_.damaged_cell(std::to_string(place_.row + 1));
    next_row_ = place_.row + 1;
    next_column_ = 0;
    for (const pugi::xml_node cell : row.children()) {
      if (local(cell.name()) != "c") continue;
      if (base::Result<void> done = read_cell(cell); !done) return done;
    }
    return {};
  }

 private:
  base::Result<void> read_cell(pugi::xml_node node) {
    place_.column = next_column_;
    const std::string_view stated = node.attribute("r").value();
    if (!stated.empty()) {
      const Place place = read_place(stated);
      if (place.row != place_.row) return filler_.damaged_cell(stated);
      place_.column = place.column;
    }
    if (place_.column >= kColumns) return filler_.damaged_cell(reference_of(place_));
    next_column_ = place_.column + 1;

    Cell cell;
    if (!read_value(node, cell)) return filler_.damaged_cell(reference_of(place_));
    return filler_.put(place_, std::move(cell));
  }

  // False for a shared string that is not there.
  bool read_value(pugi::xml_node node, Cell& cell) const {
    std::string value;
    pugi::xml_node inline_text;
    pugi::xml_node formula;
    for (const pugi::xml_node piece : node.children()) {
      const std::string_view name = local(piece.name());
      if (name == "v") value = text_of(piece);
      if (name == "is") inline_text = piece;
      if (name == "f") formula = piece;
    }
    const std::string_view type = node.attribute("t").value();
    if (type == "s" && !value.empty()) {
      const std::size_t index = whole_number(value);
      if (index >= context_.strings.size()) return false;
      cell = {Cell::Kind::text, context_.strings[index]};
    } else if (inline_text) {
      cell = {Cell::Kind::text, rich_text(inline_text)};
    } else if (type == "str" || type == "inlineStr" || type == "s") {
      cell = {Cell::Kind::text, decoded(std::move(value))};
    } else if (type == "b") {
      cell = {Cell::Kind::boolean, value.empty() ? "" : value == "0" || value == "false" ? "non" : "oui"};
    } else if (type == "e") {
      cell = {Cell::Kind::error, decoded(std::move(value))};
    } else if (type == "d") {
      std::string date = date_text(value);
      if (date.empty())
        cell = {Cell::Kind::text, decoded(std::move(value))};
      else
        cell = {Cell::Kind::date, std::move(date)};
    } else if (!value.empty()) {
      cell = from_number(std::move(value), format_of(node), context_.epoch);
    }
    cell.formula = formula && !is_constant(formula);
    return true;
  }

  Format format_of(pugi::xml_node node) const {
    const std::size_t style = whole_number(node.attribute("s").value());
    return style < context_.formats.size() ? context_.formats[style] : Format::plain;
  }

  XlsxContext& context_;
  TableFiller filler_;
  Place place_;
  std::size_t next_row_ = 0;
  std::size_t next_column_ = 0;
};

}  // namespace

base::Result<std::vector<std::string>> read_strings(ZipReader& zip, std::string_view part) {
  base::Result<std::string> bytes = zip.read(part);
  if (!bytes) return bytes.error();
  pugi::xml_document document;
  if (base::Result<void> parsed = parse_part(*bytes, part, document); !parsed) return parsed.error();
  std::vector<std::string> strings;
  for (const pugi::xml_node item : document.document_element().children())
    if (local(item.name()) == "si") strings.push_back(rich_text(item));
  return strings;
}

base::Result<intake::Table> read_sheet(ZipReader& zip, std::string_view part, std::string name,
                                       XlsxContext& context) {
  base::Result<std::string> bytes = zip.read(part);
  if (!bytes) return bytes.error();
  pugi::xml_document document;
  if (base::Result<void> parsed = parse_part(*bytes, part, document); !parsed) return parsed.error();
  const pugi::xml_node root = document.document_element();
  if (local(root.name()) != "worksheet")
    return base::Error{"workbook.damaged_part", {{"part", std::string(part)}}};

  intake::Table table;
  table.name = std::move(name);
  SheetReader reader(context, table);
  for (const pugi::xml_node data : root.children()) {
    if (local(data.name()) != "sheetData") continue;
    for (const pugi::xml_node row : data.children()) {
      if (local(row.name()) != "row") continue;
      if (base::Result<void> done = reader.read_row(row); !done) return done.error();
    }
  }
  return table;
}

}  // namespace twiza::platform
