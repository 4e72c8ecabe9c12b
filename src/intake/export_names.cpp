#include "intake/export_names.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "intake/import_keys.hpp"
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

bool wanted(Kind kind, const std::vector<Kind>& kinds) {
  return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

bool has_any(std::string_view text, std::string_view characters) {
  return text.find_first_of(characters) != std::string_view::npos;
}

// What a prefix says of a kind (directory.hpp); empty for kinds that need none.
std::string_view prefix_of(Kind kind) {
  switch (kind) {
    case Kind::structure:
      return "structure:";
    case Kind::leader:
      return "leader:";
    case Kind::group:
      return "groupe:";
    case Kind::theme:
      return "theme:";
    case Kind::territory:
      return "territoire:";
    default:
      return {};
  }
}

char letter_of(Kind kind) {
  switch (kind) {
    case Kind::tie:
      return 'R';
    case Kind::source:
      return 'E';
    case Kind::leader:
      return 'L';
    case Kind::group:
      return 'G';
    case Kind::structure:
      return 'S';
    case Kind::territory:
      return 'T';
    case Kind::map:
      return 'C';
    default:
      return 'N';
  }
}

bool is_one(const model::Refs& found, const Ref& ref) { return found.size() == 1 && found.front() == ref; }

}  // namespace

Names::Names(const model::Site& site, std::set<base::Id> unwritten)
    : site_(&site), unwritten_(std::move(unwritten)) {
  for (const model::RecordType& type : model::record_types())
    for (const model::Record* record : type.all(site)) records_.emplace(record->id, record);
  for (const model::Tie& tie : site.ties)
    ties_[std::minmax(tie.from.id, tie.to.id)].push_back({Kind::tie, tie.id});
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
  called_ = {};
  structures_.clear();
  full_names_.clear();
  for (const model::RecordType& type : model::record_types()) {
    for (const model::Record* record : type.all(*site_)) {
      const Ref ref{type.kind, record->id};
      called_.add_code(ref, code(*record));
      if (type.kind == Kind::leader || type.kind == Kind::person) continue;
      for (const std::string& name : own_names(ref)) called_.add(ref, name);
    }
  }
  name_leaders();
  for (const model::Person& person : site_->persons)
    for (const std::string& name : {person.name, person.name_ar}) called_.add(person.leader, name);
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
    called_.add(ref, leader->function);
    const std::string typed = structure_of(*leader);
    if (typed.empty()) continue;
    model::Texts names = {typed};
    const model::Refs found = called_.find(typed, {Kind::structure});
    if (found.size() == 1) {
      const auto structure = records_.find(found.front().id);
      const model::Texts own = own_names(found.front());
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
      called_.add(ref, ranked);
      if (name == typed) full_names_[leader->id] = ranked;
    }
  }
}

// The id itself says on which structure it rests: it was derived from its key. An id that was not (a leader
// made in the program) rests on none yet; then it is the structure she leads.
void Names::choose_structure(const model::Leader& leader, std::size_t equals) {
  struct Way {
    std::string key;
    std::string typed;
  };
  const std::string function = base::name_key(leader.function) + "|";
  std::vector<Way> ways = {{function, ""}};
  const std::vector<Kind> kinds = {Kind::structure, Kind::group};
  for (const Ref& ref : model::tied_structures(*site_, leader)) {
    for (const std::string& name : spellings(ref, kinds)) {
      if (has_any(name, ";") || !is_one(called_.find(name, kinds), ref)) continue;
      // Groups are not known yet when the import derives leaders: they count as they are typed.
      const bool structure = ref.kind == Kind::structure;
      ways.push_back({function + (structure ? ref.id.to_text() : base::name_key(name)), name});
      if (structure) break;
    }
  }
  constexpr unsigned derived_version = 8;
  const bool derived = leader.id.bytes[6] >> 4 == derived_version;
  for (std::size_t rank = 1; derived && rank <= equals; ++rank) {
    for (const Way& way : ways) {
      const std::string key = way.key + "|" + std::to_string(rank);
      if (base::derived_id(site_->info.id, model::name_of(Kind::leader), key) != leader.id) continue;
      structures_[leader.id] = way.typed;
      return;
    }
  }
  if (ways.size() > 1) structures_[leader.id] = ways[1].typed;
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
    if (!has_any(name, forbidden) && is_one(called_.find(name, targets), ref)) return name;
  return {};
}

// As the import reads a subject.
model::Refs Names::meant_by(const std::string& subject) const {
  for (const std::vector<Kind>& kinds : {std::vector{Kind::tie}, end_kinds()}) {
    model::Refs found = called_.find(subject, kinds);
    if (!found.empty()) return found;
  }
  const std::size_t arrow = subject.find('>');
  if (arrow == std::string::npos) return {};
  const model::Refs from = called_.find(subject.substr(0, arrow), end_kinds());
  const model::Refs to = called_.find(subject.substr(arrow + 1), end_kinds());
  if (from.size() != 1 || to.size() != 1) return {};
  const auto ties = ties_.find(std::minmax(from.front().id, to.front().id));
  return ties == ties_.end() ? model::Refs() : ties->second;
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
    if (codes_.count(record.id) > 0) return;
    std::string given;
    do {
      const std::string number = std::to_string(++numbers[kind]);
      given = letter_of(kind) + std::string(number.size() < 3 ? 3 - number.size() : 0, '0') + number;
    } while (!called_.find(given, every_kind()).empty());
    codes_[record.id] = given;
  };
  // Two of one name are told by their codes: the import would take the second row for the first's.
  for (const model::RecordType& type : model::record_types()) {
    if (!has_name(type.kind)) continue;
    std::map<std::string, std::vector<const model::Record*>> equals;
    for (const model::Record* record : type.all(*site_)) {
      const std::string key = base::name_key(text_of(type, "name", *record));
      if (!key.empty()) equals[key].push_back(record);
    }
    for (const auto& [key, records] : equals) {
      for (const model::Record* record : records)
        if (records.size() > 1 && record->code.empty()) give_one(type.kind, *record);
    }
  }
  const auto give = [&](const Ref& ref) {
    const auto found = records_.find(ref.id);
    if (found == records_.end()) return;
    if (ref.kind != Kind::leader || !found->second->code.empty()) return give_one(ref.kind, *found->second);
    // Equal leaders are ranked by their codes, and the rank is part of their identity: all or none.
    const std::string function = base::name_key(static_cast<const model::Leader*>(found->second)->function);
    for (const model::Leader& leader : site_->leaders)
      if (leader.code.empty() && base::name_key(leader.function) == function) give_one(Kind::leader, leader);
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
          if (!wanted(ref.kind, field.targets)) continue;
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
