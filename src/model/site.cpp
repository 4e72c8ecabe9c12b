#include "model/site.hpp"

#include <algorithm>

#include "base/fold.hpp"
#include "base/text.hpp"

namespace twiza::model {

namespace {

template <class T>
std::map<base::Id, const T*> by_id(const std::vector<T>& records) {
  std::map<base::Id, const T*> found;
  for (const T& record : records) {
    if (!record.id.empty()) found.emplace(record.id, &record);
  }
  return found;
}

template <class T>
std::string named(const T* record, base::Language language) {
  if (record == nullptr) return {};
  return language == base::Language::ar && !record->name_ar.empty() ? record->name_ar : record->name;
}

}  // namespace

Index::Index(const Site& site)
    : site_(&site),
      themes_(by_id(site.themes)),
      territories_(by_id(site.territories)),
      structures_(by_id(site.structures)),
      leaders_(by_id(site.leaders)),
      groups_(by_id(site.groups)),
      projects_(by_id(site.projects)),
      ties_(by_id(site.ties)),
      sources_(by_id(site.sources)),
      maps_(by_id(site.maps)),
      milestones_(by_id(site.milestones)),
      interpretations_(by_id(site.interpretations)),
      notes_(by_id(site.notes)),
      difficulties_(by_id(site.difficulties)),
      activities_(by_id(site.activities)),
      coaches_(by_id(site.coaches)) {}

const Actor* Index::actor(const Ref& ref) const {
  switch (ref.kind) {
    case Kind::structure:
      return structure(ref.id);
    case Kind::leader:
      return leader(ref.id);
    case Kind::group:
      return group(ref.id);
    default:
      return nullptr;
  }
}

bool Index::holds(const Ref& ref) const {
  switch (ref.kind) {
    case Kind::theme:
      return theme(ref.id) != nullptr;
    case Kind::territory:
      return territory(ref.id) != nullptr;
    case Kind::tie:
      return tie(ref.id) != nullptr;
    case Kind::source:
      return source(ref.id) != nullptr;
    default:
      return actor(ref) != nullptr;
  }
}

std::string Index::name_of(const Ref& ref, base::Language language) const {
  switch (ref.kind) {
    case Kind::site:
      return site_->info.name;
    case Kind::theme:
      return named(theme(ref.id), language);
    case Kind::territory:
      return named(territory(ref.id), language);
    case Kind::structure:
      return named(structure(ref.id), language);
    case Kind::group:
      return named(group(ref.id), language);
    case Kind::leader: {
      const Leader* found = leader(ref.id);
      return found == nullptr ? std::string() : found->function;
    }
    case Kind::source: {
      const Source* found = source(ref.id);
      return found == nullptr ? std::string() : found->code;
    }
    case Kind::tie: {
      const Tie* found = tie(ref.id);
      if (found == nullptr) return {};
      return name_of(found->from, language) + " – " + name_of(found->to, language);
    }
    case Kind::project: {
      const Project* found = find(projects_, ref.id);
      return found == nullptr ? std::string() : found->name;
    }
    case Kind::map: {
      const Map* found = find(maps_, ref.id);
      return found == nullptr ? std::string() : found->name;
    }
    case Kind::milestone: {
      const Milestone* found = find(milestones_, ref.id);
      return found == nullptr ? std::string() : found->name;
    }
    case Kind::interpretation: {
      const Interpretation* found = interpretation(ref.id);
      return found == nullptr ? std::string() : found->name;
    }
    case Kind::note: {
      const Note* found = note(ref.id);
      return found == nullptr ? std::string() : found->code;
    }
    case Kind::difficulty: {
      const Difficulty* found = difficulty(ref.id);
      return found == nullptr ? std::string() : found->name;
    }
    case Kind::activity: {
      const Activity* found = activity(ref.id);
      return found == nullptr ? std::string() : found->name;
    }
    case Kind::coach: {
      const Coach* found = find(coaches_, ref.id);
      return found == nullptr ? std::string() : found->name;
    }
    default:
      return {};
  }
}

std::vector<const Territory*> Index::ancestry(const base::Id& innermost) const {
  std::vector<const Territory*> line;
  for (const Territory* at = territory(innermost); at != nullptr; at = territory(at->parent.id)) {
    for (const Territory* seen : line) {
      if (seen == at) return line;
    }
    line.push_back(at);
  }
  return line;
}

std::vector<Ref> actors(const Site& site) {
  std::vector<Ref> all;
  for (const Structure& structure : site.structures) all.push_back({Kind::structure, structure.id});
  for (const Leader& leader : site.leaders) all.push_back({Kind::leader, leader.id});
  for (const Group& group : site.groups) all.push_back({Kind::group, group.id});
  return all;
}

bool is_indicated_by_function(const Tie& tie, const Leader& leader) {
  const std::vector<std::string_view> functions = base::split(leader.function, ';');
  const Texts& indicators = tie.indicators;
  return !functions.empty() &&
         std::all_of(functions.begin(), functions.end(), [&](std::string_view function) {
           return std::find(indicators.begin(), indicators.end(), function) != indicators.end();
         });
}

Refs tied_structures(const Site& site, const Leader& leader) {
  const Ref ref{Kind::leader, leader.id};
  // Structures she leads, other structures, those of ties that are no more, groups.
  const auto rank = [&](const Tie& tie, const Ref& other) {
    if (other.kind == Kind::group) return 3;
    if (tie.status.is("ended")) return 2;
    return is_indicated_by_function(tie, leader) ? 0 : 1;
  };
  std::vector<std::pair<int, Ref>> ranked;
  for (const Tie& tie : site.ties) {
    const Ref& other = tie.from == ref ? tie.to : tie.from;
    if (!(tie.from == ref || tie.to == ref)) continue;
    if (other.kind == Kind::structure || other.kind == Kind::group)
      ranked.emplace_back(rank(tie, other), other);
  }
  std::stable_sort(ranked.begin(), ranked.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  Refs refs;
  for (const auto& [unused, other] : ranked) {
    if (std::find(refs.begin(), refs.end(), other) == refs.end()) refs.push_back(other);
  }
  return refs;
}

std::string full_name(const Site& site, const Index& index, const Ref& actor, base::Language language,
                      const Ref& beside) {
  std::string name = index.name_of(actor, language);
  if (actor.kind != Kind::leader) return name;
  Ref structure;
  bool lasting = false;  // a tie that is no more names her only where no other does
  for (const Tie& tie : site.ties) {
    const bool from = tie.from == actor;
    if (!from && !(tie.to == actor)) continue;
    const Ref& other = from ? tie.to : tie.from;
    if (other.kind != Kind::structure || lasting) continue;
    lasting = !tie.status.is("ended");
    if (lasting || structure.empty()) structure = other;
  }
  if (structure.empty() || structure == beside) return name;
  const std::string of = index.name_of(structure, language);
  if (!of.empty() && name.find(of) == std::string::npos)
    name += (language == base::Language::ar ? "، " : ", ") + of;
  return name;
}

bool is_operator(const Site& site, const Structure& structure) {
  if (structure.family.is("operator")) return true;
  const Texts& operators = site.info.operators;
  return std::any_of(operators.begin(), operators.end(), [&](const std::string& name) {
    const std::string folded = base::fold(name);
    return !folded.empty() &&
           (folded == base::fold(structure.name) || folded == base::fold(structure.acronym) ||
            folded == base::fold(structure.code));
  });
}

}  // namespace twiza::model
