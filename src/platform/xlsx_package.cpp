#include "platform/xlsx_package.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "platform/xml_part.hpp"
#include "platform/zip_reader.hpp"

namespace twiza::platform {

namespace {

constexpr std::string_view kOds = "application/vnd.oasis.opendocument.spreadsheet";

struct Relation {
  std::string id;
  std::string kind;  // the last word of its type, the same in Strict and Transitional: "worksheet"
  std::string part;
};

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

std::string_view after_last_slash(std::string_view text) { return text.substr(text.rfind('/') + 1); }

std::string folder_of(std::string_view part) {
  const std::size_t slash = part.rfind('/');
  return slash == std::string_view::npos ? std::string() : std::string(part.substr(0, slash));
}

// The part a target means when it is written in a part of `folder`.
std::string resolved(std::string folder, std::string_view target) {
  if (!target.empty() && (target[0] == '/' || target[0] == '\\')) folder.clear();
  while (!target.empty()) {
    const std::size_t end = std::min(target.find_first_of("/\\"), target.size());
    const std::string_view step = target.substr(0, end);
    target.remove_prefix(std::min(end + 1, target.size()));
    if (step == "..") {
      folder = folder_of(folder);
    } else if (!step.empty() && step != ".") {
      if (!folder.empty()) folder += '/';
      folder += step;
    }
  }
  return folder;
}

// The relations of a part ("" for the whole package); none when the file has no such list.
base::Result<std::vector<Relation>> read_relations(ZipReader& zip, const std::string& part) {
  const std::string folder = folder_of(part);
  const std::string list = resolved(folder, "_rels/" + std::string(after_last_slash(part)) + ".rels");
  std::vector<Relation> relations;
  if (!zip.has(list)) return relations;
  base::Result<std::string> bytes = zip.read(list);
  if (!bytes) return bytes.error();
  pugi::xml_document document;
  if (base::Result<void> parsed = parse_part(*bytes, list, document); !parsed) return parsed.error();
  for (const pugi::xml_node node : document.document_element().children()) {
    if (attribute(node, "TargetMode").value() == std::string_view("External")) continue;
    relations.push_back({attribute(node, "Id").value(),
                         std::string(after_last_slash(attribute(node, "Type").value())),
                         resolved(folder, attribute(node, "Target").value())});
  }
  return relations;
}

const Relation* of_kind(const std::vector<Relation>& relations, std::string_view kind) {
  for (const Relation& relation : relations)
    if (relation.kind == kind) return &relation;
  return nullptr;
}

const Relation* with_id(const std::vector<Relation>& relations, std::string_view id) {
  for (const Relation& relation : relations)
    if (relation.id == id) return &relation;
  return nullptr;
}

base::Result<std::string> find_workbook(ZipReader& zip) {
  if (zip.has("mimetype")) {
    const base::Result<std::string> type = zip.read("mimetype");
    if (type && type->compare(0, kOds.size(), kOds) == 0) return base::Error{"workbook.ods", {}};
  }
  const base::Result<std::vector<Relation>> relations = read_relations(zip, "");
  if (!relations) return relations.error();
  const Relation* document = of_kind(*relations, "officeDocument");
  std::string workbook = document ? document->part : "xl/workbook.xml";
  if (ends_with(workbook, ".bin")) return base::Error{"workbook.xlsb", {}};
  if (!document && !zip.has(workbook)) return base::Error{"workbook.not_a_spreadsheet", {}};
  return {boost::system::in_place_value, std::move(workbook)};
}

bool is_true(pugi::xml_attribute flag) {
  const std::string_view value = flag.value();
  return value == "1" || value == "true" || value == "on";
}

// Where writers put a part when they forgot to say so.
std::string part_of(const ZipReader& zip, const std::vector<Relation>& relations, std::string_view kind,
                    std::string usual) {
  if (const Relation* relation = of_kind(relations, kind)) return relation->part;
  return zip.has(usual) ? usual : std::string();
}

}  // namespace

base::Result<XlsxPackage> read_package(ZipReader& zip) {
  const base::Result<std::string> workbook = find_workbook(zip);
  if (!workbook) return workbook.error();
  base::Result<std::string> bytes = zip.read(*workbook);
  if (!bytes) return bytes.error();
  pugi::xml_document document;
  if (base::Result<void> parsed = parse_part(*bytes, *workbook, document); !parsed) return parsed.error();
  const pugi::xml_node root = document.document_element();
  if (local(root.name()) != "workbook") return base::Error{"workbook.not_a_spreadsheet", {}};
  const base::Result<std::vector<Relation>> relations = read_relations(zip, *workbook);
  if (!relations) return relations.error();

  XlsxPackage package;
  if (is_true(attribute(child(root, "workbookPr"), "date1904"))) package.epoch = Epoch::y1904;
  const std::string folder = folder_of(*workbook);
  package.strings = part_of(zip, *relations, "sharedStrings", resolved(folder, "sharedStrings.xml"));
  package.styles = part_of(zip, *relations, "styles", resolved(folder, "styles.xml"));
  for (const pugi::xml_node sheet : child(root, "sheets").children()) {
    if (local(sheet.name()) != "sheet") continue;
    const Relation* relation = with_id(*relations, attribute(sheet, "id").value());
    // A sheet whose part cannot be found is a loss to be told, not a shorter workbook.
    if (!relation) return base::Error{"workbook.damaged_part", {{"part", *workbook}}};
    if (relation->kind != "worksheet") continue;
    package.sheets.push_back({decoded(attribute(sheet, "name").value()), relation->part});
  }
  if (package.sheets.empty()) return base::Error{"workbook.no_sheet", {}};
  return package;
}

}  // namespace twiza::platform
