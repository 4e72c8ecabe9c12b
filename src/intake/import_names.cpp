// Who is called what: the keys that become ids, and the names by which other rows may mean an actor.

#include <algorithm>
#include <tuple>

#include "base/text.hpp"
#include "intake/cells.hpp"
#include "intake/import_keys.hpp"
#include "intake/importer.hpp"

namespace twiza::intake {

namespace {

using model::Field;
using model::Kind;
using model::Ref;

}  // namespace

// Into a known site: every name of its records, so that references find them. Leaders are named later, beside
// those of the workbook.
void Importer::name_known() {
  if (known_ == nullptr) return;
  for (const model::RecordType& type : model::record_types()) {
    if (type.kind == Kind::site || type.kind == Kind::person) continue;
    for (const model::Record* record : type.all(import_.site)) {
      directory_.add_code({type.kind, record->id}, record->code);
      if (type.kind != Kind::leader) name_actor(type, *record);
    }
  }
  const model::Site& site = import_.site;
  for (std::size_t i = 0; i < site.structures.size(); ++i) structures_.emplace(site.structures[i].id, i);
  for (std::size_t i = 0; i < site.leaders.size(); ++i) leaders_.emplace(site.leaders[i].id, i);
  for (std::size_t i = 0; i < site.ties.size(); ++i)
    ties_between_[ends_key(site.ties[i].from, site.ties[i].to)].push_back(i);
}

// Function and first structure; never the person's name, so that a workbook without names gives the same ids.
std::string Importer::leader_key(const Draft& draft) const {
  std::string text = draft.sheet->text(draft.row, draft.sheet->column(Extra::structures));
  if (text == emptied_cell) text.clear();
  const auto names = base::split(text, ';');
  std::string structure;
  if (!names.empty()) {
    const Lookup lookup = directory_.find_exact(names.front(), {Kind::structure});
    if (lookup.one()) {
      structure = lookup.found.front().id.to_text();
    } else if (is_group_name(names.front())) {
      structure = base::name_key(names.front());
    }
  }
  return key_of(Kind::leader, import_.site.leaders[draft.index]) + "|" + structure;
}

// Groups are read after leaders, who may lead one.
void Importer::read_group_names() {
  for (const Sheet& sheet : sheets_) {
    if (sheet.type->kind != Kind::group) continue;
    for (std::size_t row = sheet.first_row; row < sheet.table->rows.size(); ++row) {
      for (const char* field : {"code", "name", "name_ar"})
        group_names_.insert(base::name_key(sheet.text(row, sheet.column(field))));
      const std::string aliases = sheet.text(row, sheet.column("aliases"));
      for (const std::string_view alias : base::split(aliases, ';'))
        group_names_.insert(base::name_key(alias));
    }
  }
}

bool Importer::is_group_name(std::string_view typed) const {
  // "Groupe: les Amis" may be the whole name.
  return group_names_.count(base::name_key(typed)) > 0 ||
         group_names_.count(base::name_key(read_prefix(typed).name)) > 0 ||
         directory_.find_exact(typed, {Kind::group}).one();
}

// "function, structure, rank": equals are ranked by their codes, then by their rows.
std::vector<std::string> Importer::leader_keys(const Drafts& drafts) const {
  std::map<std::string, std::vector<std::pair<std::string, std::size_t>>> equals;
  for (std::size_t i = 0; i < drafts.size(); ++i)
    equals[leader_key(drafts[i])].emplace_back(base::name_key(import_.site.leaders[drafts[i].index].code), i);
  std::vector<std::string> keys(drafts.size());
  for (auto& [key, ranked] : equals) {
    std::sort(ranked.begin(), ranked.end());
    for (std::size_t rank = 0; rank < ranked.size(); ++rank) {
      keys[ranked[rank].second] = key + "|" + std::to_string(rank + 1);
    }
  }
  return keys;
}

// By name, Arabic name, acronym and aliases.
void Importer::name_actor(const model::RecordType& type, const model::Record& record) {
  const Ref ref{type.kind, record.id};
  for (const char* field : {"name", "name_ar", "acronym"}) directory_.add(ref, text_of(type, field, record));
  const Field* aliases = type.field("aliases");
  if (aliases == nullptr) return;
  const model::Value value = aliases->get(record);
  if (const auto* texts = std::get_if<model::Texts>(&value)) {
    for (const std::string& alias : *texts) directory_.add(ref, alias);
  }
}

// Every name of a structure.
model::Texts Importer::names_of_structure(const Ref& ref) const {
  const auto found = structures_.find(ref.id);
  if (found == structures_.end()) return {};
  const model::Structure& structure = import_.site.structures[found->second];
  model::Texts names = {structure.name, structure.name_ar, structure.acronym, structure.code};
  names.insert(names.end(), structure.aliases.begin(), structure.aliases.end());
  std::erase_if(names, [](const std::string& name) { return name.empty(); });
  return names;
}

// "Fonction", "Fonction, Structure" and, among equals, "Fonction, Structure 2"; and the person's name. Equals
// are ranked by their codes, then as they stand in the known site, then by their rows.
void Importer::name_leaders(Drafts drafts) {
  std::vector<std::pair<std::size_t, const Draft*>> leaders;
  std::set<std::size_t> written;
  for (const Draft& draft : drafts) {
    if (import_.site.leaders[draft.index].id.empty()) continue;
    leaders.emplace_back(draft.index, &draft);
    written.insert(draft.index);
  }
  const std::size_t known = known_ == nullptr ? 0 : known_->site().leaders.size();
  for (std::size_t index = 0; index < known; ++index)
    if (written.count(index) == 0) leaders.emplace_back(index, nullptr);
  std::vector<std::string> codes;
  for (const model::Leader& leader : import_.site.leaders) codes.push_back(base::name_key(leader.code));
  std::sort(leaders.begin(), leaders.end(), [&](const auto& a, const auto& b) {
    return std::tie(codes[a.first], a.first) < std::tie(codes[b.first], b.first);
  });
  std::map<std::string, int> ranks;
  for (const auto& [index, draft] : leaders) name_leader(index, draft, ranks);
}

void Importer::name_leader(std::size_t index, const Draft* draft, std::map<std::string, int>& ranks) {
  const model::Leader& leader = import_.site.leaders[index];
  const Ref ref{Kind::leader, leader.id};
  directory_.add(ref, leader.function);
  std::vector<model::Texts> structures;  // each under all its names
  if (draft != nullptr) {
    for (const Extra extra : {Extra::person_name, Extra::person_name_ar})
      directory_.add(ref, draft->sheet->text(draft->row, draft->sheet->column(extra)));
    const std::string text = draft->sheet->text(draft->row, draft->sheet->column(Extra::structures));
    for (const std::string_view typed : base::split(text, ';')) {
      model::Texts names = {std::string(typed)};
      const Lookup lookup = directory_.find_exact(typed, {Kind::structure});
      const model::Texts others = lookup.one() ? names_of_structure(lookup.found.front()) : model::Texts();
      names.insert(names.end(), others.begin(), others.end());
      structures.push_back(std::move(names));
    }
  }
  if (structures.empty() && known_ != nullptr) {
    for (const Ref& structure : known_->structures_of(leader.id))
      structures.push_back(names_of_structure(structure));
  }
  for (const model::Texts& names : structures) {
    std::set<std::string> named;
    for (const std::string& name : names) {
      const std::string full = leader.function + ", " + name;
      if (!named.insert(base::name_key(full)).second) continue;
      const int rank = ++ranks[base::name_key(full)];
      directory_.add(ref, rank == 1 ? full : full + " " + std::to_string(rank));
    }
  }
}

// What a row becomes an id of. Of rows of one name that all say a code each, those behind the first (by code)
// are told by it too.
std::vector<std::string> Importer::keys_of(Kind kind, const Drafts& drafts) const {
  if (kind == Kind::leader) return leader_keys(drafts);
  std::vector<std::string> keys;
  std::map<std::string, std::vector<std::pair<std::string, std::size_t>>> equals;
  const std::vector<const model::Record*> records = model::type_of(kind).all(import_.site);
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    const model::Record& record = *records[drafts[i].index];
    keys.push_back(key_of(kind, record));
    if (has_name(kind)) equals[keys.back()].emplace_back(base::name_key(record.code), i);
  }
  for (auto& [key, rows] : equals) {
    std::sort(rows.begin(), rows.end());
    if (rows.front().first.empty()) continue;
    for (std::size_t rank = 1; rank < rows.size(); ++rank) keys[rows[rank].second] += "|" + rows[rank].first;
  }
  return keys;
}

// Two new ones of one name and different codes: perhaps one, written twice.
void Importer::tell_equals(Kind kind, const Drafts& drafts) {
  if (!has_name(kind)) return;
  const std::vector<const model::Record*> records = model::type_of(kind).all(import_.site);
  std::map<std::string, const Draft*> first;
  for (const Draft& draft : drafts) {
    const model::Record& record = *records[draft.index];
    if (record.code.empty()) continue;
    const auto [before, is_first] = first.try_emplace(key_of(kind, record), &draft);
    if (is_first || (draft.found && before->second->found)) continue;
    if (base::name_key(records[before->second->index]->code) == base::name_key(record.code)) continue;
    const auto verdict = model::is_actor(kind) ? model::Verdict::review : model::Verdict::observation;
    report("IMP-02", verdict, "same_name", {draft.sheet, draft.row, draft.sheet->column("name")},
           {{"name", shown(text_of(model::type_of(kind), "name", record))},
            {"first", std::to_string(before->second->row + 1)}});
  }
}

void Importer::name_actors(Kind kind, Drafts& drafts) {
  const model::RecordType& type = model::type_of(kind);
  match(kind, drafts);
  const std::vector<std::string> keys = keys_of(kind, drafts);
  tell_equals(kind, drafts);
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    Draft& draft = drafts[i];
    keep(kind, draft, keys[i]);
    const model::Record& record = type.at(import_.site, draft.index);
    if (record.id.empty()) continue;
    directory_.add_code({kind, record.id}, record.code);
    if (kind != Kind::leader) name_actor(type, record);
    if (kind == Kind::structure) structures_.emplace(record.id, draft.index);
    if (kind == Kind::leader) leaders_.emplace(record.id, draft.index);
  }
  if (kind == Kind::leader) name_leaders(drafts);
}

}  // namespace twiza::intake
