#include "intake/import.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "intake/cells.hpp"
#include "intake/import_keys.hpp"
#include "intake/importer.hpp"
#include "intake/template.hpp"
#include "model/value_text.hpp"

namespace twiza::intake {

namespace {

using model::Field;
using model::FieldType;
using model::Kind;
using model::Ref;
using model::Verdict;

// Longer names are kept and cut on the map; nobody means to write one.
constexpr std::size_t long_name = 200;

bool is_reference(const Field& field) {
  return field.type == FieldType::ref || field.type == FieldType::refs;
}

// What a row is called in the report: what it must say, "A – B" for a tie; else its first cell.
std::string row_name(const Sheet& sheet, std::size_t row) {
  std::vector<std::string> said;
  for (const Field& field : sheet.type->fields) {
    if (!field.mandatory || field.name == "type") continue;
    const std::string text = sheet.text(row, sheet.column(field.name));
    if (!text.empty()) said.push_back(text);
  }
  for (const Column& column : sheet.columns) {
    const std::string text = sheet.text(row, &column);
    if (said.empty() && !text.empty()) said.push_back(text);
  }
  return shown(base::join(said, " – "));
}

}  // namespace

void Import::locate(model::Finding& finding) const {
  if (finding.sheet.empty()) {
    const auto place = places.find(finding.about.id);
    if (place == places.end()) return;
    finding.sheet = place->second.sheet;
    finding.row = place->second.row;
  }
  if (finding.column.empty() && !finding.field.empty()) {
    const auto column = columns.find({finding.sheet, finding.field});
    if (column != columns.end()) finding.column = column->second;
  }
}

Importer::Importer(const Workbook& workbook, const std::string& fallback_name, const model::Site* known)
    : workbook_(&workbook), fallback_name_(fallback_name) {
  if (known == nullptr) return;
  known_ = std::make_unique<Known>(*known);
  import_.site = *known;
}

model::Finding& Importer::report(std::string rule, Verdict verdict, std::string code, const Spot& spot,
                                 base::Arguments arguments, std::vector<std::string> candidates) {
  Note& note = notes_[import_.findings.size()];
  note.candidates = std::move(candidates);
  if (spot.sheet != nullptr && spot.sheet->type != nullptr) {
    note.kind = spot.sheet->type->kind;
    const bool header = spot.row < spot.sheet->first_row;
    if (!spot.sheet->vertical && !header) note.name = row_name(*spot.sheet, spot.row);
    if (verdict == Verdict::nonconforming || code == "missing_end") spare(spot);
  }
  model::Finding finding;
  finding.rule = std::move(rule);
  finding.verdict = verdict;
  finding.code = std::move(code);
  finding.arguments = std::move(arguments);
  if (spot.sheet != nullptr) {
    finding.sheet = spot.sheet->table->name;
    finding.row = static_cast<int>(spot.row) + 1;
    if (spot.sheet->vertical && spot.column != nullptr) {
      finding.row = static_cast<int>(spot.column->index) + 1;
    }
  }
  if (spot.column != nullptr) finding.column = spot.column->header;
  import_.findings.push_back(std::move(finding));
  return import_.findings.back();
}

void Importer::sort_findings(std::size_t first) {
  std::vector<model::Finding>& findings = import_.findings;
  std::map<std::string, std::size_t> ranks;
  for (const Sheet& sheet : sheets_) ranks.emplace(sheet.table->name, ranks.size());
  std::vector<std::pair<model::Finding, Note>> told;
  for (std::size_t rank = first; rank < findings.size(); ++rank)
    told.emplace_back(std::move(findings[rank]), std::move(notes_[rank]));
  std::stable_sort(told.begin(), told.end(), [&](const auto& a, const auto& b) {
    return std::pair(ranks[a.first.sheet], a.first.row) < std::pair(ranks[b.first.sheet], b.first.row);
  });
  for (std::size_t i = 0; i < told.size(); ++i) {
    findings[first + i] = std::move(told[i].first);
    notes_[first + i] = std::move(told[i].second);
  }
}

// A refused row deletes nothing: the record it means is not gone.
void Importer::spare(const Spot& refused) {
  if (known_ == nullptr || refused.sheet->vertical) return;
  const Kind kind = refused.sheet->type->kind;
  const model::RecordType& type = *refused.sheet->type;
  const std::string code = base::name_key(refused.sheet->text(refused.row, refused.sheet->column("code")));
  const std::string name = base::name_key(refused.sheet->text(refused.row, refused.sheet->column("name")));
  bool said = false;
  for (const Known::Places* places : {&known_->by_code(kind, code), &known_->by_name(kind, name)}) {
    for (const std::size_t place : *places) spared_.insert(type.at(import_.site, place).id);
    said = said || !places->empty();
  }
  if (!said) unsaid_.insert(kind);
}

void Importer::refuse_value(const Spot& spot, const std::string& typed, const Lookup* lookup) {
  base::Arguments arguments = {{"value", shown(typed)}, {"column", spot.column->header}};
  std::string code = "unreadable_value";
  if (lookup != nullptr) {
    code = lookup->found.size() > 1     ? "ambiguous_name"
           : lookup->candidates.empty() ? "unknown_name"
                                        : "unknown_name_near";
    arguments.emplace_back("candidates", listed(lookup->candidates));
  }
  // Without a mandatory value the row is refused.
  const bool row = spot.column->field != nullptr && spot.column->field->mandatory;
  report(row ? "IMP-01" : "IMP-02", row ? Verdict::nonconforming : Verdict::review, code, spot,
         std::move(arguments), lookup == nullptr ? std::vector<std::string>() : lookup->candidates);
}

base::Id Importer::derived(Kind kind, const std::string& key) const {
  return base::derived_id(import_.site.info.id, model::name_of(kind), key);
}

const Sheet* Importer::sheet_of(Kind kind) const {
  for (const Sheet& sheet : sheets_) {
    if (sheet.type->kind == kind) return &sheet;
  }
  return nullptr;
}

void Importer::read_site_info() {
  const Sheet* sheet = sheet_of(Kind::site);
  model::SiteInfo& info = import_.site.info;
  model::SiteInfo read;
  if (sheet != nullptr) read_fields(*sheet, 0, read);
  revision_ = read.revision;
  if (known_ != nullptr) {
    const std::string identifier(base::trim(read.identifier));
    const bool same =
        identifier.empty() || identifier == base::trim(info.identifier) || identifier == info.id.to_text();
    if (!same) {
      report("IMP-02", Verdict::review, "other_site", {sheet, 0, sheet->column("identifier")},
             {{"value", shown(identifier)}, {"name", shown(info.name)}});
    }
    // What the workbook was made from is not what the site is.
    read.identifier.clear();
    read.revision.clear();
    if (sheet != nullptr) merge(Kind::site, {sheet, 0, 0}, read, info);
  } else {
    info = std::move(read);
    if (info.name.empty()) info.name = fallback_name_;
    const std::optional<base::Id> given = base::Id::parse(base::trim(info.identifier));
    info.id = given && !given->empty()
                  ? *given
                  : base::derived_id(
                        {}, "site",
                        base::name_key(info.identifier.empty() ? info.name + " " + info.from.canonical()
                                                               : info.identifier));
  }
  if (sheet != nullptr) import_.places[info.id] = {sheet->table->name, 1};
}

// Whether the row leaves out what a record must have. A row that finds a known record need not say it again.
bool Importer::is_missing_one(const Sheet& sheet, std::size_t row, const Field& field) const {
  if (known_ == nullptr) return true;
  const Kind kind = sheet.type->kind;
  const std::string code = base::name_key(sheet.text(row, sheet.column("code")));
  if (!code.empty() && known_->by_code(kind, code).size() == 1) return false;
  const std::string name = base::name_key(sheet.text(row, sheet.column("name")));
  return field.name == "name" || name.empty() || known_->by_name(kind, name).size() != 1;
}

// Reads every field that is not a reference. False when a mandatory one is missing: the row is refused.
bool Importer::read_fields(const Sheet& sheet, std::size_t row, model::Record& record) {
  bool complete = true;
  for (const Column& column : sheet.columns) {
    if (column.field == nullptr || is_reference(*column.field)) continue;
    const std::string text = sheet.text(row, &column);
    if (text.empty() || empties(*column.field, text)) continue;
    const Spot spot{&sheet, row, &column};
    const std::optional<model::Value> value = model::value_typed(*column.field, text);
    if (!value) {
      refuse_value(spot, text, nullptr);
      continue;
    }
    column.field->set(record, *value);
    if (column.field->mandatory && base::length(text) > long_name) {
      report("IMP-02", Verdict::review, "long_name", spot,
             {{"value", shown(text)}, {"length", std::to_string(base::length(text))}});
    }
  }
  for (const Field& field : sheet.type->fields) {
    const bool at_an_end = sheet.type->kind == Kind::tie;  // an arrow without an end: CNF-01
    if (!field.mandatory || at_an_end || sheet.vertical) continue;
    const Column* column = sheet.column(field.name);
    const std::string text = sheet.text(row, column);
    const bool emptied = empties(field, text);
    const bool missing = emptied || (is_reference(field) ? text.empty() : model::is_empty(field.get(record)));
    if (!missing || (!emptied && !is_missing_one(sheet, row, field))) continue;
    // A territory without its type can still be drawn.
    const bool refused = field.name != "type";
    complete = complete && !refused;
    report("IMP-01", refused ? Verdict::nonconforming : Verdict::review,
           refused ? "missing_value" : "missing_type", {&sheet, row, column},
           {{"column", std::string(field.column.fr)}});
  }
  return complete;
}

Importer::Drafts Importer::read_rows(Kind kind) {
  Drafts drafts;
  const model::RecordType& type = model::type_of(kind);
  std::size_t index = type.all(import_.site).size();
  for (const Sheet& sheet : sheets_) {
    if (sheet.type->kind != kind) continue;
    const Column* code = sheet.column("code");
    for (std::size_t row = sheet.first_row; row < sheet.table->rows.size(); ++row) {
      if (sheet.blank(row)) continue;
      if (!sheet.text(row, code).empty() && is_example_row(sheet, row)) continue;
      model::Record& record = type.add(import_.site);
      // A refused record keeps an empty id and is dropped when its kind is read.
      if (read_fields(sheet, row, record)) {
        drafts.push_back({&sheet, row, index});
        if (kind == Kind::structure) read_logo(drafts.back(), static_cast<model::Structure&>(record));
      }
      ++index;
    }
  }
  return drafts;
}

// Gives a record its id and place, or brings what it says into the known record that its row finds. Two rows
// on one record, by its key, its code or what it finds: the second is refused.
bool Importer::keep(Kind kind, Draft& draft, const std::string& key) {
  const model::RecordType& type = model::type_of(kind);
  model::Record& record = type.at(import_.site, draft.index);
  const int row = static_cast<int>(draft.row) + 1;
  const Spot spot{draft.sheet, draft.row, nullptr};
  const std::string name = shown(draft.sheet->text(draft.row, &draft.sheet->columns.front()));
  const auto refuse = [&](int first, bool same_tie) {
    report(same_tie ? "TWZ-03" : "IMP-01", Verdict::nonconforming,
           same_tie ? "duplicate_tie" : "duplicate_record", spot,
           {{"name", name}, {"first", std::to_string(first)}});
    return false;
  };
  if (!record.code.empty()) {
    const auto [first, is_first] = rows_of_codes_.try_emplace({kind, base::name_key(record.code)}, row);
    if (!is_first) return refuse(first->second, false);
  }
  if (!draft.several.empty()) {
    std::vector<std::string> names;
    for (const std::size_t place : draft.several) {
      const model::Record& meant = type.at(import_.site, place);
      names.push_back(meant.code.empty() ? known_->index().name_of({kind, meant.id}) : meant.code);
    }
    report("IMP-01", Verdict::nonconforming, "several_records", spot,
           {{"name", row_name(*draft.sheet, draft.row)}, {"candidates", listed(names)}}, names);
    return false;
  }
  base::Id id;
  if (draft.found) {
    model::Record& known = type.at(import_.site, *draft.found);
    id = known.id;
    if (!ids_.insert(id).second) return refuse(import_.places[id].row, kind == Kind::tie);
    rows_of_keys_.try_emplace({kind, key}, row);
    if (draft.by_birth) {
      report(
          "IMP-02", Verdict::review, "renamed_since", spot,
          {{"name", row_name(*draft.sheet, draft.row)}, {"now", shown(known_->index().name_of({kind, id}))}});
    }
    merge(kind, draft, record, known);
    draft.index = *draft.found;
  } else {
    id = derived(kind, key);
    if (known_ != nullptr) {
      const auto [first, is_first] = rows_of_keys_.try_emplace({kind, key}, row);
      if (!is_first) return refuse(first->second, kind == Kind::tie);
      id = new_id(kind, key);
    }
    if (!ids_.insert(id).second) return refuse(import_.places[id].row, kind == Kind::tie);
    record.id = id;
  }
  import_.places[id] = {draft.sheet->table->name, row};
  return true;
}

// False when a mandatory name is not known: the row is refused.
bool Importer::resolve(Draft& draft, Kind kind, model::Record& record) {
  const Sheet& sheet = *draft.sheet;
  bool complete = true;
  for (const Column& column : sheet.columns) {
    if (column.field == nullptr || !is_reference(*column.field)) continue;
    const Field& field = *column.field;
    // Ties and statements read their ends and sources in their own way.
    if (kind == Kind::tie && field.name != "theme") continue;
    if (kind == Kind::statement) continue;
    const std::string text = sheet.text(draft.row, &column);
    if (text.empty() || empties(field, text)) continue;
    model::Refs refs;
    bool read = true;
    const auto look_up = [&](std::string_view name) {
      const Lookup lookup = directory_.find(name, field.targets);
      if (lookup.one()) {
        refs.push_back(lookup.found.front());
      } else {
        refuse_value({&sheet, draft.row, &column}, std::string(name), &lookup);
        read = false;
        complete = complete && !field.mandatory;
      }
    };
    if (field.type == FieldType::refs) {
      for (const std::string_view name : base::split(text, ';')) look_up(name);
    } else {
      look_up(text);
    }
    // A known record keeps its list where the cell names somebody unknown: it would lose a name in silence.
    if (!read) draft.unread.push_back(&field);
    if (!read && draft.found) continue;
    if (field.type == FieldType::refs && !says_the_same(refs, field.get(record))) field.set(record, refs);
    if (field.type == FieldType::ref && !refs.empty()) field.set(record, refs.front());
  }
  return complete;
}

// Records that are found by their own name.
Importer::Drafts Importer::read_named(Kind kind) {
  Drafts drafts = read_rows(kind);
  name_actors(kind, drafts);
  const model::RecordType& type = model::type_of(kind);
  std::erase_if(drafts, [&](const Draft& draft) { return type.at(import_.site, draft.index).id.empty(); });
  for (Draft& draft : drafts) resolve(draft, kind, type.at(import_.site, draft.index));
  return drafts;
}

// A value read from a formula is the result that was stored with it; it may be old.
void Importer::check_formulas() {
  for (const Sheet& sheet : sheets_) {
    int count = 0;
    std::optional<std::size_t> first;
    for (std::size_t row = 0; row < sheet.table->rows.size(); ++row) {
      for (const Cell& cell : sheet.table->rows[row]) {
        count += cell.formula ? 1 : 0;
        if (cell.formula && !first) first = row;
      }
    }
    if (!first) continue;
    report("IMP-03", Verdict::observation, "formulas", {&sheet, *first, nullptr},
           {{"count", std::to_string(count)}, {"sheet", sheet.table->name}});
  }
}

// TER-02: territories are nested; one that contains itself cannot be drawn. The cycle is cut at the
// territory whose row closes it.
void Importer::check_territory_cycles() {
  std::vector<model::Territory>& territories = import_.site.territories;
  std::unordered_map<base::Id, std::size_t> places;
  for (std::size_t place = 0; place < territories.size(); ++place)
    if (!territories[place].id.empty()) places.emplace(territories[place].id, place);
  const auto parent_of = [&](std::size_t place) {
    const auto parent = places.find(territories[place].parent.id);
    return parent == places.end() ? std::optional<std::size_t>() : std::optional(parent->second);
  };
  // Every territory is walked from once: each walk stops at the ground of an earlier one.
  std::vector<std::size_t> walks(territories.size(), 0);
  std::set<std::size_t> on_cycles;
  for (std::size_t start = 0; start < territories.size(); ++start) {
    std::optional<std::size_t> at = start;
    while (at && walks[*at] == 0) {
      walks[*at] = start + 1;
      at = parent_of(*at);
    }
    if (!at || walks[*at] != start + 1) continue;
    for (const std::size_t closing = *at; on_cycles.insert(*at).second;) {
      at = parent_of(*at);
      if (!at || *at == closing) break;
    }
  }
  constexpr std::size_t longest_chain = 12;
  for (const Draft& draft : territory_drafts_) {
    if (on_cycles.count(draft.index) == 0) continue;
    model::Territory& territory = territories[draft.index];
    std::vector<std::string> chain = {territory.name};
    on_cycles.erase(draft.index);
    for (std::optional<std::size_t> at = parent_of(draft.index); at; at = parent_of(*at)) {
      on_cycles.erase(*at);
      if (chain.size() < longest_chain) chain.push_back(territories[*at].name);
      if (*at == draft.index) break;
    }
    report("TER-02", Verdict::nonconforming, "territory_cycle",
           {draft.sheet, draft.row, draft.sheet->column("parent")},
           {{"name", shown(territory.name)}, {"chain", listed(chain)}});
    territory.parent = {};
  }
}

Import Importer::run() {
  sheets_ = recognise(*workbook_, import_.findings);
  for (const Sheet& sheet : sheets_) {
    for (const Column& column : sheet.columns) {
      if (column.field == nullptr) continue;
      import_.columns.try_emplace({sheet.table->name, std::string(column.field->name)}, column.header);
    }
  }
  for (const Sheet& sheet : sheets_) {
    for (const Column& column : sheet.columns) {
      for (const ExtraColumn& extra : extra_columns()) {
        if (column.extra != extra.extra || extra.field.empty()) continue;
        import_.columns.try_emplace({sheet.table->name, std::string(extra.field)}, column.header);
      }
    }
  }
  check_formulas();
  read_contact_tables();
  read_site_info();
  name_known();

  model::Site& site = import_.site;
  read_named(Kind::theme);
  territory_drafts_ = read_named(Kind::territory);
  check_territory_cycles();
  structure_drafts_ = read_named(Kind::structure);
  read_contact_structures();
  read_group_names();
  leader_drafts_ = read_named(Kind::leader);
  read_contact_leaders();
  group_drafts_ = read_named(Kind::group);
  read_named(Kind::source);
  read_named(Kind::milestone);
  read_named(Kind::map);
  read_named(Kind::interpretation);
  read_keyed(site.data);
  read_keyed(site.persons);
  read_persons_in_leaders();
  read_contact_persons();
  for (const model::Person& person : site.persons) {
    for (const std::string& name : {person.name, person.name_ar}) directory_.add(person.leader, name);
  }
  read_keyed(site.projects);

  ends_become_structures_ = sheet_of(Kind::structure) == nullptr && sheet_of(Kind::leader) == nullptr &&
                            sheet_of(Kind::group) == nullptr && contacts_.empty();
  read_ties();
  add_leader_ties();
  add_contact_ties();
  read_statements();
  add_contact_statements();
  propose_ties();
  read_projects();
  read_named(Kind::note);
  read_named(Kind::activity);
  read_named(Kind::coach);
  read_named(Kind::difficulty);
  read_keyed(site.citations);
  read_keyed(site.swot);
  read_keyed(site.seats);
  read_keyed(site.outcomes);
  read_placements();
  read_positions();
  read_declared();

  // Only now: until here drafts name records by their place.
  drop_refused(site.themes);
  drop_refused(site.territories);
  drop_refused(site.structures);
  drop_refused(site.leaders);
  drop_refused(site.groups);
  drop_refused(site.sources);
  drop_refused(site.milestones);
  drop_refused(site.maps);
  drop_refused(site.interpretations);
  drop_refused(site.notes);
  drop_refused(site.activities);
  drop_refused(site.coaches);
  drop_refused(site.difficulties);
  return std::move(import_);
}

Import import_workbook(const Workbook& workbook, const std::string& fallback_name) {
  return Importer(workbook, fallback_name).run();
}

}  // namespace twiza::intake
