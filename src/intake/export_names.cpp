#include "intake/export_names.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "model/description.hpp"

namespace twiza::intake {

namespace {

using model::Kind;
using model::Ref;

// Beyond so many equals a leader's rank is not searched; nobody has them.
constexpr std::size_t most_equals = 1000;

const std::vector<Kind>& end_kinds() { return model::type_of(Kind::tie).field("from")->targets; }

std::vector<Kind> every_kind() {
  std::vector<Kind> kinds;
  for (const model::RecordType& type : model::record_types()) kinds.push_back(type.kind);
  return kinds;
}

bool has_any(std::string_view text, std::string_view characters) {
  return text.find_first_of(characters) != std::string_view::npos;
}

std::string text_of(const model::RecordType& type, const char* field, const model::Record& record) {
  const model::Field* found = type.field(field);
  if (found == nullptr) return {};
  const model::Value value = found->get(record);
  const std::string* text = std::get_if<std::string>(&value);
  return text == nullptr ? std::string() : *text;
}

// What a prefix says of a kind (directory.hpp); empty for kinds that need none.
std::string_view prefix_of(Kind kind) {
  switch (kind) {
    case Kind::structure: return "structure:";
    case Kind::leader: return "leader:";
    case Kind::group: return "groupe:";
    case Kind::theme: return "theme:";
    case Kind::territory: return "territoire:";
    default: return {};
  }
}

char letter_of(Kind kind) {
  switch (kind) {
    case Kind::tie: return 'R';
    case Kind::source: return 'E';
    case Kind::leader: return 'L';
    case Kind::group: return 'G';
    case Kind::structure: return 'S';
    case Kind::territory: return 'T';
    case Kind::map: return 'C';
    default: return 'N';
  }
}

bool joins(const model::Tie& tie, const Ref& a, const Ref& b) {
  return (tie.from == a && tie.to == b) || (tie.from == b && tie.to == a);
}

bool is_one(const model::Refs& found, const Ref& ref) { return found.size() == 1 && found.front() == ref; }

}  // namespace

Names::Names(const model::Site& site, std::set<base::Id> unwritten)
    : site_(&site), unwritten_(std::move(unwritten)) {
  for (const model::RecordType& type : model::record_types())
    for (const model::Record* record : type.all(site)) records_.emplace(record->id, record);
  name_all();
  give_codes();
  // Codes are names, and rank equals.
  if (!codes_.empty()) name_all();
}

std::string Names::code(const model::Record& record) const {
  const auto given = codes_.find(record.id);
  return given == codes_.end() ? record.code : given->second;
}

std::string Names::structure_of(const model::Leader& leader) const {
  const auto found = structures_.find(leader.id);
  return found == structures_.end() ? std::string() : found->second;
}

// By name, Arabic name, acronym and aliases, as the import calls a record that is no leader.
std::vector<std::string> Names::own_names(const Ref& ref) const {
  std::vector<std::string> names;
  const auto found = records_.find(ref.id);
  if (found == records_.end()) return names;
  const model::RecordType& type = model::type_of(ref.kind);
  for (const char* field : {"name", "name_ar", "acronym"})
    names.push_back(text_of(type, field, *found->second));
  if (const model::Field* aliases = type.field("aliases")) {
    const model::Value value = aliases->get(*found->second);
    if (const auto* texts = std::get_if<model::Texts>(&value))
      names.insert(names.end(), texts->begin(), texts->end());
  }
  std::erase_if(names, [](const std::string& name) { return name.empty(); });
  return names;
}

// Everybody under every name the import will know, so that what finds one record here finds it there.
void Names::name_all() {
  directory_ = {};
  structures_.clear();
  full_names_.clear();
  for (const model::RecordType& type : model::record_types()) {
    for (const model::Record* record : type.all(*site_)) {
      const Ref ref{type.kind, record->id};
      directory_.add_code(ref, code(*record));
      if (type.kind == Kind::leader || type.kind == Kind::person) continue;
      for (const std::string& name : own_names(ref)) directory_.add(ref, name);
    }
  }
  name_leaders();
  for (const model::Person& person : site_->persons)
    for (const std::string& name : {person.name, person.name_ar}) directory_.add(person.leader, name);
}

// "Fonction", "Fonction, Structure" and, among equals by their codes, "Fonction, Structure 2".
void Names::name_leaders() {
  std::map<std::string, std::size_t> equals;
  for (const model::Leader& leader : site_->leaders) ++equals[base::name_key(leader.function)];
  std::vector<const model::Leader*> leaders;
  for (const model::Leader& leader : site_->leaders) {
    choose_structure(leader, std::min(equals[base::name_key(leader.function)], most_equals));
    leaders.push_back(&leader);
  }
  std::stable_sort(leaders.begin(), leaders.end(), [&](const model::Leader* a, const model::Leader* b) {
    return base::name_key(code(*a)) < base::name_key(code(*b));
  });
  std::map<std::string, int> ranks;
  for (const model::Leader* leader : leaders) {
    const Ref ref{Kind::leader, leader->id};
    directory_.add(ref, leader->function);
    const std::string typed = structure_of(*leader);
    if (typed.empty()) continue;
    model::Texts names = {typed};
    const Lookup lookup = directory_.find(typed, {Kind::structure});
    if (lookup.one()) {
      const auto structure = records_.find(lookup.found.front().id);
      const model::Texts own = own_names(lookup.found.front());
      names.insert(names.end(), own.begin(), own.end());
      if (structure != records_.end()) names.push_back(code(*structure->second));
    }
    std::set<std::string> named;
    for (const std::string& name : names) {
      if (name.empty()) continue;
      const std::string full = leader->function + ", " + name;
      if (!named.insert(base::name_key(full)).second) continue;
      const int rank = ++ranks[base::name_key(full)];
      const std::string ranked = rank == 1 ? full : full + " " + std::to_string(rank);
      directory_.add(ref, ranked);
      if (name == typed) full_names_[leader->id] = ranked;
    }
  }
}

// The id itself says on which structure it rests: it was derived from its key. An id that was not (a leader
// made in the program) rests on none yet; then it is the structure she leads.
void Names::choose_structure(const model::Leader& leader, std::size_t equals) {
  const auto rests_on = [&](const std::string& structure) {
    const std::string key = base::name_key(leader.function) + "|" + structure + "|";
    for (std::size_t rank = 1; rank <= equals; ++rank)
      if (base::derived_id(site_->info.id, model::name_of(Kind::leader), key + std::to_string(rank)) == leader.id)
        return true;
    return false;
  };
  if (rests_on("")) return;
  const std::vector<Kind> kinds = {Kind::structure, Kind::group};
  std::string first;
  for (const Ref& ref : model::tied_structures(*site_, leader)) {
    for (const std::string& name : spellings(ref, kinds)) {
      if (has_any(name, ";") || !is_one(directory_.find(name, kinds).found, ref)) continue;
      if (first.empty()) first = name;
      // Groups are not known yet when the import derives leaders: they count as they are typed.
      if (rests_on(ref.kind == Kind::structure ? ref.id.to_text() : base::name_key(name))) {
        structures_[leader.id] = name;
        return;
      }
    }
  }
  if (!first.empty()) structures_[leader.id] = first;
}

std::vector<std::string> Names::spellings(const Ref& ref, const std::vector<Kind>& targets) const {
  std::vector<std::string> all;
  const auto found = records_.find(ref.id);
  if (found == records_.end()) return all;
  const std::string code = this->code(*found->second);
  const std::string prefix(targets.size() > 1 ? prefix_of(ref.kind) : std::string_view());
  const std::vector<std::string> names = own_names(ref);
  if (ref.kind == Kind::leader) {
    const std::string& function = static_cast<const model::Leader*>(found->second)->function;
    const auto full = full_names_.find(ref.id);
    all.push_back(code);
    if (full != full_names_.end()) all.push_back(full->second);
    all.push_back(function);
    if (!prefix.empty() && full != full_names_.end()) all.push_back(prefix + full->second);
    if (!prefix.empty()) all.push_back(prefix + function);
  } else {
    if (!names.empty()) all.push_back(names.front());
    all.push_back(code);
    if (!prefix.empty() && !names.empty()) all.push_back(prefix + names.front());
    all.insert(all.end(), names.begin(), names.end());
    if (!prefix.empty())
      for (const std::string& name : names) all.push_back(prefix + name);
  }
  if (!prefix.empty() && !code.empty()) all.push_back(prefix + code);
  std::erase_if(all, [](const std::string& name) { return name.empty(); });
  return all;
}

std::string Names::of(const Ref& ref, const std::vector<Kind>& targets, std::string_view forbidden) const {
  for (const std::string& name : spellings(ref, targets))
    if (!has_any(name, forbidden) && is_one(directory_.find(name, targets).found, ref)) return name;
  return {};
}

// As the import reads a subject.
model::Refs Names::meant_by(const std::string& subject) const {
  for (const std::vector<Kind>& kinds : {std::vector{Kind::tie}, end_kinds()}) {
    const Lookup lookup = directory_.find(subject, kinds);
    if (!lookup.found.empty()) return lookup.found;
  }
  const std::size_t arrow = subject.find('>');
  if (arrow == std::string::npos) return {};
  const Lookup from = directory_.find(subject.substr(0, arrow), end_kinds());
  const Lookup to = directory_.find(subject.substr(arrow + 1), end_kinds());
  model::Refs ties;
  if (!from.one() || !to.one()) return ties;
  for (const model::Tie& tie : site_->ties)
    if (joins(tie, from.found.front(), to.found.front())) ties.push_back({Kind::tie, tie.id});
  return ties;
}

std::string Names::subject(const Ref& ref) const {
  std::vector<std::string> ways;
  const auto found = records_.find(ref.id);
  if (found == records_.end()) return {};
  if (ref.kind == Kind::tie) {
    const auto& tie = static_cast<const model::Tie&>(*found->second);
    ways.push_back(code(tie));
    const std::string from = of(tie.from, end_kinds(), ">");
    const std::string to = of(tie.to, end_kinds(), ">");
    if (!from.empty() && !to.empty()) ways.push_back(from + " > " + to);
  } else {
    ways = spellings(ref, end_kinds());
  }
  for (const std::string& way : ways)
    if (!way.empty() && is_one(meant_by(way), ref)) return way;
  return {};
}

// Every reference of the site is tried once.
void Names::give_codes() {
  std::map<Kind, int> numbers;
  const auto give_one = [&](Kind kind, const model::Record& record) {
    if (!record.code.empty() || codes_.count(record.id) > 0) return;
    std::string given;
    do {
      const std::string number = std::to_string(++numbers[kind]);
      given = letter_of(kind) + std::string(number.size() < 3 ? 3 - number.size() : 0, '0') + number;
    } while (!directory_.find(given, every_kind()).found.empty());
    codes_[record.id] = given;
  };
  const auto give = [&](const Ref& ref) {
    const auto found = records_.find(ref.id);
    if (found == records_.end()) return;
    if (ref.kind != Kind::leader) return give_one(ref.kind, *found->second);
    // Equal leaders are ranked by their codes, and the rank is part of their identity: all or none.
    const std::string function = base::name_key(static_cast<const model::Leader*>(found->second)->function);
    for (const model::Leader& leader : site_->leaders)
      if (base::name_key(leader.function) == function) give_one(Kind::leader, leader);
  };
  for (const model::RecordType& type : model::record_types()) {
    for (const model::Field& field : type.fields) {
      const bool listed = field.type == model::FieldType::refs;
      if (field.targets.empty()) continue;
      for (const model::Record* record : type.all(*site_)) {
        if (unwritten_.count(record->id) > 0) continue;
        model::Value value = field.get(*record);
        model::Refs refs;
        if (const Ref* one = std::get_if<Ref>(&value)) refs.push_back(*one);
        if (const auto* many = std::get_if<model::Refs>(&value)) refs = *many;
        for (const Ref& ref : refs) {
          const bool about = type.kind == Kind::statement && field.name == "about";
          const std::string name = about    ? subject(ref)
                                   : listed ? of(ref, field.targets, type.kind == Kind::tie ? ";=" : ";")
                                            : of(ref, field.targets);
          if (name.empty()) give(ref);
        }
      }
    }
  }
}

}  // namespace twiza::intake
