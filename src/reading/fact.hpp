// What a site says of itself, with what it rests on: a count, never a judgement (INP-04, INP-11, ANA-14).
#pragma once

#include <string>
#include <vector>

#include "base/words.hpp"
#include "model/site.hpp"

namespace twiza::reading {

struct Fact {
  std::string code;                     // "isolated"; its sentence stands under "reading.<code>"
  model::Refs actors;                   // whom it speaks of, in the order of the sentence
  std::vector<base::Id> ties;           // on which it rests
  std::vector<base::Id> statements;     // on which it rests
  base::Id territory, other_territory;  // where it shows, when of territories
  std::vector<model::Word> families;
  int number = 0;
  int of = 0;              // the size of the sample: of how many
  int by_name = 0;         // of `number`, how many were told of the actor itself, not of a class
  bool of_class = false;   // some of it was told of a class and holds for each of its members
  bool team_only = false;  // conflicts and camps are for the team alone (journal.md, Privacy)
};

// A neutral sentence. Of many actors the first are named, the others counted.
std::string sentence_of(const Fact& fact, const model::Site& site, const model::Index& index,
                        const base::Words& words);

}  // namespace twiza::reading
