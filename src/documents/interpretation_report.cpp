#include "documents/interpretation_report.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "documents/cited_facts.hpp"
#include "documents/coach_rows.hpp"
#include "model/description.hpp"
#include "model/vocabularies.hpp"
#include "reading/outline.hpp"
#include "sociogram/scene_builder.hpp"

namespace twiza::documents {
namespace {

using base::Words;
using model::Interpretation;
using model::Kind;
using reading::Fact;
using Style = Paragraph::Style;

class Writer {
 public:
  Writer(const privacy::SharedSite& shared, const Interpretation* interpretation, const Words& words)
      : shared_(shared),
        site_(shared.site()),
        interpretation_(interpretation),
        words_(words),
        index_(shared.site()),
        reading_(reading::read(shared.site(), reading::options_for(interpretation, shared.site()))),
        cited_(shared, index_, reading_, interpretation, words) {}

  Report write(const SignedBy& signed_by) {
    report_.title = say("title");
    report_.subtitle = site_.info.name;
    report_.language = words_.language();
    report_.status = signed_by.valid ? signed_by.sentence : words_.say("map.status");
    report_.contents = true;
    about();
    for (const model::Term& part : model::interpretation_parts().terms) write(part.code);
    if (!signed_by.sentence.empty()) paragraph(signed_by.sentence, Style::body);
    if (!signed_by.valid) paragraph(say("unsigned"), Style::quiet);
    gist();
    return std::move(report_);
  }

 private:
  std::string say(const std::string& code) const { return words_.say("document.interpretation." + code); }
  std::string column(Kind kind, std::string_view field) const {
    return std::string(model::type_of(kind).field(field)->column.in(words_.language()));
  }
  void paragraph(std::string text, Style style) {
    report_.blocks.push_back(Paragraph{std::move(text), style});
  }

  // What is interpreted, by whom, for whom (INP-07, FRM-05).
  void about() {
    ReportTable table;
    table.shares = {0.3, 0.7};
    const auto row = [&](Kind kind, std::string_view field, const std::string& value) {
      table.rows.push_back(
          {column(kind, field), value.empty() ? words_.say("document.sheet.to_fill") : value});
    };
    const Interpretation none;
    const Interpretation& told = interpretation_ == nullptr ? none : *interpretation_;
    if (interpretation_ != nullptr) paragraph(told.name, Style::lead);
    const auto name = [&](const model::Ref& ref) {
      return ref.empty() ? std::string() : index_.name_of(ref, words_.language());
    };
    row(Kind::interpretation, "map", name(told.map));
    row(Kind::interpretation, "milestone", name(told.milestone));
    row(Kind::interpretation, "author", told.author);
    row(Kind::interpretation, "date", told.date.text());
    row(Kind::interpretation, "accreditation",
        told.accreditation.empty()
            ? std::string()
            : words_.say("document.interpretation.declared", {{"accreditation", told.accreditation}}));
    const auto of_site = [&](std::string_view field, const std::string& value) {
      const bool kept = shared_.withheld(site_.info.id, field);
      row(Kind::site, field, kept ? words_.say("document.sheet.withheld") : value);
    };
    of_site("commissioned_by", site_.info.commissioned_by);
    of_site("independence", site_.info.independence);
    if (const model::Coach* coach = model::coach_called(site_, told.author)) {
      for (std::vector<std::string>& told_row : coach_rows(*coach, words_))
        table.rows.push_back(std::move(told_row));
    }
    report_.blocks.push_back(std::move(table));
  }

  void write(std::string_view part) {
    report_.blocks.push_back(Heading{1, column(Kind::interpretation, part), std::string(part)});
    const std::string text = text_of(part);
    for (const std::string_view line : base::split(text, '\n')) {
      if (!line.empty()) paragraph(std::string(line), Style::body);
    }
    if (base::trim(text).empty()) paragraph(say("to_write"), Style::quiet);
    // Who chose what she rests on says that alone; the outline offers all there is.
    if (cited_.empty()) {
      write_facts(part);
    } else {
      write_citations(part);
    }
  }

  // What the coach concluded; where she wrote nothing yet, the first things that the map says.
  void gist() {
    report_.moment = sociogram::period(site_.info.from, site_.info.to, words_.language());
    if (interpretation_ != nullptr) {
      const model::Ref& at = interpretation_->milestone;
      const std::string milestone = at.empty() ? std::string() : index_.name_of(at, words_.language());
      report_.moment = milestone.empty() ? interpretation_->name : interpretation_->name + " · " + milestone;
      for (const std::string& text :
           {interpretation_->conclusion, interpretation_->question, interpretation_->first_reading}) {
        if (!base::trim(text).empty()) report_.gist.push_back(text);
      }
    }
    if (!report_.gist.empty()) return;
    report_.gist.push_back(words_.say("document.message.outline"));
    constexpr std::size_t told = 6, of_one_part = 2;
    for (const model::Term& part : model::interpretation_parts().terms) {
      // Relations and persons are for those who have the whole report before them.
      if (part.code == "conflicts") continue;
      std::size_t of_this = 0;
      for (const Fact* fact : facts_of(part.code)) {
        const bool of_a_leader = std::any_of(fact->actors.begin(), fact->actors.end(),
                                             [](const model::Ref& ref) { return ref.kind == Kind::leader; });
        if (of_a_leader || of_this == of_one_part || report_.gist.size() > told) continue;
        report_.gist.push_back(sentence_of(*fact));
        ++of_this;
      }
    }
  }

  std::string text_of(std::string_view part) const {
    if (interpretation_ == nullptr) return {};
    const model::Value value = model::type_of(Kind::interpretation).field(part)->get(*interpretation_);
    const std::string* text = std::get_if<std::string>(&value);
    return text == nullptr ? std::string() : *text;
  }

  std::string sentence_of(const Fact& fact) const {
    return reading::sentence_of(fact, site_, index_, words_);
  }

  std::vector<const Fact*> facts_of(std::string_view part) const {
    std::vector<const Fact*> facts;
    for (const reading::Chapter& chapter : reading_.chapters) {
      for (const Fact& fact : chapter.facts) {
        if (reading::part_of(fact, index_) == part && may_be_told(fact, shared_.profile()))
          facts.push_back(&fact);
      }
    }
    return facts;
  }

  void write_facts(std::string_view part) {
    const std::vector<const Fact*> facts = facts_of(part);
    if (facts.empty()) return;
    paragraph(say("facts"), Style::quiet);
    for (const Fact* fact : facts) paragraph(sentence_of(*fact), Style::item);
  }

  // What the part rests on (INP-06).
  void write_citations(std::string_view part) {
    const std::vector<CitedFact> facts = cited_.of(part);
    if (!facts.empty()) paragraph(say("cited"), Style::quiet);
    for (const CitedFact& fact : facts) {
      paragraph(fact.sentence, Style::item);
      if (!fact.rests_on.empty())
        paragraph(words_.say("document.interpretation.rests_on", {{"ties", fact.rests_on}}), Style::quiet);
    }
  }

  const privacy::SharedSite& shared_;
  const model::Site& site_;
  const Interpretation* interpretation_;
  const Words& words_;
  const model::Index index_;
  const reading::Reading reading_;
  const CitedFacts cited_;
  Report report_;
};

}  // namespace

Report interpretation_report(const privacy::SharedSite& shared, const Interpretation* interpretation,
                             const SignedBy& signed_by, const Words& words) {
  return Writer(shared, interpretation, words).write(signed_by);
}

}  // namespace twiza::documents
