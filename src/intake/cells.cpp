#include "intake/cells.hpp"

#include "base/text.hpp"
#include "base/utf8.hpp"

namespace twiza::intake {

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
