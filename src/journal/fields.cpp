#include "journal/fields.hpp"

namespace twiza::journal {

using model::FieldType;

namespace {

std::vector<std::vector<FieldRule>> rules_of_kinds() {
  std::vector<std::vector<FieldRule>> all(model::record_types().size());
  for (const model::RecordType& type : model::record_types()) {
    std::vector<FieldRule>& rules = all.at(static_cast<std::size_t>(type.kind));
    for (const model::Field& field : type.fields) {
      rules.push_back({field.name, field.type, field.merge, &field});
    }
    if (type.kind == model::Kind::site) continue;
    rules.push_back({deleted_field, FieldType::yes_no, model::Merge::card});
    rules.push_back({merged_field, FieldType::ref, model::Merge::card});
  }
  return all;
}

}  // namespace

bool FieldRule::structural() const {
  return type == FieldType::ref || type == FieldType::refs || described == nullptr;
}

FieldType FieldRule::element() const {
  if (merge != model::Merge::set) return type;
  if (type == FieldType::texts) return FieldType::text;
  return type == FieldType::refs ? FieldType::ref : type;
}

const std::vector<FieldRule>& field_rules(model::Kind kind) {
  static const std::vector<std::vector<FieldRule>> all = rules_of_kinds();
  return all.at(static_cast<std::size_t>(kind));
}

std::optional<std::size_t> field_number(model::Kind kind, std::string_view name) {
  const std::vector<FieldRule>& rules = field_rules(kind);
  for (std::size_t i = 0; i < rules.size(); ++i) {
    if (rules[i].name == name) return i;
  }
  return std::nullopt;
}

}  // namespace twiza::journal
