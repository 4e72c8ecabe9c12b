#include "reading/outline.hpp"

#include <algorithm>
#include <limits>

namespace twiza::reading {

const std::vector<FactKind>& fact_kinds() {
  static const std::vector<FactKind> kinds = {{"asked", "first_reading", 0},
                                              {"asked_family", "first_reading", 0},
                                              {"qualified", "first_reading", 0},
                                              {"sources", "first_reading", 0},
                                              {"level", "first_reading", 1},
                                              {"isolated", "first_reading", 0},
                                              {"unexplored", "first_reading", 0},
                                              // A small group is known by its first member.
                                              {"apart", "first_reading", 1},
                                              {"joint", "first_reading", 1},
                                              {"bridge", "first_reading", 2},
                                              {"family_inside", "by_family", 0},
                                              {"family_pair", "by_family", 0},
                                              {"across", "identity", 0},
                                              {"between", "identity", 0},
                                              {"outside", "identity", 0},
                                              {"weak_tie", "weak_ties", 2},
                                              {"lost_tie", "weak_ties", 2},
                                              {"no_family_tie", "weak_ties", 0},
                                              {"personal", "weak_ties", 2},
                                              {"member_of_several", "weak_ties", 1},
                                              {"family_conflict", "conflicts", 0},
                                              {"contradicted", "conflicts", 0},
                                              {"no_mediator", "conflicts", 2},
                                              {"sought", "levers", 1},
                                              {"mediator", "levers", 3},
                                              {"chain", "levers", 2},
                                              {"single_source", "conclusion", 0}};
  return kinds;
}

const FactKind& kind_of(const Fact& fact) {
  static const FactKind unknown = {"", "first_reading", std::numeric_limits<int>::max()};
  const std::vector<FactKind>& kinds = fact_kinds();
  const auto found =
      std::find_if(kinds.begin(), kinds.end(), [&](const FactKind& each) { return each.code == fact.code; });
  return found == kinds.end() ? unknown : *found;
}

namespace {

bool is_commune(const Fact& fact, const model::Index& index) {
  const model::Structure* structure = fact.actors.empty() ? nullptr : index.structure(fact.actors.front().id);
  return structure != nullptr &&
         (structure->category.is("commune") || structure->category.is("arrondissement"));
}

}  // namespace

std::string_view part_of(const Fact& fact, const model::Index& index) {
  if (fact.code == "level" && is_commune(fact, index)) return "commune_role";
  return kind_of(fact).part;
}

bool is_of_families(const Fact& fact) {
  return fact.code == "family_inside" || fact.code == "family_pair" || fact.code == "family_conflict";
}

ReadingOptions options_for(const model::Interpretation* interpretation, const model::Site& site) {
  ReadingOptions options;
  if (interpretation == nullptr) return options;
  for (const model::Map& map : site.maps) {
    if (map.id == interpretation->map.id) options.theme = map.theme.id;
  }
  return options;
}

}  // namespace twiza::reading
