// The reading of a site: the facts that its map and its sources carry, laid out with their evidence so that
// the coach interprets them. Never an interpretation itself (INP-11).
#pragma once

#include <string_view>
#include <vector>

#include "reading/fact.hpp"
#include "reading/network.hpp"

namespace twiza::reading {

struct Chapter {
  std::string_view name;  // "levels"; its title stands under "reading.chapter.<name>"
  std::vector<Fact> facts;
};

struct Reading {
  Network network;
  std::vector<Chapter> chapters;  // all of them, in the order of the guide's report; some without a fact
};

Reading read(const model::Site& site, const ReadingOptions& options);

}  // namespace twiza::reading
