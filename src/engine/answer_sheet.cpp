// An actor's sheet, its ties with what each source says of them, and the list of all actors.
#include <set>

#include "documents/actor_sheet.hpp"
#include "documents/search_key.hpp"
#include "documents/sheet_ties.hpp"
#include "documents/source_words.hpp"
#include "engine/answering.hpp"
#include "model/vocabularies.hpp"
#include "sociogram/evidence.hpp"
#include "sociogram/tie_sign.hpp"

namespace twiza::engine {

namespace {

using base::Result;
using model::Kind;
using model::Ref;

Ref actor_asked(const SheetQuestion& question) {
  const std::optional<base::Id> id = base::Id::parse(question.id);
  for (const Kind kind : {Kind::structure, Kind::leader, Kind::group}) {
    if (id && model::name_of(kind) == question.kind.text) return {kind, *id};
  }
  return {};
}

std::string_view direction(const model::Tie& tie, const Ref& actor) {
  if (tie.from == tie.to) return "within";
  if (tie.direction.is("mutual")) return "mutual";
  if (!tie.direction.is("towards")) return "unknown";
  return tie.from == actor ? "goes" : "sought";
}

SourceAnswer source(const Asked& asked, const Ref& ref, const std::string& says) {
  const model::Source* source = asked.index.source(ref.id);
  if (source == nullptr) return {ref.id.to_text(), "", "", "", says};
  return {ref.id.to_text(), source->code, documents::source_word(*source, asked.words.language()),
          source->date.text(), says};
}

// Those that say something, then those that the coach only named.
std::vector<SourceAnswer> sources(const Asked& asked, const model::Tie& tie,
                                  const sociogram::Evidence& evidence) {
  std::vector<SourceAnswer> told;
  std::set<base::Id> heard;
  for (const model::Statement* statement : evidence.statements(tie)) {
    if (statement->source.empty()) continue;
    heard.insert(statement->source.id);
    told.push_back(source(asked, statement->source, documents::says(*statement, asked.words.language())));
  }
  for (const Ref& named : tie.sources) {
    if (heard.insert(named.id).second) told.push_back(source(asked, named, {}));
  }
  return told;
}

SheetTie told(const Asked& asked, const model::Tie& tie, const Ref& actor,
              const sociogram::Evidence& evidence) {
  SheetTie told;
  const model::TieKind kind = model::tie_kind(tie.from.kind, tie.to.kind);
  const documents::TieFacts facts = documents::facts_of(asked.site(), asked.index, tie, asked.words);
  const model::Sign sign = sociogram::sign_of(tie, evidence);
  told.tie = tie.id.to_text();
  told.kind = model::name_of(kind);
  told.kind_word = asked.words.say("legend." + told.kind.text);
  told.pattern = model::stroke_of(kind).pattern;
  told.other = named(asked, tie.from == actor ? tie.to : tie.from);
  told.direction = direction(tie, actor);
  told.direction_word = tie.from == tie.to ? asked.words.say("document.sheet.between_members")
                                           : documents::direction_of(tie, actor, asked.words);
  told.indicators_word = facts.indicators;
  told.quality = model::name_of(sign);
  told.quality_word = facts.relation;
  if (sign != model::Sign::none) {
    const bool sure = evidence.independent_sources(tie) >= sociogram::Evidence::enough;
    told.certainty_word = asked.words.say(sure ? "document.html.confirmed" : "document.html.to_confirm");
  }
  told.status_word = facts.status;
  told.sources = sources(asked, tie, evidence);
  return told;
}

bool touches(const Asked& asked, const model::Finding& finding, const Ref& actor) {
  if (finding.about == actor) return true;
  const model::Tie* tie = finding.about.kind == Kind::tie ? asked.index.tie(finding.about.id) : nullptr;
  if (tie != nullptr) return tie->from == actor || tie->to == actor;
  const model::Person* person =
      actor.kind == Kind::leader ? documents::person_of(asked.site(), actor.id) : nullptr;
  return person != nullptr && finding.about == Ref{Kind::person, person->id};
}

}  // namespace

Result<SheetAnswer> answer(const Asked& asked, const SheetQuestion& question) {
  const Ref actor = actor_asked(question);
  if (actor.empty()) return bad_request("kind, id");
  if (asked.index.actor(actor) == nullptr) return bad_request("id");
  documents::ActorSheet sheet = documents::actor_sheet(asked.shared, asked.index, actor, asked.words);
  SheetAnswer answer;
  answer.kind = question.kind;
  answer.id = actor.id.to_text();
  answer.title = std::move(sheet.title);
  answer.subtitle = std::move(sheet.subtitle);
  answer.date = std::move(sheet.date);
  for (documents::Rubric& rubric : sheet.rubrics) {
    answer.rubrics.push_back({std::move(rubric.heading), std::move(rubric.lines), rubric.filled});
  }
  const sociogram::Evidence evidence(asked.site());
  for (const model::Tie& tie : asked.site().ties) {
    if (tie.from == actor || tie.to == actor) answer.ties.push_back(told(asked, tie, actor, evidence));
  }
  for (const model::Finding& finding : findings(asked)) {
    if (touches(asked, finding, actor)) answer.findings.push_back(engine::told(asked, finding));
  }
  return answer;
}

Result<ActorsAnswer> answer(const Asked& asked, const ActorsQuestion&) {
  ActorsAnswer answer;
  const base::Language language = asked.words.language();
  for (const Ref& ref : model::actors(asked.site())) {
    const model::Word& family = asked.index.actor(ref)->family;
    const Named who = named(asked, ref);
    answer.actors.push_back({who.kind, who.id, who.name, family.code.empty() ? family.typed : family.code,
                             model::families().say(family, language),
                             documents::search_key(asked.site(), asked.index, ref, language)});
  }
  return answer;
}

}  // namespace twiza::engine
