#include "documents/invitation_letters.hpp"

#include <utility>

#include "base/text.hpp"
#include "documents/dates.hpp"

namespace twiza::documents {
namespace {

using base::Words;
using Style = Paragraph::Style;

std::string theme_of(const Workshop& workshop, const Words& words) {
  const model::Ref& theme = workshop.activity->theme;
  return theme.empty() ? std::string() : model::Index(workshop.site()).name_of(theme, words.language());
}

class Writer {
 public:
  Writer(const Workshop& workshop, const Words& words)
      : activity_(*workshop.activity),
        info_(workshop.site().info),
        theme_(theme_of(workshop, words)),
        seats_(workshop.told.seats),
        words_(words) {}

  Report write() {
    report_.title = say("title");
    report_.subtitle = activity_.name;
    report_.language = words_.language();
    report_.loose = true;
    for (const reading::ToldSeat& seat : seats_) letter(seat);
    return std::move(report_);
  }

 private:
  std::string say(const std::string& code, const base::Arguments& arguments = {}) const {
    return words_.say("document.letter." + code, arguments);
  }
  std::string joined(const std::vector<std::string>& pieces) const {
    return base::join(pieces, words_.say("reading.name_separator"));
  }
  void paragraph(std::string text, Style style = Style::body) {
    report_.blocks.push_back(Paragraph{std::move(text), style});
  }
  void heading(int level, std::string text, bool new_page = false) {
    report_.blocks.push_back(Heading{level, std::move(text), {}, new_page});
  }
  void item(const std::string& code, const std::string& value) {
    if (!value.empty()) paragraph(say(code, {{"value", value}}), Style::item);
  }

  std::string hosts() const {
    // Their names are of one language or another: a dash goes with both.
    if (!info_.operators.empty()) return base::join(info_.operators, " – ");
    return info_.commissioned_by.empty() ? say("team") : info_.commissioned_by;
  }

  std::string when() const {
    const std::string first = said_day(activity_.from, words_), last = said_day(activity_.to, words_);
    if (last.empty() || last == first) return first;
    return say("from_to", {{"from", first}, {"to", last}});
  }

  void letter(const reading::ToldSeat& seat) {
    heading(2, hosts(), !report_.blocks.empty());
    paragraph(say("mission", {{"site", info_.name}}), Style::lead);
    heading(3, say("to", {{"name", seat.name}}));
    if (!seat.comes.empty()) paragraph(say("attention", {{"name", seat.comes}}));
    paragraph(say("written"));
    heading(3, say("subject", {{"name", activity_.name}}));
    paragraph(say("greeting"));
    paragraph(say("invite"));
    item("date", when());
    item("hours", activity_.hours);
    item("place", activity_.place);
    item("theme", theme_);
    if (!activity_.question.empty()) paragraph(say("question", {{"question", activity_.question}}));
    paragraph(say("seat", {{"name", seat.name}}));
    paragraph(say("aim"));
    heading(3, say("recorded_title"));
    paragraph(say("recorded"));
    paragraph(say("rights"));
    heading(3, say("confirm"));
    paragraph(say("closing"));
    paragraph(say("signature"));
    if (!info_.team.empty()) paragraph(joined(info_.team));
  }

  const model::Activity& activity_;
  const model::SiteInfo& info_;
  const std::string theme_;
  const std::vector<reading::ToldSeat>& seats_;
  const Words& words_;
  Report report_;
};

}  // namespace

Report invitation_letters(const Workshop& workshop, const Words& words) {
  return Writer(workshop, words).write();
}

std::vector<std::string> said_in_letters(const Workshop& workshop, const Words& words) {
  const model::Activity& it = *workshop.activity;
  std::vector<std::string> said = {
      it.name, it.hours, it.place, it.question, theme_of(workshop, words), it.from.text(), it.to.text()};
  const model::SiteInfo& info = workshop.site().info;
  said.insert(said.end(), info.team.begin(), info.team.end());
  said.insert(said.end(), info.operators.begin(), info.operators.end());
  said.push_back(info.commissioned_by);
  for (const reading::ToldSeat& seat : workshop.told.seats) {
    said.push_back(seat.name);
    said.push_back(seat.comes);
  }
  return said;
}

}  // namespace twiza::documents
