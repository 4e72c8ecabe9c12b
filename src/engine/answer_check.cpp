// What is to be mended, where, and what it shows on the map (CNF-12).
#include <algorithm>

#include "base/text.hpp"
#include "documents/actor_sheet.hpp"
#include "engine/answering.hpp"
#include "model/description.hpp"
#include "model/finding_words.hpp"
#include "sociogram/rules.hpp"

namespace twiza::engine {

namespace {

using model::Kind;
using model::Ref;

// The elements of a map on which a record shows: itself, its tie with both ends, those it speaks of.
class Shown {
 public:
  explicit Shown(const Asked& asked) : asked_(asked) {}

  Strings of(const Ref& ref) {
    add(ref, 0);
    return std::move(ids_);
  }

 private:
  void add(const Ref& ref, int depth) {
    constexpr int deepest = 3;  // a statement on a tie with two ends
    if (ref.empty() || depth > deepest) return;
    const model::Site& site = asked_.site();
    switch (ref.kind) {
      case Kind::structure:
      case Kind::leader:
      case Kind::group:
      case Kind::theme:
      case Kind::territory:
        put(ref.id);
        break;
      case Kind::tie:
        put(ref.id);
        if (const model::Tie* tie = asked_.index.tie(ref.id)) add_all({tie->from, tie->to}, depth);
        break;
      case Kind::person:
        for (const model::Person& each : site.persons) {
          if (each.id == ref.id) add(each.leader, depth + 1);
        }
        break;
      case Kind::datum:
        for (const model::Datum& each : site.data) {
          if (each.id == ref.id) add(each.territory, depth + 1);
        }
        break;
      case Kind::project:
        for (const model::Project& each : site.projects) {
          if (each.id != ref.id) continue;
          add_all(each.carriers, depth);
          add_all(each.associates, depth);
        }
        break;
      case Kind::statement:
        for (const model::Statement& each : site.statements) {
          if (each.id == ref.id) add(each.about, depth + 1);
        }
        break;
      case Kind::source:
        for (const model::Statement& each : site.statements) {
          if (each.source == ref) add(each.about, depth + 1);
        }
        for (const model::Tie& each : site.ties) {
          if (std::find(each.sources.begin(), each.sources.end(), ref) != each.sources.end()) {
            add({Kind::tie, each.id}, depth + 1);
          }
        }
        break;
      case Kind::placement:
        for (const model::Placement& each : site.placements) {
          if (each.id == ref.id) add(each.object, depth + 1);
        }
        break;
      case Kind::seat:
        for (const model::Seat& each : site.seats) {
          if (each.id == ref.id) add(each.actor, depth + 1);
        }
        break;
      case Kind::note:
        if (const model::Note* note = asked_.index.note(ref.id)) add_all(note->about, depth);
        break;
      case Kind::difficulty:
        if (const model::Difficulty* difficulty = asked_.index.difficulty(ref.id))
          add_all(difficulty->rests_on, depth);
        break;
      case Kind::activity:
        if (const model::Activity* activity = asked_.index.activity(ref.id))
          add_all(activity->targets, depth);
        break;
      case Kind::site:
      case Kind::map:
      case Kind::milestone:
      case Kind::interpretation:
      case Kind::citation:
      case Kind::swot:
      case Kind::outcome:
      case Kind::coach:
        break;
    }
  }

  void add_all(const model::Refs& refs, int depth) {
    for (const Ref& ref : refs) add(ref, depth + 1);
  }

  void put(const base::Id& id) {
    const std::string text = id.to_text();
    if (std::find(ids_.begin(), ids_.end(), text) == ids_.end()) ids_.push_back(text);
  }

  const Asked& asked_;
  Strings ids_;
};

// "Structures · DAS · Téléphone".
std::string place_of(const Asked& asked, const model::Finding& finding, const std::string& name) {
  if (finding.about.empty()) return {};
  const model::RecordType& type = model::type_of(finding.about.kind);
  Strings place = {std::string(type.sheet.in(asked.words.language()))};
  if (!name.empty()) place.push_back(name);
  const model::Field* field = finding.field.empty() ? nullptr : type.field(finding.field);
  if (field != nullptr) place.emplace_back(field->column.in(asked.words.language()));
  return base::join(place, " · ");
}

}  // namespace

Named named(const Asked& asked, const Ref& ref) {
  Named named;
  named.kind = model::name_of(ref.kind);
  named.id = ref.id.to_text();
  named.name = model::full_name(asked.site(), asked.index, ref, asked.words.language());
  return named;
}

std::vector<model::Finding> findings(const Asked& asked, const sociogram::ValidSignatures& valid) {
  std::vector<model::Finding> findings = sociogram::check_site(asked.site(), {}, valid);
  std::stable_sort(findings.begin(), findings.end(), [](const auto& a, const auto& b) {
    return a.verdict != b.verdict ? b.verdict < a.verdict : a.rule < b.rule;
  });
  return findings;
}

FindingAnswer told(const Asked& asked, const model::Finding& finding) {
  FindingAnswer told;
  told.rule = finding.rule;
  told.rule_word = asked.words.say("rule." + finding.rule);
  told.verdict = model::name_of(finding.verdict);
  told.verdict_word = model::word_of(finding.verdict, asked.words);
  told.message = model::message_of(finding, asked.words);
  told.repair = model::repair_of(finding, asked.words);
  if (!finding.about.empty()) told.about = named(asked, finding.about);
  told.field = finding.field;
  told.place = place_of(asked, finding, told.about ? told.about->name : std::string());
  told.shows = Shown(asked).of(finding.about);
  return told;
}

base::Result<CheckAnswer> answer(const Asked& asked, const CheckQuestion& question) {
  CheckAnswer answer;
  sociogram::ValidSignatures valid;
  if (question.valid) {
    valid.emplace();
    for (const std::string& id : *question.valid) {
      if (const std::optional<base::Id> read = base::Id::parse(id)) valid->insert(*read);
    }
  }
  const std::vector<model::Finding> found = findings(asked, valid);
  const model::Verdict overall = model::overall(found);
  answer.verdict = model::name_of(overall);
  answer.verdict_word = model::word_of(overall, asked.words);
  for (const model::Finding& finding : found) answer.findings.push_back(told(asked, finding));
  return answer;
}

}  // namespace twiza::engine
