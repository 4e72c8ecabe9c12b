#include "intake/import.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "intake/cells.hpp"
#include "intake/importer.hpp"

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

Importer::Importer(const Workbook& workbook, const std::string& fallback_name)
    : workbook_(&workbook), fallback_name_(fallback_name) {}

model::Finding& Importer::report(std::string rule, Verdict verdict, std::string code, const Spot& spot,
                                 base::Arguments arguments) {
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

void Importer::refuse_value(const Spot& spot, const std::string& typed, const Lookup* lookup) {
  base::Arguments arguments = {{"value", shown(typed)}, {"column", spot.column->header}};
  std::string code = "unreadable_value";
  if (lookup != nullptr) {
    code = lookup->found.size() > 1      ? "ambiguous_name"
           : lookup->candidates.empty() ? "unknown_name"
                                        : "unknown_name_near";
    arguments.emplace_back("candidates", listed(lookup->candidates));
  }
  // Without a mandatory value the row is refused.
  const bool row = spot.column->field != nullptr && spot.column->field->mandatory;
  report(row ? "IMP-01" : "IMP-02", row ? Verdict::nonconforming : Verdict::review, code, spot,
         std::move(arguments));
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
  model::SiteInfo& info = import_.site.info;
  if (const Sheet* sheet = sheet_of(Kind::site)) read_fields(*sheet, 0, info);
  if (info.name.empty()) info.name = fallback_name_;
  const std::optional<base::Id> given = base::Id::parse(base::trim(info.identifier));
  info.id = given && !given->empty()
                ? *given
                : base::derived_id({}, "site",
                                   base::name_key(info.identifier.empty()
                                                      ? info.name + " " + info.from.canonical()
                                                      : info.identifier));
  if (const Sheet* sheet = sheet_of(Kind::site)) import_.places[info.id] = {sheet->table->name, 1};
}

// Reads every field that is not a reference. False when a mandatory one is missing: the row is refused.
bool Importer::read_fields(const Sheet& sheet, std::size_t row, model::Record& record) {
  bool complete = true;
  for (const Column& column : sheet.columns) {
    if (column.field == nullptr || is_reference(*column.field)) continue;
    const std::string text = sheet.text(row, &column);
    if (text.empty()) continue;
    const Spot spot{&sheet, row, &column};
    const std::optional<model::Value> value = read_value(*column.field, text);
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
    const bool missing = is_reference(field)
                             ? sheet.text(row, column).empty()
                             : std::holds_alternative<std::monostate>(field.get(record));
    if (!missing) continue;
    // A territory without its type can still be drawn.
    const bool refused = field.name != "type";
    complete = complete && !refused;
    report("IMP-01", refused ? Verdict::nonconforming : Verdict::review,
           refused ? "missing_value" : "missing_type", {&sheet, row, column},
           {{"column", std::string(field.column.fr)}});
  }
  return complete;
}

std::vector<Importer::Draft> Importer::read_rows(Kind kind) {
  std::vector<Draft> drafts;
  const model::RecordType& type = model::type_of(kind);
  for (const Sheet& sheet : sheets_) {
    if (sheet.type->kind != kind) continue;
    for (std::size_t row = sheet.first_row; row < sheet.table->rows.size(); ++row) {
      if (sheet.blank(row)) continue;
      const std::size_t index = type.all(import_.site).size();
      model::Record& record = type.add(import_.site);
      // A refused record keeps an empty id and is dropped when its kind is read.
      if (read_fields(sheet, row, record)) drafts.push_back({&sheet, row, index});
    }
  }
  return drafts;
}

// Gives a record its id and place; two rows on one record, by its key or its code: the second is refused.
void Importer::keep(Kind kind, const Draft& draft, const std::string& key) {
  model::Record& record = model::type_of(kind).at(import_.site, draft.index);
  const int row = static_cast<int>(draft.row) + 1;
  const base::Id id = derived(kind, key);
  const auto refuse = [&](int first, bool same_tie) {
    report(same_tie ? "TWZ-03" : "IMP-01", Verdict::nonconforming,
           same_tie ? "duplicate_tie" : "duplicate_record", {draft.sheet, draft.row, nullptr},
           {{"name", shown(draft.sheet->text(draft.row, &draft.sheet->columns.front()))},
            {"first", std::to_string(first)}});
  };
  if (!record.code.empty()) {
    const auto [first, is_first] = rows_of_codes_.try_emplace({kind, base::name_key(record.code)}, row);
    if (!is_first) return refuse(first->second, false);
  }
  if (!ids_.insert(id).second) return refuse(import_.places[id].row, kind == Kind::tie);
  record.id = id;
  import_.places[id] = {draft.sheet->table->name, row};
}

bool Importer::resolve(const Sheet& sheet, std::size_t row, Kind kind, model::Record& record) {
  bool complete = true;
  for (const Column& column : sheet.columns) {
    if (column.field == nullptr || !is_reference(*column.field)) continue;
    const Field& field = *column.field;
    // Ties and statements read their ends and sources in their own way.
    if (kind == Kind::tie && field.name != "theme") continue;
    if (kind == Kind::statement) continue;
    const std::string text = sheet.text(row, &column);
    if (text.empty()) continue;
    model::Refs refs;
    const auto look_up = [&](std::string_view name) {
      const Lookup lookup = directory_.find(name, field.targets);
      if (lookup.one()) {
        refs.push_back(lookup.found.front());
      } else {
        refuse_value({&sheet, row, &column}, std::string(name), &lookup);
        complete = complete && !field.mandatory;
      }
    };
    if (field.type == FieldType::refs) {
      for (const std::string_view name : base::split(text, ';')) look_up(name);
      field.set(record, refs);
    } else {
      look_up(text);
      if (!refs.empty()) field.set(record, refs.front());
    }
  }
  return complete;
}

// Records that are found by their own name.
std::vector<Importer::Draft> Importer::read_named(Kind kind) {
  std::vector<Draft> drafts = read_rows(kind);
  name_actors(kind, drafts);
  const model::RecordType& type = model::type_of(kind);
  std::erase_if(drafts, [&](const Draft& draft) { return type.at(import_.site, draft.index).id.empty(); });
  for (const Draft& draft : drafts) {
    resolve(*draft.sheet, draft.row, kind, type.at(import_.site, draft.index));
  }
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
  const model::Index index(import_.site);
  for (const Draft& draft : territory_drafts_) {
    model::Territory& territory = import_.site.territories[draft.index];
    std::vector<std::string> chain = {territory.name};
    bool closed = territory.parent.id == territory.id && !territory.parent.empty();
    for (const model::Territory* at : index.ancestry(territory.parent.id)) {
      chain.push_back(at->name);
      closed = closed || at->id == territory.id;
      if (closed) break;
    }
    if (!closed) continue;
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
  check_formulas();
  read_site_info();

  model::Site& site = import_.site;
  read_named(Kind::theme);
  territory_drafts_ = read_named(Kind::territory);
  check_territory_cycles();
  structure_drafts_ = read_named(Kind::structure);
  leader_drafts_ = read_named(Kind::leader);
  group_drafts_ = read_named(Kind::group);
  read_named(Kind::source);
  read_named(Kind::milestone);
  read_named(Kind::map);
  read_keyed(site.data, [](const model::Datum& datum) {
    return datum.territory.id.to_text() + "|" + base::name_key(datum.name) + "|" + when_key(datum.date) +
           "|" + base::name_key(datum.source);
  });
  read_keyed(site.persons, [](const model::Person& person) { return person.leader.id.to_text(); });
  for (const model::Person& person : site.persons) {
    for (const std::string& name : {person.name, person.name_ar}) directory_.add(person.leader, name);
  }
  read_keyed(site.projects, [](const model::Project& project) { return base::name_key(project.name); });

  ends_become_structures_ = sheet_of(Kind::structure) == nullptr && sheet_of(Kind::leader) == nullptr &&
                            sheet_of(Kind::group) == nullptr;
  read_ties();
  add_leader_ties();
  read_statements();
  read_projects();
  read_persons_in_leaders();
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
  return std::move(import_);
}

Import import_workbook(const Workbook& workbook, const std::string& fallback_name) {
  return Importer(workbook, fallback_name).run();
}

}  // namespace twiza::intake
