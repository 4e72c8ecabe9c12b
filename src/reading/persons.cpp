#include <set>

#include "reading/facts.hpp"

namespace twiza::reading {

void persons(const Ground& ground, Facts& facts) {
  const model::Site& site = ground.site;
  std::set<std::pair<base::Id, base::Id>> joined;  // structures with a tie of their own, both ways
  for (const Edge& edge : ground.network.edges) {
    if (edge.kind != model::TieKind::structure_structure) continue;
    const base::Id &a = ground.network.actors[edge.from].id, &b = ground.network.actors[edge.to].id;
    joined.insert({a, b});
    joined.insert({b, a});
  }
  for (const Edge& edge : ground.network.edges) {
    if (edge.kind != model::TieKind::leader_leader) continue;
    const model::Ref &one = ground.network.actors[edge.from], &other = ground.network.actors[edge.to];
    const model::Refs here = model::tied_structures(site, *ground.index.leader(one.id));
    const model::Refs there = model::tied_structures(site, *ground.index.leader(other.id));
    if (here.empty() || there.empty() || here.front() == there.front()) continue;
    if (joined.count({here.front().id, there.front().id}) > 0) continue;
    Fact fact;
    fact.code = "personal";
    fact.actors = {one, other};
    fact.ties = {edge.tie};
    fact.of_class = edge.of_class;
    facts.push_back(std::move(fact));
  }
  for (const model::Leader& leader : site.leaders) {
    const model::Refs structures = model::tied_structures(site, leader);
    if (structures.size() < 2) continue;
    Fact fact;
    fact.code = "member_of_several";
    fact.actors = {{model::Kind::leader, leader.id}};
    fact.number = static_cast<int>(structures.size());
    for (const model::Tie& tie : site.ties) {
      const bool hers = tie.from.id == leader.id || tie.to.id == leader.id;
      const model::Ref& end = tie.from.id == leader.id ? tie.to : tie.from;
      if (hers && end.kind != model::Kind::leader) fact.ties.push_back(tie.id);
    }
    facts.push_back(std::move(fact));
  }
}

}  // namespace twiza::reading
