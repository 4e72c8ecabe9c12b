#include "intake/export_cells.hpp"

#include <cstdio>
#include <cstdlib>

#include "base/text.hpp"
#include "model/vocabularies.hpp"

namespace twiza::intake {

std::string number_cell(const model::Number& number) {
  if (!number) return {};
  constexpr int most_decimals = 28;
  char buffer[400];
  for (int decimals = 0; decimals <= most_decimals; ++decimals) {
    std::snprintf(buffer, sizeof buffer, "%.*f", decimals, *number);
    if (std::strtod(buffer, nullptr) == *number) break;
  }
  return buffer;
}

std::string joined(std::vector<std::string> pieces) {
  std::erase_if(pieces, [](const std::string& piece) { return piece.empty(); });
  return base::join(pieces, "; ");
}

std::string write_value(const model::Field& field, const model::Value& value, base::Language language) {
  struct Writer {
    const model::Field& field;
    base::Language language;

    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(const model::Texts& texts) const { return joined(texts); }
    std::string operator()(double number) const { return number_cell(number); }
    std::string operator()(bool yes) const { return model::yes_no().say({yes ? "yes" : "no", {}}, language); }
    std::string operator()(const model::When& when) const { return when.text(); }
    std::string operator()(const model::Word& word) const {
      return field.vocabulary == nullptr ? word.typed : field.vocabulary->say(word, language);
    }
    std::string operator()(const model::Ref&) const { return {}; }
    std::string operator()(const model::Refs&) const { return {}; }
  };
  return std::visit(Writer{field, language}, value);
}

}  // namespace twiza::intake
