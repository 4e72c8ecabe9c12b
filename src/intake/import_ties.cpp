// The sheets whose cells have a syntax of their own: Liens and Dires.

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

// Ends without order: "A – B" and "B – A" with the same bond are one tie. Nor have its indicators.
std::string tie_key(const model::Tie& tie) {
  const base::Id& first = std::min(tie.from.id, tie.to.id);
  const base::Id& second = std::max(tie.from.id, tie.to.id);
  std::vector<std::string> indicators;
  for (const std::string& indicator : tie.indicators) indicators.push_back(base::name_key(indicator));
  std::sort(indicators.begin(), indicators.end());
  return first.to_text() + "|" + second.to_text() + "|" + tie.theme.id.to_text() + "|" +
         when_key(tie.since) + "|" + base::join(indicators, ";");
}

bool joins(const model::Tie& tie, const Ref& a, const Ref& b) {
  return (tie.from == a && tie.to == b) || (tie.from == b && tie.to == a);
}

bool says_nothing(const model::Tie& tie) {
  return tie.indicators.empty() && tie.direction.empty() && tie.quality.empty() && tie.word.empty();
}

}  // namespace

// In a workbook that lists no actors a tie's end becomes one, doubted: a structure, or what its prefix says.
Ref Importer::actor_from_end(const std::string& typed, const Spot& spot) {
  const Prefixed prefixed = read_prefix(typed);
  const Kind kind = prefixed.kind.value_or(Kind::structure);
  if (!model::is_actor(kind) || prefixed.name.empty()) return {};
  const model::RecordType& type = model::type_of(kind);
  model::Record& record = type.add(import_.site);
  const std::string name(prefixed.name);
  type.field(kind == Kind::leader ? "function" : "name")->set(record, name);
  // The id it will have once it is described in its sheet.
  record.id = derived(kind, kind == Kind::leader ? base::name_key(name) + "||1" : base::name_key(name));
  import_.places[record.id] = {spot.sheet->table->name, static_cast<int>(spot.row) + 1};
  const Ref ref{kind, record.id};
  directory_.add(ref, name);
  report("IMP-04", Verdict::review, std::string(model::name_of(kind)) + "_from_tie", spot,
         {{"name", shown(name)}});
  return ref;
}

// The actor at an end of a tie. An unknown name refuses the tie, unless the workbook lists no actors at
// all.
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
    const Ref made = actor_from_end(text, spot);
    if (!made.empty()) return made;
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

// A source that no sheet describes is still a source: it has its code and nothing else.
Ref Importer::source_named(const std::string& code, const Spot& spot) {
  const Lookup lookup = directory_.find(code, {Kind::source});
  if (!lookup.found.empty()) return lookup.found.front();
  model::Source source;
  source.code = code;
  source.id = derived(Kind::source, base::name_key(code) + "|||");
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
    const std::string code(base::trim(piece.substr(0, equals)));
    if (code.empty()) {
      refuse_value({&sheet, row, column}, std::string(piece), nullptr);
      continue;
    }
    const Ref source = source_named(code, {&sheet, row, column});
    if (std::find(tie.sources.begin(), tie.sources.end(), source) == tie.sources.end()) {
      tie.sources.push_back(source);
    }
    if (equals == std::string_view::npos) continue;
    model::Statement statement;
    statement.source = source;
    statement.quality = model::said_qualities().read(piece.substr(equals + 1));
    if (statement.quality.empty()) continue;  // "E3=" names the source and no more
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
    if (tie.direction.is("unknown")) tie.direction = {};  // "-" says that nobody is known to go to the other
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

// A tie's code, "De > À", an actor, "theme:…" or "territoire:…". Several found: it is not said which.
model::Refs Importer::statement_subjects(const std::string& typed) const {
  for (const std::vector<Kind>& kinds : {std::vector{Kind::tie}, end_kinds()}) {
    const Lookup lookup = directory_.find(typed, kinds);
    if (!lookup.found.empty()) return lookup.found;
  }
  const std::size_t arrow = typed.find('>');
  if (arrow == std::string::npos) return {};
  const Lookup from = directory_.find(typed.substr(0, arrow), end_kinds());
  const Lookup to = directory_.find(typed.substr(arrow + 1), end_kinds());
  model::Refs ties;
  if (!from.one() || !to.one()) return ties;
  for (const model::Tie& tie : import_.site.ties) {
    if (joins(tie, from.found.front(), to.found.front())) ties.push_back({Kind::tie, tie.id});
  }
  return ties;
}

void Importer::read_statements() {
  auto& statements = import_.site.statements;
  // Statements made by the short form of Liens come first and have their ids.
  for (const Draft& draft : read_rows(Kind::statement)) {
    const Sheet& sheet = *draft.sheet;
    const Column* about = sheet.column("about");
    const std::string subject = sheet.text(draft.row, about);
    const model::Refs subjects = statement_subjects(subject);
    if (subjects.size() != 1) {
      report("IMP-01", Verdict::nonconforming, subjects.empty() ? "unknown_subject" : "ambiguous_subject",
             {&sheet, draft.row, about}, {{"name", shown(subject)}});
      continue;
    }
    const Ref ref = subjects.front();
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

}  // namespace twiza::intake
