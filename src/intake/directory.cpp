#include "intake/directory.hpp"

#include <algorithm>
#include <optional>
#include <tuple>

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

void Directory::add(Ref record, std::string_view name) {
  const std::string folded = base::fold(name);
  if (folded.empty()) return;
  for (auto [at, end] = names_.equal_range(folded); at != end; ++at) {
    if (at->second.record == record) return;
  }
  names_.emplace(folded, Entry{record, std::string(name)});
}

void Directory::add_code(Ref record, std::string_view code) {
  if (!code.empty()) codes_.emplace(base::fold(code), Entry{record, std::string(code)});
}

Lookup Directory::find(std::string_view typed, const std::vector<Kind>& kinds) const {
  std::vector<Kind> among = kinds;
  std::string_view name = base::trim(typed);
  if (const std::size_t colon = name.find(':'); colon != std::string_view::npos) {
    const std::optional<Kind> kind = kind_of_prefix(base::fold(name.substr(0, colon)));
    if (kind && wanted(*kind, kinds)) {
      among = {*kind};
      name = base::trim(name.substr(colon + 1));
    }
  }
  // At the end of a tie an actor is meant unless the prefix says otherwise.
  if (std::any_of(among.begin(), among.end(), model::is_actor)) {
    among.erase(std::remove_if(among.begin(), among.end(),
                               [](Kind kind) { return kind == Kind::theme || kind == Kind::territory; }),
                among.end());
  }

  const std::string folded = base::fold(name);
  Lookup lookup;
  for (const auto* entries : {&codes_, &names_}) {
    for (auto [at, end] = entries->equal_range(folded); at != end; ++at) {
      if (wanted(at->second.record.kind, among)) lookup.found.push_back(at->second.record);
    }
    if (!lookup.found.empty()) return lookup;
  }

  if (folded.size() > longest_compared_name) return lookup;
  const int limit = std::max(2, static_cast<int>(base::length(folded)) / 4);
  std::vector<std::pair<int, std::string>> near;
  for (const auto& [other, entry] : names_) {
    if (!wanted(entry.record.kind, among) || other.size() > longest_compared_name) continue;
    // "Entraide" for "Entraide Nationale – délégation de Salé": a beginning counts as near.
    const bool begins = folded.size() >= 3 && other.compare(0, folded.size(), folded) == 0;
    const int distance = begins ? 1 : base::edit_distance(folded, other, limit);
    if (distance <= limit) near.emplace_back(distance, entry.name);
  }
  std::stable_sort(near.begin(), near.end());
  for (const auto& [distance, candidate] : near) {
    if (lookup.candidates.size() == most_candidates) break;
    lookup.candidates.push_back(candidate);
  }
  return lookup;
}

}  // namespace twiza::intake
