#include "sociogram/rules.hpp"

#include <map>

#include "base/fold.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "model/description.hpp"
#include "model/legend.hpp"
#include "model/vocabularies.hpp"
#include "sociogram/evidence.hpp"
#include "sociogram/selection.hpp"

namespace twiza::sociogram {

namespace {

using base::Arguments;
using model::Finding;
using model::Kind;
using model::Ref;
using model::Verdict;

std::string shown(std::string_view text) { return base::truncate(text, 60); }

class SiteRules {
 public:
  SiteRules(const model::Site& site, const model::Declarations& declared)
      : site_(site), declared_(declared), index_(site), evidence_(site) {}

  std::vector<Finding> run() {
    check_whole();
    for (const model::Tie& tie : site_.ties) check_tie(tie);
    for (const Ref& actor : model::actors(site_)) check_actor(actor);
    check_places();
    for (const model::Leader& leader : site_.leaders) check_leader(leader);
    check_own_words();
    check_declared();
    check_extensions();
    return std::move(findings_);
  }

 private:
  void add(std::string rule, Verdict verdict, std::string code, Ref about, Arguments arguments,
           std::string field = {}, std::string column = {}) {
    Finding finding;
    finding.rule = std::move(rule);
    finding.verdict = verdict;
    finding.code = std::move(code);
    finding.about = about;
    finding.arguments = std::move(arguments);
    finding.field = std::move(field);
    finding.column = std::move(column);
    findings_.push_back(std::move(finding));
  }

  // "Président, Commune de Salé": a function alone does not say which leader is meant.
  std::string name(const Ref& ref) const {
    const std::string own = shown(index_.name_of(ref));
    if (ref.kind != Kind::leader) return own;
    const model::Refs structures = model::tied_structures(site_, *index_.leader(ref.id));
    return structures.empty() ? own : own + ", " + shown(index_.name_of(structures.front()));
  }

  std::string names(const model::Refs& refs) const {
    std::vector<std::string> all;
    for (const Ref& ref : refs) all.push_back(shown(index_.name_of(ref)));
    return base::join(all, ", ");
  }

  Arguments ends(const model::Tie& tie) const { return {{"from", name(tie.from)}, {"to", name(tie.to)}}; }

  void check_whole() {
    const Ref site{Kind::site, site_.info.id};
    if (model::actors(site_).empty()) add("SOC-01", Verdict::review, "no_actor", site, {});
  }

  void check_tie(const model::Tie& tie) {
    const Ref about{Kind::tie, tie.id};
    const auto statements = evidence_.statements(tie);
    if (tie.indicators.empty() && tie.sources.empty() && statements.empty()) {
      add("CNF-07", Verdict::review, "tie_without_indicator", about, ends(tie), "indicators");
    }
    const bool qualified = tie.quality.is("good") || tie.quality.is("conflictual");
    if (qualified) {
      const int sources = evidence_.independent_sources(tie);
      if (sources < Evidence::enough) {
        Arguments arguments = ends(tie);
        arguments.emplace_back("count", std::to_string(sources));
        add("CNF-08", Verdict::review, "to_confirm", about, std::move(arguments), "sources");
      }
    }
    if (evidence_.contradicted(tie)) add_contradiction(tie);
  }

  void add_contradiction(const model::Tie& tie) {
    const auto said = evidence_.said_of(tie);
    const auto& [first, first_sources] = *said.begin();
    const auto& [second, second_sources] = *std::next(said.begin());
    Arguments arguments = ends(tie);
    arguments.emplace_back("first", names(first_sources));
    arguments.emplace_back("second", names(second_sources));
    add("TWZ-04", Verdict::review, "contradiction." + first + "_" + second, {Kind::tie, tie.id},
        std::move(arguments), "sources");
  }

  bool has_project(const Ref& actor) const {
    for (const model::Project& project : site_.projects) {
      for (const model::Refs* refs : {&project.carriers, &project.associates}) {
        for (const Ref& ref : *refs) {
          if (ref == actor) return true;
        }
      }
    }
    return false;
  }

  // CNF-09: a sheet is missing when no rubric of the guide (SOC L1581-1656) is filled besides the name,
  // the category and the territory. Ties are read off the map and fill no rubric by themselves.
  bool has_sheet(const Ref& actor) const {
    static const std::map<Kind, std::vector<std::string_view>> rubrics = {
        {Kind::structure,
         {"domain", "mission", "competences", "town", "address", "phone", "email", "cycle", "sheet_date"}},
        {Kind::leader, {"competences", "sex", "resource_person", "sheet_date"}},
        {Kind::group, {"size", "members", "represented_by"}}};
    const model::RecordType& type = model::type_of(actor.kind);
    for (const std::string_view rubric : rubrics.at(actor.kind)) {
      const model::Value value = type.field(rubric)->get(*index_.actor(actor));
      if (!model::is_empty(value)) return true;
    }
    for (const model::Person& person : site_.persons) {
      if (person.leader == actor) return true;
    }
    return has_project(actor);
  }

  // CNF-10: inside a drawn territory or external, as the map of the whole site draws it.
  void check_places() {
    for (const Selection::Actor& actor : select(site_, index_, {}).actors) {
      if (actor.external || !actor.territory.empty() || !model::is_actor(actor.ref.kind)) continue;
      const bool somewhere = !index_.actor(actor.ref)->territories.empty();
      add("CNF-10", Verdict::review, somewhere ? "not_in_one_area" : "nowhere", actor.ref,
          {{"name", name(actor.ref)}}, "territories");
    }
  }

  void check_actor(const Ref& actor) {
    const Arguments named = {{"name", name(actor)}};
    if (!has_sheet(actor)) add("CNF-09", Verdict::review, "no_sheet", actor, named);
    const model::Actor& record = *index_.actor(actor);
    const bool hidden = record.visibility.is("personal") || record.visibility.is("team");
    if (hidden && record.note.empty()) {
      add("ETH-13", Verdict::review, "hidden_without_reason", actor, named, "visibility");
    }
    for (const model::Tie& tie : site_.ties) {
      if (tie.from == actor || tie.to == actor) return;
    }
    // CNF-11: "isolated" is said only of an actor that was asked about its ties.
    const bool asked = index_.actor(actor)->asked.value_or(false);
    add("CNF-11", Verdict::observation, asked ? "isolated" : "unexplored", actor, named, "asked");
  }

  void check_leader(const model::Leader& leader) {
    if (!model::tied_structures(site_, leader).empty()) return;
    add("TWZ-06", Verdict::review, "leader_without_structure", {Kind::leader, leader.id},
        {{"name", shown(leader.function)}});
  }

  // TWZ-05: a word outside its vocabulary is the coach's own: kept as typed, and said.
  void check_own_words() {
    for (const model::RecordType& type : model::record_types()) {
      for (const model::Record* record : type.all(site_)) {
        for (const model::Field& field : type.fields) {
          if (field.type != model::FieldType::word) continue;
          const model::Value value = field.get(*record);
          const model::Word* word = std::get_if<model::Word>(&value);
          if (word == nullptr || word->typed.empty()) continue;
          add("TWZ-05", Verdict::observation, "own_word", {type.kind, record->id},
              {{"value", shown(word->typed)}, {"column", std::string(field.column.fr)}},
              std::string(field.name));
        }
      }
    }
    for (const model::Tie& tie : site_.ties) {
      if (tie.word.empty() || !tie.quality.typed.empty()) continue;
      if (!model::quality_words().read_beginning(tie.word).empty()) continue;
      add("TWZ-05", Verdict::observation, "own_word", {Kind::tie, tie.id},
          {{"value", shown(tie.word)}, {"column", "Mot"}}, "word");
    }
  }

  // The size that most actors of a kind declare, most often none at all; among equals the first declared.
  std::map<Kind, std::string> usual_sizes() const {
    std::map<Kind, std::map<std::string, std::size_t>> counts;
    for (const Ref& actor : model::actors(site_)) ++counts[actor.kind][""];
    for (const model::Declared& size : declared_.sizes) {
      --counts[size.about.kind][""];
      ++counts[size.about.kind][base::name_key(size.typed)];
    }
    std::map<Kind, std::string> usual;
    for (const auto& [kind, sizes] : counts) usual[kind] = "";
    for (const model::Declared& size : declared_.sizes) {
      const auto& sizes = counts.at(size.about.kind);
      std::string& best = usual.at(size.about.kind);
      const std::string key = base::name_key(size.typed);
      if (sizes.at(key) > sizes.at(best)) best = key;
    }
    return usual;
  }

  void check_declared() {
    for (const model::Declared& colour : declared_.colours) {
      if (index_.tie(colour.about.id) == nullptr) continue;
      const model::Tie& tie = *index_.tie(colour.about.id);
      const std::string_view right = model::name_of(model::tie_kind(tie.from.kind, tie.to.kind));
      const model::Word word = model::tie_colors().read(colour.typed);
      if (word.is(right)) continue;
      Arguments arguments = ends(tie);
      arguments.emplace_back("value", shown(colour.typed));
      add("CNF-02", Verdict::nonconforming, "wrong_color." + std::string(right), colour.about,
          std::move(arguments), {}, colour.column);
    }
    const std::map<Kind, std::string> usual = usual_sizes();
    for (const model::Declared& size : declared_.sizes) {
      if (usual.at(size.about.kind) == base::name_key(size.typed)) continue;
      add("CNF-03", Verdict::nonconforming, "uneven_size", size.about,
          {{"name", name(size.about)}, {"value", shown(size.typed)}}, {}, size.column);
    }
    for (const model::Declared& importance : declared_.importances) {
      add("CNF-04", Verdict::nonconforming, "emphasis", importance.about,
          {{"name", name(importance.about)}, {"value", shown(importance.typed)}}, {}, importance.column);
    }
    for (const model::Declared& symbol : declared_.symbols) {
      add("CNF-14", Verdict::review, "own_symbol", symbol.about,
          {{"name", name(symbol.about)}, {"value", shown(symbol.typed)}}, {}, symbol.column);
    }
  }

  // CNF-14: what the program draws beyond the guide's legend is declared, so that nobody takes it for the
  // guide's own sign.
  void check_extensions() {
    std::size_t ties = 0;
    for (const model::Tie& tie : site_.ties) {
      const bool extended = model::tie_kind(tie.from.kind, tie.to.kind) == model::TieKind::extension;
      ties += extended ? 1 : 0;
      if (tie.from.kind == Kind::territory || tie.to.kind == Kind::territory) {
        add("CNF-14", Verdict::review, "territory_at_end", {Kind::tie, tie.id}, ends(tie));
      }
    }
    const Ref site{Kind::site, site_.info.id};
    const auto declare = [&](const char* code, std::size_t count) {
      if (count > 0) {
        add("CNF-14", Verdict::observation, code, site, {{"count", std::to_string(count)}});
      }
    };
    declare("extension_groups", site_.groups.size());
    declare("extension_ties", ties);
  }

  const model::Site& site_;
  const model::Declarations& declared_;
  model::Index index_;
  Evidence evidence_;
  std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> check_site(const model::Site& site, const model::Declarations& declared,
                                const ValidSignatures& valid) {
  std::vector<Finding> findings = SiteRules(site, declared).run();
  for (Finding& finding : check_reports(site, valid)) findings.push_back(std::move(finding));
  return findings;
}

}  // namespace twiza::sociogram
