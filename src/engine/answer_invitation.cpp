// Whom to ask to a workshop (ANA-10).
#include <algorithm>

#include "engine/answering.hpp"
#include "reading/decided.hpp"

namespace twiza::engine {

namespace {

// As many as can be asked for: more or less is a slip of a hand.
void take(const std::optional<int>& asked, int& into) {
  if (asked) into = std::clamp(*asked, 1, reading::most_asked_seats);
}

}  // namespace

base::Result<reading::ToldInvitation> answer(const Asked& asked, const InvitationQuestion& question) {
  const model::Activity* activity = nullptr;
  if (question.activity) {
    const std::optional<base::Id> id = base::Id::parse(*question.activity);
    activity = id ? asked.index.activity(*id) : nullptr;
    if (activity == nullptr) return bad_request("activity");
  }
  reading::Decided decided =
      activity == nullptr ? reading::Decided() : reading::decided(asked.site(), *activity);
  take(question.seats, decided.request.seats);
  take(question.tables, decided.request.tables);
  const reading::Invitation found = reading::invite(asked.site(), decided.options, decided.request);
  return reading::told(asked.site(), found, activity, asked.words);
}

}  // namespace twiza::engine
