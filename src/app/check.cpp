#include "app/check.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "base/json.hpp"
#include "model/description.hpp"
#include "model/finding_words.hpp"
#include "platform/pango_measure.hpp"
#include "sociogram/rules.hpp"
#include "sociogram/scene_builder.hpp"

namespace twiza::app {

namespace {

using model::Finding;
using model::Verdict;

// Laying out a larger site takes minutes; its rows are checked all the same, its drawing when it is drawn.
constexpr std::size_t most_actors_drawn = 150;
constexpr std::size_t most_ties_drawn = 300;

// A name may hold line breaks; an answer in text is a line.
std::string on_one_line(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

// A record without a row (of a stored site, or made from another row) stands in its kind's sheet.
Finding placed(Finding finding, const base::Words& words) {
  if (!finding.sheet.empty() || finding.about.empty()) return finding;
  const model::RecordType& type = model::type_of(finding.about.kind);
  finding.sheet = std::string(type.sheet.in(words.language()));
  const model::Field* field = type.field(finding.field);
  if (field != nullptr) finding.column = std::string(field->column.in(words.language()));
  return finding;
}

// The rules look at glue, colours and sizes: any drawing will do.
sociogram::MapOptions quick_drawing() {
  sociogram::MapOptions options;
  options.attempts = 1;
  return options;
}

// Whom a finding speaks of: its "name", or the two ends of a tie.
std::string subject(const Finding& finding) {
  std::map<std::string, std::string> values(finding.arguments.begin(), finding.arguments.end());
  if (values.count("name") > 0) return values["name"];
  if (values.count("from") > 0 && values.count("to") > 0) return values["from"] + " – " + values["to"];
  return {};
}

}  // namespace

CheckReport check(const intake::Import& import, std::vector<Finding> attention,
                  const sociogram::ValidSignatures& valid) {
  CheckReport report;
  report.site = import.site.info.name;
  report.findings = import.findings;
  const auto add = [&](std::vector<Finding> found) {
    for (Finding& finding : found) report.findings.push_back(std::move(finding));
  };
  add(std::move(attention));
  add(sociogram::check_site(import.site, import.declared, valid));
  if (model::actors(import.site).size() <= most_actors_drawn && import.site.ties.size() <= most_ties_drawn) {
    add(sociogram::check_scene(
        sociogram::build_scene(import.site, quick_drawing(), platform::PangoMeasure())));
  }
  for (Finding& finding : report.findings) import.locate(finding);
  std::stable_sort(report.findings.begin(), report.findings.end(), [](const Finding& a, const Finding& b) {
    return std::tie(b.verdict, a.rule, a.sheet, a.row) < std::tie(a.verdict, b.rule, b.sheet, b.row);
  });
  report.verdict = model::overall(report.findings);
  return report;
}

std::string report_text(const CheckReport& report, const base::Words& words) {
  std::map<Verdict, int> counts;
  for (const Finding& finding : report.findings) ++counts[finding.verdict];

  std::string text =
      words.say("check.head", {{"site", report.site}, {"verdict", model::word_of(report.verdict, words)}});
  text = on_one_line(text) + "\n";
  for (const Verdict verdict : {Verdict::nonconforming, Verdict::review, Verdict::observation}) {
    if (counts[verdict] == 0) continue;
    text += words.say("check.count." + std::string(model::name_of(verdict)),
                      {{"count", std::to_string(counts[verdict])}}) +
            "\n";
  }
  const Finding* previous = nullptr;
  for (const Finding& finding : report.findings) {
    const bool new_verdict = previous == nullptr || previous->verdict != finding.verdict;
    if (new_verdict) text += "\n" + model::word_of(finding.verdict, words) + "\n";
    if (new_verdict || previous->rule != finding.rule) {
      text += "\n  " + finding.rule + "  " + words.say("rule." + finding.rule) + "\n";
    }
    const std::string where = model::place_of(placed(finding, words), words);
    const std::string said =
        (where.empty() ? "" : where + words.say("place.colon")) + model::message_of(finding, words);
    text += "    - " + on_one_line(said) + "\n";
    text += "      → " + on_one_line(model::repair_of(finding, words)) + "\n";
    previous = &finding;
  }
  return text;
}

std::string report_json(const CheckReport& report, const base::Words& words) {
  base::json::array findings;
  for (const Finding& found : report.findings) {
    const Finding finding = placed(found, words);
    findings.emplace_back(base::json::object{{"rule", finding.rule},
                                             {"verdict", model::name_of(finding.verdict)},
                                             {"sheet", finding.sheet},
                                             {"row", finding.row},
                                             {"column", finding.column},
                                             {"subject", subject(finding)},
                                             {"message", model::message_of(finding, words)},
                                             {"repair", model::repair_of(finding, words)},
                                             {"rule_text", words.say("rule." + finding.rule)}});
  }
  return base::pretty(base::json::object{
      {"site", report.site}, {"verdict", model::name_of(report.verdict)}, {"findings", std::move(findings)}});
}

}  // namespace twiza::app
