// What a workshop should have somebody for, and who on the map would do.
#pragma once

#include <map>
#include <vector>

#include "reading/facts.hpp"
#include "reading/invitation.hpp"

namespace twiza::reading {

// Who may have a seat: structures and groups, and leaders who lead nothing on the map.
class Candidates {
 public:
  explicit Candidates(const Ground& ground);

  const std::vector<model::Ref>& all() const { return all_; }
  // The seat of an actor of the network: her own, or that of the structure she leads; -1: none.
  int seat_of(const model::Ref& actor) const;
  // The leaders who may take it.
  const model::Refs& who(int seat) const { return who_[seat]; }

 private:
  std::vector<model::Ref> all_;
  std::vector<model::Refs> who_;
  std::map<base::Id, int> seats_;
};

// Most important first: the first `must` of them outweigh all others.
std::vector<Want> wants_of(const Ground& ground, const Candidates& candidates);

// 0: beneficiaries, families, both sides of conflicts, territories; 1: the others.
int level_of(Want::What what);

}  // namespace twiza::reading
