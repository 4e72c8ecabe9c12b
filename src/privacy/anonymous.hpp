// A mission without names, for those who learn from it (DOC-16, MIS-19): "Commune A", "Coopérative 3".
#pragma once

#include "base/language.hpp"
#include "privacy/shared_site.hpp"

namespace twiza::privacy {

// What `share` gives to these readers, and of that:
// - territories and actors have labels in place of names, the same throughout: a territory its type and a
//   letter, an actor its category and a number; also inside every text, where a name, an acronym, an alias or
//   an Arabic name stands, of a record of the site that is told or kept back;
// - persons, coaches, sources, what they said, the notebook, interpretations, seats, figures of territories,
//   contacts, logos and everything personal are gone; a relation of conflict is in neutral words, and with a
//   leader none;
// - a date is the month since the mission began, in words; years, phones and e-mail addresses inside texts
//   are taken out.
// Themes keep their words, but for names in them. Two languages give the same labels, each in its words.
SharedSite anonymous(const model::Site& told, Profile profile, base::Language language);

}  // namespace twiza::privacy
