#include "intake/cells.hpp"

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "model/vocabularies.hpp"

namespace twiza::intake {

std::optional<model::Value> read_value(const model::Field& field, const std::string& text) {
  using model::FieldType;
  switch (field.type) {
    case FieldType::text:
      return text;
    case FieldType::texts: {
      model::Texts texts;
      for (const std::string_view piece : base::split(text, ';')) texts.emplace_back(piece);
      return texts;
    }
    case FieldType::number: {
      double number = 0;
      if (!base::parse_number(text, number)) return std::nullopt;
      return number;
    }
    case FieldType::yes_no: {
      const model::Word word = model::yes_no().read(text);
      if (word.code.empty()) return std::nullopt;
      return word.is("yes");
    }
    case FieldType::when:
      return base::parse_when(text);
    case FieldType::word:
      return field.vocabulary->read(text);
    case FieldType::ref:
    case FieldType::refs:
      break;
  }
  return std::nullopt;
}

std::string when_key(const model::When& when) {
  return when.known() ? when.canonical() : base::name_key(when.words);
}

std::string shown(std::string_view text) { return base::truncate(text, 60); }

std::string listed(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) {
    if (!text.empty()) text += ", ";
    text += "« " + shown(name) + " »";
  }
  return text;
}

}  // namespace twiza::intake
