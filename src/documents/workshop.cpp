#include "documents/workshop.hpp"

namespace twiza::documents {

model::Refs leaders_of(const reading::Seat& seat) {
  return seat.actor.kind == model::Kind::leader ? model::Refs{seat.actor} : seat.who;
}

People::People(const model::Site& site) {
  for (const model::Person& person : site.persons) by_leader_.emplace(person.leader.id, &person);
}

const model::Person* People::of(const model::Ref& leader) const {
  const auto found = by_leader_.find(leader.id);
  return found == by_leader_.end() ? nullptr : found->second;
}

std::string People::name_of(const model::Person& person, base::Language language) {
  const bool arabic = language == base::Language::ar && !person.name_ar.empty();
  return arabic || person.name.empty() ? person.name_ar : person.name;
}

}  // namespace twiza::documents
