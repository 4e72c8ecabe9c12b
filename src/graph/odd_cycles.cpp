#include "graph/odd_cycles.hpp"

#include <algorithm>
#include <functional>
#include <queue>
#include <utility>

#include "graph/cycle_bound.hpp"

namespace twiza::graph {

namespace {

// A ring must be shorter than 1 by more than rounding.
constexpr double short_enough = 1 - 1e-7;

// Each tie counts this much more than its price, so that among equal rings one of few ties is found: such
// rings say more. What that hides is worth less than this for every tie of the graph.
constexpr double tie_itself = 1e-5;

std::vector<std::pair<int, int>> ends_of(const std::vector<NetTie>& ties) {
  std::vector<std::pair<int, int>> ends;
  ends.reserve(ties.size());
  for (const NetTie& tie : ties) ends.emplace_back(tie.a, tie.b);
  return ends;
}

}  // namespace

OddCycles::OddCycles(int vertices, const std::vector<NetTie>& ties, bool two_camps)
    : ties_(ties),
      graph_(vertices, ends_of(ties)),
      two_camps_(two_camps),
      distance_(2 * static_cast<std::size_t>(vertices), 2),
      by_(2 * static_cast<std::size_t>(vertices), -1) {}

std::vector<std::vector<int>> OddCycles::shorter_than_one(const std::vector<double>& prices, Work& work) {
  std::vector<std::vector<int>> rings;
  for (int v = 0; v < graph_.vertices() && !work.over(); ++v) {
    if (path_from(v, prices, work)) rings.push_back(ring_at(v));
    for (int state : touched_) {
      distance_[state] = 2;
      by_[state] = -1;
    }
    touched_.clear();
  }
  return rings;
}

// Dijkstra's algorithm among the vertices from `start` on: a ring is looked for at its first vertex.
bool OddCycles::path_from(int start, const std::vector<double>& prices, Work& work) {
  using Entry = std::pair<double, int>;
  std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
  const auto reach = [&](int state, double at, int by) {
    if (at >= short_enough || at >= distance_[state]) return;
    if (distance_[state] == 2) touched_.push_back(state);
    distance_[state] = at;
    by_[state] = by;
    queue.emplace(at, state);
  };
  reach(2 * start, 0, -1);
  const int goal = 2 * start + 1;
  std::uint64_t steps = 0;
  while (!queue.empty()) {
    const auto [at, state] = queue.top();
    queue.pop();
    if (at > distance_[state]) continue;
    if (state == goal) break;
    const int v = state / 2;
    const int parity = state % 2;
    const int* tie = graph_.incident(v).begin();
    for (int w : graph_.neighbours(v)) {
      const int e = *tie++;
      if (w < start) continue;
      const bool negative = ties_[e].negative;
      if (negative && parity == 1 && !two_camps_) continue;
      reach(2 * w + (parity ^ (negative ? 1 : 0)), at + prices[e] + tie_itself, e);
    }
    steps += graph_.degree(v);
  }
  work.spend(10 * steps + 1);
  return distance_[goal] < 2;
}

// The way back from (start, odd) may meet a vertex twice; the part between is a ring of its own, and it or
// what remains is odd.
std::vector<int> OddCycles::ring_at(int start) const {
  std::vector<int> vertices{start};
  std::vector<int> ties;
  std::vector<char> odd{0};  // parity from the start of the way
  int state = 2 * start + 1;
  while (true) {
    const int e = by_[state];
    const int v = state / 2;
    const int w = ties_[e].a == v ? ties_[e].b : ties_[e].a;
    const int parity = (state % 2) ^ (ties_[e].negative ? 1 : 0);
    state = 2 * w + parity;
    ties.push_back(e);
    const char here = static_cast<char>(odd.back() ^ (ties_[e].negative ? 1 : 0));
    const auto met = std::find(vertices.begin(), vertices.end(), w);
    if (met == vertices.end()) {
      vertices.push_back(w);
      odd.push_back(here);
      continue;
    }
    const std::size_t at = met - vertices.begin();
    if (odd[at] != here) return {ties.begin() + static_cast<std::ptrdiff_t>(at), ties.end()};
    vertices.resize(at + 1);
    odd.resize(at + 1);
    ties.resize(at);
  }
}

}  // namespace twiza::graph
