// The sentences of the program, in one catalogue a language: words/{fr,ar,en}.json.
//
// A message is {code, arguments}; its sentence has blanks: "La feuille « {sheet} » …". A sentence that
// depends on a number is an object of plural forms, chosen by the argument "count" with the rules of
// Unicode CLDR (Arabic has six: zero, one, two, few, many, other).
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.hpp"
#include "base/result.hpp"

namespace twiza::base {

class Words {
 public:
  static const Words& of(Language language);

  // The sentence with its blanks filled; the code itself, in brackets, where the catalogue lacks it.
  std::string say(std::string_view code, const Arguments& arguments = {}) const;
  std::string say(const Error& error) const { return say(error.code, error.arguments); }

  bool has(std::string_view code) const;
  std::vector<std::string> codes() const;
  Language language() const { return language_; }

 private:
  Words(Language language, std::string_view json_text);

  Language language_;
  std::map<std::string, std::map<std::string, std::string>, std::less<>> sentences_;  // by plural form
};

// CLDR plural category of a whole number: "one", "two", "few", "many", "other", "zero".
std::string_view plural_form(Language language, long long count);

}  // namespace twiza::base
