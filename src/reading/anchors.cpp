#include "reading/anchors.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "reading/outline.hpp"

namespace twiza::reading {

namespace {

std::string key_of(const model::Ref& ref) {
  return std::string(model::name_of(ref.kind)) + "/" + ref.id.to_text();
}

// Exactly one of code and typed says something; neither: no family.
std::string key_of(const model::Word& family) {
  return "family/" + (family.typed.empty() ? family.code : "=" + family.typed);
}

}  // namespace

std::string key_of(const Fact& fact) {
  std::vector<std::string> actors, families, territories;
  for (const model::Ref& actor : fact.actors) {
    if (static_cast<int>(actors.size()) < kind_of(fact).subjects) actors.push_back(key_of(actor));
  }
  // The last two are the ends; who mediates stands before them.
  if (actors.size() >= 2) std::sort(actors.end() - 2, actors.end());
  for (const model::Word& family : fact.families) families.push_back(key_of(family));
  std::sort(families.begin(), families.end());
  for (const base::Id& territory : {fact.territory, fact.other_territory}) {
    if (!territory.empty()) territories.push_back(key_of({model::Kind::territory, territory}));
  }
  std::sort(territories.begin(), territories.end());
  std::vector<std::string> all;
  for (const auto& part : {actors, families, territories}) all.insert(all.end(), part.begin(), part.end());
  return all.empty() ? fact.code : fact.code + ":" + base::join(all, "+");
}

std::string_view name_of(CitationState state) {
  static constexpr std::string_view names[] = {"same", "changed", "gone"};
  return names[static_cast<int>(state)];
}

Anchors::Anchors(const model::Site& site, const model::Index& index, const Reading& reading)
    : site_(site), index_(index) {
  for (const Chapter& chapter : reading.chapters) {
    // The first of two that are told alike: a second tie between the same two leaders says nothing new.
    for (const Fact& fact : chapter.facts) facts_.emplace(key_of(fact), &fact);
  }
}

const Fact* Anchors::find(const std::string& key) const {
  const auto found = facts_.find(key);
  return found == facts_.end() ? nullptr : found->second;
}

Anchor Anchors::of(const model::Citation& citation) const {
  const Fact* fact = find(citation.fact);
  if (fact == nullptr) return {};
  const std::optional<base::Language> told = base::parse_language(citation.language.code);
  Anchor anchor{CitationState::changed, fact, {}};
  for (const base::Language language : {base::Language::fr, base::Language::ar, base::Language::en}) {
    if (told && *told != language) continue;
    std::string sentence = sentence_of(*fact, site_, index_, base::Words::of(language));
    if (sentence == citation.sentence) return {CitationState::same, fact, std::move(sentence)};
    if (anchor.sentence.empty()) anchor.sentence = std::move(sentence);
  }
  return anchor;
}

}  // namespace twiza::reading
