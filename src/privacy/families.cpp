#include "privacy/families.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "base/fold.hpp"
#include "model/vocabularies.hpp"

namespace twiza::privacy {

namespace {

using base::Id;
using model::Group;
using model::Kind;
using model::Leader;
using model::Ref;
using model::Site;
using model::Word;

std::string capitalised(std::string word) {
  if (!word.empty() && word[0] >= 'a' && word[0] <= 'z') word[0] = static_cast<char>(word[0] - 'a' + 'A');
  return word;
}

// Under which a family or a function is found, whoever typed it.
std::string key_of(const Word& word) { return word.code.empty() ? base::fold(word.typed) : word.code; }

// "Président de commune" and "Présidente" are presidents.
Word function_of(const Leader& leader) {
  const Word read = model::leader_functions().read_beginning(leader.function);
  return read.empty() ? Word{{}, leader.function} : read;
}

class Gathering {
 public:
  Gathering(const Site& told, Site& shared) : told_(told), told_index_(told), shared_(shared) {}

  void leaders() {
    std::map<std::string, std::vector<const Leader*>> holders;
    for (const Leader& leader : shared_.leaders) {
      if (const std::string key = key_of(function_of(leader)); !key.empty()) holders[key].push_back(&leader);
    }
    std::set<Id> told;
    for (const auto& [key, those] : holders) {
      if (those.size() < least_holders) continue;
      Group group = class_of(function_of(*those.front()), model::leader_functions(), "public function");
      group.nature = {"leader_class", {}};
      group.size = static_cast<double>(those.size());
      shared_.groups.push_back(std::move(group));
      for (const Leader* leader : those) told.insert(leader->id);
    }
    for (const Leader& leader : shared_.leaders) {
      if (told.count(leader.id) == 0) class_of_family(family_of(leader));
    }
    shared_.leaders.clear();
  }

  std::map<Id, std::set<Id>> relations(const std::vector<UntoldRelation>& untold) {
    std::map<std::pair<std::string, std::string>, std::vector<Sided>> between;
    for (const UntoldRelation& relation : untold) {
      Sided sided{&relation, relation.from, relation.to};
      std::string from = key_of(family_of(relation.from)), to = key_of(family_of(relation.to));
      if (from.empty() || to.empty()) continue;
      if (to < from) {
        std::swap(from, to);
        std::swap(sided.first, sided.second);
      }
      between[{from, to}].push_back(sided);
    }
    std::map<Id, std::set<Id>> sums;
    for (const auto& [families, those] : between) {
      const Word quality = most_frequent(those);
      std::vector<const UntoldRelation*> saying;
      for (const Sided& sided : those) {
        if (sided.told->quality == quality) saying.push_back(sided.told);
      }
      if (quality.empty() || names_somebody(saying)) continue;
      model::Tie tie;
      tie.id = base::derived_id(told_.info.id, "public tie", families.first + "\n" + families.second);
      tie.from = {Kind::group, class_of_family(family_of(those.front().first))};
      tie.to = {Kind::group, class_of_family(family_of(those.front().second))};
      tie.quality = quality;
      for (const UntoldRelation* relation : saying) sums[tie.id].insert(relation->tie);
      shared_.ties.push_back(std::move(tie));
    }
    return sums;
  }

 private:
  struct Sided {
    const UntoldRelation* told;
    Ref first, second;  // the actor of each family, in the order of their keys
  };

  Word family_of(const Leader& leader) const {
    Word family = leader.family;
    for (const Ref& led : model::tied_structures(told_, leader)) {
      const model::Actor* actor = told_index_.actor(led);
      if (family.empty() && actor != nullptr) family = actor->family;
    }
    return family;
  }

  Word family_of(const Ref& ref) const {
    const model::Actor* actor = told_index_.actor(ref);
    return actor == nullptr ? Word() : actor->family;
  }

  Group class_of(const Word& word, const model::Vocabulary& vocabulary, const char* kind) const {
    Group group;
    group.id = base::derived_id(told_.info.id, kind, key_of(word));
    group.name = capitalised(vocabulary.say(word, base::Language::fr));
    if (!word.code.empty()) group.name_ar = vocabulary.say(word, base::Language::ar);
    return group;
  }

  // The class of a family, made when it is first asked for; a leader without one stands nowhere.
  Id class_of_family(const Word& family) {
    if (key_of(family).empty()) return {};
    Group group = class_of(family, model::families(), "public family");
    const bool there = std::any_of(shared_.groups.begin(), shared_.groups.end(),
                                   [&](const Group& other) { return other.id == group.id; });
    if (there) return group.id;
    group.family = family;
    group.nature = {"class", {}};
    for (const model::Structure& structure : shared_.structures) {
      if (key_of(structure.family) == key_of(family))
        group.members.push_back({Kind::structure, structure.id});
    }
    shared_.groups.push_back(group);
    return group.id;
  }

  static bool names_somebody(const std::vector<const UntoldRelation*>& saying) {
    std::map<Id, std::size_t> ends;
    for (const UntoldRelation* relation : saying) {
      ++ends[relation->from.id];
      if (relation->to != relation->from) ++ends[relation->to.id];
    }
    return saying.size() < least_ties || std::any_of(ends.begin(), ends.end(), [&](const auto& end) {
             return end.second == saying.size();
           });
  }

  static Word most_frequent(const std::vector<Sided>& those) {
    std::map<std::string, std::size_t> counts;
    for (const Sided& sided : those) ++counts[sided.told->quality.code];
    Word best;
    std::size_t most = 0;
    for (const auto& [code, count] : counts) {
      if (count == most) best = {};
      if (count > most) {
        most = count;
        best = {code, {}};
      }
    }
    return best;
  }

  const Site& told_;
  model::Index told_index_;
  Site& shared_;
};

}  // namespace

std::map<Id, std::set<Id>> gather(const Site& told, Site& shared,
                                  const std::vector<UntoldRelation>& relations) {
  Gathering gathering(told, shared);
  gathering.leaders();
  return gathering.relations(relations);
}

}  // namespace twiza::privacy
