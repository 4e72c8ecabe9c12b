// What a hand decided of the places at an activity (records Activity and Seat), as an invitation is asked
// for.
#pragma once

#include "reading/invitation.hpp"

namespace twiza::reading {

inline constexpr int most_asked_seats = 500;

struct Decided {
  ReadingOptions options;  // the ties of the activity's theme
  InvitationRequest request;
};
// A size that is no number of seats counts as not said. Of two decisions on one actor, as two people may
// have made them, the later record of the site holds.
Decided decided(const model::Site& site, const model::Activity& activity);

// The decision on the actor, or on one of those who may take its seat; null: none.
const model::Seat* decision_on(const model::Site& site, const base::Id& activity, const model::Ref& actor,
                               const model::Refs& who = {});

}  // namespace twiza::reading
