// The list of contacts, a table a family as the guide keeps them (ENT-06, ENT-07, SAL L836-878): so that
// the members of a committee can call one another (ACT-22, DOC-09; MEK L1410).
#pragma once

#include "base/words.hpp"
#include "documents/report.hpp"
#include "privacy/shared_site.hpp"

namespace twiza::documents {

// Structures, each followed by the leaders who are tied to it first; then leaders who stand for none.
// Contacts and names that were taken out of the shared site are said to be kept by the team.
Report contact_list(const privacy::SharedSite& shared, const base::Words& words);

}  // namespace twiza::documents
