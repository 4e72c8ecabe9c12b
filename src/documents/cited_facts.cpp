#include "documents/cited_facts.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "reading/outline.hpp"

namespace twiza::documents {

using reading::CitationState;
using reading::Fact;

namespace {

// Of the ties that a fact rests on, so many are named; a fact on a whole family may rest on fifty.
constexpr std::size_t most_ties = 12;

}  // namespace

CitedFacts::CitedFacts(const privacy::SharedSite& shared, const model::Index& index,
                       const reading::Reading& reading, const model::Interpretation* interpretation,
                       const base::Words& words)
    : shared_(shared),
      index_(index),
      words_(words),
      evidence_(shared.site()),
      anchors_(shared.site(), index, reading) {
  for (const model::Citation& each : shared.site().citations) {
    if (interpretation != nullptr && each.interpretation.id == interpretation->id) cited_.push_back(&each);
  }
}

std::vector<CitedFact> CitedFacts::of(std::string_view part) const {
  std::vector<CitedFact> facts;
  for (const model::Citation* citation : cited_) {
    if (!citation->part.is(part)) continue;
    const reading::Anchor anchor = anchors_.of(*citation);
    std::string sentence = sentence_of(*citation, anchor);
    if (sentence.empty()) continue;
    facts.push_back({std::move(sentence), anchor.fact == nullptr ? std::string() : ties_of(*anchor.fact)});
  }
  return facts;
}

// Others than the team read what the site that is theirs says today: the sentence that was kept was made of
// all that the team knows.
std::string CitedFacts::sentence_of(const model::Citation& citation, const reading::Anchor& anchor) const {
  if (!for_team()) {
    if (anchor.fact == nullptr || !may_be_told(*anchor.fact, shared_.profile())) return {};
    return reading::sentence_of(*anchor.fact, shared_.site(), index_, words_);
  }
  if (anchor.state == CitationState::same) return citation.sentence;
  return words_.say("document.interpretation." + std::string(reading::name_of(anchor.state)),
                    {{"sentence", citation.sentence}, {"now", anchor.sentence}});
}

std::string CitedFacts::ties_of(const Fact& fact) const {
  std::vector<std::string> ties;
  for (const base::Id& id : fact.ties) {
    const model::Tie* tie = index_.tie(id);
    if (tie != nullptr && ties.size() < most_ties) ties.push_back(tie_of(*tie));
  }
  const std::string named = base::join(ties, words_.say("reading.name_separator"));
  if (fact.ties.size() <= most_ties) return named;
  return words_.say("reading.and_others",
                    {{"names", named}, {"count", std::to_string(fact.ties.size() - most_ties)}});
}

std::string CitedFacts::tie_of(const model::Tie& tie) const {
  std::vector<std::string> sources;
  const auto add = [&](const model::Ref& ref) {
    const model::Source* source = index_.source(ref.id);
    if (source != nullptr && std::find(sources.begin(), sources.end(), source->code) == sources.end())
      sources.push_back(source->code);
  };
  for (const model::Statement* statement : evidence_.statements(tie)) add(statement->source);
  for (const model::Ref& source : tie.sources) add(source);
  const std::string name = index_.name_of({model::Kind::tie, tie.id}, words_.language());
  // Sources are the team's: that others see none does not mean that there is none.
  if (sources.empty() && !for_team()) return name;
  return name + " (" +
         (sources.empty() ? words_.say("document.interpretation.no_source") : base::join(sources, ", ")) +
         ")";
}

bool may_be_told(const Fact& fact, privacy::Profile profile) {
  if (fact.team_only && profile != privacy::Profile::team) return false;
  return profile != privacy::Profile::everyone || !reading::is_of_families(fact);
}

}  // namespace twiza::documents
