#include "documents/site_report.hpp"

#include <utility>

#include "documents/dates.hpp"
#include "documents/report_logos.hpp"
#include "documents/site_report_chapters.hpp"

namespace twiza::documents {
namespace {

// The guide's cover: by whom, when, with whom.
std::vector<std::string> cover(const ReportDraft& draft) {
  const model::SiteInfo& info = draft.site.info;
  std::vector<std::string> lines;
  const auto line = [&](const std::string& code, const std::string& value) {
    if (!value.empty()) lines.push_back(draft.say(code, {{"value", value}}));
  };
  line("cover_month", said_date(info.to.empty() ? info.from : info.to, draft.words));
  line("cover_team", draft.listed(info.team));
  line("cover_operators", draft.listed(info.operators));
  line("cover_partners", draft.listed(info.partners));
  line("cover_commissioned", info.commissioned_by);
  return lines;
}

}  // namespace

Report site_report(const privacy::SharedSite& shared, std::shared_ptr<const sociogram::Scene> scene,
                   const Signatures& signatures, const base::Words& words) {
  Report report;
  ReportDraft draft(shared, words, report);
  report.title = draft.say("title");
  report.subtitle = shared.site().info.name;
  report.language = words.language();
  report.status = words.say("map.status");
  report.contents = true;
  report.cover = cover(draft);
  report.logos = report_logos(shared, words.language());
  chapters::summary(draft);
  chapters::sheet(draft);
  chapters::diagnosis(draft);
  chapters::actors(draft);
  chapters::map(draft, std::move(scene));
  chapters::interpretations(draft, signatures);
  chapters::map_in_figures(draft);
  chapters::difficulties(draft);
  chapters::workshops(draft);
  chapters::interventions(draft);
  chapters::testimonies(draft);
  chapters::dialogue(draft);
  chapters::work_in_figures(draft);
  chapters::results(draft);
  chapters::perspectives(draft);
  chapters::coaches(draft);
  return report;
}

}  // namespace twiza::documents
