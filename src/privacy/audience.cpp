#include "privacy/audience.hpp"

#include <algorithm>

#include "base/fold.hpp"
#include "base/text.hpp"
#include "model/vocabularies.hpp"

namespace twiza::privacy {

namespace {

using model::Kind;
using model::Ref;

Audience marked(const model::Word& visibility, Audience otherwise) {
  if (visibility.empty()) return otherwise;
  if (visibility.is("personal")) return Audience::personal;
  if (visibility.is("committee")) return Audience::committee;
  if (visibility.is("public")) return Audience::everyone;
  return Audience::team;
}

}  // namespace

Audience least_audience(Profile profile) {
  return profile == Profile::team ? Audience::team : Audience::committee;
}

Audience consent_of(const model::Source& source) {
  if (base::trim(source.consent).empty()) {
    const bool nobody = source.type.is("document") || source.type.is("observation");
    return nobody ? Audience::everyone : Audience::committee;
  }
  const model::Word word = model::consents().read_beginning(source.consent);
  if (word.is("public")) return Audience::everyone;
  return word.is("committee") ? Audience::committee : Audience::team;
}

std::optional<Audience> consent_of(const model::Person& person) {
  const model::Word word = model::consents().read_beginning(person.consent);
  if (word.is("public")) return Audience::everyone;
  if (word.is("committee")) return Audience::committee;
  if (word.is("team")) return Audience::team;
  return std::nullopt;
}

bool refused(const model::Person& person) {
  return model::consents().read_beginning(person.consent).is("none");
}

bool is_conflict(const model::Tie& tie) {
  const auto conflictual = [](const std::string& text) {
    return model::qualities().read_beginning(text).is("conflictual");
  };
  return tie.quality.is("conflictual") || conflictual(tie.quality.typed) || conflictual(tie.word);
}

bool speaks_of_conflict(std::string_view text) {
  const std::string folded = " " + base::fold(text);
  for (const model::Term& term : model::qualities().terms) {
    if (term.code != "conflictual") continue;
    std::vector<std::string_view> spellings = base::split(term.also, ';');
    spellings.insert(spellings.end(), {term.fr, term.ar, term.en});
    for (const std::string_view spelling : spellings) {
      if (folded.find(" " + base::fold(spelling)) != std::string::npos) return true;
    }
  }
  return false;
}

Audiences::Audiences(const model::Site& site) : index_(site) {
  for (const model::Statement& statement : site.statements) {
    if (statement.about.kind == Kind::tie) speaking_[statement.about.id].insert(statement.source.id);
  }
}

bool Audiences::touches_leader(const model::Tie& tie) const {
  const auto leader = [&](const Ref& end) {
    if (end.kind == Kind::leader) return true;
    const model::Group* group = end.kind == Kind::group ? index_.group(end.id) : nullptr;
    if (group == nullptr || !model::is_class(group->nature)) return false;
    if (group->nature.is("leader_class")) return true;
    return std::any_of(group->members.begin(), group->members.end(),
                       [](const Ref& member) { return member.kind == Kind::leader; });
  };
  return leader(tie.from) || leader(tie.to);
}

Audience Audiences::consent(const Ref& source) const {
  const model::Source* found = index_.source(source.id);
  return found == nullptr ? Audience::everyone : consent_of(*found);
}

Audience Audiences::of(const model::Actor& actor) const {
  return marked(actor.visibility, Audience::committee);
}

Audience Audiences::of(const model::Tie& tie) const {
  const bool sensitive = is_conflict(tie) && touches_leader(tie);
  Audience audience = marked(tie.visibility, sensitive ? Audience::team : Audience::committee);
  for (const Ref& source : tie.sources) audience = std::min(audience, consent(source));
  const auto speaking = speaking_.find(tie.id);
  if (speaking != speaking_.end()) {
    for (const base::Id& source : speaking->second) {
      audience = std::min(audience, consent({Kind::source, source}));
    }
  }
  return audience;
}

Audience Audiences::of(const model::Statement& statement) const {
  Audience audience = std::min(marked(statement.visibility, Audience::team), consent(statement.source));
  if (const model::Tie* tie = index_.tie(statement.about.id)) audience = std::min(audience, of(*tie));
  if (const model::Actor* actor = index_.actor(statement.about)) audience = std::min(audience, of(*actor));
  return audience;
}

Audience Audiences::of_written(const model::Word& visibility) { return marked(visibility, Audience::team); }

}  // namespace twiza::privacy
