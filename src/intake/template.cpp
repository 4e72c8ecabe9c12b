#include "intake/template.hpp"

#include <algorithm>
#include <array>

#include "base/fold.hpp"
#include "base/text.hpp"
#include "intake/template_examples.hpp"
#include "model/vocabularies.hpp"

namespace twiza::intake {

namespace {

using base::Language;
using model::Header;
using model::Kind;

constexpr std::array languages = {Language::fr, Language::ar, Language::en};

constexpr std::string_view code_column = "Code";

bool is_example_code(std::string_view code) {
  const std::string folded = base::fold(code);
  return std::any_of(languages.begin(), languages.end(),
                     [&](Language language) { return base::fold(example_code(language)) == folded; });
}

// The columns a coach fills first.
bool is_simple(Kind kind, std::string_view field) {
  const auto is_one_of = [&](std::initializer_list<std::string_view> fields) {
    return std::find(fields.begin(), fields.end(), field) != fields.end();
  };
  if (kind == Kind::tie)
    return is_one_of({"code", "from", "to", "direction", "indicators", "quality", "word", "sources", "note"});
  return is_one_of({"code", "source", "about", "quality", "word", "passage"});
}

Table with_example(const Header& sheet, const std::vector<Header>& columns, Language language) {
  Table table;
  table.name = std::string(sheet.in(language));
  table.rows.resize(2);
  for (const Header& column : columns) {
    table.rows[0].push_back({Cell::Kind::text, std::string(column.in(language))});
    std::string example = example_of(sheet.fr, column.fr, language);
    const Cell::Kind kind = example.empty() ? Cell::Kind::empty : Cell::Kind::text;
    table.rows[1].push_back({kind, std::move(example)});
  }
  while (table.rows[1].back() == Cell{}) table.rows[1].pop_back();
  return table;
}

Table site_table(const model::RecordType& type, Language language) {
  Table table;
  table.name = std::string(type.sheet.in(language));
  const auto text = [&](const Header& header) {
    return Cell{Cell::Kind::text, std::string(header.in(language))};
  };
  table.rows.push_back({text(field_header), text(value_header)});
  for (const model::Field& field : type.fields) table.rows.push_back({text(field.column)});
  return table;
}

}  // namespace

const Header contacts_sheet{"Contacts", "جهات الاتصال", "Contacts", "contact;répertoire"};

const std::vector<Header>& contacts_columns() {
  static const std::vector<Header> columns = {
      {"Code", "الرمز", "Code", ""},
      {"Famille", "العائلة", "Family", "famille d'acteurs"},
      {"Organisation", "المنظمة", "Organisation", "structure;institution;organisme"},
      {"Nom du contact", "اسم جهة الاتصال", "Contact name", "contact;nom et prénom"},
      {"Fonction", "المهمة", "Function", "titre;qualité"},
      {"Coordonnées", "معلومات الاتصال", "Contact details", "téléphone;adresse;courriel"},
      {"Commentaires", "ملاحظات", "Comments", "commentaire;observations;remarques"},
      {"Domaine", "الميدان", "Domain", "domaine d'activité"},
      {"Compétence", "الكفاءة", "Competence", "compétences"},
      {"Territoire", "المجال", "Territory", "commune;territoires"},
      {"Rencontré le", "تاريخ اللقاء", "Met on", "date de rencontre"},
      {"Accord", "الموافقة", "Consent", "consentement"}};
  return columns;
}

Template make_template(TemplateSize size, Language language) {
  const bool simple = size == TemplateSize::simple;
  Template made;
  std::vector<Table>& tables = made.workbook.tables;
  for (const model::RecordType& type : model::record_types()) {
    // Contacts come first in a simple workbook, behind the site's own sheets in a complete one.
    if (type.kind == (simple ? Kind::tie : Kind::structure))
      tables.push_back(with_example(contacts_sheet, contacts_columns(), language));
    if (simple && type.kind != Kind::tie && type.kind != Kind::statement) continue;
    if (type.kind == Kind::site) {
      tables.push_back(site_table(type, language));
      continue;
    }
    std::vector<Header> columns;
    for (const OutColumn& column : out_columns(type)) {
      if (simple && (column.field == nullptr || !is_simple(type.kind, column.field->name))) continue;
      columns.push_back(column.header());
    }
    tables.push_back(with_example(type.sheet, columns, language));
  }
  made.style = style_of(made.workbook, language);
  const std::string site_sheet(model::type_of(Kind::site).sheet.in(language));
  for (std::size_t i = 0; i < tables.size(); ++i)
    if (tables[i].name != site_sheet) made.style.sheets[i].example_row = 1;
  return made;
}

bool is_example_row(std::string_view sheet, const NamedCells& cells) {
  const auto code =
      std::find_if(cells.begin(), cells.end(), [](const auto& cell) { return cell.first == code_column; });
  if (code == cells.end() || !is_example_code(code->second)) return false;
  return std::any_of(languages.begin(), languages.end(), [&](Language language) {
    return std::all_of(cells.begin(), cells.end(), [&](const auto& cell) {
      const std::string_view text = base::trim(cell.second);
      return text.empty() || cell.first == code_column ||
             base::name_key(text) == base::name_key(example_of(sheet, cell.first, language));
    });
  });
}

bool is_example_row(const Sheet& sheet, std::size_t row) {
  if (sheet.vertical || sheet.type == nullptr) return false;
  std::vector<std::string> texts;
  texts.reserve(sheet.columns.size());
  NamedCells cells;
  for (const Column& column : sheet.columns) {
    std::string_view header = column.field != nullptr ? column.field->column.fr : std::string_view();
    for (const ExtraColumn& extra : extra_columns())
      if (column.field == nullptr && extra.extra == column.extra) header = extra.header.fr;
    texts.push_back(sheet.text(row, &column));
    cells.emplace_back(header, texts.back());
  }
  return is_example_row(sheet.type->sheet.fr, cells);
}

}  // namespace twiza::intake
