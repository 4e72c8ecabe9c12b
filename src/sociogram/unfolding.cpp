#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "sociogram/folding.hpp"

namespace twiza::sociogram {

namespace {

using base::Id;
using model::Kind;
using model::Ref;
using model::Site;
using model::Tie;

class Unfolder {
 public:
  Unfolder(const Site& site, const std::set<Id>& classes) : told_(site), index_(site), site_(site) {
    for (const model::Group& group : told_.groups) {
      if (classes.count(group.id) == 0) continue;
      model::Refs members;
      for (const Ref& member : group.members) {
        if (index_.actor(member) != nullptr && member.id != group.id) members.push_back(member);
      }
      if (!members.empty()) members_[group.id] = std::move(members);
    }
  }

  Site run(std::set<Id>* sure) {
    site_.ties.clear();
    site_.statements.clear();
    for (const Tie& tie : told_.ties) {
      for (const auto& [from, to] : pairs(tie)) draw(tie, from, to);
    }
    for (const model::Statement& statement : told_.statements) {
      const auto drawn = drawn_.find(statement.about.id);
      if (drawn == drawn_.end()) {
        if (members_.count(statement.about.id) == 0) site_.statements.push_back(statement);
        continue;
      }
      for (const Id& tie : drawn->second) {
        model::Statement same = statement;
        same.id = base::derived_id(told_.info.id, "unfolded", statement.id.to_text() + tie.to_text());
        same.about.id = tie;
        site_.statements.push_back(std::move(same));
      }
    }
    std::erase_if(site_.groups, [&](const model::Group& group) { return members_.count(group.id) > 0; });
    if (sure != nullptr) {
      for (const auto& [told, drawn] : drawn_) {
        if (sure->count(told) > 0) sure->insert(drawn.begin(), drawn.end());
      }
    }
    return std::move(site_);
  }

 private:
  model::Refs in_place_of(const Ref& ref) const {
    const auto found = members_.find(ref.id);
    return found == members_.end() ? model::Refs{ref} : found->second;
  }

  std::vector<std::pair<Ref, Ref>> pairs(const Tie& tie) const {
    std::vector<std::pair<Ref, Ref>> pairs;
    const model::Refs from = in_place_of(tie.from), to = in_place_of(tie.to);
    const bool between_members = tie.from == tie.to && members_.count(tie.from.id) > 0;
    for (std::size_t i = 0; i < from.size(); ++i) {
      for (std::size_t j = between_members ? i + 1 : 0; j < to.size(); ++j) {
        const bool own_loop = from[i] == to[j] && tie.from != tie.to;  // a member of the class it is tied to
        if (!own_loop) pairs.emplace_back(from[i], to[j]);
      }
    }
    return pairs;
  }

  void draw(const Tie& told, const Ref& from, const Ref& to) {
    Tie tie = told;
    if (from != told.from || to != told.to) {
      tie.from = from;
      tie.to = to;
      tie.id = base::derived_id(told_.info.id, "unfolded",
                                told.id.to_text() + from.id.to_text() + to.id.to_text());
      tie.code.clear();
      tie.basis = {"explicit_class", {}};
      drawn_[told.id].push_back(tie.id);
    }
    site_.ties.push_back(std::move(tie));
  }

  const Site& told_;
  model::Index index_;
  Site site_;
  std::map<Id, model::Refs> members_;    // of an unfolded class
  std::map<Id, std::vector<Id>> drawn_;  // of a tie of a class: what is drawn in its place
};

}  // namespace

Site unfold_classes(const Site& site, const std::set<Id>& classes, std::set<Id>* sure) {
  return Unfolder(site, classes).run(sure);
}

}  // namespace twiza::sociogram
