// bench_coherence FILE [CAMPS [STEPS]]: the coherence of a signed graph, for script/bench coherence.
// FILE: "vertices edges", then a line "a b sign" for each edge, vertices from 0.
#include <cstdlib>
#include <fstream>
#include <iostream>

#include "graph/coherence.hpp"

int main(int count, char** words) {
  using namespace twiza::graph;
  if (count < 2) {
    std::cerr << "bench_coherence FILE [CAMPS [STEPS]]\n";
    return 2;
  }
  std::ifstream file(words[1]);
  int vertices = 0;
  std::size_t size = 0;
  file >> vertices >> size;
  std::vector<SignedEdge> edges(size);
  for (SignedEdge& edge : edges) file >> edge.a >> edge.b >> edge.sign;
  if (!file) {
    std::cerr << "bench_coherence: " << words[1] << " is no list of signed edges\n";
    return 1;
  }
  Budget budget;
  if (count > 3) budget.steps = std::strtoull(words[3], nullptr, 10);
  const Coherence found = coherence(vertices, edges, count > 2 ? std::atoi(words[2]) : 2, budget);
  std::size_t unknown = 0;
  for (InSets in : found.in_sets) unknown += in == InSets::unknown ? 1 : 0;
  std::cout << "{\"lower\": " << found.lower << ", \"upper\": " << found.upper
            << ", \"sets\": " << found.sets.size()
            << ", \"truncated\": " << (found.truncated ? "true" : "false") << ", \"unknown\": " << unknown
            << ", \"unique\": " << (found.unique() ? "true" : "false") << ", \"steps\": " << found.steps
            << "}\n";
  return 0;
}
