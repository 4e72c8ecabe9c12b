#include "intake/directory.hpp"

#include <algorithm>

#include "base/fold.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"

namespace twiza::intake {

namespace {

using model::Kind;
using model::Ref;

// A name longer than this is nobody's near name: distances of long texts would take time for nothing.
constexpr std::size_t longest_compared_name = 120;
constexpr std::size_t most_candidates = 3;

std::optional<Kind> kind_of_prefix(const std::string& folded) {
  static const std::map<std::string, Kind> prefixes = {
      {"structure", Kind::structure},   {"هييه", Kind::structure}, {"leader", Kind::leader},
      {"قايد", Kind::leader},           {"groupe", Kind::group},   {"group", Kind::group},
      {"مجموعه", Kind::group},          {"theme", Kind::theme},    {"thematique", Kind::theme},
      {"موضوع", Kind::theme},           {"territoire", Kind::territory}, {"territory", Kind::territory},
      {"مجال", Kind::territory}};
  const auto found = prefixes.find(folded);
  return found == prefixes.end() ? std::nullopt : std::optional(found->second);
}

bool wanted(Kind kind, const std::vector<Kind>& kinds) {
  return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

}  // namespace

Prefixed read_prefix(std::string_view typed) {
  const std::string_view whole = base::trim(typed);
  const std::size_t colon = whole.find(':');
  if (colon == std::string_view::npos) return {std::nullopt, whole};
  const std::optional<Kind> kind = kind_of_prefix(base::fold(whole.substr(0, colon)));
  if (!kind) return {std::nullopt, whole};
  return {kind, base::trim(whole.substr(colon + 1))};
}

void Directory::add(Ref record, std::string_view name) {
  const std::string key = base::name_key(name);
  if (key.empty()) return;
  for (auto [at, end] = names_.equal_range(key); at != end; ++at) {
    if (at->second.record == record) return;
  }
  names_.emplace(key, Entry{record, std::string(name)});
}

void Directory::add_code(Ref record, std::string_view code) {
  if (!code.empty()) codes_.emplace(base::name_key(code), Entry{record, std::string(code)});
}

Lookup Directory::find(std::string_view typed, const std::vector<Kind>& kinds) const {
  const Prefixed prefixed = read_prefix(typed);
  if (prefixed.kind && wanted(*prefixed.kind, kinds)) {
    const Lookup meant = exact(prefixed.name, {*prefixed.kind});
    if (!meant.found.empty()) return meant;
  }
  // At the end of a tie an actor is meant unless the prefix says otherwise.
  std::vector<Kind> among = kinds;
  if (std::any_of(among.begin(), among.end(), model::is_actor)) {
    std::erase_if(among, [](Kind kind) { return kind == Kind::theme || kind == Kind::territory; });
  }
  // Also after a prefix: "Groupe: les Amis" may be the whole name of a structure.
  Lookup lookup = exact(typed, among);
  if (!lookup.found.empty()) return lookup;
  const bool one_kind = prefixed.kind && wanted(*prefixed.kind, kinds);
  lookup.candidates = one_kind ? near(prefixed.name, {*prefixed.kind}) : near(typed, among);
  return lookup;
}

Lookup Directory::exact(std::string_view name, const std::vector<Kind>& among) const {
  Lookup lookup;
  const std::string key = base::name_key(name);
  for (const auto* entries : {&codes_, &names_}) {
    for (auto [at, end] = entries->equal_range(key); at != end; ++at) {
      if (wanted(at->second.record.kind, among)) lookup.found.push_back(at->second.record);
    }
    if (!lookup.found.empty()) break;
  }
  return lookup;
}

std::vector<std::string> Directory::near(std::string_view name, const std::vector<Kind>& among) const {
  const std::string key = base::name_key(name);
  std::vector<std::string> candidates;
  if (key.empty() || key.size() > longest_compared_name) return candidates;
  const int limit = std::max(2, static_cast<int>(base::length(key)) / 4);
  std::vector<std::pair<int, std::string>> found;
  for (const auto& [other, entry] : names_) {
    if (!wanted(entry.record.kind, among) || other.size() > longest_compared_name) continue;
    // "Entraide" for "Entraide Nationale – délégation de Salé": a beginning counts as near.
    const bool begins = key.size() >= 3 && other.compare(0, key.size(), key) == 0;
    const int distance = begins ? 1 : base::edit_distance(key, other, limit);
    if (distance <= limit) found.emplace_back(distance, entry.name);
  }
  std::sort(found.begin(), found.end());
  for (const auto& [distance, candidate] : found) {
    if (candidates.size() == most_candidates) break;
    const bool named = std::find(candidates.begin(), candidates.end(), candidate) != candidates.end();
    if (!named) candidates.push_back(candidate);
  }
  return candidates;
}

}  // namespace twiza::intake
