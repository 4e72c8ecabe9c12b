// The graphs of the benchmark.
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "graph.hpp"

namespace twiza::bench {

// A demo workbook, as its map hands it to the layout.
Graph site_graph(const std::filesystem::path& workbook);

// A graph of bench/layout/graphs (its README.md says how it is read).
Graph public_graph(const std::filesystem::path& file);

struct GeneratedSize {
  int actors, ties, depth;  // depth: levels of nested regions
};

// A site of that size that resembles the pilots; generate.cpp says in what.
Graph generated_graph(const std::vector<Graph>& pilots, const GeneratedSize& size, std::uint64_t seed);

}  // namespace twiza::bench
