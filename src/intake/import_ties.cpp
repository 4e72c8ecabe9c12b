// The sheets whose cells have a syntax of their own: Liens, Dires, and the shorthands of other sheets.

#include <algorithm>

#include "base/fold.hpp"
#include "base/text.hpp"
#include "intake/cells.hpp"
#include "intake/importer.hpp"
#include "model/vocabularies.hpp"

namespace twiza::intake {

namespace {

using model::Kind;
using model::Ref;
using model::Verdict;

const std::vector<Kind>& end_kinds() { return model::type_of(Kind::tie).field("from")->targets; }

// Ends without order: "A – B" and "B – A" with the same bond are one tie.
std::string tie_key(const model::Tie& tie) {
  const base::Id& first = std::min(tie.from.id, tie.to.id);
  const base::Id& second = std::max(tie.from.id, tie.to.id);
  std::string indicators;
  for (const std::string& indicator : tie.indicators) indicators += base::fold(indicator) + ";";
  return first.to_text() + "|" + second.to_text() + "|" + tie.theme.id.to_text() + "|" +
         tie.since.canonical() + "|" + indicators;
}

bool joins(const model::Tie& tie, const Ref& a, const Ref& b) {
  return (tie.from == a && tie.to == b) || (tie.from == b && tie.to == a);
}

bool says_nothing(const model::Tie& tie) {
  return tie.indicators.empty() && tie.direction.empty() && tie.quality.empty() && tie.word.empty();
}

}  // namespace

// The actor at an end of a tie. An unknown name refuses the tie, unless the workbook lists no actors at
// all: then its ends become structures, doubted.
Ref Importer::tie_end(const Sheet& sheet, std::size_t row, std::string_view field) {
  const Column* column = sheet.column(field);
  const std::string text = sheet.text(row, column);
  const Spot spot{&sheet, row, column};
  if (text.empty()) {
    report("CNF-01", Verdict::review, "missing_end", spot,
           {{"column", std::string(model::type_of(Kind::tie).field(field)->column.fr)}});
    return {};
  }
  const Lookup lookup = directory_.find(text, end_kinds());
  if (lookup.one()) return lookup.found.front();
  if (lookup.found.empty() && ends_become_structures_) {
    model::Structure structure;
    structure.name = text;
    structure.id = derived(Kind::structure, base::fold(text));
    const Ref ref{Kind::structure, structure.id};
    import_.places[structure.id] = {sheet.table->name, static_cast<int>(row) + 1};
    import_.site.structures.push_back(std::move(structure));
    directory_.add(ref, text);
    report("IMP-04", Verdict::review, "structure_from_tie", spot, {{"name", shown(text)}});
    return ref;
  }
  // "Rabat" when only a territory is called so: say how to mean it.
  if (lookup.found.empty() && directory_.find(text, {Kind::territory}).one()) {
    report("TWZ-01", Verdict::nonconforming, "end_is_territory", spot, {{"name", shown(text)}});
    return {};
  }
  const std::string code = lookup.found.size() > 1      ? "ambiguous_end"
                           : lookup.candidates.empty() ? "unknown_end"
                                                        : "unknown_end_near";
  report("TWZ-01", Verdict::nonconforming, code, spot,
         {{"name", shown(text)}, {"candidates", listed(lookup.candidates)}});
  return {};
}

Ref Importer::source_named(const std::string& code, const Spot& spot) {
  const Lookup lookup = directory_.find(code, {Kind::source});
  if (lookup.one()) return lookup.found.front();
  model::Source source;
  source.code = code;
  source.id = derived(Kind::source, base::fold(code) + "|||");
  const Ref ref{Kind::source, source.id};
  if (spot.sheet != nullptr) {
    import_.places[source.id] = {spot.sheet->table->name, static_cast<int>(spot.row) + 1};
  }
  import_.site.sources.push_back(std::move(source));
  directory_.add_code(ref, code);
  report("IMP-04", Verdict::observation, "source_not_described", spot, {{"name", shown(code)}});
  return ref;
}

// "E3=bonne; E7=conflictuelle; D1": what each source says, in short.
void Importer::read_tie_sources(const Sheet& sheet, std::size_t row, model::Tie& tie,
                                std::vector<model::Statement>& said) {
  const Column* column = sheet.column("sources");
  const std::string text = sheet.text(row, column);
  for (const std::string_view piece : base::split(text, ';')) {
    const std::size_t equals = piece.find('=');
    const Ref source = source_named(std::string(base::trim(piece.substr(0, equals))), {&sheet, row, column});
    tie.sources.push_back(source);
    if (equals == std::string_view::npos) continue;
    model::Statement statement;
    statement.source = source;
    statement.quality = model::said_qualities().read(piece.substr(equals + 1));
    if (statement.quality.code.empty()) {
      statement.word = statement.quality.typed;
      statement.quality = {"other", {}};
    }
    said.push_back(std::move(statement));
  }
}

void Importer::read_ties() {
  auto& ties = import_.site.ties;
  for (const Draft& draft : read_rows(Kind::tie)) {
    const Sheet& sheet = *draft.sheet;
    const std::size_t row = draft.row;
    model::Tie& tie = ties[draft.index];
    // The grammar of the workbook allows the coach's own word in the quality's cell.
    if (tie.word.empty() && !tie.quality.typed.empty()) tie.word = tie.quality.typed;
    tie.from = tie_end(sheet, row, "from");
    tie.to = tie_end(sheet, row, "to");
    if (tie.from.empty() || tie.to.empty()) continue;
    resolve(sheet, row, Kind::tie, tie);
    if (tie.from == tie.to && tie.from.kind != Kind::group) {
      report("TWZ-02", Verdict::nonconforming, "self_tie", {&sheet, row, sheet.column("to")},
             {{"name", shown(sheet.text(row, sheet.column("from")))}});
      continue;
    }
    std::vector<model::Statement> said;
    read_tie_sources(sheet, row, tie, said);
    if (says_nothing(tie)) {
      report("IMP-01", Verdict::nonconforming, "empty_tie", {&sheet, row, nullptr},
             {{"from", shown(sheet.text(row, sheet.column("from")))},
              {"to", shown(sheet.text(row, sheet.column("to")))}});
      continue;
    }
    keep(Kind::tie, draft, tie_key(tie));
    if (tie.id.empty()) continue;
    directory_.add_code({Kind::tie, tie.id}, tie.code);
    for (model::Statement& statement : said) {
      statement.about = {Kind::tie, tie.id};
      statement.visibility = tie.visibility;
      const base::Id id =
          derived(Kind::statement, statement.source.id.to_text() + "|" + tie.id.to_text() + "|short");
      if (!ids_.insert(id).second) continue;
      statement.id = id;
      import_.places[id] = {sheet.table->name, static_cast<int>(row) + 1};
      import_.site.statements.push_back(std::move(statement));
    }
    if (const Column* colour = sheet.column(Extra::colour)) {
      const std::string typed = sheet.text(row, colour);
      if (!typed.empty()) import_.declared.colours.push_back({{Kind::tie, tie.id}, colour->header, typed});
    }
  }
  drop_refused(ties);
}

// `Structures` of a leader is shorthand for a leader–structure tie with the function as indicator, unless
// Liens has one.
void Importer::add_leader_ties() {
  for (const Draft& draft : leader_drafts_) {
    const model::Leader& leader = import_.site.leaders[draft.index];
    const Column* column = draft.sheet->column(Extra::structures);
    const std::string text = draft.sheet->text(draft.row, column);
    for (const std::string_view name : base::split(text, ';')) {
      const Lookup lookup = directory_.find(name, {Kind::structure, Kind::group});
      if (!lookup.one()) {
        refuse_value({draft.sheet, draft.row, column}, std::string(name), &lookup);
        continue;
      }
      model::Tie tie;
      tie.from = {Kind::leader, leader.id};
      tie.to = lookup.found.front();
      const auto& ties = import_.site.ties;
      if (std::any_of(ties.begin(), ties.end(),
                      [&](const model::Tie& other) { return joins(other, tie.from, tie.to); })) {
        continue;
      }
      tie.indicators = {leader.function};
      tie.id = derived(Kind::tie, tie_key(tie));
      if (!ids_.insert(tie.id).second) continue;
      import_.places[tie.id] = {draft.sheet->table->name, static_cast<int>(draft.row) + 1};
      import_.site.ties.push_back(std::move(tie));
    }
  }
}

// A tie's code, "De > À", an actor, "theme:…" or "territoire:…".
Ref Importer::statement_subject(const std::string& typed) {
  if (const std::size_t arrow = typed.find('>'); arrow != std::string::npos) {
    const Lookup from = directory_.find(typed.substr(0, arrow), end_kinds());
    const Lookup to = directory_.find(typed.substr(arrow + 1), end_kinds());
    if (!from.one() || !to.one()) return {};
    for (const model::Tie& tie : import_.site.ties) {
      if (joins(tie, from.found.front(), to.found.front())) return {Kind::tie, tie.id};
    }
    return {};
  }
  const Lookup tie = directory_.find(typed, {Kind::tie});
  if (tie.one()) return tie.found.front();
  const Lookup other = directory_.find(typed, end_kinds());
  return other.one() ? other.found.front() : Ref{};
}

void Importer::read_statements() {
  auto& statements = import_.site.statements;
  // Statements made by the short form of Liens come first and have their ids.
  for (const Draft& draft : read_rows(Kind::statement)) {
    const Sheet& sheet = *draft.sheet;
    const Column* about = sheet.column("about");
    const std::string subject = sheet.text(draft.row, about);
    const Ref ref = statement_subject(subject);
    if (ref.empty()) {
      report("IMP-01", Verdict::nonconforming, "unknown_subject", {&sheet, draft.row, about},
             {{"name", shown(subject)}});
      continue;
    }
    const Column* source = sheet.column("source");
    // May add a source, and so comes before the reference into the statements.
    const Ref said_by = source_named(sheet.text(draft.row, source), {&sheet, draft.row, source});
    model::Statement& statement = statements[draft.index];
    statement.about = ref;
    statement.source = said_by;
    keep(Kind::statement, draft,
         said_by.id.to_text() + "|" + ref.id.to_text() + "|" + statement.quality.code + "|" +
             base::fold(statement.word) + "|" + base::fold(statement.passage));
  }
  drop_refused(statements);
}

// `Projets portés` and `Projets associés` are shorthand for the sheet Projets.
void Importer::read_projects() {
  auto& projects = import_.site.projects;
  const auto add = [&](const Draft& draft, const Ref& actor, Extra extra, model::Refs model::Project::*role) {
    const std::string text = draft.sheet->text(draft.row, draft.sheet->column(extra));
    for (const std::string_view name : base::split(text, ';')) {
      const base::Id id = derived(Kind::project, base::fold(name));
      auto project = std::find_if(projects.begin(), projects.end(),
                                  [&](const model::Project& other) { return other.id == id; });
      if (project == projects.end()) {
        ids_.insert(id);
        import_.places[id] = {draft.sheet->table->name, static_cast<int>(draft.row) + 1};
        project = projects.insert(projects.end(), model::Project());
        project->id = id;
        project->name = std::string(name);
      }
      model::Refs& refs = (*project).*role;
      if (std::find(refs.begin(), refs.end(), actor) == refs.end()) refs.push_back(actor);
    }
  };
  const auto add_both = [&](const Draft& draft, const Ref& actor) {
    add(draft, actor, Extra::projects_carried, &model::Project::carriers);
    add(draft, actor, Extra::projects_associated, &model::Project::associates);
  };
  for (const Draft& draft : structure_drafts_) {
    add_both(draft, {Kind::structure, import_.site.structures[draft.index].id});
  }
  for (const Draft& draft : leader_drafts_) {
    add_both(draft, {Kind::leader, import_.site.leaders[draft.index].id});
  }
}

// A name typed in Leaders is a person's: it moves to Personnes.
void Importer::read_persons_in_leaders() {
  for (const Draft& draft : leader_drafts_) {
    const Ref leader{Kind::leader, import_.site.leaders[draft.index].id};
    const std::string name = draft.sheet->text(draft.row, draft.sheet->column(Extra::person_name));
    const std::string name_ar = draft.sheet->text(draft.row, draft.sheet->column(Extra::person_name_ar));
    if (name.empty() && name_ar.empty()) continue;
    const base::Id id = derived(Kind::person, leader.id.to_text());
    if (!ids_.insert(id).second) continue;  // Personnes has her already
    model::Person person;
    person.id = id;
    person.leader = leader;
    person.name = name;
    person.name_ar = name_ar;
    import_.places[id] = {draft.sheet->table->name, static_cast<int>(draft.row) + 1};
    import_.site.persons.push_back(std::move(person));
  }
}

// X, Y (L, H) beside an actor or a territory are hand placements on the first map.
void Importer::read_positions() {
  auto& site = import_.site;
  const auto number = [&](const Draft& draft, Extra extra) -> model::Number {
    const Column* column = draft.sheet->column(extra);
    const std::string text = draft.sheet->text(draft.row, column);
    double value = 0;
    if (text.empty()) return std::nullopt;
    if (base::parse_number(text, value)) return value;
    refuse_value({draft.sheet, draft.row, column}, text, nullptr);
    return std::nullopt;
  };
  const auto place = [&](const std::vector<Draft>& drafts, Kind kind, const auto& records) {
    for (const Draft& draft : drafts) {
      model::Placement placement;
      placement.x = number(draft, Extra::x);
      placement.y = number(draft, Extra::y);
      if (kind == Kind::territory) {
        placement.w = number(draft, Extra::w);
        placement.h = number(draft, Extra::h);
      }
      if (!placement.x || !placement.y) continue;
      if (site.maps.empty()) {
        model::Map map;
        map.id = derived(Kind::map, "");
        site.maps.push_back(map);
      }
      placement.map = {Kind::map, site.maps.front().id};
      placement.object = {kind, records[draft.index].id};
      placement.id =
          derived(Kind::placement, placement.map.id.to_text() + "|" + placement.object.id.to_text());
      if (ids_.insert(placement.id).second) site.placements.push_back(placement);
    }
  };
  place(structure_drafts_, Kind::structure, site.structures);
  place(leader_drafts_, Kind::leader, site.leaders);
  place(group_drafts_, Kind::group, site.groups);
  place(territory_drafts_, Kind::territory, site.territories);
}

// Sizes and symbols that the coach declared: read only to be checked (CNF-03, CNF-04, CNF-14).
void Importer::read_declared() {
  const auto read = [&](const std::vector<Draft>& drafts, Kind kind, const auto& records) {
    for (const Draft& draft : drafts) {
      for (const auto& [extra, declared] : {std::pair(Extra::size, &import_.declared.sizes),
                                            std::pair(Extra::symbol, &import_.declared.symbols)}) {
        const Column* column = draft.sheet->column(extra);
        const std::string text = draft.sheet->text(draft.row, column);
        if (!text.empty()) declared->push_back({{kind, records[draft.index].id}, column->header, text});
      }
    }
  };
  read(structure_drafts_, Kind::structure, import_.site.structures);
  read(leader_drafts_, Kind::leader, import_.site.leaders);
  read(group_drafts_, Kind::group, import_.site.groups);
}

}  // namespace twiza::intake
