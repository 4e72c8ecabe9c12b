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
constexpr std::ptrdiff_t most_equals = 3;
// Beside a look at a name.
constexpr long cost_of_distance = 10;

std::optional<Kind> kind_of_prefix(const std::string& folded) {
  static const std::map<std::string, Kind> prefixes = {
      {"structure", Kind::structure}, {"هييه", Kind::structure},       {"leader", Kind::leader},
      {"قايد", Kind::leader},         {"groupe", Kind::group},         {"group", Kind::group},
      {"مجموعه", Kind::group},        {"theme", Kind::theme},          {"thematique", Kind::theme},
      {"موضوع", Kind::theme},         {"territoire", Kind::territory}, {"territory", Kind::territory},
      {"مجال", Kind::territory}};
  const auto found = prefixes.find(folded);
  return found == prefixes.end() ? std::nullopt : std::optional(found->second);
}

bool wanted(Kind kind, const std::vector<Kind>& kinds) {
  return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

// At the end of a tie an actor is meant unless the prefix says otherwise.
std::vector<Kind> meant_without_prefix(std::vector<Kind> kinds) {
  if (std::any_of(kinds.begin(), kinds.end(), model::is_actor))
    std::erase_if(kinds, [](Kind kind) { return kind == Kind::theme || kind == Kind::territory; });
  return kinds;
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

void Directory::add_to(ByKey& entries, const Ref& record, std::string_view name) {
  std::string key = base::name_key(name);
  if (key.empty()) return;
  const std::size_t length = base::length(key);
  std::vector<Entry>& equals = entries[std::move(key)];
  std::ptrdiff_t of_its_kind = 0;
  for (const Entry& entry : equals) {
    if (entry.record == record) return;
    of_its_kind += entry.record.kind == record.kind ? 1 : 0;
  }
  if (of_its_kind < most_equals) equals.push_back({record, std::string(name), length});
}

void Directory::add(Ref record, std::string_view name) { add_to(names_, record, name); }

void Directory::add_code(Ref record, std::string_view code) { add_to(codes_, record, code); }

Lookup Directory::find(std::string_view typed, const std::vector<Kind>& kinds) const {
  Lookup lookup = find_exact(typed, kinds);
  if (!lookup.found.empty()) return lookup;
  const Prefixed prefixed = read_prefix(typed);
  const bool one_kind = prefixed.kind && wanted(*prefixed.kind, kinds);
  lookup.candidates =
      one_kind ? near(prefixed.name, {*prefixed.kind}) : near(typed, meant_without_prefix(kinds));
  return lookup;
}

Lookup Directory::find_exact(std::string_view typed, const std::vector<Kind>& kinds) const {
  const Prefixed prefixed = read_prefix(typed);
  if (prefixed.kind && wanted(*prefixed.kind, kinds)) {
    Lookup meant = exact(prefixed.name, {*prefixed.kind});
    if (!meant.found.empty()) return meant;
  }
  // Also after a prefix: "Groupe: les Amis" may be the whole name of a structure.
  return exact(typed, meant_without_prefix(kinds));
}

Lookup Directory::exact(std::string_view name, const std::vector<Kind>& among) const {
  Lookup lookup;
  const std::string key = base::name_key(name);
  for (const ByKey* entries : {&codes_, &names_}) {
    const auto equals = entries->find(key);
    if (equals == entries->end()) continue;
    for (const Entry& entry : equals->second) {
      if (wanted(entry.record.kind, among)) lookup.found.push_back(entry.record);
    }
    if (!lookup.found.empty()) break;
  }
  return lookup;
}

std::vector<std::string> Directory::near(std::string_view name, const std::vector<Kind>& among) const {
  const std::string key = base::name_key(name);
  std::vector<std::string> candidates;
  if (key.empty() || key.size() > longest_compared_name || comparisons_left_ < 0) return candidates;
  const std::size_t length = base::length(key);
  const int limit = std::max(2, static_cast<int>(length) / 4);
  std::vector<std::pair<int, std::string>> found;
  for (const auto& [other, equals] : names_) {
    if (--comparisons_left_ < 0) break;
    if (other.size() > longest_compared_name) continue;
    // "Entraide" for "Entraide Nationale – délégation de Salé": a beginning counts as near.
    const bool begins = key.size() >= 3 && other.compare(0, key.size(), key) == 0;
    const std::size_t longer = std::max(length, equals.front().length);
    const std::size_t shorter = std::min(length, equals.front().length);
    if (!begins && longer - shorter > static_cast<std::size_t>(limit)) continue;
    if (!begins) comparisons_left_ -= cost_of_distance;
    const int distance = begins ? 1 : base::edit_distance(key, other, limit);
    if (distance > limit) continue;
    for (const Entry& entry : equals) {
      if (wanted(entry.record.kind, among)) found.emplace_back(distance, entry.name);
    }
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
