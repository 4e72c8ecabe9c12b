// The list of those who are asked to a workshop (DOC-07): each seat with its reason, by tables where no
// conflict sits together, what remains without anybody, and who was left out and why (ETH-13). And the list
// to call them by (COM-08, ACT-22).
#pragma once

#include "base/words.hpp"
#include "documents/report.hpp"
#include "documents/workshop.hpp"

namespace twiza::documents {

Report invitation_list(const Workshop& workshop, const base::Words& words);

// Phones as they are recorded, of structures and of their leaders; not of who refused. With room to tick.
Report call_list(const Workshop& workshop, const base::Words& words);

}  // namespace twiza::documents
