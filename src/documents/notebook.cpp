#include "documents/notebook.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <utility>

#include "documents/dates.hpp"
#include "documents/report_draft.hpp"
#include "model/vocabularies.hpp"

namespace twiza::documents {
namespace {

using model::Kind;
using model::Note;

using Notes = std::vector<const Note*>;

int day_of(const Note& note) {
  return note.date.known() ? note.date.earliest_day() : std::numeric_limits<int>::max();
}

// By territory, in the order of the site; entries without one last. Days in order, in a day as written.
std::map<std::size_t, Notes> by_territory(const ReportDraft& draft, const model::Word& mark) {
  std::map<std::size_t, Notes> all;
  const std::vector<model::Territory>& territories = draft.site.territories;
  for (const Note& note : draft.site.notes) {
    if (!mark.empty() && note.mark.code != mark.code) continue;
    const auto at = std::find_if(territories.begin(), territories.end(),
                                 [&](const model::Territory& each) { return each.id == note.territory.id; });
    all[static_cast<std::size_t>(at - territories.begin())].push_back(&note);
  }
  for (auto& [territory, notes] : all) {
    std::stable_sort(notes.begin(), notes.end(),
                     [](const Note* a, const Note* b) { return day_of(*a) < day_of(*b); });
  }
  return all;
}

// How many entries of each nature and mark: where the second reading begins.
void overview(ReportDraft& draft, const std::map<std::size_t, Notes>& all) {
  ReportTable table;
  table.header = {draft.words.say("document.notebook.entries"), draft.say("number")};
  table.shares = {0.75, 0.25};
  const auto count = [&](const model::Vocabulary& vocabulary, model::Word Note::*word) {
    for (const model::Term& term : vocabulary.terms) {
      std::size_t number = 0;
      for (const auto& [territory, notes] : all) {
        number += static_cast<std::size_t>(std::count_if(
            notes.begin(), notes.end(), [&](const Note* note) { return (note->*word).is(term.code); }));
      }
      if (number > 0) {
        table.rows.push_back(
            {vocabulary.say({std::string(term.code), {}}, draft.words.language()), std::to_string(number)});
      }
    }
  };
  count(model::note_natures(), &Note::nature);
  count(model::note_marks(), &Note::mark);
  if (!table.rows.empty()) draft.add(std::move(table));
}

void entry(ReportDraft& draft, const Note& note) {
  const base::Language language = draft.words.language();
  const std::string nature = note.nature.empty() ? draft.words.say("document.notebook.no_nature")
                                                 : model::note_natures().say(note.nature, language);
  const std::string mark = model::note_marks().say(note.mark, language);
  draft.heading(3, mark.empty() ? nature : nature + " – " + mark);
  // What people said is theirs: it stands between quotation marks.
  if (note.nature.is("people")) {
    draft.body(draft.say("quoted", {{"text", note.text}}));
  } else {
    draft.typed(note.text);
  }
  std::vector<std::string> about;
  if (!note.theme.empty()) about.push_back(draft.name_of(note.theme));
  if (!note.about.empty()) about.push_back(draft.names_of(note.about));
  if (!note.author.empty()) about.push_back(note.author);
  draft.quiet(draft.listed(about));
}

}  // namespace

Report notebook(const privacy::SharedSite& shared, const model::Word& mark, const base::Words& words) {
  Report report;
  ReportDraft draft(shared, words, report);
  report.title = words.say("document.notebook.title");
  report.subtitle = shared.site().info.name;
  report.language = words.language();
  report.contents = true;
  if (!mark.empty()) {
    report.cover = {
        words.say("document.notebook.only", {{"mark", model::note_marks().say(mark, words.language())}})};
  }
  const std::map<std::size_t, Notes> all = by_territory(draft, mark);
  if (all.empty()) {
    draft.nothing(mark.empty() ? "notebook" : "notebook_mark", Kind::note);
    return report;
  }
  overview(draft, all);
  for (const auto& [territory, notes] : all) {
    const bool somewhere = territory < shared.site().territories.size();
    draft.heading(1,
                  somewhere ? draft.name_of({Kind::territory, shared.site().territories[territory].id})
                            : words.say("document.notebook.no_territory"),
                  "territory-" + std::to_string(territory + 1));
    std::string day;
    bool first = true;
    for (const Note* note : notes) {
      std::string said = said_date(note->date, words);
      if (said.empty()) said = words.say("document.notebook.no_date");
      if (first || said != day) draft.heading(2, said);
      first = false;
      day = std::move(said);
      entry(draft, *note);
    }
  }
  return report;
}

}  // namespace twiza::documents
