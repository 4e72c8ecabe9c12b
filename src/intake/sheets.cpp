#include "intake/sheets.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "base/fold.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "intake/cells.hpp"
#include "intake/contacts.hpp"

namespace twiza::intake {

namespace {

using model::Header;
using model::Kind;

// A title or a logo may stand above the header row.
constexpr std::size_t rows_above_header = 10;

model::Finding named_only(std::string code, const std::string& sheet, int row, const std::string& column,
                          base::Arguments arguments) {
  model::Finding finding;
  finding.rule = "IMP-03";
  finding.verdict = model::Verdict::observation;
  finding.code = std::move(code);
  finding.arguments = std::move(arguments);
  for (auto& [name, value] : finding.arguments) value = shown(value);
  finding.sheet = sheet;
  finding.row = row;
  finding.column = column;
  return finding;
}

std::string cell_text(const Table& table, std::size_t row, std::size_t column) {
  if (row >= table.rows.size() || column >= table.rows[row].size()) return {};
  const std::string clean = base::without_controls(table.rows[row][column].text);
  return std::string(base::trim(clean));
}

const model::RecordType* type_named(const std::string& folded) {
  for (const model::RecordType& type : model::record_types()) {
    if (type.sheet.matches(folded)) return &type;
  }
  return nullptr;
}

using Meanings = std::unordered_map<std::string, Column>;

// What the headers of such a sheet mean, folded; a field outranks an extra. Made once: a sheet may have
// 16,384 columns, and each of its first rows is tried as the headers.
const Meanings& meanings_of(const model::RecordType& type) {
  static const std::map<Kind, Meanings> all = [] {
    std::map<Kind, Meanings> made;
    for (const model::RecordType& one : model::record_types()) {
      Meanings& meanings = made[one.kind];
      for (const model::Field& field : one.fields)
        for (std::string& name : field.column.folded())
          meanings.emplace(std::move(name), Column{0, {}, &field, Extra::none});
      for (const ExtraColumn& extra : extra_columns()) {
        if (std::find(extra.kinds.begin(), extra.kinds.end(), one.kind) == extra.kinds.end()) continue;
        for (std::string& name : extra.header.folded())
          meanings.emplace(std::move(name), Column{0, {}, nullptr, extra.extra});
      }
    }
    return made;
  }();
  return all.at(type.kind);
}

Column column_named(const model::RecordType& type, const std::string& header, std::size_t index) {
  const Meanings& meanings = meanings_of(type);
  const auto found = meanings.find(base::fold(header));
  Column column = found == meanings.end() ? Column{} : found->second;
  column.index = index;
  column.header = header;
  return column;
}

bool understood(const Column& column) { return column.field != nullptr || column.extra != Extra::none; }

std::vector<Column> columns_of(const model::RecordType& type, const Table& table, std::size_t row) {
  std::vector<Column> columns;
  for (std::size_t index = 0; index < table.rows[row].size(); ++index) {
    const std::string header = cell_text(table, row, index);
    if (!header.empty()) columns.push_back(column_named(type, header, index));
  }
  return columns;
}

// The header row: the one that names the most columns, and at least two or a mandatory one.
std::optional<std::size_t> header_row(const model::RecordType& type, const Table& table) {
  std::optional<std::size_t> best;
  int most = 1;
  for (std::size_t row = 0; row < std::min(table.rows.size(), rows_above_header); ++row) {
    int known = 0;
    for (const Column& column : columns_of(type, table, row)) {
      known += understood(column) ? 1 : 0;
      known += column.field != nullptr && column.field->mandatory ? 1 : 0;
    }
    if (known > most) {
      most = known;
      best = row;
    }
  }
  return best;
}

// Of two columns that say the same thing the first is read: taking turns would lose cells in silence.
bool already_read(const Sheet& sheet, const Column& column) {
  return column.field != nullptr ? sheet.column(column.field->name) != nullptr
                                 : sheet.column(column.extra) != nullptr;
}

void take_column(Sheet& sheet, Column column, int row, std::vector<model::Finding>& findings) {
  const std::string& name = sheet.table->name;
  const bool known = sheet.vertical ? column.field != nullptr : understood(column);
  if (known && !already_read(sheet, column)) {
    sheet.columns.push_back(std::move(column));
    return;
  }
  const char* code = known ? "repeated_column" : sheet.vertical ? "unknown_field" : "unknown_column";
  findings.push_back(
      named_only(code, name, row, column.header, {{"sheet", name}, {"column", column.header}}));
}

// The sheet Site: a field a row, under Champ | Valeur or under nothing.
Sheet vertical_sheet(const model::RecordType& type, const Table& table,
                     std::vector<model::Finding>& findings) {
  Sheet sheet{&type, &table, 0, {}, true};
  static const Header field_header{"Champ", "الحقل", "Field", ""};
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    const std::string name = cell_text(table, row, 0);
    if (name.empty() || field_header.matches(base::fold(name))) continue;
    take_column(sheet, column_named(type, name, row), static_cast<int>(row) + 1, findings);
  }
  return sheet;
}

}  // namespace

const std::vector<ExtraColumn>& extra_columns() {
  static const std::vector<Kind> drawn = {Kind::structure, Kind::leader, Kind::group, Kind::territory};
  static const std::vector<Kind> symbols = {Kind::structure, Kind::leader, Kind::group};
  static const std::vector<ExtraColumn> columns = {
      {Extra::structures, {Kind::leader}, {"Structures", "الهيئات", "Structures", "structure;organisation"}},
      {Extra::person_name, {Kind::leader}, {"Nom", "الاسم", "Name", "nom et prénom"}, "name"},
      {Extra::person_name_ar, {Kind::leader}, {"Nom arabe", "الاسم بالعربية", "Arabic name", ""}, "name_ar"},
      {Extra::projects_carried,
       {Kind::structure, Kind::leader},
       {"Projets portés", "المشاريع المحمولة", "Projects carried", ""}},
      {Extra::projects_associated,
       {Kind::structure, Kind::leader},
       {"Projets associés", "المشاريع المشارك فيها", "Associated projects", "associé au projet"}},
      {Extra::x, drawn, {"X", "X", "X", ""}, "x"},
      {Extra::y, drawn, {"Y", "Y", "Y", ""}, "y"},
      {Extra::w, {Kind::territory}, {"L", "W", "W", "largeur"}, "w"},
      {Extra::h, {Kind::territory}, {"H", "H", "H", "hauteur"}, "h"},
      {Extra::colour, {Kind::tie}, {"Couleur", "اللون", "Colour", "color;genre;type de lien;kind"}},
      {Extra::size, symbols, {"Taille", "الحجم", "Symbol size", "taille du symbole"}},
      {Extra::importance, symbols, {"Importance", "الأهمية", "Importance", "poids"}},
      {Extra::symbol, symbols, {"Symbole", "الرمز المرسوم", "Symbol", "icône;pictogramme"}}};
  return columns;
}

const Column* Sheet::column(std::string_view field) const {
  for (const Column& candidate : columns) {
    if (candidate.field != nullptr && candidate.field->name == field) return &candidate;
  }
  return nullptr;
}

const Column* Sheet::column(Extra extra) const {
  for (const Column& candidate : columns) {
    if (candidate.extra == extra) return &candidate;
  }
  return nullptr;
}

std::string Sheet::text(std::size_t row, const Column* column) const {
  if (column == nullptr) return {};
  return vertical ? cell_text(*table, column->index, 1) : cell_text(*table, row, column->index);
}

bool Sheet::blank(std::size_t row) const {
  return std::all_of(columns.begin(), columns.end(),
                     [&](const Column& column) { return text(row, &column).empty(); });
}

std::vector<Sheet> recognise(const Workbook& workbook, std::vector<model::Finding>& findings) {
  std::vector<Sheet> sheets;
  for (const Table& table : workbook.tables) {
    if (table.rows.empty()) continue;
    const model::RecordType* type = type_named(base::fold(table.name));
    if (type == nullptr && is_contacts_table(table)) continue;  // contacts.hpp reads them
    if (type == nullptr) {
      findings.push_back(named_only("unknown_sheet", table.name, 0, "", {{"sheet", table.name}}));
      continue;
    }
    if (type->kind == Kind::site) {
      sheets.push_back(vertical_sheet(*type, table, findings));
      continue;
    }
    const std::optional<std::size_t> header = header_row(*type, table);
    if (!header) {
      model::Finding finding = named_only("no_header", table.name, 1, "", {{"sheet", table.name}});
      finding.rule = "IMP-01";
      finding.verdict = model::Verdict::nonconforming;
      findings.push_back(std::move(finding));
      continue;
    }
    Sheet sheet{type, &table, *header + 1, {}, false};
    for (Column& column : columns_of(*type, table, *header)) {
      take_column(sheet, std::move(column), static_cast<int>(*header) + 1, findings);
    }
    sheets.push_back(std::move(sheet));
  }
  return sheets;
}

}  // namespace twiza::intake
