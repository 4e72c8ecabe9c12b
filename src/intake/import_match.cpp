// Which record of a known site a row finds (workbook.md, Identity): by its code, else by its name, else by
// its key. What is left over is new.

#include <algorithm>

#include "base/text.hpp"
#include "intake/cells.hpp"
#include "intake/import_keys.hpp"
#include "intake/importer.hpp"

namespace twiza::intake {

namespace {

using model::Field;
using model::Kind;
using model::Ref;

// Equal records beyond so many are told by their keys alone: to compare each with each would take too long.
constexpr std::size_t most_compared = 200;

}  // namespace

// An id that no record has. A key that once gave the id of a record that is called otherwise now gives the
// next one.
base::Id Importer::new_id(Kind kind, const std::string& key) const {
  base::Id id = derived(kind, key);
  if (known_ == nullptr) return id;
  for (int rank = 2; known_->holds(id); ++rank) id = derived(kind, key + "|" + std::to_string(rank));
  return id;
}

// Every field that `read` says is the same in the known record; or every one of its key.
bool Importer::agrees(Kind kind, const model::Record& read, const model::Record& known, bool key_only) const {
  for (const Field& field : model::type_of(kind).fields) {
    if (field.name == "code" || (key_only && !is_of_key(kind, field.name))) continue;
    // Ends stand in either order; they are in the main key.
    if (kind == Kind::tie && (field.name == "from" || field.name == "to")) continue;
    const model::Value value = field.get(read);
    if (model::is_empty(value)) continue;
    if (!says_the_same(value, field.get(known))) return false;
  }
  return true;
}

// What the row says and the record does not. ∅ empties a field.
void Importer::merge(Kind kind, const Draft& draft, const model::Record& read, model::Record& into) {
  for (const Field& field : model::type_of(kind).fields) {
    if (draft.by_birth && is_of_key(kind, field.name)) continue;
    if (std::find(draft.unread.begin(), draft.unread.end(), &field) != draft.unread.end()) continue;
    const model::Value said = field.get(read);
    const model::Value was = field.get(into);
    if (!model::is_empty(said)) {
      if (!says_the_same(said, was)) field.set(into, said);
      continue;
    }
    const Column* column = draft.sheet->column(field.name);
    if (column == nullptr || field.mandatory || draft.sheet->text(draft.row, column) != emptied_cell)
      continue;
    const std::string* text = std::get_if<std::string>(&was);
    if (text == nullptr || base::trim(*text) != emptied_cell) field.set(into, {});
  }
}

void Importer::match_by_code_or_name(Kind kind, Draft& draft) {
  const model::RecordType& type = model::type_of(kind);
  const model::Record& read = type.at(import_.site, draft.index);
  const std::string code = base::name_key(read.code);
  const std::string name = has_name(kind) ? base::name_key(text_of(type, "name", read)) : std::string();
  const Known::Places none;
  const Known::Places& coded = code.empty() ? none : known_->by_code(kind, code);
  const Known::Places& named = name.empty() ? none : known_->by_name(kind, name);
  if (coded.size() > 1) {
    draft.several = coded;
  } else if (coded.size() == 1) {
    draft.found = coded.front();
    // One row on two records: the code is one's, the name is another's.
    const bool of_another =
        !named.empty() && std::find(named.begin(), named.end(), coded.front()) == named.end();
    if (of_another) draft.several = {coded.front(), named.front()};
  } else if (named.size() > 1) {
    draft.several = named;
  } else if (named.size() == 1) {
    draft.found = named.front();
    // Called by an alias, it keeps its name.
    if (base::name_key(text_of(type, "name", type.at(import_.site, *draft.found))) != name)
      draft.unread.push_back(type.field("name"));
  }
  // A map without a name is written with its rank (export).
  if (kind == Kind::map && !draft.found && draft.several.empty()) {
    const auto& maps = known_->site().maps;
    for (std::size_t place = 0; place < maps.size(); ++place) {
      if (!maps[place].name.empty() || name != base::name_key("Carte " + std::to_string(place + 1))) continue;
      draft.found = place;
      draft.unread.push_back(type.field("name"));
    }
  }
}

// A row of another code does not mean by its name what a row means by its code: two of one name.
void Importer::free_names(Kind kind, Drafts& drafts) {
  if (!has_name(kind)) return;
  const model::RecordType& type = model::type_of(kind);
  const auto is_coded = [&](const Draft& draft) {
    const std::string code = base::name_key(type.at(import_.site, draft.index).code);
    return !code.empty() && known_->by_code(kind, code).size() == 1;
  };
  std::set<std::size_t> coded;
  for (const Draft& draft : drafts)
    if (draft.found && is_coded(draft)) coded.insert(*draft.found);
  for (Draft& draft : drafts) {
    const bool own = type.at(import_.site, draft.index).code.empty() || is_coded(draft);
    if (own || !draft.found || coded.count(*draft.found) == 0) continue;
    draft.found.reset();
    draft.unread.clear();
  }
}

// The whole key, else the part of it that the row says, where that is one record's.
void Importer::match_by_key(Kind kind, Draft& draft, const std::set<std::size_t>& taken) {
  const model::RecordType& type = model::type_of(kind);
  const model::Record& read = type.at(import_.site, draft.index);
  std::vector<std::size_t> agreeing;
  for (const std::size_t place : known_->by_key(kind, key_of(kind, read)))
    if (taken.count(place) == 0) agreeing.push_back(place);
  const Known::Places& among = known_->by_main_key(kind, main_key(kind, read));
  if (agreeing.empty() && among.size() <= most_compared) {
    for (const std::size_t place : among) {
      if (taken.count(place) > 0 || !agrees(kind, read, type.at(import_.site, place), true)) continue;
      agreeing.push_back(place);
    }
  }
  if (agreeing.size() == 1) draft.found = agreeing.front();
  if (agreeing.size() <= 1) return;
  // Of several equal ones, the one that the row says nothing new of.
  if (agreeing.size() <= most_compared) {
    for (const std::size_t place : agreeing) {
      if (draft.found || !agrees(kind, read, type.at(import_.site, place), false)) continue;
      draft.found = place;
    }
  }
  if (!draft.found) draft.several = agreeing;
}

// A record keeps its id when it is called otherwise: the row that it was born from still means it.
void Importer::match_by_birth(Kind kind, Drafts& drafts, const std::vector<std::string>& keys) {
  std::set<std::size_t> taken;
  for (const Draft& draft : drafts)
    if (draft.found) taken.insert(*draft.found);
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    Draft& draft = drafts[i];
    if (draft.found || !draft.several.empty()) continue;
    const base::Id id = derived(kind, keys[i]);
    if (!known_->holds(id) || !taken.insert(known_->place(id)).second) continue;
    draft.found = known_->place(id);
    draft.by_birth = true;
  }
}

void Importer::match(Kind kind, Drafts& drafts) {
  if (known_ == nullptr) return;
  if (kind == Kind::leader) return match_leaders(drafts);
  for (Draft& draft : drafts) match_by_code_or_name(kind, draft);
  free_names(kind, drafts);
  const model::RecordType& type = model::type_of(kind);
  // A row that says the whole key goes before one that says a part of it.
  std::set<std::size_t> taken;
  for (const Draft& draft : drafts)
    if (draft.found) taken.insert(*draft.found);
  if (!has_name(kind) && kind != Kind::source) {
    for (const bool whole : {true, false}) {
      for (Draft& draft : drafts) {
        if (draft.found || !draft.several.empty()) continue;
        const std::string key = key_of(kind, type.at(import_.site, draft.index));
        const Known::Places& exact = known_->by_key(kind, key);
        if (whole && (exact.size() != 1 || taken.count(exact.front()) > 0)) continue;
        match_by_key(kind, draft, taken);
        if (draft.found) taken.insert(*draft.found);
      }
    }
  }
  match_by_birth(kind, drafts, keys_of(kind, drafts));
}

// Leaders: by code; by function and structure, equals by the person's name, then by what else is said, then
// by rank; by the person's name; by function alone.
void Importer::match_leaders(Drafts& drafts) {
  std::set<std::size_t> taken;
  for (Draft& draft : drafts) {
    match_by_code_or_name(Kind::leader, draft);
    if (draft.found) taken.insert(*draft.found);
  }
  std::map<std::string, std::vector<Draft*>> groups;
  for (Draft& draft : drafts) {
    if (!draft.found && draft.several.empty()) groups[leader_key(draft)].push_back(&draft);
  }
  // Who leads the structure goes before who is only tied to it.
  for (const bool leading : {true, false}) match_leaders_of(groups, leading, taken);
  for (Draft& draft : drafts)
    if (!draft.found && draft.several.empty()) match_leader_alone(draft, taken);
  match_by_birth(Kind::leader, drafts, leader_keys(drafts));
}

void Importer::match_leaders_of(const std::map<std::string, std::vector<Draft*>>& groups, bool leading,
                                std::set<std::size_t>& taken) {
  for (const auto& [key, all] : groups) {
    std::vector<Draft*> rows = all;
    std::erase_if(rows, [](const Draft* draft) { return draft->found.has_value(); });
    if (rows.empty()) continue;
    const Draft& one = *rows.front();
    const std::string function = key_of(Kind::leader, import_.site.leaders[one.index]);
    std::string text = one.sheet->text(one.row, one.sheet->column(Extra::structures));
    if (text == emptied_cell) text.clear();
    base::Id structure;
    if (const auto names = base::split(text, ';'); !names.empty()) {
      const Lookup lookup = directory_.find_exact(names.front(), {Kind::structure, Kind::group});
      if (lookup.found.size() > 1) continue;
      if (lookup.one()) structure = lookup.found.front().id;
    }
    std::vector<std::size_t> equals;
    for (const std::size_t place : known_->leaders(function, structure)) {
      const model::Refs& led = known_->structures_of(import_.site.leaders[place].id);
      const bool leads = led.empty() || led.front().id == structure;
      if (taken.count(place) == 0 && (leads || !leading)) equals.push_back(place);
    }
    match_equal_leaders(rows, equals, taken);
  }
}

void Importer::match_equal_leaders(const std::vector<Draft*>& rows, const std::vector<std::size_t>& equals,
                                   std::set<std::size_t>& taken) {
  const auto person = [&](const Draft& draft) {
    return base::name_key(draft.sheet->text(draft.row, draft.sheet->column(Extra::person_name)));
  };
  const auto take = [&](Draft& draft, std::size_t place) {
    if (draft.found || !taken.insert(place).second) return;
    draft.found = place;
  };
  std::multimap<std::string, std::size_t> by_person;
  for (const std::size_t place : equals) {
    for (const std::string& name : known_->persons_of(import_.site.leaders[place].id))
      by_person.emplace(name, place);
  }
  for (Draft* draft : rows) {
    const std::string name = person(*draft);
    if (name.empty()) continue;
    for (auto [at, end] = by_person.equal_range(name); at != end && !draft->found; ++at)
      take(*draft, at->second);
  }
  if (rows.size() <= most_compared && equals.size() <= most_compared && equals.size() > 1) {
    for (Draft* draft : rows) {
      for (const std::size_t place : equals) {
        if (draft->found || taken.count(place) > 0) continue;
        const model::Leader& known = import_.site.leaders[place];
        if (!person(*draft).empty() && !known_->persons_of(known.id).empty()) continue;  // two persons
        if (agrees(Kind::leader, import_.site.leaders[draft->index], known, false)) take(*draft, place);
      }
    }
  }
  auto next = equals.begin();
  for (Draft* draft : rows) {
    while (!draft->found && next != equals.end()) take(*draft, *next++);
  }
}

void Importer::match_leader_alone(Draft& draft, std::set<std::size_t>& taken) {
  const Sheet& sheet = *draft.sheet;
  std::string text = sheet.text(draft.row, sheet.column(Extra::structures));
  if (text == emptied_cell) text.clear();
  const auto structures = base::split(text, ';');
  const auto tied_to_one = [&](std::size_t place) {
    for (const Ref& ref : known_->structures_of(import_.site.leaders[place].id)) {
      for (const std::string_view name : structures) {
        const Lookup lookup = directory_.find_exact(name, {ref.kind});
        if (lookup.one() && lookup.found.front() == ref) return true;
      }
    }
    return structures.empty();
  };
  const auto choose = [&](const Known::Places& places) {
    std::vector<std::size_t> meant;
    for (std::size_t i = 0; i < places.size() && i < most_compared && meant.size() < 2; ++i) {
      if (taken.count(places[i]) == 0 && tied_to_one(places[i])) meant.push_back(places[i]);
    }
    if (meant.size() != 1) return meant.size() > 1;
    draft.found = meant.front();
    taken.insert(meant.front());
    return false;
  };
  const std::string person = base::name_key(sheet.text(draft.row, sheet.column(Extra::person_name)));
  if (!person.empty()) choose(known_->leaders_called(person));
  if (draft.found || !structures.empty()) return;
  const std::string function = key_of(Kind::leader, import_.site.leaders[draft.index]);
  const Known::Places& so_called = known_->by_key(Kind::leader, function);
  if (choose(so_called)) draft.several.assign(so_called.begin(), so_called.begin() + 2);
}

}  // namespace twiza::intake
