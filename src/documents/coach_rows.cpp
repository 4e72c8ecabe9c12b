#include "documents/coach_rows.hpp"

#include "base/text.hpp"
#include "model/description.hpp"
#include "model/vocabularies.hpp"

namespace twiza::documents {

std::vector<std::vector<std::string>> coach_rows(const model::Coach& coach, const base::Words& words) {
  const model::RecordType& type = model::type_of(model::Kind::coach);
  const bool arabic = words.language() == base::Language::ar;
  std::vector<std::vector<std::string>> rows;
  const auto row = [&](std::string_view field, std::string value) {
    if (!value.empty())
      rows.push_back({std::string(type.field(field)->column.in(words.language())), std::move(value)});
  };
  row("qualification", coach.qualification);
  row("training", coach.training);
  row("techniques", base::join(coach.techniques, arabic ? "، " : ", "));
  row("origin", model::coach_origins().say(coach.origin, words.language()));
  row("interests", coach.interests);
  if (!coach.number.empty()) {
    const std::string until = coach.valid_until.text();
    std::string accreditation = coach.number;
    if (!coach.issuer.empty()) accreditation += " – " + coach.issuer;
    if (!until.empty())
      accreditation +=
          " – " + std::string(type.field("valid_until")->column.in(words.language())) + " " + until;
    row("number", words.say("document.interpretation.declared", {{"accreditation", accreditation}}));
  }
  return rows;
}

}  // namespace twiza::documents
