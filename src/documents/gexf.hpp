// GEXF 1.3 (gexf.net), for Gephi: with the places, sizes and colours of the map.
#pragma once

#include <string>

#include "documents/graph_export.hpp"

namespace twiza::documents {

// Ties are undirected, directed or mutual, as Gephi knows them. Gephi takes parallel ties for one unless
// their `kind` differs, so the second one between two nodes has a kind of its own.
std::string write_gexf(const Graph& graph);

}  // namespace twiza::documents
