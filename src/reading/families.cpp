#include "reading/family_pairs.hpp"

namespace twiza::reading {

void families(const Ground& ground, Facts& facts) {
  const FamilyTable table = family_table(ground);
  Facts ties, conflicts;
  for (const auto& [at, pair] : table.pairs) {
    Fact fact;
    fact.code = at.first == at.second ? "family_inside" : "family_pair";
    fact.families = {table.families[at.first], table.families[at.second]};
    fact.ties = {pair.ties.begin(), pair.ties.end()};
    fact.number = static_cast<int>(pair.ties.size());
    fact.of = static_cast<int>(pair.good.size());
    fact.of_class = pair.of_class;
    ties.push_back(fact);
    if (pair.conflictual.empty()) continue;
    fact.code = "family_conflict";
    fact.ties = {pair.conflictual.begin(), pair.conflictual.end()};
    fact.number = static_cast<int>(pair.conflictual.size());
    fact.of = static_cast<int>(pair.ties.size());
    fact.team_only = true;
    conflicts.push_back(fact);
  }
  facts.insert(facts.end(), conflicts.begin(), conflicts.end());
  facts.insert(facts.end(), ties.begin(), ties.end());
}

}  // namespace twiza::reading
