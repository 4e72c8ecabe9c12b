#include "app/invite.hpp"

#include <algorithm>

#include "app/named_record.hpp"
#include "app/reading.hpp"
#include "base/described_json.hpp"
#include "base/text.hpp"
#include "reading/decided.hpp"

namespace twiza::app {

namespace {

using base::Result;
using base::Words;
using model::Kind;
using reading::Invitation;

Result<int> number(const std::string& typed, int usual) {
  if (typed.empty()) return usual;
  double value = 0;
  const bool whole = base::parse_number(typed, value) && value == static_cast<int>(value);
  if (!whole || value < 1 || value > reading::most_asked_seats) {
    return base::Error{
        "invite.bad_number",
        {{"value", typed}, {"least", "1"}, {"most", std::to_string(reading::most_asked_seats)}}};
  }
  return static_cast<int>(value);
}

Result<model::Ref> actor(const NamedRecords& records, std::string_view typed) {
  return records.find(typed, {Kind::structure, Kind::leader, Kind::group});
}

}  // namespace

Result<Invitation> invite(const model::Site& site, const model::Activity* activity,
                          const InviteRequest& request) {
  reading::Decided decided = activity == nullptr ? reading::Decided() : reading::decided(site, *activity);
  reading::InvitationRequest& asked = decided.request;
  const Result<int> seats = number(request.seats, asked.seats);
  if (!seats) return seats.error();
  const Result<int> tables = number(request.tables, asked.tables);
  if (!tables) return tables.error();
  if (!request.theme.empty()) {
    const Result<reading::ReadingOptions> options = reading_options(site, {request.theme, {}, false});
    if (!options) return options.error();
    decided.options = *options;
  }
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
    asked.left_out.push_back({*found, std::string(reason)});
  }
  for (const reading::LeftOut& each : asked.left_out) {
    if (std::find(asked.added.begin(), asked.added.end(), each.actor) != asked.added.end())
      return base::Error{"invite.both", {{"name", records.name(each.actor)}}};
  }
  return reading::invite(site, decided.options, asked);
}

std::string invitation_text(const reading::ToldInvitation& invitation, const Words& words) {
  std::string out = invitation.head + "\n";
  for (const std::string& warning : invitation.warnings) out += warning + "\n";
  const bool tables = invitation.seating == "seated";
  for (int table = 1; table <= (tables ? invitation.tables : 1); ++table) {
    out += "\n";
    if (tables) out += words.say("invite.table", {{"number", std::to_string(table)}}) + "\n";
    for (const reading::ToldSeat& seat : invitation.seats) {
      if (tables && seat.table.value != table) continue;
      out += "  - " +
             words.say("invite.seat",
                       {{"name", reading::called(seat, words)},
                        {"reasons", base::join(seat.reasons, words.say("reading.name_separator"))}}) +
             "\n";
    }
  }
  if (!invitation.uncovered.empty()) out += "\n" + words.say("invite.uncovered") + "\n";
  for (const reading::ToldWant& want : invitation.uncovered) out += "  - " + want.sentence + "\n";
  if (!invitation.left_out.empty()) out += "\n" + words.say("invite.left_out") + "\n";
  for (const reading::ToldLeftOut& each : invitation.left_out)
    out += "  - " + words.say("invite.left_out_line", {{"name", each.name}, {"reason", each.reason}}) + "\n";
  return out;
}

std::string invitation_json(const reading::ToldInvitation& invitation) {
  return base::json::serialize(base::to_json(invitation)) + "\n";
}

}  // namespace twiza::app
