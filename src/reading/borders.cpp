#include <algorithm>
#include <set>

#include "reading/places.hpp"

namespace twiza::reading {

namespace {

bool is_external(const Ground& ground, const model::Ref& actor) {
  if (const model::Structure* structure = ground.index.structure(actor.id))
    return structure->position.is("external");
  const model::Leader* leader = ground.index.leader(actor.id);
  return leader != nullptr && leader->position.is("external");
}

class Borders {
 public:
  explicit Borders(const Ground& ground) : network_(ground.network) {
    for (const model::Ref& actor : network_.actors) where_.push_back(territories_of(ground, actor));
  }

  // Ties of those inside that leave the territory.
  Fact across(const model::Territory& territory) const {
    std::set<base::Id> inside, across;
    Fact fact;
    fact.code = "across";
    fact.territory = territory.id;
    for (const Edge& edge : network_.edges) {
      const auto ends = where_[edge.from].count(territory.id) + where_[edge.to].count(territory.id);
      if (ends == 2) inside.insert(edge.tie);
      // An end that stands nowhere crosses no border that is known.
      if (ends != 1 || where_[edge.from].empty() || where_[edge.to].empty()) continue;
      across.insert(edge.tie);
      fact.of_class |= edge.of_class;
    }
    fact.ties = {across.begin(), across.end()};
    fact.number = static_cast<int>(across.size());
    fact.of = static_cast<int>(across.size() + inside.size());
    return fact;
  }

  // Ties from one territory to its neighbour in the same one.
  Fact between(const model::Territory& one, const model::Territory& other) const {
    std::set<base::Id> ties;
    Fact fact;
    fact.code = "between";
    fact.territory = one.id;
    fact.other_territory = other.id;
    for (const Edge& edge : network_.edges) {
      if (!joins(edge, one.id, other.id)) continue;
      ties.insert(edge.tie);
      fact.of_class |= edge.of_class;
    }
    fact.ties = {ties.begin(), ties.end()};
    fact.number = static_cast<int>(ties.size());
    fact.of = actors_in(one.id) + actors_in(other.id);
    return fact;
  }

  int actors_in(const base::Id& territory) const {
    return static_cast<int>(std::count_if(where_.begin(), where_.end(), [&](const std::set<base::Id>& each) {
      return each.count(territory) > 0;
    }));
  }

 private:
  // Each end in one of them alone: who stands in both joins nothing.
  bool joins(const Edge& edge, const base::Id& one, const base::Id& other) const {
    const auto in = [&](int actor, const base::Id& here, const base::Id& there) {
      return where_[actor].count(here) > 0 && where_[actor].count(there) == 0;
    };
    return (in(edge.from, one, other) && in(edge.to, other, one)) ||
           (in(edge.from, other, one) && in(edge.to, one, other));
  }

  const Network& network_;
  std::vector<std::set<base::Id>> where_;
};

Fact outside(const Ground& ground) {
  const Network& network = ground.network;
  Fact fact;
  fact.code = "outside";
  for (const model::Ref& actor : network.actors) {
    if (is_external(ground, actor)) fact.actors.push_back(actor);
  }
  std::set<base::Id> ties;
  for (const Edge& edge : network.edges) {
    if (is_external(ground, network.actors[edge.from]) || is_external(ground, network.actors[edge.to]))
      ties.insert(edge.tie);
  }
  fact.ties = {ties.begin(), ties.end()};
  fact.number = static_cast<int>(ties.size());
  fact.of = static_cast<int>(fact.actors.size());
  return fact;
}

}  // namespace

void borders(const Ground& ground, Facts& facts) {
  const Borders borders(ground);
  const std::vector<model::Territory>& territories = ground.site.territories;
  for (const model::Territory& territory : territories) {
    Fact fact = borders.across(territory);
    if (fact.number > 0) facts.push_back(std::move(fact));
  }
  for (auto one = territories.begin(); one != territories.end(); ++one) {
    for (auto other = one + 1; other != territories.end(); ++other) {
      const bool siblings = !one->parent.empty() && one->parent == other->parent;
      // One actor alone is no side.
      if (siblings && borders.actors_in(one->id) > 1 && borders.actors_in(other->id) > 1)
        facts.push_back(borders.between(*one, *other));
    }
  }
  Fact fact = outside(ground);
  if (fact.of > 0) facts.push_back(std::move(fact));
}

}  // namespace twiza::reading
