#include <map>

#include "graph/adjacency.hpp"
#include "reading/facts.hpp"

namespace twiza::reading {

void isolation(const Ground& ground, Facts& facts) {
  const Network& network = ground.network;
  const int actors = static_cast<int>(network.actors.size());
  const std::vector<int> component = graph::components(graph::Adjacency(actors, network.pairs()));
  std::map<int, model::Refs> parts;
  for (int actor = 0; actor < actors; ++actor) parts[component[actor]].push_back(network.actors[actor]);

  Fact isolated, unexplored;
  isolated.code = "isolated";
  unexplored.code = "unexplored";
  const model::Refs* largest = nullptr;
  for (const auto& [number, part] : parts) {
    if (largest == nullptr || part.size() > largest->size()) largest = &part;
    if (part.size() > 1) continue;
    const bool asked = ground.index.actor(part.front())->asked.value_or(false);
    (asked ? isolated : unexplored).actors.push_back(part.front());
  }
  for (Fact* fact : {&isolated, &unexplored}) {
    fact->number = static_cast<int>(fact->actors.size());
    fact->of = actors;
    if (fact->number > 0) facts.push_back(*fact);
  }
  for (const auto& [number, part] : parts) {
    if (part.size() < 2 || &part == largest) continue;
    Fact apart;
    apart.code = "apart";
    apart.actors = part;
    apart.number = static_cast<int>(part.size());
    apart.of = actors;
    for (const Edge& edge : network.edges) {
      if (component[edge.from] == number && (apart.ties.empty() || apart.ties.back() != edge.tie))
        apart.ties.push_back(edge.tie);
    }
    facts.push_back(std::move(apart));
  }
}

}  // namespace twiza::reading
