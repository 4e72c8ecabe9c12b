#include "intake/cells.hpp"

#include "base/text.hpp"
#include "model/vocabularies.hpp"

namespace twiza::intake {

std::optional<model::Value> read_value(const model::Field& field, const std::string& text) {
  using model::FieldType;
  switch (field.type) {
    case FieldType::text: return text;
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
    case FieldType::when: return base::parse_when(text);
    case FieldType::word: return field.vocabulary->read(text);
    case FieldType::ref:
    case FieldType::refs: break;
  }
  return std::nullopt;
}

}  // namespace twiza::intake
