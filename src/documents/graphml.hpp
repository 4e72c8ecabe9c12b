// GraphML 1.0 (graphml.graphdrawing.org), for networkx, igraph, R and yEd.
#pragma once

#include <string>

#include "documents/graph_export.hpp"

namespace twiza::documents {

// Every edge is directed, as those programs read no mixed graphs; the attribute `direction` says what it is:
// none, towards, mutual. Parallel ties keep their own ids.
std::string write_graphml(const Graph& graph);

}  // namespace twiza::documents
