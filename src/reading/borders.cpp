#include <set>

#include "reading/facts.hpp"

namespace twiza::reading {

namespace {

// The territories that an actor stands in, with all around them.
std::set<base::Id> territories_of(const Ground& ground, const model::Ref& actor) {
  std::set<base::Id> all;
  model::Refs own = ground.index.actor(actor)->territories;
  if (const model::Leader* leader = ground.index.leader(actor.id); leader != nullptr && own.empty()) {
    const model::Refs structures = model::tied_structures(ground.site, *leader);
    if (!structures.empty()) own = ground.index.actor(structures.front())->territories;
  }
  for (const model::Ref& territory : own) {
    for (const model::Territory* each : ground.index.ancestry(territory.id)) all.insert(each->id);
  }
  return all;
}

bool is_external(const Ground& ground, const model::Ref& actor) {
  if (const model::Structure* structure = ground.index.structure(actor.id))
    return structure->position.is("external");
  const model::Leader* leader = ground.index.leader(actor.id);
  return leader != nullptr && leader->position.is("external");
}

}  // namespace

void borders(const Ground& ground, Facts& facts) {
  const Network& network = ground.network;
  std::vector<std::set<base::Id>> where;
  for (const model::Ref& actor : network.actors) where.push_back(territories_of(ground, actor));
  for (const model::Territory& territory : ground.site.territories) {
    std::set<base::Id> inside, across;
    int actors = 0;
    bool of_class = false;
    for (const std::set<base::Id>& each : where) actors += static_cast<int>(each.count(territory.id));
    for (const Edge& edge : network.edges) {
      const std::size_t ends = where[edge.from].count(territory.id) + where[edge.to].count(territory.id);
      if (ends == 2) inside.insert(edge.tie);
      // An end that stands nowhere crosses no border that is known.
      if (ends == 1 && !where[edge.from].empty() && !where[edge.to].empty()) {
        across.insert(edge.tie);
        of_class |= edge.of_class;
      }
    }
    if (actors == 0 || across.empty()) continue;
    Fact fact;
    fact.code = "across";
    fact.territory = territory.id;
    fact.ties = {across.begin(), across.end()};
    fact.number = static_cast<int>(across.size());
    fact.of = static_cast<int>(across.size() + inside.size());
    fact.of_class = of_class;
    facts.push_back(std::move(fact));
  }
  Fact outside;
  outside.code = "outside";
  for (const model::Ref& actor : network.actors) {
    if (is_external(ground, actor)) outside.actors.push_back(actor);
  }
  std::set<base::Id> ties;
  for (const Edge& edge : network.edges) {
    if (is_external(ground, network.actors[edge.from]) || is_external(ground, network.actors[edge.to]))
      ties.insert(edge.tie);
  }
  outside.ties = {ties.begin(), ties.end()};
  outside.number = static_cast<int>(ties.size());
  outside.of = static_cast<int>(outside.actors.size());
  if (outside.of > 0) facts.push_back(std::move(outside));
}

}  // namespace twiza::reading
