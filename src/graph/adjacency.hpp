// Plain graph algorithms over vertices 0..n-1: neighbours, hop distances, connected components.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace twiza::graph {

// The neighbours of every vertex in one array (compressed sparse rows): those of vertex v are
// targets[first[v]] .. targets[first[v + 1] - 1]. Undirected: each edge appears at both its ends, in
// the order in which the edges were given; a loop appears twice at its vertex.
class Adjacency {
 public:
  // Edges with an end outside 0..vertices-1 are a caller's error and are not checked.
  Adjacency(int vertices, const std::vector<std::pair<int, int>>& edges);

  int vertices() const { return static_cast<int>(first_.size()) - 1; }
  int degree(int v) const { return first_[v + 1] - first_[v]; }

  // For a range-based for over the neighbours of v.
  struct Range {
    const int* from;
    const int* to;
    const int* begin() const { return from; }
    const int* end() const { return to; }
  };
  Range neighbours(int v) const { return {targets_.data() + first_[v], targets_.data() + first_[v + 1]}; }
  // The index of the edge that leads to each of them, in the same order.
  Range incident(int v) const { return {edges_.data() + first_[v], edges_.data() + first_[v + 1]}; }

 private:
  std::vector<int> first_;
  std::vector<int> targets_;
  std::vector<int> edges_;
};

// Hops between two vertices that no path joins.
inline constexpr std::uint16_t unreachable = 65535;

// Number of edges on a shortest path from `source` to every vertex, by breadth-first search.
// Distances of 65534 and more are all reported as 65534.
std::vector<std::uint16_t> hops_from(const Adjacency& graph, int source);

// The component of every vertex, numbered 0, 1, ... in the order of their smallest vertex.
std::vector<int> components(const Adjacency& graph);

}  // namespace twiza::graph
