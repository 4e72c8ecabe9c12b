// The sheets whose cells have a syntax of their own: Liens and Dires.

#include <algorithm>

#include "base/text.hpp"
#include "intake/cells.hpp"
#include "intake/import_keys.hpp"
#include "intake/importer.hpp"
#include "model/vocabularies.hpp"

namespace twiza::intake {

namespace {

using model::Kind;
using model::Ref;
using model::Verdict;

const std::vector<Kind>& end_kinds() { return model::type_of(Kind::tie).field("from")->targets; }

bool says_nothing(const model::Tie& tie) {
  return tie.indicators.empty() && tie.direction.empty() && tie.quality.empty() && tie.word.empty();
}

}  // namespace

// In a workbook that lists no actors a tie's end becomes one, doubted: a structure, or what its prefix says.
Ref Importer::actor_from_end(const std::string& typed, const Spot& spot, const Lookup& lookup) {
  const Prefixed prefixed = read_prefix(typed);
  const Kind kind = prefixed.kind.value_or(Kind::structure);
  if (!model::is_actor(kind) || prefixed.name.empty()) return {};
  const model::RecordType& type = model::type_of(kind);
  model::Record& record = type.add(import_.site);
  const std::string name(prefixed.name);
  type.field(kind == Kind::leader ? "function" : "name")->set(record, name);
  // The id it will have once it is described in its sheet.
  record.id = new_id(kind, kind == Kind::leader ? base::name_key(name) + "||1" : base::name_key(name));
  ids_.insert(record.id);
  import_.places[record.id] = {spot.sheet->table->name, static_cast<int>(spot.row) + 1};
  const Ref ref{kind, record.id};
  directory_.add(ref, name);
  report("IMP-04", Verdict::review, std::string(model::name_of(kind)) + "_from_tie", spot,
         {{"name", shown(name)}}, lookup.candidates);
  notes_[import_.findings.size() - 1].name = shown(name);
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
    const Ref made = actor_from_end(text, spot, lookup);
    if (!made.empty()) return made;
  }
  // "Rabat" when only a territory is called so: say how to mean it.
  if (lookup.found.empty() && directory_.find_exact(text, {Kind::territory}).one()) {
    report("TWZ-01", Verdict::nonconforming, "end_is_territory", spot, {{"name", shown(text)}});
    return {};
  }
  const std::string code = lookup.found.size() > 1     ? "ambiguous_end"
                           : lookup.candidates.empty() ? "unknown_end"
                                                       : "unknown_end_near";
  report("TWZ-01", Verdict::nonconforming, code, spot,
         {{"name", shown(text)}, {"candidates", listed(lookup.candidates)}}, lookup.candidates);
  return {};
}

// A source that no sheet describes is still a source: it has its code and nothing else.
Ref Importer::source_named(const std::string& code, const Spot& spot) {
  const Lookup lookup = directory_.find_exact(code, {Kind::source});
  if (!lookup.found.empty()) {
    ids_.insert(lookup.found.front().id);
    return lookup.found.front();
  }
  model::Source source;
  source.code = code;
  source.id = new_id(Kind::source, base::name_key(code) + "|||");
  ids_.insert(source.id);
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
  if (text == emptied_cell) return;
  for (const std::string_view piece : base::split(text, ';')) {
    const std::size_t equals = piece.find('=');
    const std::string code(base::trim(piece.substr(0, equals)));
    // A source called "∅" could not be written: as a code it means "no code".
    if (code.empty() || code == emptied_cell) {
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

// An end that is not said again is the one of the known tie that the row's code is.
bool Importer::read_tie_ends(Draft& draft) {
  const Sheet& sheet = *draft.sheet;
  model::Tie& tie = import_.site.ties[draft.index];
  const model::Tie* known = nullptr;
  if (known_ != nullptr && !tie.code.empty()) {
    const Known::Places& coded = known_->by_code(Kind::tie, base::name_key(tie.code));
    if (coded.size() == 1) known = &known_->site().ties[coded.front()];
  }
  for (const char* name : {"from", "to"}) {
    const model::Field& field = *model::type_of(Kind::tie).field(name);
    const bool said = known == nullptr || !sheet.text(draft.row, sheet.column(name)).empty();
    const Ref end = said ? tie_end(sheet, draft.row, name) : std::get<Ref>(field.get(*known));
    if (!end.empty()) field.set(import_.site.ties[draft.index], end);
  }
  return !tie.from.empty() && !tie.to.empty();
}

void Importer::read_ties() {
  auto& ties = import_.site.ties;
  Drafts drafts = read_rows(Kind::tie);
  const std::size_t first_finding = import_.findings.size();
  const model::Field* direction = model::type_of(Kind::tie).field("direction");
  std::map<std::size_t, std::vector<model::Statement>> said;  // by row's own tie
  std::set<std::size_t> nowhere;                              // "-": nobody is known to go to the other
  std::erase_if(drafts, [&](Draft& draft) {
    const Sheet& sheet = *draft.sheet;
    const std::size_t row = draft.row;
    model::Tie& tie = ties[draft.index];
    // The grammar of the workbook allows the coach's own word in the quality's cell.
    if (tie.word.empty() && !tie.quality.typed.empty()) tie.word = tie.quality.typed;
    if (tie.direction.is("unknown")) {
      tie.direction = {};
      nowhere.insert(draft.index);
    }
    if (!read_tie_ends(draft)) return true;
    resolve(draft, Kind::tie, tie);
    if (tie.from == tie.to && tie.from.kind != Kind::group) {
      report("TWZ-02", Verdict::nonconforming, "self_tie", {&sheet, row, sheet.column("to")},
             {{"name", shown(sheet.text(row, sheet.column("from")))}});
      return true;
    }
    read_tie_sources(sheet, row, tie, said[draft.index]);
    return false;
  });
  match(Kind::tie, drafts);
  for (Draft& draft : drafts) {
    const Sheet& sheet = *draft.sheet;
    const std::size_t own = draft.index;
    if (!draft.found && draft.several.empty() && says_nothing(ties[own])) {
      report("IMP-01", Verdict::nonconforming, "empty_tie", {&sheet, draft.row, nullptr},
             {{"from", shown(sheet.text(draft.row, sheet.column("from")))},
              {"to", shown(sheet.text(draft.row, sheet.column("to")))}});
      continue;
    }
    const std::string key = key_of(Kind::tie, ties[own]);
    if (!keep(Kind::tie, draft, key)) continue;
    model::Tie& tie = ties[draft.index];
    if (draft.found && nowhere.count(own) > 0) direction->set(tie, {});
    directory_.add_code({Kind::tie, tie.id}, tie.code);
    add_said(draft, tie, std::move(said[own]));
    if (const Column* colour = sheet.column(Extra::colour)) {
      const std::string typed = sheet.text(draft.row, colour);
      if (!typed.empty()) import_.declared.colours.push_back({{Kind::tie, tie.id}, colour->header, typed});
    }
  }
  drop_refused(ties);
  sort_findings(first_finding);
  ties_between_.clear();
  for (std::size_t i = 0; i < ties.size(); ++i)
    ties_between_[ends_key(ties[i].from, ties[i].to)].push_back(i);
}

// The short form: "E3=bonne". What the source is known to say of the tie in these words is not said again.
void Importer::add_said(const Draft& draft, const model::Tie& tie, std::vector<model::Statement> said) {
  auto& statements = import_.site.statements;
  for (model::Statement& statement : said) {
    statement.about = {Kind::tie, tie.id};
    statement.visibility = tie.visibility;
    const std::string key = main_key(Kind::statement, statement) + "|short";
    const base::Id id = derived(Kind::statement, key);
    if (known_ != nullptr) {
      bool known = false;
      for (const std::size_t place :
           known_->by_main_key(Kind::statement, main_key(Kind::statement, statement))) {
        model::Statement& other = statements[place];
        if (other.id == id && ids_.count(id) == 0) {
          other.quality = statement.quality;
          other.word = statement.word;
          other.visibility = statement.visibility;
        }
        const bool same = other.quality == statement.quality && other.word == statement.word;
        if (other.id != id && !same) continue;
        ids_.insert(other.id);
        import_.places[other.id] = {draft.sheet->table->name, static_cast<int>(draft.row) + 1};
        known = true;
        break;
      }
      if (known) continue;
    }
    if (!ids_.insert(id).second) continue;
    statement.id = id;
    import_.places[id] = {draft.sheet->table->name, static_cast<int>(draft.row) + 1};
    statements.push_back(std::move(statement));
  }
}

// The tie between a leader and her structure, with her function as indicator, unless there is one already.
void Importer::add_leader_tie(const Ref& leader, const Ref& structure, const std::string& function,
                              const RecordPlace& place) {
  auto& ties = import_.site.ties;
  std::vector<std::size_t>& between = ties_between_[ends_key(leader, structure)];
  if (!between.empty()) {
    for (const std::size_t index : between) ids_.insert(ties[index].id);
    return;
  }
  model::Tie tie;
  tie.from = leader;
  tie.to = structure;
  for (const std::string_view piece : base::split(function, ';')) tie.indicators.emplace_back(piece);
  tie.id = new_id(Kind::tie, key_of(Kind::tie, tie));
  if (!ids_.insert(tie.id).second) return;
  import_.places[tie.id] = place;
  between.push_back(ties.size());
  ties.push_back(std::move(tie));
}

// `Structures` of a leader is shorthand for a leader–structure tie with the function as indicator, unless
// Liens has one.
void Importer::add_leader_ties() {
  for (const Draft& draft : leader_drafts_) {
    const model::Leader& leader = import_.site.leaders[draft.index];
    const Column* column = draft.sheet->column(Extra::structures);
    const std::string text = draft.sheet->text(draft.row, column);
    if (text == emptied_cell) continue;
    for (const std::string_view name : base::split(text, ';')) {
      const Lookup lookup = directory_.find(name, {Kind::structure, Kind::group});
      if (!lookup.one()) {
        refuse_value({draft.sheet, draft.row, column}, std::string(name), &lookup);
        continue;
      }
      add_leader_tie({Kind::leader, leader.id}, lookup.found.front(), leader.function,
                     {draft.sheet->table->name, static_cast<int>(draft.row) + 1});
    }
  }
}

// A tie's code, "De > À", an actor, "theme:…" or "territoire:…". Several found: it is not said which.
model::Refs Importer::statement_subjects(const std::string& typed) const {
  for (const std::vector<Kind>& kinds : {std::vector{Kind::tie}, end_kinds()}) {
    const Lookup lookup = directory_.find_exact(typed, kinds);
    if (!lookup.found.empty()) return lookup.found;
  }
  const std::size_t arrow = typed.find('>');
  if (arrow == std::string::npos) return {};
  const Lookup from = directory_.find_exact(typed.substr(0, arrow), end_kinds());
  const Lookup to = directory_.find_exact(typed.substr(arrow + 1), end_kinds());
  model::Refs ties;
  if (!from.one() || !to.one()) return ties;
  const auto between = ties_between_.find(ends_key(from.found.front(), to.found.front()));
  if (between == ties_between_.end()) return ties;
  constexpr std::size_t enough = 2;  // more are not more ambiguous
  for (const std::size_t index : between->second)
    if (ties.size() < enough) ties.push_back({Kind::tie, import_.site.ties[index].id});
  return ties;
}

void Importer::read_statements() {
  auto& statements = import_.site.statements;
  Drafts drafts = read_rows(Kind::statement);
  const std::size_t first_finding = import_.findings.size();
  std::erase_if(drafts, [&](Draft& draft) {
    const Sheet& sheet = *draft.sheet;
    const Column* about = sheet.column("about");
    const std::string subject = sheet.text(draft.row, about);
    const model::Statement* known = nullptr;
    if (known_ != nullptr && !statements[draft.index].code.empty()) {
      const Known::Places& coded =
          known_->by_code(Kind::statement, base::name_key(statements[draft.index].code));
      if (coded.size() == 1) known = &known_->site().statements[coded.front()];
    }
    const model::Refs subjects =
        subject.empty() && known != nullptr ? model::Refs{known->about} : statement_subjects(subject);
    if (subjects.size() != 1) {
      report("IMP-01", Verdict::nonconforming, subjects.empty() ? "unknown_subject" : "ambiguous_subject",
             {&sheet, draft.row, about}, {{"name", shown(subject)}});
      return true;
    }
    const Column* source = sheet.column("source");
    const std::string typed = sheet.text(draft.row, source);
    // May add a source, and so comes before the reference into the statements.
    const Ref said_by =
        typed.empty() && known != nullptr ? known->source : source_named(typed, {&sheet, draft.row, source});
    statements[draft.index].about = subjects.front();
    statements[draft.index].source = said_by;
    return false;
  });
  match(Kind::statement, drafts);
  for (Draft& draft : drafts) keep(Kind::statement, draft, key_of(Kind::statement, statements[draft.index]));
  drop_refused(statements);
  sort_findings(first_finding);
}

}  // namespace twiza::intake
