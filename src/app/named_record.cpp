#include "app/named_record.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "intake/cells.hpp"

namespace twiza::app {

using base::Error;
using base::Result;
using model::Kind;
using model::Ref;

namespace {

// Of an id, in what a person reads and types; fewer could mean many.
constexpr std::size_t digits_of_id = 8;

bool wanted(Kind kind, const std::vector<Kind>& kinds) {
  return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

std::string text_of(const model::RecordType& type, std::string_view field, const model::Record& record) {
  const model::Field* found = type.field(field);
  if (found == nullptr) return {};
  const model::Value value = found->get(record);
  const auto* text = std::get_if<std::string>(&value);
  return text == nullptr ? std::string() : *text;
}

}  // namespace

base::json::object json_of(const NamedRecord& record) {
  return {{"kind", model::name_of(record.ref.kind)},
          {"id", record.ref.id.to_text()},
          {"handle", record.handle},
          {"name", record.name}};
}

const std::vector<Kind>& named_kinds() {
  static const std::vector<Kind> kinds = {Kind::structure, Kind::leader,  Kind::group, Kind::territory,
                                          Kind::theme,     Kind::project, Kind::source};
  return kinds;
}

NamedRecords::NamedRecords(const model::Site& site) : site_(&site), index_(site) {
  for (const Kind kind : named_kinds()) {
    const model::RecordType& type = model::type_of(kind);
    for (const model::Record* record : type.all(site)) add(*record, type);
  }
  add_leaders();
}

void NamedRecords::add(const model::Record& record, const model::RecordType& type) {
  const Ref ref{type.kind, record.id};
  directory_.add_code(ref, record.code);
  codes_[record.id] = record.code;
  for (const char* field : {"name", "name_ar", "acronym", "function"})
    directory_.add(ref, text_of(type, field, record));
  if (const model::Field* aliases = type.field("aliases")) {
    const model::Value value = aliases->get(record);
    if (const auto* texts = std::get_if<model::Texts>(&value)) {
      for (const std::string& alias : *texts) directory_.add(ref, alias);
    }
  }
}

void NamedRecords::add_leaders() {
  for (const model::Tie& tie : site_->ties) {
    for (const auto& [leader, other] : {std::pair(tie.from, tie.to), std::pair(tie.to, tie.from)}) {
      if (leader.kind != Kind::leader || (other.kind != Kind::structure && other.kind != Kind::group))
        continue;
      directory_.add(leader, index_.name_of(leader) + ", " + index_.name_of(other));
    }
  }
  for (const model::Person& person : site_->persons) {
    directory_.add(person.leader, person.name);
    directory_.add(person.leader, person.name_ar);
  }
}

model::Refs NamedRecords::with_id(std::string_view typed, const std::vector<Kind>& kinds) const {
  std::string digits(base::trim(typed));
  std::transform(digits.begin(), digits.end(), digits.begin(),
                 [](char c) { return c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c; });
  const bool is_id =
      digits.size() >= digits_of_id && digits.find_first_not_of("0123456789abcdef-") == std::string::npos;
  model::Refs found;
  if (!is_id) return found;
  for (const Kind kind : kinds) {
    for (const model::Record* record : model::type_of(kind).all(*site_)) {
      if (record->id.to_text().compare(0, digits.size(), digits) == 0) found.push_back({kind, record->id});
    }
  }
  return found;
}

Result<Ref> NamedRecords::find(std::string_view typed, const std::vector<Kind>& kinds) const {
  // Every code and name before the digits of an id: a code may look like one.
  intake::Lookup lookup = directory_.find(typed, kinds);
  if (lookup.found.empty()) lookup.found = with_id(typed, kinds);
  if (lookup.found.empty() && wanted(Kind::territory, kinds)) {
    // An actor is meant first; themes and territories where no actor is called so.
    const intake::Lookup others = directory_.find(typed, {Kind::territory, Kind::theme});
    lookup.found = others.found;
    lookup.candidates.insert(lookup.candidates.end(), others.candidates.begin(), others.candidates.end());
  }
  if (lookup.one()) return lookup.found.front();
  const std::string shown(intake::shown(base::trim(typed)));
  if (lookup.found.empty()) {
    if (lookup.candidates.empty()) return Error("record.unknown", {{"name", shown}});
    return Error("record.unknown_near", {{"name", shown}, {"names", intake::listed(lookup.candidates)}});
  }
  std::vector<std::string> names;
  for (const Ref& ref : lookup.found)
    names.push_back("« " + intake::shown(name(ref)) + " » : " + handle(ref));
  return Error("record.several", {{"name", shown}, {"names", base::join(names, " ; ")}});
}

std::string NamedRecords::name(const Ref& ref) const {
  const std::string name = index_.name_of(ref);
  if (ref.kind != Kind::leader) return name;
  for (const model::Leader& leader : site_->leaders) {
    if (leader.id != ref.id) continue;
    const model::Refs structures = model::tied_structures(*site_, leader);
    if (!structures.empty()) return name + ", " + index_.name_of(structures.front());
  }
  return name;
}

std::string NamedRecords::handle(const Ref& ref) const {
  const auto code = codes_.find(ref.id);
  const bool alone =
      code != codes_.end() && !code->second.empty() && directory_.find_exact(code->second, {ref.kind}).one();
  return alone ? code->second : ref.id.to_text().substr(0, digits_of_id);
}

}  // namespace twiza::app
