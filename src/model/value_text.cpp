#include "model/value_text.hpp"

#include "base/text.hpp"
#include "model/vocabularies.hpp"

namespace twiza::model {

std::string value_text(const Field* field, const Value& value, base::Language language,
                       const std::function<std::string(const Ref&)>& name) {
  struct Reader {
    const Field* field;
    base::Language language;
    const std::function<std::string(const Ref&)>& name;

    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(const Texts& texts) const { return base::join(texts, "; "); }
    std::string operator()(double number) const { return base::number_text(number); }
    std::string operator()(bool yes) const { return yes_no().say({yes ? "yes" : "no", {}}, language); }
    std::string operator()(const When& when) const { return when.text(); }
    std::string operator()(const Word& word) const {
      if (field != nullptr && field->vocabulary != nullptr) return field->vocabulary->say(word, language);
      return word.typed.empty() ? word.code : word.typed;
    }
    std::string operator()(const Ref& ref) const { return ref.empty() ? std::string() : name(ref); }
    std::string operator()(const Refs& refs) const {
      std::vector<std::string> names;
      for (const Ref& ref : refs) names.push_back(name(ref));
      return base::join(names, "; ");
    }
  };
  return std::visit(Reader{field, language, name}, value);
}

std::optional<Value> value_typed(const Field& field, const std::string& text) {
  switch (field.type) {
    case FieldType::text:
      return text;
    case FieldType::texts: {
      Texts texts;
      for (const std::string_view piece : base::split(text, ';')) texts.emplace_back(piece);
      return texts;
    }
    case FieldType::number: {
      double number = 0;
      if (!base::parse_number(text, number)) return std::nullopt;
      return number;
    }
    case FieldType::yes_no: {
      const Word word = yes_no().read(text);
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

}  // namespace twiza::model
