#include "reading/network.hpp"

#include <algorithm>
#include <set>

#include "model/vocabularies.hpp"

namespace twiza::reading {

namespace {

using base::Id;
using model::Kind;
using model::Ref;
using model::Tie;

class Builder {
 public:
  Builder(const model::Site& site, const ReadingOptions& options)
      : site_(site), options_(options), index_(site) {}

  Network build() {
    for (const model::Group& group : site_.groups) {
      if (model::is_class(group.nature)) take_members(group);
    }
    for (const Ref& ref : model::actors(site_)) {
      if (members_.count(ref.id) > 0) continue;
      if (!options_.with_operator && coaches(ref)) {
        if (ref.kind == Kind::structure) network_.operators.push_back(ref);
        continue;
      }
      network_.places[ref.id] = static_cast<int>(network_.actors.size());
      network_.actors.push_back(ref);
    }
    for (const Tie& tie : site_.ties) {
      if (counts(tie)) add(tie);
    }
    return std::move(network_);
  }

 private:
  void take_members(const model::Group& group) {
    model::Refs members;
    for (const Ref& member : group.members) {
      if (index_.actor(member) != nullptr && member.id != group.id) members.push_back(member);
    }
    if (!members.empty()) members_[group.id] = std::move(members);
  }

  // The structure that coaches, and its people.
  bool coaches(const Ref& ref) const {
    if (const model::Structure* structure = index_.structure(ref.id))
      return model::is_operator(site_, *structure);
    const model::Leader* leader = index_.leader(ref.id);
    if (leader == nullptr) return false;
    const model::Refs structures = model::tied_structures(site_, *leader);
    return leader->family.is("operator") ||
           (!structures.empty() && std::all_of(structures.begin(), structures.end(),
                                               [&](const Ref& each) { return coaches(each); }));
  }

  bool counts(const Tie& tie) const {
    if (tie.status.is("planned") || tie.status.is("ended")) return false;
    if (!options_.theme.empty() && !tie.theme.empty() && tie.theme.id != options_.theme) return false;
    return base::overlaps(tie.since, tie.until, options_.at);
  }

  // Whom an end stands for; a class within a class is followed.
  void spread(const Ref& ref, std::set<Id>& seen, std::vector<int>& places) const {
    if (!seen.insert(ref.id).second) return;
    const auto members = members_.find(ref.id);
    if (members == members_.end()) {
      if (const std::optional<int> place = network_.place(ref)) places.push_back(*place);
      return;
    }
    for (const Ref& member : members->second) spread(member, seen, places);
  }

  std::vector<int> spread(const Ref& ref) const {
    std::set<Id> seen;
    std::vector<int> places;
    spread(ref, seen, places);
    return places;
  }

  void add(const Tie& tie) {
    const bool inside = tie.from.id == tie.to.id;
    const std::vector<int> from = spread(tie.from), to = inside ? from : spread(tie.to);
    for (std::size_t i = 0; i < from.size(); ++i) {
      for (std::size_t j = inside ? i + 1 : 0; j < to.size(); ++j) {
        if (from[i] == to[j]) continue;
        Edge edge;
        edge.from = from[i];
        edge.to = to[j];
        edge.tie = tie.id;
        edge.kind = model::tie_kind(network_.actors[from[i]].kind, network_.actors[to[j]].kind);
        edge.good = tie.quality.is("good");
        edge.conflictual = tie.quality.is("conflictual");
        edge.received = tie.direction.is("towards") || tie.direction.is("mutual");
        edge.returned = tie.direction.is("mutual");
        edge.of_class = members_.count(tie.from.id) > 0 || members_.count(tie.to.id) > 0;
        network_.edges.push_back(edge);
      }
    }
  }

  const model::Site& site_;
  const ReadingOptions& options_;
  const model::Index index_;
  std::map<Id, model::Refs> members_;  // of a class that has any
  Network network_;
};

}  // namespace

std::vector<std::pair<int, int>> Network::pairs() const {
  std::vector<std::pair<int, int>> all;
  all.reserve(edges.size());
  for (const Edge& edge : edges) all.emplace_back(edge.from, edge.to);
  return all;
}

std::optional<int> Network::place(const Ref& ref) const {
  const auto found = places.find(ref.id);
  if (found == places.end()) return std::nullopt;
  return found->second;
}

Network network_of(const model::Site& site, const ReadingOptions& options) {
  return Builder(site, options).build();
}

}  // namespace twiza::reading
