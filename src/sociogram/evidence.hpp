// What a relation rests on: the sources that speak of a tie, how many are independent, and whether they
// contradict one another (ENT-08, ENT-09, SET L1229 "triangulation").
#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/site.hpp"

namespace twiza::sociogram {

class Evidence {
 public:
  explicit Evidence(const model::Site& site);

  // Sources that carry the tie's quality (or the coach's own word, where she keeps to neither of the two):
  // those that said so, and those she named for the tie without saying more. Two are independent when
  // neither the speaker nor the speaker's structure is the same; the count is that of groups of dependent
  // sources. A speaker who is not named counts as nobody else's.
  int independent_sources(const model::Tie& tie) const;

  // Two statements on the tie say different qualities; "does not know" contradicts nobody.
  // What a statement says counts as `other` when it is the coach's own word.
  bool contradicted(const model::Tie& tie) const;

  // What is said of the tie (good, conflictual, other), and by which sources.
  std::map<std::string, std::vector<model::Ref>> said_of(const model::Tie& tie) const;

  // The statements about a tie, in the order of the site.
  std::vector<const model::Statement*> statements(const model::Tie& tie) const;

  // Two independent sources or more: the sign is full; else it is "to confirm" (CNF-08).
  static constexpr int enough = 2;

 private:
  std::map<base::Id, std::vector<std::string>> origins_;  // of a source: speaker and structures, folded
  std::map<base::Id, std::vector<const model::Statement*>> statements_;  // by tie
};

}  // namespace twiza::sociogram
