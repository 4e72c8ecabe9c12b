#include "reading/facts.hpp"

namespace twiza::reading {

void certainty(const Ground& ground, Facts& facts) {
  Fact contradicted, single;
  contradicted.code = "contradicted";
  contradicted.team_only = true;
  single.code = "single_source";
  int qualified = 0;
  for (const model::Tie& tie : ground.site.ties) {
    if (ground.evidence.contradicted(tie)) {
      contradicted.ties.push_back(tie.id);
      for (const model::Statement* statement : ground.evidence.statements(tie))
        contradicted.statements.push_back(statement->id);
    }
    if (tie.quality.empty()) continue;
    ++qualified;
    if (ground.evidence.independent_sources(tie) < sociogram::Evidence::enough) single.ties.push_back(tie.id);
  }
  for (Fact* fact : {&contradicted, &single}) {
    fact->number = static_cast<int>(fact->ties.size());
    fact->of = qualified;
    if (fact->number > 0) facts.push_back(*fact);
  }
}

}  // namespace twiza::reading
