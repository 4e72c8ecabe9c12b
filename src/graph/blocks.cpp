#include "graph/blocks.hpp"

#include <algorithm>

#include "graph/adjacency.hpp"

namespace twiza::graph {

namespace {

struct Visit {
  int vertex;
  int by;    // the edge it was reached by, -1 at the root
  int next;  // the next of its edges to look at
};

}  // namespace

Blocks blocks_of(int vertices, const std::vector<std::pair<int, int>>& edges) {
  const Adjacency graph(vertices, edges);
  Blocks found;
  found.of_edge.assign(edges.size(), -1);
  std::vector<int> order(vertices, -1);
  std::vector<int> low(vertices, 0);
  std::vector<char> cuts(vertices, 0);
  std::vector<int> open;  // edges of blocks not yet closed
  std::vector<Visit> path;
  int clock = 0;
  for (int start = 0; start < vertices; ++start) {
    if (order[start] >= 0) continue;
    order[start] = low[start] = clock++;
    path.push_back({start, -1, 0});
    int branches = 0;
    while (!path.empty()) {
      const int v = path.back().vertex;
      if (path.back().next < graph.degree(v)) {
        const int at = path.back().next++;
        const int w = graph.neighbours(v).begin()[at];
        const int e = graph.incident(v).begin()[at];
        if (w == v || e == path.back().by) continue;
        if (order[w] < 0) {
          open.push_back(e);
          order[w] = low[w] = clock++;
          path.push_back({w, e, 0});
        } else if (order[w] < order[v]) {
          open.push_back(e);
          low[v] = std::min(low[v], order[w]);
        }
        continue;
      }
      const int by = path.back().by;
      path.pop_back();
      if (path.empty()) continue;
      const int parent = path.back().vertex;
      low[parent] = std::min(low[parent], low[v]);
      if (low[v] < order[parent]) continue;
      // Nothing below v reaches above its parent: the edges since `by` are a block.
      if (parent == start) {
        ++branches;
      } else {
        cuts[parent] = 1;
      }
      if (open.back() == by) found.bridges.push_back(by);
      int e = -1;
      do {
        e = open.back();
        open.pop_back();
        found.of_edge[e] = found.count;
      } while (e != by);
      ++found.count;
    }
    if (branches > 1) cuts[start] = 1;
  }
  std::sort(found.bridges.begin(), found.bridges.end());
  for (int v = 0; v < vertices; ++v) {
    if (cuts[v] != 0) found.articulation_points.push_back(v);
  }
  return found;
}

}  // namespace twiza::graph
