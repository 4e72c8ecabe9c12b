// The ties of one actor as lines of its sheet: with whom, on what grounds, how the relation is.
#pragma once

#include <string>
#include <vector>

#include "base/words.hpp"
#include "model/site.hpp"

namespace twiza::documents {

// Lines; who stands at the other end and which tie is told, one a line.
struct TieLines {
  std::vector<std::string> lines;
  model::Refs about;
  std::vector<base::Id> ties;
};

// By what stands at the other end; in the order of the site.
struct SheetTies {
  TieLines structures;
  TieLines leaders;
  TieLines others;  // groups, themes, territories, and a group's own members
};

SheetTies ties_of(const model::Site& site, const model::Index& index, const model::Ref& actor,
                  const base::Words& words);

// Who goes to whom, seen from one end: "va vers", "est sollicité"; empty: nobody said.
std::string direction_of(const model::Tie& tie, const model::Ref& actor, const base::Words& words);

// What is known of one tie, each fact worded on its own; empty: nothing is.
struct TieFacts {
  std::string indicators;
  std::string relation;  // the conclusion, with the coach's own word
  std::string status;    // only of a tie that is not simply observed
  std::string sources;   // how many speak of it
};

TieFacts facts_of(const model::Site& site, const model::Index& index, const model::Tie& tie,
                  const base::Words& words);

}  // namespace twiza::documents
