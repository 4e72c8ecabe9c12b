#include "documents/invitation_list.hpp"

#include <utility>

#include "base/text.hpp"
#include "documents/dates.hpp"
#include "model/description.hpp"

namespace twiza::documents {
namespace {

using base::Words;
using model::Kind;
using Style = Paragraph::Style;

class Writer {
 public:
  Writer(const Workshop& workshop, const Words& words)
      : workshop_(workshop), words_(words), index_(workshop.site()), people_(workshop.site()) {}

  Report list() {
    begin("title");
    for (const std::string& warning : workshop_.told.warnings) paragraph(warning, Style::quiet);
    const bool tables = workshop_.told.seating == "seated";
    for (int table = 1; table <= (tables ? workshop_.told.tables : 1); ++table) seats(tables ? table : 0);
    if (!workshop_.told.uncovered.empty()) {
      heading(words_.say("invite.uncovered"));
      for (const reading::ToldWant& want : workshop_.told.uncovered) paragraph(want.sentence, Style::item);
    }
    if (!workshop_.told.left_out.empty()) {
      heading(words_.say("invite.left_out"));
      ReportTable table;
      table.header = {column(Kind::seat, "actor"), column(Kind::seat, "reason")};
      for (const reading::ToldLeftOut& each : workshop_.told.left_out)
        table.rows.push_back({each.name, each.reason});
      report_.blocks.push_back(std::move(table));
    }
    return std::move(report_);
  }

  Report calls() {
    begin("calls");
    paragraph(say("calls_how"), Style::quiet);
    ReportTable table;
    table.header = {column(Kind::seat, "actor"), say("whom"), column(Kind::person, "phone"), say("answer")};
    table.shares = {0.3, 0.24, 0.18, 0.28};
    for (std::size_t at = 0; at < workshop_.told.seats.size(); ++at)
      table.rows.push_back(call(workshop_.invitation.seats[at], workshop_.told.seats[at]));
    report_.blocks.push_back(std::move(table));
    return std::move(report_);
  }

 private:
  std::string say(const std::string& code, const base::Arguments& arguments = {}) const {
    return words_.say("document.invitation." + code, arguments);
  }
  std::string column(Kind kind, std::string_view field) const {
    return std::string(model::type_of(kind).field(field)->column.in(words_.language()));
  }
  std::string joined(const std::vector<std::string>& pieces) const {
    return base::join(pieces, words_.say("reading.name_separator"));
  }
  void paragraph(std::string text, Style style) {
    report_.blocks.push_back(Paragraph{std::move(text), style});
  }
  void heading(std::string text) { report_.blocks.push_back(Heading{1, std::move(text)}); }

  void begin(const std::string& title) {
    report_.title = say(title);
    report_.subtitle = workshop_.site().info.name;
    report_.language = words_.language();
    report_.status = say("for_team");
    about();
    paragraph(say("seats", {{"count", std::to_string(workshop_.told.seats.size())},
                            {"wanted", std::to_string(workshop_.told.wanted)}}),
              Style::body);
  }

  void about() {
    if (workshop_.activity == nullptr) return;
    const model::Activity& it = *workshop_.activity;
    ReportTable table;
    table.shares = {0.25, 0.75};
    const auto row = [&](std::string_view field, const std::string& value) {
      if (!value.empty()) table.rows.push_back({column(Kind::activity, field), value});
    };
    row("name", it.name);
    row("from", said_day(it.from, words_));
    row("to", said_day(it.to, words_));
    row("hours", it.hours);
    row("place", it.place);
    row("theme", it.theme.empty() ? std::string() : index_.name_of(it.theme, words_.language()));
    row("question", it.question);
    report_.blocks.push_back(std::move(table));
  }

  void seats(int number) {
    ReportTable table;
    table.header = {column(Kind::seat, "actor"), say("who"), column(Kind::seat, "reason")};
    table.shares = {0.34, 0.24, 0.42};
    for (const reading::ToldSeat& seat : workshop_.told.seats) {
      if (number > 0 && seat.table.value != number) continue;
      table.rows.push_back(
          {seat.name, seat.comes.empty() ? joined(seat.who) : seat.comes, joined(seat.reasons)});
    }
    heading(number > 0 ? words_.say("invite.table", {{"number", std::to_string(number)}}) : say("who_comes"));
    report_.blocks.push_back(std::move(table));
  }

  std::vector<std::string> call(const reading::Seat& seat, const reading::ToldSeat& told) const {
    std::vector<std::string> whom, phones;
    if (!told.comes.empty()) whom.push_back(told.comes);
    const model::Structure* structure = index_.structure(seat.actor.id);
    if (structure != nullptr && !structure->phone.empty()) phones.push_back(structure->phone);
    for (const model::Ref& leader : leaders_of(seat)) {
      const model::Person* person = people_.of(leader);
      std::string name = index_.name_of(leader, words_.language());
      if (person != nullptr) {
        const std::string called = People::name_of(*person, words_.language());
        if (!called.empty()) name = words_.say("invite.seat_of", {{"name", called}, {"who", name}});
        if (privacy::refused(*person)) {
          phones.push_back(say("refused"));
        } else if (!person->phone.empty()) {
          phones.push_back(person->phone);
        }
      }
      whom.push_back(std::move(name));
    }
    return {told.name, base::join(whom, "\n"), base::join(phones, "\n"), say("tick")};
  }

  const Workshop& workshop_;
  const Words& words_;
  const model::Index index_;
  const People people_;
  Report report_;
};

}  // namespace

Report invitation_list(const Workshop& workshop, const Words& words) {
  return Writer(workshop, words).list();
}

Report call_list(const Workshop& workshop, const Words& words) { return Writer(workshop, words).calls(); }

}  // namespace twiza::documents
