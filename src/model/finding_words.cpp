#include "model/finding_words.hpp"

namespace twiza::model {

std::string message_of(const Finding& finding, const base::Words& words) {
  return words.say("finding." + finding.code, finding.arguments);
}

std::string repair_of(const Finding& finding, const base::Words& words) {
  return words.say("repair." + finding.code, finding.arguments);
}

std::string word_of(Verdict verdict, const base::Words& words) {
  return words.say("verdict." + std::string(name_of(verdict)));
}

std::string place_of(const Finding& finding, const base::Words& words) {
  if (finding.sheet.empty()) return {};
  const base::Arguments arguments = {
      {"sheet", finding.sheet}, {"row", std::to_string(finding.row)}, {"column", finding.column}};
  const char* code = finding.row == 0 ? (finding.column.empty() ? "place.sheet" : "place.column")
                                      : (finding.column.empty() ? "place.row" : "place.cell");
  return words.say(code, arguments);
}

}  // namespace twiza::model
