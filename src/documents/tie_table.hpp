// The ties of a map as a table, one a row, for a spreadsheet (SOC-27).
#pragma once

#include <string>
#include <vector>

#include "documents/graph_export.hpp"

namespace twiza::documents {

// The header first. Who is tied to whom, which way, by what kind of tie and with which sign on the map; then
// every field that a tie of the map fills, in words; last the tie's id.
std::vector<std::vector<std::string>> tie_table(const Graph& graph, const base::Words& words);

}  // namespace twiza::documents
