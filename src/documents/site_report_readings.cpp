// Of a site's report: how the map was interpreted, what people find hard, what helps.
#include <algorithm>

#include "base/text.hpp"
#include "documents/cited_facts.hpp"
#include "documents/dates.hpp"
#include "documents/site_report_chapters.hpp"
#include "model/description.hpp"
#include "model/vocabularies.hpp"
#include "reading/outline.hpp"

namespace twiza::documents::chapters {

using model::Interpretation;
using model::Kind;

namespace {

void cited(ReportDraft& draft, const std::vector<CitedFact>& facts) {
  if (facts.empty()) return;
  draft.quiet(draft.say("cited"));
  for (const CitedFact& fact : facts) draft.item(fact.sentence);
}

void one(ReportDraft& draft, const Interpretation& told, const SignedBy& signed_by) {
  draft.heading(2, told.name);
  FactTable facts;
  facts.row(draft.column(Kind::interpretation, "map"), draft.name_of(told.map));
  facts.row(draft.column(Kind::interpretation, "milestone"), draft.name_of(told.milestone));
  facts.row(draft.column(Kind::interpretation, "author"), told.author);
  facts.row(draft.column(Kind::interpretation, "date"), said_date(told.date, draft.words));
  if (!told.accreditation.empty()) {
    facts.row(draft.column(Kind::interpretation, "accreditation"),
              draft.words.say("document.interpretation.declared", {{"accreditation", told.accreditation}}));
  }
  if (!facts.empty()) draft.add(facts.take());
  const reading::Reading reading = reading::read(draft.site, reading::options_for(&told, draft.site));
  const CitedFacts facts_cited(draft.shared, draft.index, reading, &told, draft.words);
  std::vector<std::string> unwritten;
  const model::RecordType& type = model::type_of(Kind::interpretation);
  for (const model::Term& part : model::interpretation_parts().terms) {
    const model::Value value = type.field(part.code)->get(told);
    const auto* text = std::get_if<std::string>(&value);
    const std::string title = draft.column(Kind::interpretation, part.code);
    if (text == nullptr || base::trim(*text).empty()) {
      unwritten.push_back(title);
      continue;
    }
    draft.typed(title, *text);
    cited(draft, facts_cited.of(part.code));
  }
  if (!unwritten.empty()) draft.quiet(draft.say("unwritten", {{"parts", draft.listed(unwritten)}}));
  draft.body(signed_by.sentence);
  if (!signed_by.valid) draft.quiet(draft.words.say("document.interpretation.unsigned"));
}

void swot(ReportDraft& draft) {
  draft.heading(2, draft.sheet(Kind::swot));
  if (draft.site.swot.empty()) return draft.nothing("swot", Kind::swot);
  for (const model::Term& aspect : model::swot_aspects().terms) {
    bool titled = false;
    for (const model::SwotItem& line : draft.site.swot) {
      if (!line.aspect.is(aspect.code)) continue;
      if (!titled) draft.heading(3, draft.say("swot." + std::string(aspect.code)));
      titled = true;
      draft.item(line.text);
    }
  }
  for (const model::SwotItem& line : draft.site.swot) {
    if (line.aspect.code.empty()) draft.item(draft.listed({line.aspect.typed, line.text}));
  }
}

}  // namespace

void interpretations(ReportDraft& draft, const Signatures& signatures) {
  draft.heading(1, draft.say("interpretations"), "interpretations", true);
  if (draft.site.interpretations.empty()) return draft.nothing("interpretations", Kind::interpretation);
  for (const Interpretation& told : draft.site.interpretations) {
    const auto found = signatures.find(told.id);
    one(draft, told, found == signatures.end() ? SignedBy() : found->second);
  }
}

void difficulties(ReportDraft& draft) {
  draft.heading(1, draft.say("difficulties"), "difficulties");
  draft.heading(2, draft.sheet(Kind::difficulty));
  if (draft.site.difficulties.empty()) draft.nothing("difficulties", Kind::difficulty);
  for (const model::Difficulty& told : draft.site.difficulties) {
    const bool bare = told.wrong.empty() && told.why.empty() && told.how.empty() && told.can_do.empty() &&
                      told.reasons.empty();
    const std::string name =
        told.chosen.value_or(false) ? draft.say("chosen", {{"name", told.name}}) : told.name;
    if (bare) {
      draft.item(name);
      continue;
    }
    draft.heading(3, name);
    FactTable facts;
    for (const char* field : {"wrong", "why", "how", "can_do", "reasons"}) {
      const model::Value value = model::type_of(Kind::difficulty).field(field)->get(told);
      if (const auto* text = std::get_if<std::string>(&value))
        facts.row(draft.column(Kind::difficulty, field), *text);
    }
    draft.add(facts.take());
  }
  swot(draft);
}

}  // namespace twiza::documents::chapters
