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

}  // namespace twiza::model
