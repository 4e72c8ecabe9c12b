// Where the facts stand in the guide's outline of a report (INP-05), and whom each is about: one line a fact.
#pragma once

#include <string_view>
#include <vector>

#include "reading/reading.hpp"

namespace twiza::reading {

struct FactKind {
  std::string_view code;
  std::string_view part;  // the field of model::Interpretation that it belongs to
  // How many of its first actors it is about: they make it this fact and no other. The actors behind them are
  // what it found – who is isolated, who stands in a chain – and change with the site like its figures.
  int subjects;
};
const std::vector<FactKind>& fact_kinds();

// Never null: a fact that has no line yet belongs to the first reading and is about all its actors.
const FactKind& kind_of(const Fact& fact);

// The part of the outline. What is counted of a commune belongs to the part on its role.
std::string_view part_of(const Fact& fact, const model::Index& index);

// A fact of the network of families: for the public, how families get on is said on the map, where enough
// ties say so.
bool is_of_families(const Fact& fact);

// The site as the map shows it that the interpretation is about (INP-07): ties of its theme, if it has one.
ReadingOptions options_for(const model::Interpretation* interpretation, const model::Site& site);

}  // namespace twiza::reading
