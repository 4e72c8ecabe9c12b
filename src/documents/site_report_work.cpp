// Of a site's report: what was done with the actors – workshops, interventions, dialogue – and in figures.
#include <algorithm>
#include <limits>
#include <utility>

#include "documents/activity_figures.hpp"
#include "documents/dates.hpp"
#include "documents/site_report_chapters.hpp"
#include "model/vocabularies.hpp"

namespace twiza::documents::chapters {

using model::Activity;
using model::Kind;

namespace {

void one(ReportDraft& draft, const Activity& activity) {
  draft.heading(2, activity.name);
  const std::string type = model::activity_types().say(activity.type, draft.words.language());
  const bool planned = activity.status.is("planned");
  std::string status;
  if (planned) status = draft.say("not_held");
  if (!planned && !is_held(activity))
    status = model::activity_statuses().say(activity.status, draft.words.language());
  draft.lead(capitalised(draft.listed({type, status})));
  FactTable facts;
  const auto named = [&](std::string_view field) { return draft.column(Kind::activity, field); };
  facts.row(draft.say("date"),
            draft.listed({said_period(activity.from, activity.to, draft.words), activity.hours}));
  facts.row(named("place"), activity.place);
  facts.row(named("territory"), draft.name_of(activity.territory));
  facts.row(named("theme"), draft.name_of(activity.theme));
  facts.row(named("targets"), draft.names_of(activity.targets));
  facts.row(named("participants"), said_attendance(activity, draft.words));
  if (!facts.empty()) draft.add(facts.take());
  const std::string conclusions = is_dialogue(activity) ? draft.say("agreed") : named("conclusions");
  draft.typed(is_intervention(activity) ? draft.say("objectives") : named("context"), activity.context);
  draft.typed(named("question"), activity.question);
  draft.typed(named("content"), activity.content);
  draft.typed(named("proposals"), activity.proposals);
  draft.typed(conclusions, activity.conclusions);
  std::vector<std::string> missing;
  if (!planned && activity.from.empty()) missing.push_back(draft.say("date"));
  if (!planned && is_workshop(activity)) {
    if (activity.place.empty()) missing.push_back(named("place"));
    if (activity.question.empty()) missing.push_back(named("question"));
    if (!activity.participants) missing.push_back(named("participants"));
  }
  if (!missing.empty()) draft.quiet(draft.say("missing", {{"parts", draft.listed(missing)}}));
}

// What was held first, then what was planned and not held.
void all_of(ReportDraft& draft, const std::string& code, Chosen chosen) {
  draft.heading(1, draft.say(code), code);
  std::vector<const Activity*> found;
  for (const Activity& activity : draft.site.activities) {
    if (chosen(activity)) found.push_back(&activity);
  }
  if (found.empty()) return draft.nothing(code, Kind::activity);
  // Of one whose date is not known nobody can say when it was: it comes last.
  const auto place = [](const Activity* each) {
    const int day = each->from.known() ? each->from.earliest_day() : std::numeric_limits<int>::max();
    return std::make_pair(each->status.is("planned"), day);
  };
  std::stable_sort(found.begin(), found.end(),
                   [&](const Activity* a, const Activity* b) { return place(a) < place(b); });
  const auto held = [](const Activity* each) { return !each->status.is("planned"); };
  if (std::none_of(found.begin(), found.end(), held)) draft.body(draft.say("none_held"));
  for (const Activity* activity : found) one(draft, *activity);
}

}  // namespace

void workshops(ReportDraft& draft) { all_of(draft, "workshops", is_workshop); }
void interventions(ReportDraft& draft) { all_of(draft, "interventions", is_intervention); }
void dialogue(ReportDraft& draft) { all_of(draft, "dialogue", is_dialogue); }

void work_in_figures(ReportDraft& draft) {
  draft.heading(1, draft.say("work_in_figures"), "work-in-figures");
  if (draft.site.activities.empty()) draft.nothing("work_in_figures", Kind::activity);
  draft.quiet(draft.say(draft.shared.withheld(Kind::activity) ? "figures_note_shared" : "figures_note"));
  ReportTable table;
  table.header = {draft.say("what"), draft.say("number"), draft.say("counted_on")};
  table.shares = {0.45, 0.2, 0.35};
  for (const CountedFigure& figure : activity_figures(draft.shared, draft.words))
    table.rows.push_back({figure.name, figure.value, figure.rests_on});
  draft.add(std::move(table));
}

}  // namespace twiza::documents::chapters
