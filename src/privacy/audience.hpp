// Whom an item is for (ETH-04): what its author chose, and how far those who spoke agreed to be heard.
#pragma once

#include <map>
#include <optional>
#include <set>

#include "model/site.hpp"

namespace twiza::privacy {

// Whom a document is for (ETH-05): the team that coaches, the committee it reports to, anybody.
enum class Profile { team, restitution, everyone };

// From the narrowest to the widest.
enum class Audience { personal, team, committee, everyone };

// The narrowest audience whose items a profile shows.
Audience least_audience(Profile profile);

class Audiences {
 public:
  // Valid as long as the site is neither changed nor moved.
  explicit Audiences(const model::Site& site);

  // As marked in `Visibilité`. Not marked: the committee. A mark that is no word of the program: the team,
  // since nobody knows what it was to hold back.
  Audience of(const model::Actor& actor) const;

  // As marked; not marked: the committee, but the team where a conflict touches a leader. Never wider than
  // the consent of any source that speaks of the tie, in its `Sources` or by a statement.
  Audience of(const model::Tie& tie) const;

  // As marked; not marked: the team. Never wider than its source's consent, nor than what it is about.
  Audience of(const model::Statement& statement) const;

  // Of what the team wrote itself – interpretations, notes, difficulties… – by its `Visibilité`; not marked:
  // the team (INP-09).
  static Audience of_written(const model::Word& visibility);

  // A leader stands at an end, or a class with a leader in it.
  bool touches_leader(const model::Tie& tie) const;

 private:
  Audience consent(const model::Ref& source) const;

  model::Index index_;
  std::map<base::Id, std::set<base::Id>> speaking_;  // of a tie: sources of its statements
};

// How far a source's `Consentement` reaches, read from its first words: a refusal or "équipe" – the team;
// "oui", "oral", "écrit", "comité" – the committee; "public" – everybody; other words – the team. Nothing
// written – the committee, and everybody for documents and observations, where nobody is there to ask.
Audience consent_of(const model::Source& source);

// How far a person agreed that her contacts go, read from the first words of her `Accord`. Nothing written, a
// refusal and words that are none of the vocabulary let them go nowhere.
std::optional<Audience> consent_of(const model::Person& person);
// She said no, in so many words.
bool refused(const model::Person& person);

// The relation is a conflict, in the legend's word or in own words that begin like it.
bool is_conflict(const model::Tie& tie);
// The text speaks of a conflict in a word of the vocabulary.
bool speaks_of_conflict(std::string_view text);

}  // namespace twiza::privacy
