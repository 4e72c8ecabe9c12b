#include "base/language.hpp"

namespace twiza::base {

std::optional<Language> parse_language(std::string_view text) {
  const std::string_view code = text.substr(0, 2);
  if (text.size() > 2 && text[2] != '_' && text[2] != '-' && text[2] != '.') return std::nullopt;
  if (code == "fr") return Language::fr;
  if (code == "ar") return Language::ar;
  if (code == "en") return Language::en;
  return std::nullopt;
}

std::string_view code_of(Language language) {
  switch (language) {
    case Language::ar:
      return "ar";
    case Language::en:
      return "en";
    case Language::fr:
      break;
  }
  return "fr";
}

}  // namespace twiza::base
