// Who is called what: the keys that become ids, and the names by which other rows may mean an actor.

#include <algorithm>

#include "base/fold.hpp"
#include "base/text.hpp"
#include "intake/cells.hpp"
#include "intake/importer.hpp"

namespace twiza::intake {

namespace {

using model::Field;
using model::Kind;
using model::Ref;

std::string text_of(const Field* field, const model::Record& record) {
  const model::Value value = field->get(record);
  const std::string* text = std::get_if<std::string>(&value);
  return text == nullptr ? std::string() : *text;
}

// What a record without references is found by at the next import.
std::string plain_key(const model::RecordType& type, const model::Record& record) {
  if (type.kind == Kind::source) {
    const auto& source = static_cast<const model::Source&>(record);
    return base::name_key(source.code) + "|" + source.type.code + "|" + when_key(source.date) + "|" +
           base::fold(source.speaker);
  }
  const Field* name = type.field("name");
  if (name == nullptr) return {};
  return base::name_key(text_of(name, record));
}

}  // namespace

// "function, structure, rank": never the person's name, so that equal functions differ and a workbook
// without names gives the same ids. Equals are ranked by their codes, then by their rows.
std::vector<std::string> Importer::leader_keys(const std::vector<Draft>& drafts) const {
  std::map<std::string, std::vector<std::pair<std::string, std::size_t>>> equals;
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    const Draft& draft = drafts[i];
    const auto& leader = import_.site.leaders[draft.index];
    const std::string text = draft.sheet->text(draft.row, draft.sheet->column(Extra::structures));
    const auto names = base::split(text, ';');
    std::string structure;
    if (!names.empty()) {
      const Lookup lookup = directory_.find(names.front(), {Kind::structure});
      structure = lookup.one() ? lookup.found.front().id.to_text() : base::name_key(names.front());
    }
    equals[base::name_key(leader.function) + "|" + structure].emplace_back(base::name_key(leader.code), i);
  }
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
  for (const char* field : {"name", "name_ar", "acronym"}) {
    if (const Field* found = type.field(field)) directory_.add(ref, text_of(found, record));
  }
  const Field* aliases = type.field("aliases");
  if (aliases == nullptr) return;
  const model::Value value = aliases->get(record);
  if (const auto* texts = std::get_if<model::Texts>(&value)) {
    for (const std::string& alias : *texts) directory_.add(ref, alias);
  }
}

// Every name of the structure a cell means, the typed one first.
model::Texts Importer::names_of_structure(std::string_view typed) const {
  model::Texts names = {std::string(typed)};
  const Lookup lookup = directory_.find(typed, {Kind::structure});
  if (!lookup.one()) return names;
  for (const model::Structure& structure : import_.site.structures) {
    if (structure.id != lookup.found.front().id) continue;
    names.insert(names.end(), {structure.name, structure.name_ar, structure.acronym, structure.code});
    names.insert(names.end(), structure.aliases.begin(), structure.aliases.end());
  }
  std::erase_if(names, [](const std::string& name) { return name.empty(); });
  return names;
}

// "Fonction", "Fonction, Structure" and, among equals, "Fonction, Structure 2"; and the person's name.
void Importer::name_leaders(std::vector<Draft> drafts) {
  const auto code = [&](const Draft& draft) {
    return base::name_key(import_.site.leaders[draft.index].code);
  };
  std::erase_if(drafts, [&](const Draft& draft) { return import_.site.leaders[draft.index].id.empty(); });
  std::stable_sort(drafts.begin(), drafts.end(),
                   [&](const Draft& a, const Draft& b) { return code(a) < code(b); });
  std::map<std::string, int> ranks;
  for (const Draft& draft : drafts) name_leader(draft, ranks);
}

void Importer::name_leader(const Draft& draft, std::map<std::string, int>& ranks) {
  const model::Leader& leader = import_.site.leaders[draft.index];
  const Ref ref{Kind::leader, leader.id};
  directory_.add(ref, leader.function);
  for (const Extra extra : {Extra::person_name, Extra::person_name_ar}) {
    directory_.add(ref, draft.sheet->text(draft.row, draft.sheet->column(extra)));
  }
  const std::string structures = draft.sheet->text(draft.row, draft.sheet->column(Extra::structures));
  for (const std::string_view structure : base::split(structures, ';')) {
    std::set<std::string> named;
    for (const std::string& name : names_of_structure(structure)) {
      const std::string full = leader.function + ", " + name;
      if (!named.insert(base::name_key(full)).second) continue;
      const int rank = ++ranks[base::name_key(full)];
      directory_.add(ref, rank == 1 ? full : full + " " + std::to_string(rank));
    }
  }
}

void Importer::name_actors(Kind kind, const std::vector<Draft>& drafts) {
  const model::RecordType& type = model::type_of(kind);
  const std::vector<std::string> leaders =
      kind == Kind::leader ? leader_keys(drafts) : std::vector<std::string>();
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    const model::Record& record = type.at(import_.site, drafts[i].index);
    keep(kind, drafts[i], kind == Kind::leader ? leaders[i] : plain_key(type, record));
    if (record.id.empty()) continue;
    directory_.add_code({kind, record.id}, record.code);
    if (kind != Kind::leader) name_actor(type, record);
  }
  if (kind == Kind::leader) name_leaders(drafts);
}

}  // namespace twiza::intake
