// The languages of the interface and of the documents.
#pragma once

#include <optional>
#include <string_view>

namespace twiza::base {

enum class Language { fr, ar, en };

inline bool right_to_left(Language language) { return language == Language::ar; }

// "fr", "ar", "en", or a locale that begins so ("ar_MA.UTF-8"); nothing for another language.
std::optional<Language> parse_language(std::string_view text);
std::string_view code_of(Language language);

}  // namespace twiza::base
