#include "sociogram/report_rules.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "model/description.hpp"
#include "model/vocabularies.hpp"

namespace twiza::sociogram {

namespace {

using model::Finding;
using model::Interpretation;
using model::Kind;
using model::Verdict;

std::string shown(std::string_view text) { return base::truncate(text, 60); }

bool has_text(const Interpretation& report) {
  const model::RecordType& type = model::type_of(Kind::interpretation);
  const auto& parts = model::interpretation_parts().terms;
  return std::any_of(parts.begin(), parts.end(), [&](const model::Term& part) {
    const model::Value value = type.field(part.code)->get(report);
    const std::string* text = std::get_if<std::string>(&value);
    return text != nullptr && !base::trim(*text).empty();
  });
}

Finding found(const char* rule, Verdict verdict, const char* code, const model::Ref& about,
              base::Arguments arguments, const char* field) {
  Finding finding;
  finding.rule = rule;
  finding.verdict = verdict;
  finding.code = code;
  finding.about = about;
  finding.arguments = std::move(arguments);
  finding.field = field;
  return finding;
}

// CNF-06: none where a valid signature answers for it.
std::optional<Finding> signing_of(const Interpretation& report, const ValidSignatures& valid) {
  const model::Ref about{Kind::interpretation, report.id};
  const std::string name = shown(report.name);
  if (report.signature.empty() && report.accreditation.empty())
    return found("CNF-06", Verdict::review, "report_unsigned", about, {{"name", name}}, "signature");
  if (report.signature.empty()) {
    return found("CNF-06", Verdict::review, "report_declared", about,
                 {{"name", name}, {"accreditation", shown(report.accreditation)}}, "signature");
  }
  if (!valid)
    return found("CNF-06", Verdict::observation, "report_to_verify", about, {{"name", name}}, "signature");
  if (valid->count(report.id) == 0)
    return found("CNF-06", Verdict::review, "report_signature_void", about, {{"name", name}}, "signature");
  return std::nullopt;
}

}  // namespace

std::vector<Finding> check_reports(const model::Site& site, const ValidSignatures& valid) {
  std::vector<Finding> findings;
  // Without actors there is no map to report on.
  if (site.interpretations.empty() && !model::actors(site).empty()) {
    findings.push_back(found("CNF-05", Verdict::review, "no_report", {Kind::site, site.info.id},
                             {{"name", shown(site.info.name)}}, ""));
  }
  for (const Interpretation& report : site.interpretations) {
    const model::Ref about{Kind::interpretation, report.id};
    if (!has_text(report)) {
      findings.push_back(
          found("CNF-05", Verdict::review, "report_empty", about, {{"name", shown(report.name)}}, ""));
      continue;
    }
    if (std::optional<Finding> finding = signing_of(report, valid)) findings.push_back(std::move(*finding));
    const model::Coach* coach = model::coach_called(site, report.author);
    if (coach == nullptr || coach->interests.empty()) continue;
    findings.push_back(found("FRM-05", Verdict::observation, "author_interests", {Kind::coach, coach->id},
                             {{"name", shown(coach->name)},
                              {"interests", shown(coach->interests)},
                              {"report", shown(report.name)}},
                             "interests"));
  }
  return findings;
}

}  // namespace twiza::sociogram
