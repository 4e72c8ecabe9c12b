// The ties of one actor as lines of its sheet: with whom, on what grounds, how the relation is.
#pragma once

#include <string>
#include <vector>

#include "base/words.hpp"
#include "model/site.hpp"

namespace twiza::documents {

struct TieLines {
  std::vector<std::string> lines;
  model::Refs about;  // who stands at the other end, one a line
};

// By what stands at the other end; in the order of the site.
struct SheetTies {
  TieLines structures;
  TieLines leaders;
  TieLines others;  // groups, themes, territories, and a group's own members
};

SheetTies ties_of(const model::Site& site, const model::Index& index, const model::Ref& actor,
                  const base::Words& words);

}  // namespace twiza::documents
