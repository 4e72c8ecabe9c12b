// Of a site's report: summary, sheet, diagnosis.
#include <algorithm>

#include "base/text.hpp"
#include "documents/activity_figures.hpp"
#include "documents/dates.hpp"
#include "documents/site_report_chapters.hpp"
#include "documents/site_sheet.hpp"
#include "model/vocabularies.hpp"

namespace twiza::documents::chapters {

using model::Kind;

void summary(ReportDraft& draft) {
  draft.heading(1, draft.column(Kind::site, "summary"), "summary", true);
  const model::SiteInfo& info = draft.site.info;
  if (!info.summary.empty()) return draft.typed(info.summary);
  if (draft.shared.withheld(info.id, "summary")) return draft.quiet(draft.say("kept"));
  draft.nothing("summary", Kind::site);
}

void sheet(ReportDraft& draft) {
  draft.heading(1, draft.say("sheet"), "sheet");
  Report sheet = site_sheet(draft.shared, draft.words);
  // The summary has a chapter of its own.
  const std::string summary = draft.column(Kind::site, "summary");
  for (Block& block : sheet.blocks) {
    auto* table = std::get_if<ReportTable>(&block);
    if (table != nullptr) std::erase_if(table->rows, [&](const auto& row) { return row.front() == summary; });
  }
  draft.take_sections(sheet, {"mission", "figures"});
}

namespace {

// Places as typed, "Ain Baida; Zoumi", are the communes that the diagnosis reached.
std::string communes(const ReportDraft& draft, const std::string& typed) {
  std::vector<std::string> places;
  for (const std::string_view place : base::split(typed, ';')) places.emplace_back(base::trim(place));
  return draft.listed(places);
}

void one_diagnosis(ReportDraft& draft, const model::Activity& activity) {
  draft.heading(2, activity.name);
  if (!is_held(activity)) draft.lead(model::activity_statuses().say(activity.status, draft.words.language()));
  FactTable facts;
  facts.row(draft.say("period"), said_period(activity.from, activity.to, draft.words));
  facts.row(draft.column(Kind::activity, "territory"), draft.name_of(activity.territory));
  facts.row(draft.column(Kind::activity, "theme"), draft.name_of(activity.theme));
  facts.row(draft.say("communes_reached"), communes(draft, activity.place));
  if (!facts.empty()) draft.add(facts.take());
  draft.typed(draft.column(Kind::activity, "context"), activity.context);
  draft.typed(draft.say("methods"), activity.content);
  draft.typed(draft.say("remarks"), activity.conclusions);
}

}  // namespace

void diagnosis(ReportDraft& draft) {
  draft.heading(1, draft.say("diagnosis"), "diagnosis");
  const std::vector<model::Activity>& all = draft.site.activities;
  if (std::none_of(all.begin(), all.end(), is_diagnosis)) draft.nothing("diagnosis", Kind::activity);
  for (const model::Activity& activity : all) {
    if (is_diagnosis(activity)) one_diagnosis(draft, activity);
  }
  draft.take_sections(site_sheet(draft.shared, draft.words), {"communes", "interviews"});
}

}  // namespace twiza::documents::chapters
