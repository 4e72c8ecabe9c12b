#include "reading/camps.hpp"

namespace twiza::reading {

Camps camps_of(const Network& network, int camps, const graph::Budget& budget) {
  Camps found;
  std::vector<graph::SignedEdge> relations;
  for (std::size_t at = 0; at < network.edges.size(); ++at) {
    const Edge& edge = network.edges[at];
    if (!edge.good && !edge.conflictual) continue;
    found.edges.push_back(static_cast<int>(at));
    relations.push_back({edge.from, edge.to, edge.good ? 1 : -1, 1});
  }
  const int actors = static_cast<int>(network.actors.size());
  found.coherence = graph::coherence(actors, relations, camps, budget);
  found.triangles = graph::signed_triangles(actors, graph::pairs_of(relations));
  return found;
}

}  // namespace twiza::reading
