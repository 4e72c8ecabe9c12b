// How far a signed graph is from coherent camps: the least weight of edges that must go (or change sign) so
// that all good edges lie within camps and all conflictual ones between them.
//
// Two camps: the frustration index (Harary, "On the measurement of structural balance", 1959; Zaslavsky 2010;
// Aref, Mason & Wilson, "A modeling and computational study of the frustration index in signed networks",
// Networks 75, 2020), NP-hard as maximum cut is. At most k camps: the line index of clusterability (Davis
// 1967; Doreian & Mrvar 1996), that is correlation clustering with at most k groups.
//
// A minimum set is what some cheapest camps leave discontent, and the other way round: if the edges outside a
// minimum set F are coherent for some camps, then what these leave discontent lies within F, and F is
// minimal. So "the edge is in a minimum set" is asked of camps, which is what the algorithms answer:
//  1. Parallel edges are one pair (signed_graph.hpp). Negative loops are always in, positive ones never.
//  2. The index is the sum over the blocks (biconnected components): camps have no names, so those of two
//     blocks can be renamed to agree at the vertex they share. The minimum sets are all unions of one of each
//     block. A bridge costs nothing.
//  3. A block whose tree decomposition is narrow is solved by dynamic programming (elimination.hpp), with the
//     answer for every edge at once. Otherwise it is shrunk: camps found by search cost `upper`, and a
//     packing of rings (cycle_bound.hpp) bounds what camps cost that leave a given edge discontent; where
//     that is more than `upper`, no minimum set has the edge, and its ends become one vertex (kernel.hpp). A
//     kernel that is still wide is, for two camps, solved by branch and bound (branching.hpp), and each edge
//     is asked after by forbidding what is known of it; for more camps an interval is all there is.
//  4. Sets are listed by forbidding in turn one and the other answer for the first edge that is in some
//  minimum
//     sets only: no branch of that search is empty, so a list costs two solutions a set.
// Read's highland tribes (16 vertices, 58 edges): 7, one set.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/signed_graph.hpp"
#include "graph/work.hpp"

namespace twiza::graph {

// Of an edge among all minimum sets.
enum class InSets { none, some, every, unknown };

struct Coherence {
  // The index is proven to lie between them; equal: it is known.
  int lower = 0;
  int upper = 0;
  std::vector<int> camp;        // of every vertex: 0, 1, ... in the order of first vertices, costs `upper`
  std::vector<int> removed;     // the edges these camps leave discontent, ascending: a minimum set if exact()
  std::vector<InSets> in_sets;  // of every edge; `unknown` where the work did not suffice
  std::vector<std::vector<int>> sets;  // minimum sets, each ascending; the first is `removed`
  bool truncated = false;              // there are or may be other sets than those listed
  std::uint64_t steps = 0;             // of work done

  bool exact() const { return lower == upper; }
  // Proven: exact, and no edge is in some minimum sets only.
  bool unique() const;
};

// Up to `camps` camps, at least 2; up to `most_sets` sets are listed.
Coherence coherence(int vertices, const std::vector<SignedEdge>& edges, int camps = 2,
                    const Budget& budget = {}, int most_sets = 200);

}  // namespace twiza::graph
