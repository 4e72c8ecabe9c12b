// The letters of invitation to a workshop (DOC-07), a page each: to the actor, not to a person, with what is
// recorded about people (ETH-03) and without a word of why one is asked.
#pragma once

#include "base/words.hpp"
#include "documents/report.hpp"
#include "documents/workshop.hpp"

namespace twiza::documents {

// The workshop must have an activity.
Report invitation_letters(const Workshop& workshop, const base::Words& words);

// What the letters repeat of the site, and of that alone: who is asked, when, where and about what.
std::vector<std::string> said_in_letters(const Workshop& workshop, const base::Words& words);

}  // namespace twiza::documents
