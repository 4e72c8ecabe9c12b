#include <algorithm>
#include <map>
#include <set>

#include "graph/paths.hpp"
#include "reading/facts.hpp"

namespace twiza::reading {

namespace {

// Who is good with whom, and by which ties; only those that a source carries.
class GoodTies {
 public:
  explicit GoodTies(const Ground& ground) : network_(ground.network) {
    std::vector<std::pair<int, int>> pairs;
    for (const Edge& edge : network_.edges) {
      const model::Tie* tie = ground.index.tie(edge.tie);
      if (!edge.good || ground.evidence.independent_sources(*tie) == 0) continue;
      pairs.emplace_back(edge.from, edge.to);
      ties_[std::minmax(edge.from, edge.to)].insert(edge.tie);
      of_class_[std::minmax(edge.from, edge.to)] |= edge.of_class;
    }
    adjacency_ = graph::Adjacency(static_cast<int>(network_.actors.size()), pairs);
  }

  bool joins(int a, int b) const { return ties_.count(std::minmax(a, b)) > 0; }

  void rest_on(Fact& fact, int a, int b) const {
    const auto found = ties_.find(std::minmax(a, b));
    fact.ties.insert(fact.ties.end(), found->second.begin(), found->second.end());
    fact.of_class |= of_class_.at(std::minmax(a, b));
  }

  // A shortest chain from a to b, both included, the first in the order of actors; empty: none.
  std::vector<int> chain(int a, int b) const { return graph::shortest_chains(adjacency_, a, b).first; }

 private:
  const Network& network_;
  std::map<std::pair<int, int>, std::set<base::Id>> ties_;
  std::map<std::pair<int, int>, bool> of_class_;
  graph::Adjacency adjacency_{0, {}};
};

}  // namespace

void mediators(const Ground& ground, Facts& facts) {
  const Network& network = ground.network;
  const GoodTies good(ground);
  std::set<std::pair<int, int>> done;
  for (const Edge& conflict : network.edges) {
    if (!conflict.conflictual || !done.insert(std::minmax(conflict.from, conflict.to)).second) continue;
    bool found = false;
    for (int actor = 0; actor < static_cast<int>(network.actors.size()); ++actor) {
      if (!good.joins(actor, conflict.from) || !good.joins(actor, conflict.to)) continue;
      Fact fact;
      fact.code = "mediator";
      fact.actors = {network.actors[actor], network.actors[conflict.from], network.actors[conflict.to]};
      fact.ties = {conflict.tie};
      good.rest_on(fact, actor, conflict.from);
      good.rest_on(fact, actor, conflict.to);
      fact.team_only = true;
      facts.push_back(std::move(fact));
      found = true;
    }
    if (found) continue;
    Fact fact;
    fact.actors = {network.actors[conflict.from], network.actors[conflict.to]};
    fact.ties = {conflict.tie};
    fact.team_only = true;
    const std::vector<int> chain = good.chain(conflict.from, conflict.to);
    fact.code = chain.empty() ? "no_mediator" : "chain";
    for (std::size_t at = 1; at < chain.size(); ++at) {
      if (at + 1 < chain.size()) fact.actors.push_back(network.actors[chain[at]]);
      good.rest_on(fact, chain[at - 1], chain[at]);
    }
    fact.number = static_cast<int>(chain.size()) - 1;
    facts.push_back(std::move(fact));
  }
}

}  // namespace twiza::reading
