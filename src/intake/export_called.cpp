#include "intake/export_called.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "intake/directory.hpp"

namespace twiza::intake {

namespace {

using model::Kind;
using model::Ref;

bool wanted(Kind kind, const std::vector<Kind>& kinds) {
  return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

void add_once(model::Refs& refs, const Ref& ref) {
  if (std::find(refs.begin(), refs.end(), ref) == refs.end()) refs.push_back(ref);
}

}  // namespace

void Called::add(const Ref& record, std::string_view name) {
  const std::string key = base::name_key(name);
  if (!key.empty()) add_once(names_[key], record);
}

void Called::add_code(const Ref& record, std::string_view code) {
  if (!code.empty()) add_once(codes_[base::name_key(code)], record);
}

model::Refs Called::find(std::string_view typed, const std::vector<Kind>& kinds) const {
  const Prefixed prefixed = read_prefix(typed);
  if (prefixed.kind && wanted(*prefixed.kind, kinds)) {
    model::Refs meant = exact(prefixed.name, {*prefixed.kind});
    if (!meant.empty()) return meant;
  }
  std::vector<Kind> among = kinds;
  if (std::any_of(among.begin(), among.end(), model::is_actor))
    std::erase_if(among, [](Kind kind) { return kind == Kind::theme || kind == Kind::territory; });
  return exact(typed, among);
}

model::Refs Called::exact(std::string_view name, const std::vector<Kind>& among) const {
  const std::string key = base::name_key(name);
  for (const ByKey* by_key : {&codes_, &names_}) {
    const auto found = by_key->find(key);
    if (found == by_key->end()) continue;
    model::Refs refs;
    for (const Ref& ref : found->second)
      if (wanted(ref.kind, among)) refs.push_back(ref);
    if (!refs.empty()) return refs;
  }
  return {};
}

}  // namespace twiza::intake
