#include "documents/activity_figures.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "documents/site_coverage.hpp"
#include "documents/site_figures.hpp"

namespace twiza::documents {
namespace {

using base::Words;
using model::Activity;

int lines_of(std::string_view text) {
  int lines = 0;
  for (const std::string_view line : base::split(text, '\n')) lines += base::trim(line).empty() ? 0 : 1;
  return lines;
}

template <class Record, class Which>
int count(const std::vector<Record>& records, const Which& which) {
  return static_cast<int>(std::count_if(records.begin(), records.end(), which));
}

class Table {
 public:
  Table(const privacy::SharedSite& shared, const Words& words)
      : shared_(shared), site_(shared.site()), words_(words) {}

  std::vector<CountedFigure> write() {
    interviews();
    workshops();
    number("interventions", attendance(site_, is_intervention).held, of_activities());
    number("dialogues", attendance(site_, is_dialogue).held, of_activities());
    number("agreed", agreed_points(site_), rests_on("on_dialogues", attendance(site_, is_dialogue).held));
    structures();
    outcomes();
    return std::move(figures_);
  }

 private:
  std::string say(const std::string& code, const base::Arguments& arguments = {}) const {
    return words_.say("document.report.figure." + code, arguments);
  }
  std::string rests_on(const std::string& code, int count) const {
    return say(code, {{"count", std::to_string(count)}});
  }
  std::string of_activities() const {
    return rests_on("on_activities", static_cast<int>(site_.activities.size()));
  }
  std::string people(double number) const { return people_number(number, words_.language()); }

  void number(const std::string& code, double value, std::string on) {
    figures_.push_back({say(code), people(value), std::move(on)});
  }
  // Where nobody counted, no figure is known: it is not 0.
  void counted(const std::string& code, double value, double of, int counted, int all) {
    std::string said = counted == 0 ? words_.say("document.sheet.to_fill") : people(value);
    if (counted > 0 && of > 0) said += " (" + percentage(value, of, words_.language()) + ")";
    figures_.push_back(
        {say(code), std::move(said),
         say("on_counted", {{"number", std::to_string(counted)}, {"all", std::to_string(all)}})});
  }

  void interviews() {
    const Attendance told = attendance(site_, is_diagnosis);
    counted("told_interviews", told.participants, 0, told.counted, told.held);
    if (shared_.withheld(model::Kind::source)) return;
    const Interviews found = interviews_of(site_, words_);
    number("recorded_interviews", found.interviews,
           rests_on("on_sources", static_cast<int>(site_.sources.size())));
    const double met = found.women + found.men;
    if (found.interviews > 0) counted("interviewed_women", found.women, met, found.counted, found.interviews);
  }

  void workshops() {
    const Attendance came = attendance(site_, is_workshop);
    number("workshops", came.held, of_activities());
    counted("participants", came.participants, 0, came.counted, came.held);
    counted("women", came.women, came.of_women, came.counted_women, came.held);
    counted("youth", came.youth, came.of_youth, came.counted_youth, came.held);
  }

  void structures() {
    const std::string on = rests_on("on_structures", static_cast<int>(site_.structures.size()));
    const auto in_cycle = [&](const char* cycle) {
      return count(site_.structures, [&](const model::Structure& each) { return each.cycle.is(cycle); });
    };
    number("committees",
           count(site_.structures, [](const auto& each) { return each.category.is("committee"); }), on);
    number("created", in_cycle("created"), on);
    number("being_created", in_cycle("being_created"), on);
  }

  void outcomes() {
    const auto of_nature = [&](const char* nature) {
      return count(site_.outcomes, [&](const model::Outcome& each) { return each.nature.is(nature); });
    };
    const std::string on = rests_on("on_outcomes", static_cast<int>(site_.outcomes.size()));
    number("results", of_nature("result"), on);
    number("changes", of_nature("change"), on);
    const int all = of_nature("perspective");
    const auto told = [&](bool done) {
      return count(site_.outcomes, [&](const model::Outcome& each) {
        return each.nature.is("perspective") && each.done && (done ? *each.done : true);
      });
    };
    counted("perspectives_done", told(true), 0, told(false), all);
  }

  const privacy::SharedSite& shared_;
  const model::Site& site_;
  const Words& words_;
  std::vector<CountedFigure> figures_;
};

}  // namespace

bool is_held(const Activity& activity) { return activity.status.is("held"); }
bool is_workshop(const Activity& activity) { return activity.type.is("workshop"); }
bool is_dialogue(const Activity& activity) { return activity.type.is("dialogue"); }
bool is_diagnosis(const Activity& activity) { return activity.type.is("diagnosis"); }
bool is_intervention(const Activity& activity) {
  return !is_workshop(activity) && !is_dialogue(activity) && !is_diagnosis(activity);
}

Attendance attendance(const model::Site& site, Chosen chosen) {
  Attendance sum;
  for (const Activity& activity : site.activities) {
    if (!chosen(activity) || !is_held(activity)) continue;
    ++sum.held;
    if (!activity.participants) continue;
    ++sum.counted;
    sum.participants += *activity.participants;
    if (activity.women) {
      ++sum.counted_women;
      sum.women += *activity.women;
      sum.of_women += *activity.participants;
    }
    if (activity.youth) {
      ++sum.counted_youth;
      sum.youth += *activity.youth;
      sum.of_youth += *activity.participants;
    }
  }
  return sum;
}

std::string said_attendance(const Activity& activity, const Words& words) {
  if (!activity.participants) return {};
  const double all = *activity.participants;
  std::vector<std::string> said = {people_number(all, words.language())};
  const auto part = [&](const char* code, const model::Number& number) {
    if (!number) return;
    std::string text = words.say(std::string("document.report.of_whom_") + code,
                                 {{"number", people_number(*number, words.language())}});
    if (all > 0) text += " (" + percentage(*number, all, words.language()) + ")";
    said.push_back(std::move(text));
  };
  part("women", activity.women);
  part("youth", activity.youth);
  return base::join(said, words.language() == base::Language::ar ? "، " : ", ");
}

int agreed_points(const model::Site& site) {
  int points = 0;
  for (const Activity& activity : site.activities)
    points += is_dialogue(activity) && is_held(activity) ? lines_of(activity.conclusions) : 0;
  return points;
}

std::vector<CountedFigure> activity_figures(const privacy::SharedSite& shared, const Words& words) {
  return Table(shared, words).write();
}

}  // namespace twiza::documents
