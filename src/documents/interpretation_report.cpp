#include "documents/interpretation_report.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "model/description.hpp"
#include "reading/reading.hpp"
#include "sociogram/scene_builder.hpp"

namespace twiza::documents {
namespace {

using base::Words;
using model::Interpretation;
using model::Kind;
using Style = Paragraph::Style;

// A part of the report, and the chapters of the reading that it may rest on.
struct Part {
  std::string_view field;
  std::string Interpretation::*text;
  std::vector<std::string_view> chapters;
};

const std::vector<Part>& parts() {
  static const std::vector<Part> all = {
      {"first_reading", &Interpretation::first_reading, {"coverage", "levels", "isolation", "joints"}},
      {"by_family", &Interpretation::by_family, {"families"}},
      {"identity", &Interpretation::identity, {"borders"}},
      {"commune_role", &Interpretation::commune_role, {}},
      {"weak_ties", &Interpretation::weak_ties, {"missing", "persons"}},
      {"conflicts", &Interpretation::conflicts, {}},
      {"levers", &Interpretation::levers, {"mediators"}},
      {"conclusion", &Interpretation::conclusion, {"certainty"}},
      {"question", &Interpretation::question, {}}};
  return all;
}

class Writer {
 public:
  Writer(const privacy::SharedSite& shared, const Interpretation* interpretation, const Words& words)
      : shared_(shared),
        site_(shared.site()),
        interpretation_(interpretation),
        words_(words),
        index_(shared.site()),
        reading_(reading::read(shared.site(), {})) {}

  Report write(const SignedBy& signed_by) {
    report_.title = say("title");
    report_.subtitle = site_.info.name;
    report_.language = words_.language();
    report_.status = signed_by.valid ? signed_by.sentence : words_.say("map.status");
    report_.contents = true;
    about();
    for (const Part& part : parts()) write(part);
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
    row(Kind::site, "commissioned_by", site_.info.commissioned_by);
    row(Kind::site, "independence", site_.info.independence);
    report_.blocks.push_back(std::move(table));
  }

  void write(const Part& part) {
    report_.blocks.push_back(Heading{1, column(Kind::interpretation, part.field), std::string(part.field)});
    const std::string& text = interpretation_ == nullptr ? std::string() : interpretation_->*part.text;
    for (const std::string_view line : base::split(text, '\n')) {
      if (!line.empty()) paragraph(std::string(line), Style::body);
    }
    if (base::trim(text).empty()) paragraph(say("to_write"), Style::quiet);
    const std::vector<const reading::Fact*> facts = facts_of(part);
    if (facts.empty()) return;
    paragraph(say("facts"), Style::quiet);
    for (const reading::Fact* fact : facts)
      paragraph(reading::sentence_of(*fact, site_, index_, words_), Style::item);
  }

  // What the coach concluded; where she wrote nothing yet, the first things that the map says.
  void gist() {
    report_.moment = sociogram::period(site_.info.from, site_.info.to, words_.language());
    if (interpretation_ != nullptr) {
      const auto name = [&](const model::Ref& ref) {
        return ref.empty() ? std::string() : index_.name_of(ref, words_.language());
      };
      const std::string milestone = name(interpretation_->milestone);
      report_.moment = milestone.empty() ? interpretation_->name : interpretation_->name + " · " + milestone;
      for (const std::string& text :
           {interpretation_->conclusion, interpretation_->question, interpretation_->first_reading}) {
        if (!base::trim(text).empty()) report_.gist.push_back(text);
      }
    }
    if (!report_.gist.empty()) return;
    report_.gist.push_back(words_.say("document.message.outline"));
    constexpr std::size_t told = 6, of_one_part = 2;
    for (const Part& part : parts()) {
      // Relations and persons are for those who have the whole report before them.
      if (part.field == "conflicts") continue;
      std::size_t of_this = 0;
      for (const reading::Fact* fact : facts_of(part)) {
        const bool of_a_leader = std::any_of(fact->actors.begin(), fact->actors.end(),
                                             [](const model::Ref& ref) { return ref.kind == Kind::leader; });
        if (of_a_leader || of_this == of_one_part || report_.gist.size() > told) continue;
        report_.gist.push_back(reading::sentence_of(*fact, site_, index_, words_));
        ++of_this;
      }
    }
  }

  bool is_commune(const reading::Fact& fact) const {
    if (fact.actors.empty()) return false;
    const model::Structure* structure = index_.structure(fact.actors.front().id);
    return structure != nullptr &&
           (structure->category.is("commune") || structure->category.is("arrondissement"));
  }

  bool belongs(const Part& part, std::string_view chapter, const reading::Fact& fact) const {
    if (fact.team_only && shared_.profile() != privacy::Profile::team) return false;
    // For the public, how families get on is said on the map, where enough ties say so.
    if (chapter == "families" && shared_.profile() == privacy::Profile::everyone) return false;
    // Conflicts have a part of their own, and so has what concerns the commune.
    if (fact.code == "family_conflict" || fact.code == "contradicted" || fact.code == "no_mediator")
      return part.field == "conflicts";
    if (fact.code == "sought") return part.field == "levers";
    if (chapter == "levels" && is_commune(fact)) return part.field == "commune_role";
    return std::find(part.chapters.begin(), part.chapters.end(), chapter) != part.chapters.end();
  }

  std::vector<const reading::Fact*> facts_of(const Part& part) const {
    std::vector<const reading::Fact*> facts;
    for (const reading::Chapter& chapter : reading_.chapters) {
      for (const reading::Fact& fact : chapter.facts) {
        if (belongs(part, chapter.name, fact)) facts.push_back(&fact);
      }
    }
    return facts;
  }

  const privacy::SharedSite& shared_;
  const model::Site& site_;
  const Interpretation* interpretation_;
  const Words& words_;
  const model::Index index_;
  const reading::Reading reading_;
  Report report_;
};

}  // namespace

Report interpretation_report(const privacy::SharedSite& shared, const Interpretation* interpretation,
                             const SignedBy& signed_by, const Words& words) {
  return Writer(shared, interpretation, words).write(signed_by);
}

}  // namespace twiza::documents
