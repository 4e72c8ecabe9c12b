// Coherent camps: how far the good and conflictual relations of a site are from falling into camps, good
// within and conflictual between them (graph/coherence.hpp). For the team alone: it finds relations to mend,
// and could be read as naming enemies.
//
// A relation counts once for the tie that was told; one of a class, once for each member.
#pragma once

#include "graph/coherence.hpp"
#include "reading/network.hpp"

namespace twiza::reading {

struct Camps {
  std::vector<int> edges;  // of the network, those that are good or conflictual: numbered as in `coherence`
  graph::Coherence coherence;
  graph::TriangleCensus triangles;
};

// A second or two on an old laptop; sites of a hundred actors need a thousandth of it. Beyond it an interval
// is proven and said.
inline constexpr std::uint64_t camp_steps = 500'000'000;

Camps camps_of(const Network& network, int camps = 2, const graph::Budget& budget = {camp_steps, {}});

}  // namespace twiza::reading
