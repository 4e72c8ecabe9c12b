#include "intake/export_columns.hpp"

#include <algorithm>

#include "base/fold.hpp"
#include "model/vocabularies.hpp"

namespace twiza::intake {

namespace {

using model::Field;
using model::FieldType;
using model::Kind;

bool is_written(Extra extra) {
  switch (extra) {
    case Extra::structures:
    case Extra::person_name:
    case Extra::person_name_ar:
    case Extra::projects_carried:
    case Extra::projects_associated:
    case Extra::x:
    case Extra::y:
    case Extra::w:
    case Extra::h:
      return true;
    default:
      return false;
  }
}

std::vector<std::string> words_of(const model::Vocabulary& vocabulary, base::Language language) {
  std::vector<std::string> words;
  for (const model::Term& term : vocabulary.terms)
    words.push_back(vocabulary.say({std::string(term.code), {}}, language));
  return words;
}

std::vector<std::string> choices_of(const Field& field, base::Language language) {
  if (field.type == FieldType::yes_no) return words_of(model::yes_no(), language);
  if (field.vocabulary != nullptr) return words_of(*field.vocabulary, language);
  return {};
}

const Field* field_headed(const model::RecordType& type, const std::string& header) {
  const std::string folded = base::fold(header);
  for (const Field& field : type.fields)
    if (field.column.matches(folded)) return &field;
  return nullptr;
}

SheetStyle sheet_style(const Table& table, base::Language language) {
  SheetStyle style;
  const std::string folded = base::fold(table.name);
  const auto& types = model::record_types();
  const auto type = std::find_if(types.begin(), types.end(), [&](const model::RecordType& candidate) {
    return candidate.sheet.matches(folded);
  });
  if (type == types.end() || table.rows.empty()) return style;
  const auto choices = [&](const std::string& header) {
    const Field* field = field_headed(*type, header);
    return field == nullptr ? std::vector<std::string>() : choices_of(*field, language);
  };
  if (type->kind == Kind::site) {
    for (const auto& row : table.rows)
      style.row_choices.push_back(row.empty() ? std::vector<std::string>() : choices(row.front().text));
    return style;
  }
  for (const Cell& cell : table.rows.front()) style.choices.push_back(choices(cell.text));
  return style;
}

}  // namespace

const model::Header field_header{"Champ", "الحقل", "Field", ""};
const model::Header value_header{"Valeur", "القيمة", "Value", ""};

std::vector<OutColumn> out_columns(const model::RecordType& type) {
  std::vector<OutColumn> columns;
  for (const Field& field : type.fields) columns.push_back({&field, nullptr});
  for (const ExtraColumn& extra : extra_columns()) {
    const bool here = std::find(extra.kinds.begin(), extra.kinds.end(), type.kind) != extra.kinds.end();
    if (!here || !is_written(extra.extra)) continue;
    auto at = columns.end();
    if (extra.extra == Extra::structures) {
      at = std::find_if(columns.begin(), columns.end(), [](const OutColumn& column) {
        return column.field != nullptr && column.field->name == "function";
      });
      if (at != columns.end()) ++at;
    }
    columns.insert(at, {nullptr, &extra});
  }
  return columns;
}

WorkbookStyle style_of(const Workbook& workbook, base::Language language) {
  WorkbookStyle style;
  style.right_to_left = base::right_to_left(language);
  for (const Table& table : workbook.tables) style.sheets.push_back(sheet_style(table, language));
  return style;
}

}  // namespace twiza::intake
