// Several actors folded into one symbol, and a class unfolded into its members (ACT-21, SOC-24, QUA-07): a
// crowded map becomes one that is read, and a tie that was told of a class is shown on each of its members.
//
// Folding is a view: a site goes in, a site to draw comes out, and the site that was told is as it was.
#pragma once

#include <set>

#include "model/site.hpp"

namespace twiza::sociogram {

struct Folding {
  bool families = false;        // every family of two structures or leaders and more becomes one class
  std::set<base::Id> folded;    // groups that stand in place of their members
  std::set<base::Id> unfolded;  // classes in whose place their members stand

  bool none() const { return !families && folded.empty() && unfolded.empty(); }
};

// The members of a fold leave, their ties end at its symbol. Ties that then join the same two symbols with
// the same relation become one: it holds all their indicators and sources, points where they point, and is
// sure when the independent sources behind them are (Evidence). A tie inside a fold becomes its loop. The
// coaching operator and unorganised groups are never folded into a family. A family's class bears the number
// of its members as its size.
// `sure`, where given, holds ties that are sure; those that one of them became a part of are added.
model::Site fold_actors(const model::Site& site, const Folding& folding, std::set<base::Id>* sure = nullptr);

// Every tie of an unfolded class is drawn to each member, with the statements about it; a tie between its
// members joins each two of them. A member that is not in the site is left out, and a class without a
// member that is stays as it is.
model::Site unfold_classes(const model::Site& site, const std::set<base::Id>& classes,
                           std::set<base::Id>* sure = nullptr);

}  // namespace twiza::sociogram
