#include "reading/family_pairs.hpp"

namespace twiza::reading {

void coverage(const Ground& ground, Facts& facts) {
  const Network& network = ground.network;
  const FamilyTable table = family_table(ground);
  std::vector<int> asked(table.families.size(), 0);
  int all = 0;
  for (std::size_t actor = 0; actor < network.actors.size(); ++actor) {
    if (!ground.index.actor(network.actors[actor])->asked.value_or(false)) continue;
    ++asked[table.of_actor[actor]];
    ++all;
  }
  const auto fact = [&](const char* code, int number, int of) {
    Fact made;
    made.code = code;
    made.number = number;
    made.of = of;
    return made;
  };
  facts.push_back(fact("asked", all, static_cast<int>(network.actors.size())));
  for (std::size_t family = 0; family < table.families.size() && all > 0; ++family) {
    facts.push_back(fact("asked_family", asked[family], table.members[family]));
    facts.back().families = {table.families[family]};
  }
  int qualified = 0;
  for (const model::Tie& tie : ground.site.ties) qualified += tie.quality.empty() ? 0 : 1;
  facts.push_back(fact("qualified", qualified, static_cast<int>(ground.site.ties.size())));
  facts.push_back(fact("sources", static_cast<int>(ground.site.sources.size()),
                       static_cast<int>(ground.site.statements.size())));
}

}  // namespace twiza::reading
