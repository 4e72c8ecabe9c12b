#include <algorithm>
#include <set>

#include "graph/adjacency.hpp"
#include "graph/blocks.hpp"
#include "reading/facts.hpp"

namespace twiza::reading {

namespace {

using Pairs = std::vector<std::pair<int, int>>;

// Structures and groups alone are counted: a structure always joins the leader who has no other tie.
class Cuts {
 public:
  explicit Cuts(const Network& network)
      : network_(network), pairs_(network.pairs()), whole_(components(pairs_)) {}

  const Pairs& pairs() const { return pairs_; }

  // How many share the part of the network that `actor` is in, without it.
  int others(int actor) const {
    int count = 0;
    for (int each = 0; each < actors(); ++each) count += each != actor && counts(each, actor) ? 1 : 0;
    return count;
  }

  // How many of that part would be cut off from what is left of it, without `removed` (-1: nobody) and the
  // edges that `lost` names.
  template <class Lost>
  int cut_off(int actor, int removed, const Lost& lost) const {
    Pairs left;
    for (std::size_t at = 0; at < pairs_.size(); ++at) {
      if (!lost(at)) left.push_back(pairs_[at]);
    }
    const std::vector<int> component = components(left);
    std::vector<int> sizes(network_.actors.size(), 0);
    int all = 0;
    for (int each = 0; each < actors(); ++each) {
      if (each == removed || !counts(each, actor)) continue;
      ++sizes[component[each]];
      ++all;
    }
    return all - *std::max_element(sizes.begin(), sizes.end());
  }

 private:
  int actors() const { return static_cast<int>(network_.actors.size()); }
  std::vector<int> components(const Pairs& pairs) const {
    return graph::components(graph::Adjacency(actors(), pairs));
  }
  bool counts(int each, int actor) const {
    return whole_[each] == whole_[actor] && network_.actors[each].kind != model::Kind::leader;
  }

  const Network& network_;
  Pairs pairs_;
  std::vector<int> whole_;  // the component of every actor
};

}  // namespace

void joints(const Ground& ground, Facts& facts) {
  const Network& network = ground.network;
  const Cuts cuts(network);
  const Pairs& edges = cuts.pairs();
  const graph::Blocks blocks = graph::blocks_of(static_cast<int>(network.actors.size()), edges);
  Facts joints, bridges;
  for (const int actor : blocks.articulation_points) {
    Fact fact;
    fact.code = "joint";
    fact.actors = {network.actors[actor]};
    const auto lost = [&](std::size_t at) { return edges[at].first == actor || edges[at].second == actor; };
    fact.number = cuts.cut_off(actor, actor, lost);
    fact.of = cuts.others(actor);
    if (fact.number == 0) continue;
    std::set<base::Id> ties;
    for (const Edge& edge : network.edges) {
      if (edge.from != actor && edge.to != actor) continue;
      ties.insert(edge.tie);
      fact.of_class |= edge.of_class;
    }
    fact.ties = {ties.begin(), ties.end()};
    joints.push_back(std::move(fact));
  }
  for (const int bridge : blocks.bridges) {
    const Edge& edge = network.edges[bridge];
    Fact fact;
    fact.code = "bridge";
    fact.actors = {network.actors[edge.from], network.actors[edge.to]};
    fact.ties = {edge.tie};
    fact.of_class = edge.of_class;
    const auto lost = [&](std::size_t at) { return at == static_cast<std::size_t>(bridge); };
    fact.number = cuts.cut_off(edge.from, -1, lost);
    fact.of = cuts.others(edge.from) + 1;
    // One actor alone at its end is its level of interconnection, no bridge.
    if (fact.number >= 2) bridges.push_back(std::move(fact));
  }
  for (Facts* part : {&joints, &bridges}) facts.insert(facts.end(), part->begin(), part->end());
}

}  // namespace twiza::reading
