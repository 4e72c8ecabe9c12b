// The invitation to a synergy workshop, from words as typed to words to read (reading/invitation.hpp). For
// the team: it names conflicts.
#pragma once

#include <string>

#include "base/result.hpp"
#include "base/words.hpp"
#include "reading/invitation.hpp"

namespace twiza::app {

struct InviteRequest {
  std::string seats, tables;  // as typed; empty: the guide's
  std::string with;           // "CADEL; Maire": asked in any case
  std::string without;        // "CADEL = déjà vu ; Maire = absent": each with its reason
  std::string theme;
};

// Errors: invite.bad_number {value, least, most}, invite.no_reason {name}, invite.both {name}; those of
// NamedRecords::find; render.unknown_theme {name, names}.
base::Result<reading::Invitation> invite(const model::Site& site, const InviteRequest& request);

std::string invitation_text(const model::Site& site, const reading::Invitation& invitation,
                            const base::Words& words);
// {"site", "candidates", "proven", "seats": [{"kind", "id", "name", "who": [name], "reasons": [sentence],
// "by_hand", "table"}], "uncovered": [{"want", "sentence", "nobody": true where the map has none}],
// "left_out": [{"kind", "id", "name", "reason"}], "tables", "seating": "seated"|"impossible"|"unknown",
// "warnings": [sentence]}
std::string invitation_json(const model::Site& site, const reading::Invitation& invitation,
                            const base::Words& words);

}  // namespace twiza::app
