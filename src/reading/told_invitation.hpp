// An invitation in words, to be shown and written: one description for `twiza invite --json`, for the page
// and for the documents of a workshop. For the team: it names conflicts.
#pragma once

#include <string>
#include <vector>

#include "reading/invitation.hpp"
#include "reading/told.hpp"

namespace twiza::reading {

// `table` begins at 1; null where tables cannot be made. `decision` is the id of the record Seat by which a
// hand decided, or said who comes; "" where there is none.
struct ToldSeat {
  std::string kind, id, name;
  std::vector<std::string> who, reasons;
  bool by_hand = false;
  base::OrNull<int> table;
  std::string comes, decision;
};
BOOST_DESCRIBE_STRUCT(ToldSeat, (), (kind, id, name, who, reasons, by_hand, table, comes, decision))

// Something that remains without anybody. `candidates` would do, and nobody left them out; `nobody`: the map
// has none.
struct ToldWant {
  std::string want, sentence;
  bool nobody = false;
  std::vector<ToldRecord> candidates;
};
BOOST_DESCRIBE_STRUCT(ToldWant, (), (want, sentence, nobody, candidates))

struct ToldLeftOut {
  std::string kind, id, name, reason, decision;
};
BOOST_DESCRIBE_STRUCT(ToldLeftOut, (), (kind, id, name, reason, decision))

// `activity` is the id of the workshop; "" where none is meant. `wanted` seats were asked for. `seating`:
// "seated", "impossible" or "unknown".
struct ToldInvitation {
  std::string site, activity, head;
  int candidates = 0, wanted = 0;
  bool proven = false;
  std::vector<ToldSeat> seats;
  std::vector<ToldWant> uncovered;
  std::vector<ToldLeftOut> left_out;
  int tables = 0;
  std::string seating;
  std::vector<std::string> warnings;
};
BOOST_DESCRIBE_STRUCT(ToldInvitation, (),
                      (site, activity, head, candidates, wanted, proven, seats, uncovered, left_out, tables,
                       seating, warnings))

// `activity`: null where none is meant.
ToldInvitation told(const model::Site& site, const Invitation& invitation, const model::Activity* activity,
                    const base::Words& words);

// What the seat is called, with who may take it: "Commune (Maire)".
std::string called(const ToldSeat& seat, const base::Words& words);

}  // namespace twiza::reading
