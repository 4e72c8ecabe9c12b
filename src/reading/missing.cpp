#include "model/vocabularies.hpp"
#include "reading/family_pairs.hpp"

namespace twiza::reading {

namespace {

// What the coach's own words say of the tie: weak, lost; else nothing.
model::Word own_word(const model::Tie& tie) {
  model::Word own = model::quality_words().read_beginning(tie.word);
  if (own.empty()) own = model::quality_words().read_beginning(tie.quality.typed);
  return own;
}

}  // namespace

void missing(const Ground& ground, Facts& facts) {
  for (const model::Tie& tie : ground.site.ties) {
    const model::Word own = own_word(tie);
    if (!own.is("weak") && !own.is("lost")) continue;
    Fact fact;
    fact.code = own.is("weak") ? "weak_tie" : "lost_tie";
    fact.actors = {tie.from, tie.to};
    fact.ties = {tie.id};
    fact.team_only = true;
    for (const model::Statement* statement : ground.evidence.statements(tie))
      fact.statements.push_back(statement->id);
    fact.number = ground.evidence.independent_sources(tie);
    facts.push_back(std::move(fact));
  }
  const FamilyTable table = family_table(ground);
  for (int first = 0; first < static_cast<int>(table.families.size()); ++first) {
    for (int second = first + 1; second < static_cast<int>(table.families.size()); ++second) {
      const bool named = !table.families[first].empty() && !table.families[second].empty();
      if (!named || table.pairs.count({first, second}) > 0) continue;
      Fact fact;
      fact.code = "no_family_tie";
      fact.families = {table.families[first], table.families[second]};
      fact.number = table.members[first];
      fact.of = table.members[second];
      facts.push_back(std::move(fact));
    }
  }
}

}  // namespace twiza::reading
