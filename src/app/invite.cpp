#include "app/invite.hpp"

#include <algorithm>

#include "app/named_record.hpp"
#include "app/reading.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "model/vocabularies.hpp"

namespace twiza::app {

namespace {

namespace json = base::json;
using base::Result;
using base::Words;
using model::Kind;
using reading::Invitation;
using reading::Want;

constexpr int most_asked = 500;

Result<int> number(const std::string& typed, int usual, int most) {
  if (typed.empty()) return usual;
  double value = 0;
  const bool whole = base::parse_number(typed, value) && value == static_cast<int>(value);
  if (!whole || value < 1 || value > most) {
    return base::Error{"invite.bad_number",
                       {{"value", typed}, {"least", "1"}, {"most", std::to_string(most)}}};
  }
  return static_cast<int>(value);
}

Result<model::Ref> actor(const NamedRecords& records, std::string_view typed) {
  return records.find(typed, {Kind::structure, Kind::leader, Kind::group});
}

class Writer {
 public:
  Writer(const model::Site& site, const Invitation& invitation, const Words& words)
      : site_(site), index_(site), invitation_(invitation), words_(words) {}

  std::string text() const {
    std::string out =
        say("head", {{"site", site_.info.name}, {"count", count(invitation_.seats.size())}}) + "\n";
    for (const std::string& warning : warnings()) out += warning + "\n";
    const bool tables = invitation_.seating == graph::Seating::Outcome::seated;
    for (int table = 0; table < (tables ? invitation_.tables : 1); ++table) {
      out += "\n";
      if (tables) out += say("table", {{"number", std::to_string(table + 1)}}) + "\n";
      for (const reading::Seat& seat : invitation_.seats) {
        if (!tables || seat.table == table) out += "  - " + seat_line(seat) + "\n";
      }
    }
    const auto part = [&](const char* code, const std::vector<std::string>& lines) {
      if (lines.empty()) return;
      out += "\n" + say(code) + "\n";
      for (const std::string& line : lines) out += "  - " + line + "\n";
    };
    std::vector<std::string> uncovered, left_out;
    for (const Want& want : invitation_.wants) {
      if (!want.met) uncovered.push_back(missing(want));
    }
    for (const reading::LeftOut& each : invitation_.left_out)
      left_out.push_back(say("left_out_line", {{"name", name(each.actor)}, {"reason", each.reason}}));
    part("uncovered", uncovered);
    part("left_out", left_out);
    return out;
  }

  json::object data() const {
    json::array seats, uncovered, left_out, said;
    for (const reading::Seat& seat : invitation_.seats) {
      json::object made = actor_json(seat.actor);
      json::array who, reasons;
      for (const model::Ref& leader : seat.who) who.emplace_back(index_.name_of(leader, words_.language()));
      for (const std::string& reason : this->reasons(seat)) reasons.emplace_back(reason);
      made["who"] = std::move(who);
      made["reasons"] = std::move(reasons);
      made["by_hand"] = seat.by_hand;
      made["table"] = seat.table < 0 ? json::value() : json::value(seat.table + 1);
      seats.emplace_back(std::move(made));
    }
    for (const Want& want : invitation_.wants) {
      if (want.met) continue;
      uncovered.emplace_back(json::object{{"want", reading::name_of(want.what)},
                                          {"sentence", missing(want)},
                                          {"nobody", want.candidates.empty()}});
    }
    for (const reading::LeftOut& each : invitation_.left_out) {
      json::object made = actor_json(each.actor);
      made["reason"] = each.reason;
      left_out.emplace_back(std::move(made));
    }
    for (const std::string& warning : warnings()) said.emplace_back(warning);
    return {{"site", site_.info.name},           {"candidates", invitation_.candidates.size()},
            {"proven", invitation_.proven},      {"seats", std::move(seats)},
            {"uncovered", std::move(uncovered)}, {"left_out", std::move(left_out)},
            {"tables", invitation_.tables},      {"seating", seating_name()},
            {"warnings", std::move(said)}};
  }

 private:
  static std::string count(std::size_t number) { return std::to_string(number); }
  std::string say(const char* code, const base::Arguments& arguments = {}) const {
    return words_.say(std::string("invite.") + code, arguments);
  }
  std::string name(const model::Ref& ref) const {
    return model::full_name(site_, index_, ref, words_.language());
  }
  json::object actor_json(const model::Ref& ref) const {
    return {{"kind", model::name_of(ref.kind)}, {"id", ref.id.to_text()}, {"name", name(ref)}};
  }

  std::string_view seating_name() const {
    switch (invitation_.seating) {
      case graph::Seating::Outcome::seated:
        return "seated";
      case graph::Seating::Outcome::impossible:
        return "impossible";
      default:
        return "unknown";
    }
  }

  // What is wanted: "un acteur de la famille « coopératives »".
  std::string wanted(const Want& want) const {
    base::Arguments arguments = {{"family", model::families().say(want.family, words_.language())},
                                 {"name", want.actor.id.empty() ? std::string() : name(want.actor)}};
    if (!want.territory.empty())
      arguments.emplace_back("territory",
                             index_.name_of({Kind::territory, want.territory}, words_.language()));
    if (!want.tie.empty())
      arguments.emplace_back("tie", index_.name_of({Kind::tie, want.tie}, words_.language()));
    if (want.what == Want::What::institution)
      return words_.say("invite.institution." + std::string(want.institution));
    return words_.say("invite.want." + std::string(reading::name_of(want.what)), arguments);
  }
  std::string missing(const Want& want) const {
    return say(want.candidates.empty() ? "nobody" : "no_seat", {{"want", wanted(want)}});
  }

  std::vector<std::string> reasons(const reading::Seat& seat) const {
    std::vector<std::string> all;
    if (seat.by_hand) all.push_back(say("by_hand"));
    for (const int want : seat.wants) {
      if (!said_by_another(invitation_.wants[want], seat)) all.push_back(wanted(invitation_.wants[want]));
    }
    if (all.empty()) all.push_back(say("by_ties"));
    return all;
  }

  // Who stands in a quarter stands in its commune.
  bool said_by_another(const Want& want, const reading::Seat& seat) const {
    if (want.territory.empty()) return false;
    return std::any_of(seat.wants.begin(), seat.wants.end(), [&](int each) {
      const base::Id& inner = invitation_.wants[each].territory;
      if (inner.empty() || inner == want.territory) return false;
      const auto around = index_.ancestry(inner);
      return std::any_of(around.begin(), around.end(),
                         [&](const model::Territory* one) { return one->id == want.territory; });
    });
  }

  std::string seat_line(const reading::Seat& seat) const {
    std::vector<std::string> who;
    for (const model::Ref& leader : seat.who) who.push_back(index_.name_of(leader, words_.language()));
    const std::string called =
        who.empty() ? name(seat.actor)
                    : say("seat_of", {{"name", name(seat.actor)},
                                      {"who", base::join(who, words_.say("reading.name_separator"))}});
    return say("seat", {{"name", called},
                        {"reasons", base::join(reasons(seat), words_.say("reading.name_separator"))}});
  }

  std::vector<std::string> warnings() const {
    std::vector<std::string> all;
    const int seats = static_cast<int>(invitation_.seats.size());
    const base::Arguments size = {{"count", std::to_string(seats)},
                                  {"least", std::to_string(reading::least_seats)},
                                  {"most", std::to_string(reading::most_seats)}};
    if (seats < reading::least_seats || seats > reading::most_seats) all.push_back(say("size", size));
    for (const Want& want : invitation_.wants) {
      if (want.what == Want::What::beneficiaries && !want.met) all.push_back(say("no_beneficiary"));
    }
    if (!invitation_.proven) all.push_back(say("not_proven"));
    if (invitation_.seating == graph::Seating::Outcome::impossible)
      all.push_back(say("tables_impossible", {{"tables", std::to_string(invitation_.tables)}}));
    return all;
  }

  const model::Site& site_;
  const model::Index index_;
  const Invitation& invitation_;
  const Words& words_;
};

}  // namespace

Result<Invitation> invite(const model::Site& site, const InviteRequest& request) {
  const Result<int> seats = number(request.seats, reading::InvitationRequest().seats, most_asked);
  if (!seats) return seats.error();
  const Result<int> tables = number(request.tables, reading::InvitationRequest().tables, most_asked);
  if (!tables) return tables.error();
  const Result<reading::ReadingOptions> options = reading_options(site, {request.theme, {}, false});
  if (!options) return options.error();

  reading::InvitationRequest asked;
  asked.seats = *seats;
  asked.tables = *tables;
  const NamedRecords records(site);
  for (const std::string_view typed : base::split(request.with, ';')) {
    const Result<model::Ref> found = actor(records, typed);
    if (!found) return found.error();
    asked.added.push_back(*found);
  }
  for (const std::string_view typed : base::split(request.without, ';')) {
    const std::size_t equals = typed.find('=');
    const std::string_view called = base::trim(typed.substr(0, equals));
    const std::string_view reason =
        equals == std::string_view::npos ? std::string_view() : base::trim(typed.substr(equals + 1));
    const Result<model::Ref> found = actor(records, called);
    if (!found) return found.error();
    if (reason.empty()) return base::Error{"invite.no_reason", {{"name", std::string(called)}}};
    if (std::find(asked.added.begin(), asked.added.end(), *found) != asked.added.end())
      return base::Error{"invite.both", {{"name", std::string(called)}}};
    asked.left_out.push_back({*found, std::string(reason)});
  }
  return reading::invite(site, *options, asked);
}

std::string invitation_text(const model::Site& site, const Invitation& invitation, const Words& words) {
  return Writer(site, invitation, words).text();
}

std::string invitation_json(const model::Site& site, const Invitation& invitation, const Words& words) {
  return json::serialize(Writer(site, invitation, words).data()) + "\n";
}

}  // namespace twiza::app
