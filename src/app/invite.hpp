// The invitation to a synergy workshop, from words as typed to words to read (reading/invitation.hpp). For
// the team: it names conflicts.
#pragma once

#include <string>

#include "base/result.hpp"
#include "base/words.hpp"
#include "reading/told_invitation.hpp"

namespace twiza::app {

struct InviteRequest {
  std::string seats, tables;  // as typed; empty: the activity's, else the guide's
  std::string with;           // "CADEL; Maire": asked in any case, beside those of the activity
  std::string without;        // "CADEL = déjà vu ; Maire = absent": each with its reason
  std::string theme;          // empty: the activity's
};

// `activity`: whose size, theme and decisions by hand count; null: none. Errors: invite.bad_number {value,
// least, most}, invite.no_reason {name}, invite.both {name}; those of NamedRecords::find;
// render.unknown_theme {name, names}.
base::Result<reading::Invitation> invite(const model::Site& site, const model::Activity* activity,
                                         const InviteRequest& request);

std::string invitation_text(const reading::ToldInvitation& invitation, const base::Words& words);
// As reading/told_invitation.hpp describes it.
std::string invitation_json(const reading::ToldInvitation& invitation);

}  // namespace twiza::app
