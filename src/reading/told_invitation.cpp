#include "reading/told_invitation.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "model/vocabularies.hpp"
#include "reading/decided.hpp"

namespace twiza::reading {

namespace {

using base::Words;

std::string_view name_of(graph::Seating::Outcome outcome) {
  switch (outcome) {
    case graph::Seating::Outcome::seated:
      return "seated";
    case graph::Seating::Outcome::impossible:
      return "impossible";
    default:
      return "unknown";
  }
}

class Teller {
 public:
  Teller(const model::Site& site, const Invitation& invitation, const model::Activity* activity,
         const Words& words)
      : site_(site), index_(site), invitation_(invitation), activity_(activity), words_(words) {}

  ToldInvitation tell() const {
    ToldInvitation told;
    told.site = site_.info.name;
    if (activity_ != nullptr) told.activity = activity_->id.to_text();
    told.head = say("head", {{"site", site_.info.name}, {"count", std::to_string(invitation_.seats.size())}});
    told.candidates = static_cast<int>(invitation_.candidates.size());
    told.wanted = invitation_.wanted;
    told.proven = invitation_.proven;
    for (const Seat& each : invitation_.seats) told.seats.push_back(seat(each));
    for (const Want& each : invitation_.wants) {
      if (!each.met) told.uncovered.push_back(want(each));
    }
    for (const LeftOut& each : invitation_.left_out) {
      const ToldRecord actor = told_of(each.actor);
      told.left_out.push_back({actor.kind, actor.id, actor.name, each.reason, decision(each.actor, {})});
    }
    told.tables = invitation_.tables;
    told.seating = name_of(invitation_.seating);
    told.warnings = warnings();
    return told;
  }

 private:
  std::string say(const char* code, const base::Arguments& arguments = {}) const {
    return words_.say(std::string("invite.") + code, arguments);
  }
  std::string name(const model::Ref& ref) const {
    return model::full_name(site_, index_, ref, words_.language());
  }
  ToldRecord told_of(const model::Ref& ref) const {
    return {std::string(model::name_of(ref.kind)), ref.id.to_text(), name(ref)};
  }

  const model::Seat* record(const model::Ref& actor, const model::Refs& who) const {
    return activity_ == nullptr ? nullptr : decision_on(site_, activity_->id, actor, who);
  }
  std::string decision(const model::Ref& actor, const model::Refs& who) const {
    const model::Seat* found = record(actor, who);
    return found == nullptr ? std::string() : found->id.to_text();
  }

  ToldSeat seat(const Seat& seat) const {
    const ToldRecord actor = told_of(seat.actor);
    ToldSeat made;
    made.kind = actor.kind;
    made.id = actor.id;
    made.name = actor.name;
    for (const model::Ref& leader : seat.who) made.who.push_back(index_.name_of(leader, words_.language()));
    made.reasons = reasons(seat);
    made.by_hand = seat.by_hand;
    if (seat.table >= 0) made.table.value = seat.table + 1;
    if (const model::Seat* found = record(seat.actor, seat.who)) {
      made.comes = found->name;
      made.decision = found->id.to_text();
    }
    return made;
  }

  ToldWant want(const Want& want) const {
    ToldWant made{std::string(reading::name_of(want.what)),
                  say(want.candidates.empty() ? "nobody" : "no_seat", {{"want", wanted(want)}}),
                  want.candidates.empty(),
                  {}};
    for (const int place : want.candidates) {
      const model::Ref& actor = invitation_.candidates[place];
      const bool out = std::any_of(invitation_.left_out.begin(), invitation_.left_out.end(),
                                   [&](const LeftOut& each) { return each.actor == actor; });
      if (!out) made.candidates.push_back(told_of(actor));
    }
    return made;
  }

  // What is wanted: "un acteur de la famille « coopératives »".
  std::string wanted(const Want& want) const {
    base::Arguments arguments = {{"family", model::families().say(want.family, words_.language())},
                                 {"name", want.actor.id.empty() ? std::string() : name(want.actor)}};
    if (!want.territory.empty())
      arguments.emplace_back("territory",
                             index_.name_of({model::Kind::territory, want.territory}, words_.language()));
    if (!want.tie.empty())
      arguments.emplace_back("tie", index_.name_of({model::Kind::tie, want.tie}, words_.language()));
    if (want.what == Want::What::institution)
      return words_.say("invite.institution." + std::string(want.institution));
    return words_.say("invite.want." + std::string(reading::name_of(want.what)), arguments);
  }

  std::vector<std::string> reasons(const Seat& seat) const {
    std::vector<std::string> all;
    if (seat.by_hand) all.push_back(say("by_hand"));
    for (const int want : seat.wants) {
      if (!said_by_another(invitation_.wants[want], seat)) all.push_back(wanted(invitation_.wants[want]));
    }
    if (all.empty()) all.push_back(say("by_ties"));
    return all;
  }

  // Who stands in a quarter stands in its commune.
  bool said_by_another(const Want& want, const Seat& seat) const {
    if (want.territory.empty()) return false;
    return std::any_of(seat.wants.begin(), seat.wants.end(), [&](int each) {
      const base::Id& inner = invitation_.wants[each].territory;
      if (inner.empty() || inner == want.territory) return false;
      const auto around = index_.ancestry(inner);
      return std::any_of(around.begin(), around.end(),
                         [&](const model::Territory* one) { return one->id == want.territory; });
    });
  }

  std::vector<std::string> warnings() const {
    std::vector<std::string> all;
    const int seats = static_cast<int>(invitation_.seats.size());
    const base::Arguments size = {{"count", std::to_string(seats)},
                                  {"least", std::to_string(least_seats)},
                                  {"most", std::to_string(most_seats)}};
    if (seats < least_seats || seats > most_seats) all.push_back(say("size", size));
    for (const Want& want : invitation_.wants) {
      if (want.what == Want::What::beneficiaries && !want.met) all.push_back(say("no_beneficiary"));
    }
    for (const model::Ref& actor : invitation_.without_seat)
      all.push_back(say("without_seat", {{"name", name(actor)}}));
    for (const LeftOut& each : invitation_.left_out) {
      if (base::trim(each.reason).empty()) all.push_back(say("reason_missing", {{"name", name(each.actor)}}));
    }
    if (!invitation_.proven) all.push_back(say("not_proven"));
    if (invitation_.seating == graph::Seating::Outcome::impossible)
      all.push_back(say("tables_impossible", {{"tables", std::to_string(invitation_.tables)}}));
    return all;
  }

  const model::Site& site_;
  const model::Index index_;
  const Invitation& invitation_;
  const model::Activity* activity_;
  const Words& words_;
};

}  // namespace

ToldInvitation told(const model::Site& site, const Invitation& invitation, const model::Activity* activity,
                    const Words& words) {
  return Teller(site, invitation, activity, words).tell();
}

std::string called(const ToldSeat& seat, const Words& words) {
  const std::string who =
      seat.comes.empty() ? base::join(seat.who, words.say("reading.name_separator")) : seat.comes;
  return who.empty() ? seat.name : words.say("invite.seat_of", {{"name", seat.name}, {"who", who}});
}

}  // namespace twiza::reading
