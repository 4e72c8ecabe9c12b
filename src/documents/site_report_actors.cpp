// Of a site's report: the actors by family, the sociogram, the map in figures.
#include <algorithm>
#include <map>
#include <utility>

#include "documents/site_coverage.hpp"
#include "documents/site_report_chapters.hpp"
#include "model/legend.hpp"
#include "model/vocabularies.hpp"
#include "reading/reading.hpp"

namespace twiza::documents::chapters {

using model::Kind;

namespace {

using Row = std::vector<std::string>;

// The guide's tables without phones or addresses: those are the list of contacts, for the team alone.
class FamilyTables {
 public:
  explicit FamilyTables(ReportDraft& draft) : draft_(draft), asked_(tells_who_was_asked(draft.site)) {
    std::vector<const model::Leader*> alone;
    for (const model::Leader& leader : draft.site.leaders) {
      const model::Structure* structure = structure_of(leader);
      if (structure == nullptr) {
        alone.push_back(&leader);
      } else {
        leaders_[structure->id].push_back(&leader);
      }
    }
    for (const model::Structure& each : draft.site.structures)
      row(each, {Kind::structure, each.id}, functions(each), draft.listed({each.domain, competences(each)}));
    for (const model::Leader* each : alone) row(*each, {Kind::leader, each->id}, {}, competences(*each));
    for (const model::Group& each : draft.site.groups)
      row(each, {Kind::group, each.id}, model::group_natures().say(each.nature, language()), {});
  }

  void write() {
    const auto& terms = model::families().terms;
    for (std::size_t i = 0; i < terms.size(); ++i) {
      const std::string name = model::families().say({std::string(terms[i].code), {}}, language());
      const auto found = tables_.find({i, name});
      if (i >= of_the_guide && found == tables_.end()) continue;
      draft_.heading(2, capitalised(name));
      if (found == tables_.end()) {
        draft_.quiet(draft_.say("empty", {{"what", draft_.say("fill.family", {{"family", name}})}}));
      } else {
        print(found->second);
        tables_.erase(found);
      }
    }
    for (const auto& [family, rows] : tables_) {
      draft_.heading(2, family.second.empty() ? draft_.say("no_family") : capitalised(family.second));
      print(rows);
    }
  }

 private:
  static constexpr std::size_t of_the_guide = 5;  // ENT-06: the first of the vocabulary

  base::Language language() const { return draft_.words.language(); }

  template <class Record>
  std::string competences(const Record& record) const {
    return draft_.listed(record.competences);
  }

  // Whose row says what she is: her structure's, unless she is of another family, a resource person.
  const model::Structure* structure_of(const model::Leader& leader) const {
    const model::Refs tied = model::tied_structures(draft_.site, leader);
    const model::Structure* structure = tied.empty() ? nullptr : draft_.index.structure(tied.front().id);
    if (structure == nullptr || leader.family.empty() || leader.family.code == structure->family.code)
      return structure;
    return nullptr;
  }

  std::string functions(const model::Structure& structure) const {
    std::vector<std::string> all;
    const auto led = leaders_.find(structure.id);
    if (led == leaders_.end()) return {};
    for (const model::Leader* leader : led->second) all.push_back(leader->function);
    return draft_.listed(all);
  }

  void row(const model::Actor& actor, const model::Ref& ref, std::string functions, std::string field) {
    const auto place = std::make_pair(model::families().place_of(actor.family),
                                      model::families().say(actor.family, language()));
    Row made = {draft_.name_of(ref), std::move(functions), std::move(field),
                draft_.names_of(actor.territories)};
    if (asked_ && actor.asked)
      made.push_back(model::yes_no().say({*actor.asked ? "yes" : "no", {}}, language()));
    made.resize(asked_ ? 5 : 4);
    tables_[place].push_back(std::move(made));
  }

  void print(const std::vector<Row>& rows) {
    ReportTable table;
    table.header = {draft_.say("actor"), draft_.say("function"), draft_.say("field"),
                    draft_.column(Kind::structure, "territories")};
    table.shares = {0.34, 0.24, 0.24, 0.18};
    if (asked_) {
      table.header.push_back(draft_.say("asked"));
      table.shares = {0.3, 0.21, 0.21, 0.15, 0.13};
    }
    table.rows = rows;
    draft_.add_table(std::move(table));
  }

  ReportDraft& draft_;
  const bool asked_;
  std::map<base::Id, std::vector<const model::Leader*>> leaders_;  // by the structure they stand for
  std::map<std::pair<std::size_t, std::string>, std::vector<Row>> tables_;
};

}  // namespace

void actors(ReportDraft& draft) {
  draft.heading(1, draft.say("actors"), "actors");
  draft.quiet(draft.say(tells_who_was_asked(draft.site) ? "actors_note" : "actors_unasked_note"));
  FamilyTables(draft).write();
}

void map(ReportDraft& draft, std::shared_ptr<const sociogram::Scene> scene) {
  draft.heading(1, draft.words.say("document.map"), "map");
  if (scene == nullptr || scene->nodes.empty()) return draft.nothing("map", Kind::structure);
  const base::Arguments counts = {{"actors", std::to_string(scene->nodes.size())},
                                  {"ties", std::to_string(scene->ties.size())}};
  draft.body(draft.say("map_shows", counts));
  draft.body(draft.say("map_reads"));
  if (draft.shared.left_out().unseen() > 0)
    draft.quiet(draft.say("map_unseen", {{"number", std::to_string(draft.shared.left_out().unseen())}}));
  Figure figure;
  figure.caption = draft.say("map_caption", {{"site", draft.site.info.name}});
  figure.description = draft.say("map_described", counts);
  figure.scene = std::move(scene);
  draft.add(std::move(figure));
}

namespace {

// How many facts of a sort the reading has, and the number of one that is alone of its sort.
class Counts {
 public:
  explicit Counts(const model::Site& site) : reading_(reading::read(site, {})) {}

  int facts(std::string_view code) const {
    int count = 0;
    for_each(code, [&](const reading::Fact&) { ++count; });
    return count;
  }
  const reading::Fact* only(std::string_view code) const {
    const reading::Fact* found = nullptr;
    for_each(code, [&](const reading::Fact& fact) { found = &fact; });
    return found;
  }

 private:
  template <class Use>
  void for_each(std::string_view code, const Use& use) const {
    for (const reading::Chapter& chapter : reading_.chapters) {
      for (const reading::Fact& fact : chapter.facts) {
        if (fact.code == code) use(fact);
      }
    }
  }

  const reading::Reading reading_;
};

}  // namespace

// Counts alone, none of which weighs an actor (INP-04, ANA-14). What rests on sources is the team's: others
// have none of them, and would read that nothing is confirmed.
void map_in_figures(ReportDraft& draft) {
  draft.heading(1, draft.say("map_in_figures"), "map-in-figures");
  const model::Site& site = draft.site;
  if (site.ties.empty()) return draft.nothing("map_in_figures", Kind::tie);
  draft.quiet(draft.say("counts_note"));
  const Counts counts(site);
  ReportTable table;
  table.header = {draft.say("what"), draft.say("number"), draft.say("out_of")};
  table.shares = {0.6, 0.2, 0.2};
  const auto row = [&](const std::string& code, int number, int of) {
    table.rows.push_back(
        {draft.say("count." + code), std::to_string(number), of > 0 ? std::to_string(of) : ""});
  };
  const int all = static_cast<int>(model::actors(site).size());
  row("structures", static_cast<int>(site.structures.size()), all);
  row("leaders", static_cast<int>(site.leaders.size()), all);
  row("groups", static_cast<int>(site.groups.size()), all);
  const int ties = static_cast<int>(site.ties.size());
  for (const model::TieKind kind : {model::TieKind::structure_structure, model::TieKind::leader_leader,
                                    model::TieKind::leader_structure, model::TieKind::extension}) {
    row("ties_" + std::string(model::name_of(kind)),
        static_cast<int>(std::count_if(
            site.ties.begin(), site.ties.end(),
            [&](const model::Tie& tie) { return model::tie_kind(tie.from.kind, tie.to.kind) == kind; })),
        ties);
  }
  const auto fact = [&](const std::string& code, const char* of) {
    if (const reading::Fact* found = counts.only(of)) row(code, found->number, found->of);
  };
  fact("qualified", "qualified");
  fact("asked", "asked");
  fact("isolated", "isolated");
  fact("unexplored", "unexplored");
  row("apart", counts.facts("apart"), 0);
  row("sought", counts.facts("sought"), static_cast<int>(site.structures.size()));
  row("family_pairs", counts.facts("family_pair"), 0);
  if (draft.for_team()) {
    row("weak", counts.facts("weak_tie") + counts.facts("lost_tie"), ties);
    row("personal", counts.facts("personal"), 0);
    fact("single_source", "single_source");
  }
  draft.add(std::move(table));
}

}  // namespace twiza::documents::chapters
