#include "reading/family_pairs.hpp"

#include <algorithm>

#include "base/fold.hpp"
#include "model/vocabularies.hpp"

namespace twiza::reading {

namespace {

// Own words by their folded text.
std::pair<std::size_t, std::string> order_of(const model::Word& word) {
  return {model::families().place_of(word), base::fold(word.typed)};
}

}  // namespace

model::Word family_of(const Ground& ground, const model::Ref& actor) {
  const model::Word& own = ground.index.actor(actor)->family;
  const model::Leader* leader = ground.index.leader(actor.id);
  if (!own.empty() || leader == nullptr) return own;
  const model::Refs structures = model::tied_structures(ground.site, *leader);
  return structures.empty() ? own : ground.index.actor(structures.front())->family;
}

FamilyTable family_table(const Ground& ground) {
  const Network& network = ground.network;
  std::map<std::pair<std::size_t, std::string>, model::Word> words;
  for (const model::Ref& actor : network.actors) {
    const model::Word family = family_of(ground, actor);
    words.emplace(order_of(family), family);
  }
  FamilyTable table;
  std::map<std::pair<std::size_t, std::string>, int> places;
  for (const auto& [order, word] : words) {
    places[order] = static_cast<int>(table.families.size());
    table.families.push_back(word);
  }
  table.members.assign(table.families.size(), 0);
  for (const model::Ref& actor : network.actors) {
    table.of_actor.push_back(places[order_of(family_of(ground, actor))]);
    ++table.members[table.of_actor.back()];
  }
  for (const Edge& edge : network.edges) {
    const auto [first, second] = std::minmax(table.of_actor[edge.from], table.of_actor[edge.to]);
    FamilyPair& pair = table.pairs[{first, second}];
    pair.ties.insert(edge.tie);
    if (edge.good) pair.good.insert(edge.tie);
    if (edge.conflictual) pair.conflictual.insert(edge.tie);
    pair.of_class |= edge.of_class;
  }
  return table;
}

}  // namespace twiza::reading
