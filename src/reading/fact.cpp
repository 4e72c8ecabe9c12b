#include "reading/fact.hpp"

#include "base/text.hpp"
#include "model/vocabularies.hpp"

namespace twiza::reading {

namespace {

constexpr std::size_t most_named = 6;

std::string listed(const std::vector<std::string>& names, const base::Words& words) {
  const std::size_t shown = std::min(names.size(), most_named);
  std::string first = base::join({names.begin(), names.begin() + static_cast<std::ptrdiff_t>(shown)},
                                 words.say("reading.name_separator"));
  if (shown == names.size()) return first;
  return words.say("reading.and_others", {{"names", first}, {"count", std::to_string(names.size() - shown)}});
}

}  // namespace

std::string sentence_of(const Fact& fact, const model::Site& site, const model::Index& index,
                        const base::Words& words) {
  std::vector<std::string> names;
  for (const model::Ref& actor : fact.actors)
    names.push_back(model::full_name(site, index, actor, words.language()));
  std::vector<std::string> families;
  for (const model::Word& family : fact.families) {
    families.push_back(family.empty() ? words.say("reading.no_family")
                                      : model::families().say(family, words.language()));
  }
  const auto at = [](const std::vector<std::string>& texts, std::size_t place) {
    return place < texts.size() ? texts[place] : std::string();
  };
  const auto territory = [&](const base::Id& id) {
    return id.empty() ? std::string() : index.name_of({model::Kind::territory, id}, words.language());
  };
  std::string sentence =
      words.say("reading." + fact.code, {{"count", std::to_string(fact.number)},
                                         {"of", std::to_string(fact.of)},
                                         {"by_name", std::to_string(fact.by_name)},
                                         {"name", at(names, 0)},
                                         {"other", at(names, 1)},
                                         {"names", listed(names, words)},
                                         {"family", at(families, 0)},
                                         {"other_family", at(families, 1)},
                                         {"territory", territory(fact.territory)},
                                         {"other_territory", territory(fact.other_territory)}});
  if (fact.of_class) sentence += " " + words.say("reading.of_class");
  return sentence;
}

}  // namespace twiza::reading
