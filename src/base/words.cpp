#include "base/words.hpp"

#include <cstdlib>
#include <stdexcept>

#include "base/json.hpp"
#include "base/words_embedded.hpp"

namespace twiza::base {

namespace {

constexpr std::string_view any_number = "other";

std::string fill(const std::string& sentence, const Arguments& arguments) {
  std::string filled;
  std::size_t at = 0;
  while (at < sentence.size()) {
    const std::size_t open = sentence.find('{', at);
    const std::size_t close = open == std::string::npos ? open : sentence.find('}', open);
    if (close == std::string::npos) break;
    filled.append(sentence, at, open - at);
    const std::string name = sentence.substr(open + 1, close - open - 1);
    bool known = false;
    for (const auto& [argument, value] : arguments) {
      if (argument != name) continue;
      filled += value;
      known = true;
      break;
    }
    if (!known) filled.append(sentence, open, close - open + 1);
    at = close + 1;
  }
  return filled.append(sentence, at, std::string::npos);
}

}  // namespace

Words::Words(Language language, std::string_view json_text) : language_(language) {
  const json::value catalogue = json::parse(json_text);
  for (const auto& member : catalogue.as_object()) {
    auto& forms = sentences_[std::string(member.key())];
    if (const json::string* sentence = member.value().if_string()) {
      forms.emplace(any_number, sentence->c_str());
      continue;
    }
    for (const auto& form : member.value().as_object()) {
      forms.emplace(form.key(), form.value().as_string().c_str());
    }
  }
}

const Words& Words::of(Language language) {
  static const Words french(Language::fr, words_json_fr());
  static const Words arabic(Language::ar, words_json_ar());
  static const Words english(Language::en, words_json_en());
  switch (language) {
    case Language::ar:
      return arabic;
    case Language::en:
      return english;
    case Language::fr:
      break;
  }
  return french;
}

std::string Words::say(std::string_view code, const Arguments& arguments) const {
  const auto found = sentences_.find(code);
  if (found == sentences_.end()) return "[" + std::string(code) + "]";
  const auto& forms = found->second;
  std::string_view form = any_number;
  for (const auto& [name, value] : arguments) {
    if (name == "count") form = plural_form(language_, std::atoll(value.c_str()));
  }
  auto sentence = forms.find(std::string(form));
  if (sentence == forms.end()) sentence = forms.find(std::string(any_number));
  return sentence == forms.end() ? "[" + std::string(code) + "]" : fill(sentence->second, arguments);
}

bool Words::has(std::string_view code) const { return sentences_.find(code) != sentences_.end(); }

std::vector<std::string> Words::codes() const {
  std::vector<std::string> all;
  for (const auto& sentence : sentences_) all.push_back(sentence.first);
  return all;
}

// Unicode CLDR 42, "Language Plural Rules", for whole numbers.
std::string_view plural_form(Language language, long long count) {
  const long long n = count < 0 ? -count : count;
  switch (language) {
    case Language::fr:
      return n <= 1 ? "one" : "other";
    case Language::en:
      return n == 1 ? "one" : "other";
    case Language::ar:
      break;
  }
  if (n == 0) return "zero";
  if (n == 1) return "one";
  if (n == 2) return "two";
  if (n % 100 >= 3 && n % 100 <= 10) return "few";
  if (n % 100 >= 11) return "many";
  return "other";
}

}  // namespace twiza::base
