#include "documents/case_study.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "documents/site_coverage.hpp"
#include "model/description.hpp"
#include "model/vocabularies.hpp"
#include "reading/reading.hpp"

namespace twiza::documents {
namespace {

using base::Words;
using model::Kind;
using Style = Paragraph::Style;

constexpr std::size_t facts_of_a_chapter = 4;

class Writer {
 public:
  Writer(const privacy::SharedSite& anonymous, const Words& words)
      : site_(anonymous.site()), profile_(anonymous.profile()), words_(words), index_(anonymous.site()) {}

  Report write() {
    report_.title = say("title");
    std::vector<std::string> themes;
    for (const model::Theme& theme : site_.themes) themes.push_back(name_of(Kind::theme, theme.id));
    report_.subtitle = base::join(themes, comma());
    report_.language = words_.language();
    report_.status = say("status");
    report_.contents = true;
    place();
    actors();
    sociogram();
    facts();
    difficulties();
    course();
    results();
    questions();
    return std::move(report_);
  }

 private:
  std::string say(const std::string& code, const base::Arguments& arguments = {}) const {
    return words_.say("document.case." + code, arguments);
  }
  std::string comma() const { return words_.language() == base::Language::ar ? "، " : ", "; }
  std::string name_of(Kind kind, const base::Id& id) const {
    return index_.name_of({kind, id}, words_.language());
  }
  std::string column(Kind kind, std::string_view field) const {
    return std::string(model::type_of(kind).field(field)->column.in(words_.language()));
  }
  std::string names(const model::Refs& refs) const {
    std::vector<std::string> all;
    for (const model::Ref& ref : refs) {
      if (index_.holds(ref)) all.push_back(index_.name_of(ref, words_.language()));
    }
    return base::join(all, comma());
  }

  void heading(const std::string& code, int level = 1) {
    report_.blocks.push_back(Heading{level, say(code), "case-" + code});
  }
  void paragraph(std::string text, Style style = Style::body) {
    report_.blocks.push_back(Paragraph{std::move(text), style});
  }
  void lines(const std::string& text, Style style = Style::body) {
    for (const std::string_view line : base::split(text, '\n')) paragraph(std::string(line), style);
  }
  void to_fill() { paragraph(words_.say("document.sheet.to_fill"), Style::quiet); }

  void place() {
    heading("place");
    if (!site_.info.summary.empty()) {
      lines(site_.info.summary);
      report_.gist.push_back(site_.info.summary);
    }
    for (const model::Territory& one : site_.territories) {
      std::string told = name_of(Kind::territory, one.id);
      if (const std::string around = names({one.parent}); !around.empty())
        told = say("within", {{"name", told}, {"around", around}});
      paragraph(told, Style::item);
    }
    if (site_.territories.empty()) to_fill();
    if (!site_.info.to.empty()) paragraph(say("until", {{"moment", site_.info.to.text()}}));
  }

  void actors() {
    heading("actors");
    ReportTable table{
        {}, {say("actor"), column(Kind::structure, "family"), say("territories")}, {}, {0.4, 0.35, 0.25}};
    for (const model::Ref& ref : model::actors(site_)) {
      const model::Actor* actor = index_.actor(ref);
      table.rows.push_back({index_.name_of(ref, words_.language()),
                            model::families().say(actor->family, words_.language()),
                            names(actor->territories)});
    }
    if (table.rows.empty()) return to_fill();
    report_.blocks.push_back(std::move(table));
  }

  void sociogram() {
    heading("sociogram");
    const auto tell = [&](const std::string& code, const base::Arguments& arguments) {
      const std::string said = words_.say("document.message." + code, arguments);
      paragraph(said);
      report_.gist.push_back(said);
    };
    tell("actors", {{"count", std::to_string(model::actors(site_).size())},
                    {"structures", std::to_string(site_.structures.size())},
                    {"leaders", std::to_string(site_.leaders.size())},
                    {"groups", std::to_string(site_.groups.size())}});
    const auto ties = [&](model::TieKind kind) {
      return std::to_string(std::count_if(site_.ties.begin(), site_.ties.end(), [=](const model::Tie& tie) {
        return model::tie_kind(tie.from.kind, tie.to.kind) == kind;
      }));
    };
    tell("ties", {{"count", std::to_string(site_.ties.size())},
                  {"structures", ties(model::TieKind::structure_structure)},
                  {"both", ties(model::TieKind::leader_structure)},
                  {"leaders", ties(model::TieKind::leader_leader)}});
    if (const std::string families = families_in_words(site_, words_); !families.empty()) paragraph(families);
  }

  // A case is read by many: nothing that the team alone may know, and no leader by herself.
  static bool told_to_all(const reading::Fact& fact) {
    return !fact.team_only && std::none_of(fact.actors.begin(), fact.actors.end(),
                                           [](const model::Ref& ref) { return ref.kind == Kind::leader; });
  }

  void facts() {
    heading("facts");
    bool any = false;
    const reading::Reading reading = reading::read(site_, {});
    for (const reading::Chapter& chapter : reading.chapters) {
      // For the public, how families get on is said where enough ties say so, and not here.
      if (profile_ == privacy::Profile::everyone && chapter.name == "families") continue;
      std::vector<std::string> told;
      for (const reading::Fact& fact : chapter.facts) {
        if (told.size() < facts_of_a_chapter && told_to_all(fact))
          told.push_back(reading::sentence_of(fact, site_, index_, words_));
      }
      if (told.empty()) continue;
      any = true;
      report_.blocks.push_back(Heading{3, words_.say("reading.chapter." + std::string(chapter.name))});
      for (std::string& fact : told) paragraph(std::move(fact), Style::item);
    }
    if (!any) to_fill();
  }

  void difficulties() {
    heading("difficulties");
    for (const model::Difficulty& one : site_.difficulties) {
      report_.blocks.push_back(Heading{2, one.name});
      if (one.chosen.value_or(false)) {
        paragraph(say("chosen"), Style::lead);
        report_.gist.push_back(say("chosen_gist", {{"name", one.name}}));
      }
      const auto part = [&](std::string_view field, const std::string& text) {
        if (base::trim(text).empty()) return;
        report_.blocks.push_back(Heading{3, column(Kind::difficulty, field)});
        lines(text);
      };
      part("wrong", one.wrong);
      part("why", one.why);
      part("how", one.how);
      part("can_do", one.can_do);
      part("reasons", one.reasons);
    }
    if (site_.difficulties.empty()) to_fill();
  }

  void course() {
    heading("course");
    ReportTable table{
        {}, {say("when"), say("what"), say("with"), say("came_of_it")}, {}, {0.14, 0.3, 0.26, 0.3}};
    for (const model::Activity& one : site_.activities) {
      const std::string type = model::activity_types().say(one.type, words_.language());
      const std::string status = one.status.is("held")
                                     ? std::string()
                                     : model::activity_statuses().say(one.status, words_.language());
      std::vector<std::string> what;
      for (const std::string& said : {type, one.name, one.question, status}) {
        if (!said.empty()) what.push_back(said);
      }
      std::vector<std::string> came;
      for (const std::string& said : {one.content, one.proposals, one.conclusions}) {
        if (!said.empty()) came.push_back(said);
      }
      table.rows.push_back(
          {one.from.text(), base::join(what, "\n"), names(one.targets), base::join(came, "\n")});
    }
    if (table.rows.empty()) return to_fill();
    report_.blocks.push_back(std::move(table));
  }

  void results() {
    heading("results");
    for (const model::Term& term : model::outcome_natures().terms) {
      bool first = true;
      for (const model::Outcome& one : site_.outcomes) {
        if (!one.nature.is(term.code)) continue;
        if (std::exchange(first, false))
          report_.blocks.push_back(Heading{3, model::outcome_natures().say(one.nature, words_.language())});
        const std::string evidence = model::evidences().say(one.evidence, words_.language());
        paragraph(evidence.empty() ? one.text : one.text + " (" + evidence + ")", Style::item);
      }
    }
    if (site_.outcomes.empty()) to_fill();
  }

  void questions() {
    heading("questions");
    paragraph(say("questions_note"), Style::quiet);
    for (const char* question : {"wrong", "why", "how", "can_do", "missing", "invite"}) {
      paragraph(say(std::string("question_") + question), Style::item);
    }
    report_.gist.push_back(say("questions_gist"));
  }

  const model::Site& site_;
  const privacy::Profile profile_;
  const Words& words_;
  const model::Index index_;
  Report report_;
};

}  // namespace

Report case_study(const privacy::SharedSite& anonymous, const Words& words) {
  return Writer(anonymous, words).write();
}

}  // namespace twiza::documents
