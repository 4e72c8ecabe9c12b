#include "reading/decided.hpp"

#include <algorithm>

namespace twiza::reading {

namespace {

bool holds(const model::Refs& refs, const model::Ref& ref) {
  return std::find(refs.begin(), refs.end(), ref) != refs.end();
}

}  // namespace

Decided decided(const model::Site& site, const model::Activity& activity) {
  Decided decided;
  decided.options.theme = activity.theme.id;
  InvitationRequest& request = decided.request;
  if (activity.size && *activity.size >= 1 && *activity.size <= most_asked_seats)
    request.seats = static_cast<int>(*activity.size);
  for (const model::Seat& seat : site.seats) {
    if (seat.activity.id != activity.id || decision_on(site, activity.id, seat.actor) != &seat) continue;
    if (seat.decision.is("invited")) request.added.push_back(seat.actor);
    if (seat.decision.is("left_out")) request.left_out.push_back({seat.actor, seat.reason});
  }
  return decided;
}

const model::Seat* decision_on(const model::Site& site, const base::Id& activity, const model::Ref& actor,
                               const model::Refs& who) {
  const model::Seat* found = nullptr;
  for (const model::Seat& seat : site.seats) {
    if (seat.activity.id == activity && (seat.actor == actor || holds(who, seat.actor))) found = &seat;
  }
  return found;
}

}  // namespace twiza::reading
