// Whom to ask to a synergy workshop (ANA-10, ATE-04..06): a proposal from the map, with a reason for each
// seat and what remains without anybody, proven the best choice (graph/cover.hpp). The coach adds and leaves
// out by hand; the rest is chosen anew around her.
//
// A seat belongs to an actor; who takes it may stay open. A leader has no seat beside that of the structure
// she leads: she may take it. Persons are not compared.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/seating.hpp"
#include "reading/network.hpp"

namespace twiza::reading {

// The guide: 30 to 40; its pilots had 25, 33, 60 and 60. Another size is said, never refused.
inline constexpr int least_seats = 30, most_seats = 40;

// Something that the workshop should have somebody for.
struct Want {
  enum class What {
    beneficiaries,  // whom the theme is about, even if they are not organised
    family,
    side,       // of a conflict: who is on that side
    territory,  // with actors in it
    isolated,   // an actor without a tie
    mediator,   // who is good with both sides of a conflict
    women,
    youth,
    institution  // of the guide's checklist (DEM L192)
  };
  What what = What::family;
  model::Word family;
  base::Id territory;
  base::Id tie;                  // the conflict
  model::Ref actor;              // the side, or the isolated one
  std::string_view institution;  // "das"
  std::vector<int> candidates;   // who would do; none: nobody on the map
  bool met = false;
};
std::string_view name_of(Want::What what);

struct Seat {
  model::Ref actor;
  model::Refs who;         // her leaders on the map: one of them may come
  std::vector<int> wants;  // that she meets
  bool by_hand = false;
  int table = -1;
};

struct LeftOut {
  model::Ref actor;
  std::string reason;
};

struct InvitationRequest {
  int seats = 35;
  int tables = 4;                 // "trois ou quatre groupes" (DEM L192)
  model::Refs added;              // by hand
  std::vector<LeftOut> left_out;  // by hand, each with its reason
};

struct Invitation {
  std::vector<model::Ref> candidates;
  std::vector<Want> wants;  // most important first
  std::vector<Seat> seats;  // in the order of the site
  std::vector<LeftOut> left_out;
  model::Refs without_seat;  // asked by hand, but not on the map that is read: who coaches
  int wanted = 0;            // seats asked for
  bool proven = false;       // no other choice has somebody for more of them
  graph::Seating::Outcome seating = graph::Seating::Outcome::unknown;
  int tables = 0;
};

Invitation invite(const model::Site& site, const ReadingOptions& options, const InvitationRequest& request);

}  // namespace twiza::reading
