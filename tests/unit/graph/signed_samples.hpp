// Signed graphs for tests: Read's highland tribes, and random ones with their answers by trying everything.
#pragma once

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "graph/signed_graph.hpp"

namespace twiza::graph {

struct SignedSample {
  int vertices = 0;
  std::vector<SignedEdge> edges;
  std::vector<std::string> names;
};

inline SignedSample tribes() {
  SignedSample sample;
  std::ifstream file(TWIZA_SOURCE_DIR "/tests/data/tribes_undirected.csv");
  std::map<std::string, int> known;
  const auto vertex = [&](const std::string& name) {
    const auto [at, fresh] = known.emplace(name, sample.vertices);
    if (fresh) {
      ++sample.vertices;
      sample.names.push_back(name);
    }
    return at->second;
  };
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    std::istringstream fields(line);
    std::string a;
    std::string b;
    std::string sign;
    std::getline(fields, a, ',');
    std::getline(fields, b, ',');
    std::getline(fields, sign, ',');
    const int from = vertex(a);
    sample.edges.push_back({from, vertex(b), std::stoi(sign), 1});
  }
  return sample;
}

// Its own numbers, the same everywhere.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  int below(int n) {
    state_ = state_ * 6364136223846793005u + 1442695040888963407u;
    return static_cast<int>((state_ >> 33) % static_cast<std::uint64_t>(n));
  }

 private:
  std::uint64_t state_;
};

// With loops, parallel edges and weights up to `heaviest`.
inline SignedSample random_signed(int vertices, int edges, int heaviest, std::uint64_t seed) {
  Dice dice(seed);
  SignedSample sample;
  sample.vertices = vertices;
  for (int e = 0; e < edges; ++e) {
    SignedEdge edge;
    edge.a = dice.below(vertices);
    edge.b = dice.below(vertices);
    if (edge.a == edge.b && dice.below(4) > 0) edge.b = (edge.b + 1) % vertices;
    edge.sign = dice.below(2) == 0 ? 1 : -1;
    edge.weight = 1 + dice.below(heaviest);
    sample.edges.push_back(edge);
  }
  return sample;
}

inline std::vector<int> discontent(const SignedSample& sample, const std::vector<int>& camp) {
  std::vector<int> set;
  for (std::size_t e = 0; e < sample.edges.size(); ++e) {
    const SignedEdge& edge = sample.edges[e];
    if ((camp[edge.a] == camp[edge.b]) != (edge.sign > 0)) set.push_back(static_cast<int>(e));
  }
  return set;
}

inline int weight_of(const SignedSample& sample, const std::vector<int>& set) {
  int weight = 0;
  for (int e : set) weight += sample.edges[e].weight;
  return weight;
}

struct Tried {
  int index = 0;
  std::set<std::vector<int>> sets;
};

inline Tried try_everything(const SignedSample& sample, int camps) {
  Tried tried;
  tried.index = -1;
  std::vector<int> camp(sample.vertices, 0);
  while (true) {
    const std::vector<int> set = discontent(sample, camp);
    const int weight = weight_of(sample, set);
    if (tried.index < 0 || weight < tried.index) {
      tried.index = weight;
      tried.sets.clear();
    }
    if (weight == tried.index) tried.sets.insert(set);
    int v = 0;
    while (v < sample.vertices && ++camp[v] == camps) camp[v++] = 0;
    if (v == sample.vertices) return tried;
  }
}

}  // namespace twiza::graph
