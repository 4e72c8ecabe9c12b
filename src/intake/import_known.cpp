#include "intake/import_known.hpp"

#include "base/text.hpp"
#include "intake/import_keys.hpp"
#include "model/description.hpp"

namespace twiza::intake {

namespace {

using model::Kind;
using model::Ref;

}  // namespace

std::string Known::with_kind(Kind kind, const std::string& key) {
  return std::string(model::name_of(kind)) + ":" + key;
}

Known::Known(const model::Site& site) : site_(&site), index_(site) {
  for (const model::RecordType& type : model::record_types()) {
    const std::vector<const model::Record*> records = type.all(site);
    for (std::size_t place = 0; place < records.size(); ++place) {
      const model::Record& record = *records[place];
      by_id_.emplace(record.id, place);
      const auto add = [&](ByText& by, const std::string& name) {
        const std::string key = base::name_key(name);
        if (key.empty()) return;
        Places& places = by[with_kind(type.kind, key)];
        if (places.empty() || places.back() != place) places.push_back(place);
      };
      add(codes_, record.code);
      if (type.kind == Kind::site) continue;
      keys_[with_kind(type.kind, key_of(type.kind, record))].push_back(place);
      main_keys_[with_kind(type.kind, main_key(type.kind, record))].push_back(place);
      if (type.kind == Kind::person) continue;
      add(names_, text_of(type, "name", record));
      for (const char* field : {"name_ar", "acronym"}) add(other_names_, text_of(type, field, record));
      if (const model::Field* aliases = type.field("aliases")) {
        const model::Value value = aliases->get(record);
        if (const auto* texts = std::get_if<model::Texts>(&value)) {
          for (const std::string& alias : *texts) add(other_names_, alias);
        }
      }
    }
  }
  std::set<std::pair<base::Id, base::Id>> seen;
  for (const bool led : {true, false}) {
    for (const model::Tie& tie : site.ties) {
      for (const auto& [leader, other] : {std::pair(tie.from, tie.to), std::pair(tie.to, tie.from)}) {
        const bool leads = other.kind == Kind::structure || other.kind == Kind::group;
        if (leader.kind != Kind::leader || !leads) continue;
        const model::Leader* who = index_.leader(leader.id);
        if (led && (who == nullptr || !model::is_indicated_by_function(tie, *who))) continue;
        if (seen.insert({leader.id, other.id}).second) structures_[leader.id].push_back(other);
      }
    }
  }
  std::unordered_map<base::Id, std::size_t> leaders;
  for (std::size_t place = 0; place < site.leaders.size(); ++place) {
    const model::Leader& leader = site.leaders[place];
    leaders.emplace(leader.id, place);
    const std::string function = key_of(Kind::leader, leader) + "|";
    const model::Refs& structures = structures_of(leader.id);
    if (structures.empty()) leaders_[function].push_back(place);
    for (const Ref& ref : structures) leaders_[function + ref.id.to_text()].push_back(place);
  }
  for (const model::Person& person : site.persons) {
    const auto leader = leaders.find(person.leader.id);
    if (leader == leaders.end()) continue;
    for (const std::string& name : {person.name, person.name_ar}) {
      const std::string key = base::name_key(name);
      if (!key.empty() && persons_[person.leader.id].insert(key).second)
        called_[key].push_back(leader->second);
    }
  }
}

const Known::Places& Known::find(const ByText& by, const std::string& key) {
  static const Places none;
  const auto found = by.find(key);
  return found == by.end() ? none : found->second;
}

const Known::Places& Known::by_code(Kind kind, const std::string& key) const {
  return find(codes_, with_kind(kind, key));
}

const Known::Places& Known::by_name(Kind kind, const std::string& key) const {
  const Places& named = find(names_, with_kind(kind, key));
  return named.empty() ? find(other_names_, with_kind(kind, key)) : named;
}

const Known::Places& Known::by_key(Kind kind, const std::string& key) const {
  return find(keys_, with_kind(kind, key));
}

const Known::Places& Known::by_main_key(Kind kind, const std::string& key) const {
  return find(main_keys_, with_kind(kind, key));
}

const Known::Places& Known::leaders(const std::string& function, const base::Id& structure) const {
  return find(leaders_, function + "|" + (structure.empty() ? std::string() : structure.to_text()));
}

const Known::Places& Known::leaders_called(const std::string& person) const { return find(called_, person); }

const std::set<std::string>& Known::persons_of(const base::Id& leader) const {
  static const std::set<std::string> none;
  const auto found = persons_.find(leader);
  return found == persons_.end() ? none : found->second;
}

const model::Refs& Known::structures_of(const base::Id& leader) const {
  static const model::Refs none;
  const auto found = structures_.find(leader);
  return found == structures_.end() ? none : found->second;
}

}  // namespace twiza::intake
