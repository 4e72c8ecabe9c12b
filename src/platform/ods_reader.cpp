#include "platform/ods_reader.hpp"

#include <charconv>
#include <string>
#include <utility>
#include <vector>

#include "platform/ods_text.hpp"
#include "platform/table_filler.hpp"
#include "platform/workbook_error.hpp"
#include "platform/xlsx_text.hpp"
#include "platform/xml_part.hpp"
#include "platform/zip_reader.hpp"

namespace twiza::platform {

namespace {

using intake::Cell;

constexpr std::string_view kType = "application/vnd.oasis.opendocument.spreadsheet";
constexpr std::string_view kContent = "content.xml";
constexpr std::string_view kManifest = "META-INF/manifest.xml";
constexpr std::size_t kLongestText = 1 << 20;

base::Error damaged_content() { return {"workbook.damaged_part", {{"part", std::string(kContent)}}}; }

// LibreOffice says the type of a value a second time, in words of its own ("calcext:value-type").
std::string_view value_attribute(pugi::xml_node cell, std::string_view name) {
  for (const pugi::xml_attribute candidate : cell.attributes()) {
    const std::string_view whole = candidate.name();
    if (local(candidate.name()) == name && whole.rfind("calcext:", 0) != 0) return candidate.value();
  }
  return {};
}

bool is_error(pugi::xml_node cell) {
  for (const pugi::xml_attribute candidate : cell.attributes())
    if (std::string_view(candidate.name()) == "calcext:value-type" &&
        std::string_view(candidate.value()) == "error")
      return true;
  return false;
}

// How often a cell or a row stands there; 0 for what is no such number. A sheet ends before a number too
// large to read.
std::size_t repeats(pugi::xml_node node, std::string_view name) {
  const pugi::xml_attribute stated = attribute(node, name);
  if (!stated) return 1;
  const std::string_view text = stated.value();
  std::size_t count = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
  if (end != text.data() + text.size() || text.empty()) return 0;
  return error == std::errc::result_out_of_range || count > kRows ? kRows + 1 : count;
}

// "PT14H30M00S" as a fraction of a day; negative when it is none.
double day_fraction(std::string_view duration) {
  if (duration.substr(0, 2) != "PT") return -1;
  duration.remove_prefix(2);
  double seconds = 0;
  bool some = false;
  while (!duration.empty()) {
    const std::size_t unit = duration.find_first_of("HMS");
    double number = 0;
    if (unit == std::string_view::npos || !read_double(duration.substr(0, unit), number)) return -1;
    seconds += number * (duration[unit] == 'H' ? 3600 : duration[unit] == 'M' ? 60 : 1);
    some = true;
    duration.remove_prefix(unit + 1);
  }
  return some ? seconds / 86400 : -1;
}

Cell read_value(pugi::xml_node node) {
  const std::string_view type = value_attribute(node, "value-type");
  const auto shown = [&] { return valid_utf8(cell_text(node, kLongestText)); };
  if (is_error(node)) return {Cell::Kind::error, shown()};
  if (type == "float" || type == "percentage" || type == "currency") {
    double number = 0;
    if (read_double(value_attribute(node, "value"), number)) return {Cell::Kind::number, written(number)};
  } else if (type == "date") {
    std::string date = date_text(value_attribute(node, "date-value"));
    if (!date.empty()) return {Cell::Kind::date, std::move(date)};
  } else if (type == "time") {
    std::string time = time_text(day_fraction(value_attribute(node, "time-value")));
    if (!time.empty()) return {Cell::Kind::text, std::move(time)};
  } else if (type == "boolean") {
    const std::string_view value = value_attribute(node, "boolean-value");
    if (value == "true" || value == "false") return {Cell::Kind::boolean, value == "true" ? "oui" : "non"};
  } else if (type == "string") {
    const std::string_view value = value_attribute(node, "string-value");
    if (!value.empty()) return {Cell::Kind::text, valid_utf8(std::string(value))};
  }
  // A value that is none of its type: a reader must not lose what the cell shows.
  std::string text = shown();
  if (text.empty()) {
    for (const char* name : {"value", "date-value", "time-value", "boolean-value"})
      if (text.empty()) text = valid_utf8(std::string(value_attribute(node, name)));
  }
  return {Cell::Kind::text, std::move(text)};
}

class TableReader {
 public:
  TableReader(Room& room, intake::Table& table) : filler_(room, table) {}

  // Rows may stand in groups and header rows, and groups in groups; walked without recursion.
  base::Result<void> read(pugi::xml_node table) {
    pugi::xml_node at = table.first_child();
    while (at) {
      const std::string_view name = local(at.name());
      const bool group = name == "table-row-group" || name == "table-rows" || name == "table-header-rows";
      if (name == "table-row") {
        if (base::Result<void> done = read_rows(at); !done) return done;
      } else if (group && at.first_child()) {
        at = at.first_child();
        continue;
      }
      while (at != table && !at.next_sibling()) at = at.parent();
      if (at == table) break;
      at = at.next_sibling();
    }
    return {};
  }

 private:
  // Equal cells side by side.
  struct Run {
    std::size_t column;
    std::size_t count;
    Cell cell;
  };

  // A row and its repetitions. Only cells that hold something are repeated, so that the limits of the
  // workbook bound the time as well.
  base::Result<void> read_rows(pugi::xml_node row) {
    const std::size_t count = repeats(row, "number-rows-repeated");
    if (count == 0) return filler_.damaged_cell(reference_of(place_));
    base::Result<std::vector<Run>> runs = read_row(row);
    if (!runs) return runs.error();
    for (std::size_t i = 0; i < count && !runs->empty(); ++i) {
      for (const Run& run : *runs) {
        for (std::size_t j = 0; j < run.count; ++j) {
          base::Result<void> done = filler_.put({place_.row + i, run.column + j}, run.cell);
          if (!done) return done;
        }
      }
    }
    place_.row += count;
    return {};
  }

  base::Result<std::vector<Run>> read_row(pugi::xml_node row) {
    std::vector<Run> runs;
    place_.column = 0;
    for (const pugi::xml_node node : row.children()) {
      const std::string_view name = local(node.name());
      const bool covered = name == "covered-table-cell";
      if (name != "table-cell" && !covered) continue;
      const std::size_t count = repeats(node, "number-columns-repeated");
      if (count == 0) return filler_.damaged_cell(reference_of(place_));
      Cell cell;
      if (!covered) {
        cell = read_value(node);
        cell.formula = static_cast<bool>(attribute(node, "formula"));
      }
      if (!cell.text.empty() || cell.formula) runs.push_back({place_.column, count, std::move(cell)});
      place_.column += count;
    }
    return runs;
  }

  TableFiller filler_;
  Place place_;
};

// Whether a part was written under a password; the manifest alone is not.
base::Result<bool> is_encrypted(ZipReader& zip) {
  if (zip.has("encrypted-package")) return true;
  if (!zip.has(kManifest)) return false;
  base::Result<std::string> bytes = zip.read(kManifest);
  if (!bytes) return bytes.error();
  pugi::xml_document document;
  if (base::Result<void> parsed = parse_part(*bytes, kManifest, document); !parsed) return parsed.error();
  for (const pugi::xml_node entry : document.document_element().children())
    if (child(entry, "encryption-data")) return true;
  return false;
}

base::Result<intake::Workbook> read_zip(std::string_view bytes) {
  base::Result<ZipReader> zip = ZipReader::open(bytes);
  if (!zip) return zip.error();
  if (!is_ods(*zip)) return base::Error{"workbook.not_a_spreadsheet", {}};
  const base::Result<bool> encrypted = is_encrypted(*zip);
  if (!encrypted) return encrypted.error();
  if (*encrypted) return base::Error{"workbook.encrypted", {}};

  base::Result<std::string> content = zip->read(kContent);
  if (!content) return content.error();
  pugi::xml_document document;
  if (base::Result<void> parsed = parse_part(*content, kContent, document, Spaces::everywhere); !parsed)
    return parsed.error();
  const pugi::xml_node sheets = child(child(document.document_element(), "body"), "spreadsheet");
  if (!sheets) return damaged_content();

  intake::Workbook workbook;
  Room room;
  for (const pugi::xml_node node : sheets.children()) {
    if (local(node.name()) != "table") continue;
    intake::Table table;
    table.name = valid_utf8(attribute(node, "name").value());
    if (base::Result<void> done = TableReader(room, table).read(node); !done) return done.error();
    workbook.tables.push_back(std::move(table));
  }
  if (workbook.tables.empty()) return base::Error{"workbook.no_sheet", {}};
  return workbook;
}

}  // namespace

bool is_ods(ZipReader& zip) {
  if (!zip.has("mimetype")) return false;
  const base::Result<std::string> type = zip.read("mimetype");
  // "…spreadsheet-template" is one too.
  return type && type->compare(0, kType.size(), kType) == 0;
}

base::Result<intake::Workbook> read_ods(std::string_view bytes) {
  base::Result<intake::Workbook> workbook = read_zip(bytes);
  if (!workbook) return of_workbook(workbook.error());
  return workbook;
}

}  // namespace twiza::platform
