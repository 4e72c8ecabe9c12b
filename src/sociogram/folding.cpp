#include "sociogram/folding.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "model/vocabularies.hpp"

namespace twiza::sociogram {

namespace {

using base::Id;
using model::Kind;
using model::Ref;
using model::Site;
using model::Tie;

template <class T>
void add_new(std::vector<T>& all, const std::vector<T>& more) {
  for (const T& one : more) {
    if (std::find(all.begin(), all.end(), one) == all.end()) all.push_back(one);
  }
}

// The words of the vocabulary begin with plain letters.
std::string capitalised(std::string word) {
  if (!word.empty() && word[0] >= 'a' && word[0] <= 'z') word[0] = static_cast<char>(word[0] - 'a' + 'A');
  return word;
}

class Folder {
 public:
  Folder(const Site& site, const Folding& folding) : told_(site), index_(site), site_(site) {
    for (const model::Group& group : told_.groups) {
      if (folding.folded.count(group.id) > 0) take_members(group);
    }
    if (folding.families) take_families();
  }

  Site run(std::set<Id>* sure) {
    join_ties();
    move_statements();
    drop_members();
    if (sure != nullptr) {
      for (const auto& [told, joined] : joined_) {
        if (sure->count(told) > 0) sure->insert(joined);
      }
    }
    return std::move(site_);
  }

 private:
  void take_members(const model::Group& group) {
    for (const Ref& member : group.members) take(member, {Kind::group, group.id});
    stand_where_members_stand(group.id, group.members);
  }

  void take(const Ref& member, const Ref& fold) {
    if (index_.actor(member) != nullptr && member != fold) fold_of_.emplace(member.id, fold);
  }

  // A class without territories of its own keeps its place once its members have left.
  void stand_where_members_stand(const Id& id, const model::Refs& members) {
    for (model::Group& group : site_.groups) {
      if (group.id != id || !group.territories.empty()) continue;
      for (const Ref& member : members) {
        if (const model::Actor* actor = index_.actor(member)) add_new(group.territories, actor->territories);
      }
    }
  }

  // A leader who names no family belongs to that of the structure she leads, a class to the one that all its
  // members are of. Unorganised groups keep their own symbol: they are whom the mission is about.
  std::string family_of(const Ref& ref) const {
    std::string family = index_.actor(ref)->family.code;
    if (ref.kind == Kind::leader) {
      for (const Ref& led : model::tied_structures(told_, *index_.leader(ref.id))) {
        if (family.empty()) family = index_.actor(led)->family.code;
      }
    }
    if (ref.kind == Kind::group) {
      const model::Group& group = *index_.group(ref.id);
      if (!model::is_class(group.nature)) return {};
      std::set<std::string> families;
      for (const Ref& member : group.members) {
        if (is_single(member)) families.insert(family_of(member));
      }
      if (family.empty() && families.size() == 1) family = *families.begin();
    }
    return family == "operator" ? std::string() : family;
  }

  bool is_single(const Ref& ref) const { return index_.actor(ref) != nullptr && ref.kind != Kind::group; }

  void take_families() {
    std::map<std::string, model::Refs> members;
    for (const Ref& ref : model::actors(told_)) {
      if (fold_of_.count(ref.id) > 0) continue;
      if (const std::string family = family_of(ref); !family.empty()) members[family].push_back(ref);
    }
    for (const model::Term& term : model::families().terms) {
      const auto found = members.find(std::string(term.code));
      if (found == members.end()) continue;
      const auto count = std::count_if(found->second.begin(), found->second.end(),
                                       [](const Ref& ref) { return ref.kind != Kind::group; });
      if (count < 2) continue;
      model::Group group;
      group.id = base::derived_id(told_.info.id, "fold", term.code);
      group.name = capitalised(model::families().say({std::string(term.code), {}}, base::Language::fr));
      group.name_ar = model::families().say({std::string(term.code), {}}, base::Language::ar);
      group.family = {std::string(term.code), {}};
      group.nature = {"class", {}};
      group.members = found->second;
      group.size = static_cast<double>(count);
      site_.groups.push_back(group);
      for (const Ref& member : found->second) take(member, {Kind::group, group.id});
      stand_where_members_stand(group.id, found->second);
    }
  }

  Ref folded(const Ref& ref) const {
    const auto found = fold_of_.find(ref.id);
    return found == fold_of_.end() ? ref : found->second;
  }

  // Ties of the same two symbols and the same relation. A tie that no fold touched keeps to itself.
  void join_ties() {
    site_.ties.clear();
    std::map<std::string, std::size_t> places;
    for (const Tie& told : told_.ties) {
      Tie tie = told;
      tie.from = folded(told.from);
      tie.to = folded(told.to);
      if (tie.from == told.from && tie.to == told.to) {
        site_.ties.push_back(std::move(tie));
        continue;
      }
      const bool turned = tie.to.id < tie.from.id;
      const std::string ends =
          (turned ? tie.to : tie.from).id.to_text() + (turned ? tie.from : tie.to).id.to_text();
      // A loop is one line, so that what is said inside a fold is one tie, whatever its relations.
      const bool inside = tie.from == tie.to;
      const std::string relation = inside ? "" : tie.quality.code + "|" + tie.word;
      const auto [place, fresh] = places.emplace(ends + relation, site_.ties.size());
      if (fresh) {
        tie.id = base::derived_id(told_.info.id, "folded tie", ends + relation);
        if (inside) tie.direction = {};
        site_.ties.push_back(std::move(tie));
      } else {
        join(site_.ties[place->second], tie);
      }
      joined_[told.id] = site_.ties[place->second].id;
    }
  }

  static bool points(const Tie& tie, const Ref& at) {
    if (tie.direction.is("mutual")) return true;
    return tie.direction.is("towards") && tie.to == at;
  }

  static void join(Tie& tie, const Tie& other) {
    if (tie.from != tie.to) {
      const bool to = points(tie, tie.to) || points(other, tie.to);
      const bool from = points(tie, tie.from) || points(other, tie.from);
      if (from && !to) std::swap(tie.from, tie.to);
      tie.direction = {from && to ? "mutual" : from || to ? "towards" : "", {}};
    }
    if (tie.quality != other.quality) tie.quality = {};
    if (tie.word != other.word) tie.word.clear();
    if (tie.theme != other.theme) tie.theme = {};
    if (tie.status != other.status) tie.status = {};
    if (!(tie.since == other.since)) tie.since = {};
    if (!(tie.until == other.until)) tie.until = {};
    add_new(tie.indicators, other.indicators);
    add_new(tie.sources, other.sources);
  }

  void move_statements() {
    for (model::Statement& statement : site_.statements) {
      const auto joined = joined_.find(statement.about.id);
      if (joined != joined_.end()) statement.about.id = joined->second;
    }
    std::erase_if(site_.statements,
                  [&](const model::Statement& statement) { return fold_of_.count(statement.about.id) > 0; });
  }

  void drop_members() {
    const auto member = [&](const auto& actor) { return fold_of_.count(actor.id) > 0; };
    std::erase_if(site_.structures, member);
    std::erase_if(site_.leaders, member);
    std::erase_if(site_.groups, member);
  }

  const Site& told_;
  model::Index index_;
  Site site_;
  std::map<Id, Ref> fold_of_;  // of a member: the group that stands for it
  std::map<Id, Id> joined_;    // of a tie: what it became part of
};

}  // namespace

model::Site fold_actors(const Site& site, const Folding& folding, std::set<Id>* sure) {
  if (!folding.unfolded.empty()) {
    Folding rest = folding;
    rest.unfolded.clear();
    return fold_actors(unfold_classes(site, folding.unfolded, sure), rest, sure);
  }
  return folding.none() ? site : Folder(site, folding).run(sure);
}

}  // namespace twiza::sociogram
