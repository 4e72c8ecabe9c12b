#include <algorithm>
#include <set>

#include "reading/facts.hpp"

namespace twiza::reading {

namespace {

struct Level {
  std::set<base::Id> ties;  // told of it
  std::set<int> neighbours, by_name;
  std::set<base::Id> received;  // ties by which it is sought
  std::set<int> seekers;
  bool of_class = false, sought_by_class = false;
};

std::vector<Level> levels_of(const Network& network) {
  std::vector<Level> all(network.actors.size());
  const auto reach = [&](int here, int there, bool sought, const Edge& edge) {
    Level& level = all[here];
    level.ties.insert(edge.tie);
    level.neighbours.insert(there);
    level.of_class |= edge.of_class;
    if (!edge.of_class) level.by_name.insert(there);
    if (!sought) return;
    level.received.insert(edge.tie);
    level.seekers.insert(there);
    level.sought_by_class |= edge.of_class;
  };
  for (const Edge& edge : network.edges) {
    reach(edge.from, edge.to, edge.returned, edge);
    reach(edge.to, edge.from, edge.received, edge);
  }
  return all;
}

}  // namespace

void levels(const Ground& ground, Facts& facts) {
  const Network& network = ground.network;
  const std::vector<Level> all = levels_of(network);
  const auto fact = [&](const char* code, int actor, std::size_t number, const std::set<base::Id>& ties,
                        bool of_class) {
    Fact made;
    made.code = code;
    made.actors = {network.actors[actor]};
    made.ties = {ties.begin(), ties.end()};
    made.number = static_cast<int>(number);
    made.of = static_cast<int>(network.actors.size()) - 1;
    made.of_class = of_class;
    return made;
  };
  Facts structures, sought, leaders;
  const auto level_of = [&](const char* code, int actor) {
    const Level& level = all[actor];
    Fact made = fact(code, actor, level.neighbours.size(), level.ties, level.of_class);
    made.by_name = static_cast<int>(level.by_name.size());
    return made;
  };
  for (int actor = 0; actor < static_cast<int>(network.actors.size()); ++actor) {
    const Level& level = all[actor];
    const model::Kind kind = network.actors[actor].kind;
    if (!level.neighbours.empty() && kind == model::Kind::structure)
      structures.push_back(level_of("level", actor));
    if (!level.neighbours.empty() && kind == model::Kind::leader) leaders.push_back(level_of("level", actor));
    if (level.seekers.size() >= 2 && kind == model::Kind::structure)
      sought.push_back(fact("sought", actor, level.seekers.size(), level.received, level.sought_by_class));
  }
  // A tie told of a class says less of each member than one told of itself.
  const auto more = [](const Fact& a, const Fact& b) {
    return a.by_name != b.by_name ? a.by_name > b.by_name : a.number > b.number;
  };
  std::stable_sort(sought.begin(), sought.end(), more);
  std::stable_sort(structures.begin(), structures.end(), more);
  for (Facts* part : {&sought, &structures, &leaders}) facts.insert(facts.end(), part->begin(), part->end());
}

}  // namespace twiza::reading
