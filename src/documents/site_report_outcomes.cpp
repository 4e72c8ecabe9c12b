// Of a site's report: testimonies, results, perspectives, coaches.
#include <algorithm>

#include "base/text.hpp"
#include "documents/dates.hpp"
#include "documents/site_report_chapters.hpp"
#include "documents/source_words.hpp"
#include "model/vocabularies.hpp"

namespace twiza::documents::chapters {

using model::Kind;
using model::Outcome;

namespace {

std::string quoted(const ReportDraft& draft, const std::string& passage) {
  return draft.say("quoted", {{"text", passage}});
}

// Who spoke: an actor of the site, where the speaker is one by code, or as typed.
std::string speaker(const ReportDraft& draft, const model::Source& source) {
  if (source.speaker.empty()) return draft.say("unnamed_speaker");
  for (const model::Ref& ref : model::actors(draft.site)) {
    const model::Leader* leader = draft.index.leader(ref.id);
    if (leader != nullptr && leader->code == source.speaker) return draft.name_of(ref);
  }
  return source.speaker;
}

// What each testimony says, and how far its speaker agreed to be heard.
void testimonies_of_the_team(ReportDraft& draft) {
  for (const model::Source& source : draft.site.sources) {
    if (!source.type.is("testimony")) continue;
    const std::string date = said_date(source.date, draft.words);
    draft.heading(3, draft.listed({speaker(draft, source), source.place, date}));
    bool told = false, quotable = false;
    for (const model::Statement& statement : draft.site.statements) {
      if (!(statement.source.id == source.id) || statement.passage.empty()) continue;
      draft.item(quoted(draft, statement.passage));
      told = true;
      quotable |= statement.quotable.is("yes") || statement.quotable.is("unnamed");
    }
    if (!told) draft.typed(source.translation.empty() ? source.text : source.translation);
    draft.quiet(draft.say(
        quotable && !source.consent.empty() ? "may_be_quoted" : "not_to_be_quoted",
        {{"consent", source.consent.empty() ? draft.words.say("document.sheet.to_fill") : source.consent}}));
  }
}

}  // namespace

void testimonies(ReportDraft& draft) {
  draft.heading(1, draft.say("testimonies"), "testimonies");
  const std::vector<model::Source>& sources = draft.site.sources;
  const auto is_one = [](const model::Source& source) { return source.type.is("testimony"); };
  if (std::any_of(sources.begin(), sources.end(), is_one)) {
    draft.quiet(draft.say("testimonies_of_team"));
    return testimonies_of_the_team(draft);
  }
  const std::vector<std::string>& quotations = draft.shared.quotations();
  if (quotations.empty()) return draft.nothing("testimonies", Kind::source);
  draft.quiet(draft.say("testimonies_unnamed"));
  for (const std::string& passage : quotations) draft.item(quoted(draft, passage));
}

namespace {

// A document by its title, other sources by their sort and date: codes say nothing to a reader.
std::string evidence_of(const ReportDraft& draft, const model::Refs& refs) {
  std::vector<std::string> names;
  for (const model::Ref& ref : refs) {
    const model::Source* source = draft.index.source(ref.id);
    if (source == nullptr) {
      names.push_back(draft.name_of(ref));
    } else if (source->type.is("document") && !source->text.empty()) {
      names.push_back(source->text);
    } else {
      names.push_back(source_label(*source, draft.words.language()));
    }
  }
  return base::join(names, "\n");
}

}  // namespace

void results(ReportDraft& draft) {
  draft.heading(1, draft.say("results"), "results");
  bool any = false;
  for (const model::Term& nature : model::outcome_natures().terms) {
    if (nature.code == "perspective") continue;
    ReportTable table;
    table.header = {draft.column(Kind::outcome, "text"), draft.say("date"),
                    draft.column(Kind::outcome, "evidence"), draft.column(Kind::outcome, "rests_on")};
    table.shares = {0.46, 0.16, 0.13, 0.25};
    for (const Outcome& outcome : draft.site.outcomes) {
      if (!outcome.nature.is(nature.code)) continue;
      table.rows.push_back({outcome.text, said_date(outcome.date, draft.words),
                            model::evidences().say(outcome.evidence, draft.words.language()),
                            evidence_of(draft, outcome.rests_on)});
    }
    if (table.rows.empty()) continue;
    any = true;
    draft.heading(2, draft.say("outcome." + std::string(nature.code)));
    draft.add_table(std::move(table));
  }
  if (!any) draft.nothing("results", Kind::outcome);
}

void perspectives(ReportDraft& draft) {
  draft.heading(1, draft.say("perspectives"), "perspectives");
  ReportTable table;
  table.header = {draft.column(Kind::outcome, "text"), draft.say("due"), draft.column(Kind::outcome, "done")};
  table.shares = {0.66, 0.18, 0.16};
  for (const Outcome& outcome : draft.site.outcomes) {
    if (!outcome.nature.is("perspective")) continue;
    std::string done = draft.say("unsaid");
    if (outcome.done) done = draft.say(*outcome.done ? "done" : "not_done");
    table.rows.push_back({outcome.text, said_date(outcome.date, draft.words), std::move(done)});
  }
  if (table.rows.empty()) return draft.nothing("perspectives", Kind::outcome);
  draft.add(std::move(table));
}

void coaches(ReportDraft& draft) {
  draft.heading(1, draft.say("coaches"), "coaches");
  draft.body(draft.site.info.independence.empty()
                 ? draft.say("empty", {{"what", draft.say("fill.independence")}})
                 : draft.say("independence", {{"text", draft.site.info.independence}}));
  if (draft.site.coaches.empty()) return draft.nothing("coaches", Kind::coach);
  for (const model::Coach& coach : draft.site.coaches) {
    draft.heading(3, coach.name);
    FactTable facts;
    const auto row = [&](std::string_view field, std::string value) {
      facts.row(draft.column(Kind::coach, field),
                value.empty() ? draft.words.say("document.sheet.to_fill") : std::move(value));
    };
    row("origin", model::coach_origins().say(coach.origin, draft.words.language()));
    row("training", coach.training);
    row("qualification", coach.qualification);
    row("techniques", draft.listed(coach.techniques));
    row("interests", coach.interests);
    const std::string accredited =
        draft.listed({coach.issuer, coach.number, said_date(coach.valid_until, draft.words)});
    facts.row(draft.column(Kind::interpretation, "accreditation"),
              accredited.empty()
                  ? draft.words.say("document.sheet.to_fill")
                  : draft.words.say("document.interpretation.declared", {{"accreditation", accredited}}));
    draft.add(facts.take());
  }
}

}  // namespace twiza::documents::chapters
