#include "reading/invitation.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "graph/cover.hpp"
#include "reading/family_pairs.hpp"
#include "reading/wants.hpp"

namespace twiza::reading {

namespace {

using model::Ref;

class Inviting {
 public:
  Inviting(const model::Site& site, const ReadingOptions& options, const InvitationRequest& request)
      : request_(request),
        network_(network_of(site, options)),
        index_(site),
        evidence_(site),
        ground_{site, index_, network_, evidence_},
        candidates_(ground_) {}

  Invitation run() {
    found_.candidates = candidates_.all();
    found_.wants = wants_of(ground_, candidates_);
    found_.left_out = request_.left_out;
    found_.wanted = request_.seats;
    for (const Ref& actor : request_.added) {
      if (candidates_.seat_of(actor) < 0) found_.without_seat.push_back(actor);
    }
    const std::vector<int> free = free_seats();
    const graph::CoverAnswer answer = graph::choose_seats(question(free));
    found_.proven = answer.proven();
    for (std::size_t want = 0; want < found_.wants.size(); ++want) found_.wants[want].met = answer.met[want];
    std::vector<int> chosen;
    for (const int place : answer.chosen) chosen.push_back(free[place]);
    for (const int seat : chosen) found_.seats.push_back(seat_at(seat));
    seat_at_tables(chosen);
    return std::move(found_);
  }

 private:
  std::set<int> seats_of(const model::Refs& actors) const {
    std::set<int> seats;
    for (const Ref& actor : actors) {
      if (const int seat = candidates_.seat_of(actor); seat >= 0) seats.insert(seat);
    }
    return seats;
  }

  // The candidates whom nobody left out by hand.
  std::vector<int> free_seats() const {
    model::Refs out;
    for (const LeftOut& each : request_.left_out) out.push_back(each.actor);
    const std::set<int> left_out = seats_of(out);
    std::vector<int> free;
    for (int seat = 0; seat < static_cast<int>(candidates_.all().size()); ++seat) {
      if (left_out.count(seat) == 0) free.push_back(seat);
    }
    return free;
  }

  // Candidates are numbered by their place among the free ones.
  graph::CoverQuestion question(const std::vector<int>& free) const {
    std::map<int, int> places;
    for (const int seat : free) places.emplace(seat, static_cast<int>(places.size()));
    graph::CoverQuestion question;
    question.candidates = static_cast<int>(free.size());
    for (const int seat : seats_of(request_.added)) {
      if (places.count(seat) > 0) question.asked.push_back(places.at(seat));
    }
    question.seats =
        std::max(static_cast<int>(question.asked.size()), std::min(request_.seats, question.candidates));
    for (const Want& want : found_.wants) {
      graph::Demand demand;
      for (const int seat : want.candidates) {
        if (places.count(seat) > 0) demand.candidates.push_back(places.at(seat));
      }
      demand.level = level_of(want.what);
      question.demands.push_back(std::move(demand));
    }
    const std::vector<int> all = values();
    for (const int seat : free) question.value.push_back(all[seat]);
    return question;
  }

  // What fills the seats that no want needs: key actors, then structures and groups with most ties. Persons
  // are not compared.
  std::vector<int> values() const {
    std::vector<std::set<int>> neighbours(candidates_.all().size());
    for (const Edge& edge : network_.edges) {
      const int from = candidates_.seat_of(network_.actors[edge.from]);
      const int to = candidates_.seat_of(network_.actors[edge.to]);
      if (from >= 0 && to >= 0 && from != to) {
        neighbours[from].insert(to);
        neighbours[to].insert(from);
      }
    }
    std::vector<int> values;
    for (std::size_t seat = 0; seat < neighbours.size(); ++seat) {
      const Ref& ref = candidates_.all()[seat];
      const bool key = index_.actor(ref)->key_actor.value_or(false);
      const std::size_t ties =
          ref.kind == model::Kind::leader ? 0 : std::min<std::size_t>(neighbours[seat].size(), 99);
      values.push_back((key ? 100 : 0) + static_cast<int>(ties));
    }
    return values;
  }

  Seat seat_at(int place) const {
    Seat seat;
    seat.actor = candidates_.all()[place];
    seat.who = candidates_.who(place);
    for (std::size_t want = 0; want < found_.wants.size(); ++want) {
      const std::vector<int>& good = found_.wants[want].candidates;
      if (std::find(good.begin(), good.end(), place) != good.end())
        seat.wants.push_back(static_cast<int>(want));
    }
    seat.by_hand = seats_of(request_.added).count(place) > 0;
    return seat;
  }

  void seat_at_tables(const std::vector<int>& chosen) {
    found_.tables = std::min(request_.tables, static_cast<int>(chosen.size()));
    if (found_.tables < 1) return;
    graph::SeatingQuestion question;
    question.guests = static_cast<int>(chosen.size());
    question.tables = found_.tables;
    question.seats = (question.guests + found_.tables - 1) / found_.tables;
    std::map<int, int> guests;
    for (int guest = 0; guest < question.guests; ++guest) guests[chosen[guest]] = guest;
    for (const Edge& edge : network_.edges) {
      if (!edge.conflictual) continue;
      const auto one = guests.find(candidates_.seat_of(network_.actors[edge.from]));
      const auto other = guests.find(candidates_.seat_of(network_.actors[edge.to]));
      if (one != guests.end() && other != guests.end() && one->second != other->second)
        question.conflicts.emplace_back(one->second, other->second);
    }
    const FamilyTable families = family_table(ground_);
    for (const int seat : chosen)
      question.family.push_back(families.of_actor[*network_.place(candidates_.all()[seat])]);
    const graph::Seating seating = graph::seat_guests(question);
    found_.seating = seating.outcome;
    for (std::size_t guest = 0; guest < seating.table.size(); ++guest)
      found_.seats[guest].table = seating.table[guest];
  }

  const InvitationRequest& request_;
  const Network network_;
  const model::Index index_;
  const sociogram::Evidence evidence_;
  const Ground ground_;
  const Candidates candidates_;
  Invitation found_;
};

}  // namespace

Invitation invite(const model::Site& site, const ReadingOptions& options, const InvitationRequest& request) {
  return Inviting(site, options, request).run();
}

}  // namespace twiza::reading
