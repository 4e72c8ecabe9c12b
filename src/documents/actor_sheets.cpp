#include "documents/actor_sheets.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "base/fold.hpp"
#include "base/text.hpp"
#include "documents/actor_sheet.hpp"
#include "documents/report_logos.hpp"
#include "documents/scene_records.hpp"
#include "documents/site_coverage.hpp"

namespace twiza::documents {
namespace {

using sociogram::NodeKind;
using sociogram::SceneNode;
using Style = Paragraph::Style;

std::string anchor_of(const std::string& id) { return "actor-" + id; }

void add_sheet(Report& report, const ActorSheet& sheet, const std::string& id, bool new_page) {
  report.blocks.push_back(Heading{2, sheet.title, anchor_of(id), new_page});
  if (!sheet.subtitle.empty()) report.blocks.push_back(Paragraph{sheet.subtitle, Style::lead});
  for (const Rubric& rubric : sheet.rubrics) {
    report.blocks.push_back(Heading{3, rubric.heading});
    for (std::size_t i = 0; i < rubric.lines.size(); ++i) {
      Paragraph line{rubric.lines[i], rubric.filled ? Style::item : Style::quiet};
      if (i < rubric.about.size()) line.link = anchor_of(rubric.about[i].id.to_text());
      report.blocks.push_back(std::move(line));
    }
  }
  if (!sheet.date.empty()) report.blocks.push_back(Paragraph{sheet.date, Style::quiet});
}

}  // namespace

Report actor_sheets(const privacy::SharedSite& shared, const sociogram::Scene& scene,
                    const base::Words& words) {
  Report report;
  report.title = words.say("document.sheets");
  report.subtitle = base::join(scene.title.lines, " ");
  report.language = words.language();
  report.status = base::join(scene.status.lines, " ");
  report.imprint = base::join(scene.imprint.lines, " ");
  report.logos = report_logos(shared, words.language());
  report.moment = base::join(scene.subtitle.lines, " ");
  report.contents = true;
  const model::Index index(shared.site());
  std::map<NodeKind, std::size_t> counts;
  std::size_t to_complete = 0;
  for (const NodeKind kind : {NodeKind::structure, NodeKind::leader, NodeKind::group}) {
    std::vector<std::tuple<std::string, std::string, ActorSheet>> sheets;  // by folded title, then id
    for (const SceneNode& node : scene.nodes) {
      if (node.kind != kind) continue;
      ActorSheet sheet = actor_sheet(shared, index, record_of(node), words);
      if (sheet.title.empty()) sheet.title = node.name;
      ++counts[kind];
      to_complete += std::any_of(sheet.rubrics.begin(), sheet.rubrics.end(),
                                 [](const Rubric& rubric) { return !rubric.filled; });
      std::string key = base::fold(sheet.title);
      sheets.emplace_back(std::move(key), node.id, std::move(sheet));
    }
    if (sheets.empty()) continue;
    std::sort(sheets.begin(), sheets.end(), [](const auto& a, const auto& b) {
      return std::tie(std::get<0>(a), std::get<1>(a)) < std::tie(std::get<0>(b), std::get<1>(b));
    });
    report.blocks.push_back(
        Heading{1, words.say(heading_code(kind), {{"number", std::to_string(sheets.size())}}), {}, true});
    bool first = true;
    for (const auto& [key, id, sheet] : sheets) {
      add_sheet(report, sheet, id, !first);
      first = false;
    }
  }
  const auto count = [&](NodeKind kind) { return std::to_string(counts[kind]); };
  report.gist = {words.say("document.message.sheets", {{"structures", count(NodeKind::structure)},
                                                       {"leaders", count(NodeKind::leader)},
                                                       {"groups", count(NodeKind::group)}}),
                 families_in_words(shared.site(), words),
                 words.say("document.message.to_complete", {{"count", std::to_string(to_complete)}})};
  return report;
}

}  // namespace twiza::documents
