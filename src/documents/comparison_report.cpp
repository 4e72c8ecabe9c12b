#include "documents/comparison_report.hpp"

#include <set>
#include <string_view>

#include "sociogram/scene_builder.hpp"

namespace twiza::documents {
namespace {

using base::Words;
using reading::ToldFigure;
using Style = Paragraph::Style;

// What is counted of the map alone: relations are worded anew for others, and their sources taken out.
bool for_all(const ToldFigure& figure) {
  static const std::set<std::string_view> figures = {
      "structures",    "leaders",          "groups",    "structure-structure",
      "leader-leader", "leader-structure", "extension", "pair"};
  return figures.count(figure.figure) > 0;
}

ReportTable table(const reading::ToldComparison& told, const std::vector<ToldFigure>& figures,
                  privacy::Profile profile, const Words& words) {
  ReportTable made;
  made.header = {"", told.from, told.to};
  made.shares = {0.6, 0.2, 0.2};
  for (const ToldFigure& each : figures) {
    if (profile != privacy::Profile::team && !for_all(each)) continue;
    made.rows.push_back({each.label, reading::share_text(each.before, each.before_of, words),
                         reading::share_text(each.after, each.after_of, words)});
  }
  return made;
}

}  // namespace

Report comparison_report(const reading::ToldComparison& told, privacy::Profile profile, const Words& words) {
  Report report;
  report.title = words.say("compare.map", {{"from", told.from}, {"to", told.to}});
  report.subtitle = told.site;
  report.language = words.language();
  report.status = words.say("map.status");
  report.blocks.push_back(Paragraph{told.caution, Style::lead});
  report.blocks.push_back(Heading{1, words.say("compare.figures")});
  report.blocks.push_back(table(told, told.figures, profile, words));
  ReportTable pairs = table(told, told.pairs, profile, words);
  // For the public, ties between families are on the map, where enough of them say so.
  if (!pairs.rows.empty() && profile != privacy::Profile::everyone) {
    report.blocks.push_back(Heading{1, words.say("compare.pairs")});
    report.blocks.push_back(std::move(pairs));
  }
  report.blocks.push_back(Heading{1, words.say("compare.changes")});
  if (told.changes.empty()) report.blocks.push_back(Paragraph{words.say("compare.no_change"), Style::quiet});
  for (const reading::ToldChange& each : told.changes) {
    report.blocks.push_back(
        Paragraph{words.say("compare.line", {{"name", each.name}, {"mark", each.mark_word}}), Style::item});
    for (const std::string& sentence : each.sentences)
      report.blocks.push_back(Paragraph{sentence, Style::item, {}, 1});
  }
  return report;
}

}  // namespace twiza::documents
