#include "graph/camp_search.hpp"

#include <cstdint>
#include <numeric>
#include <utility>

#include "graph/adjacency.hpp"

namespace twiza::graph {

namespace {

class Search {
 public:
  Search(const CampProblem& problem, const Adjacency& graph, Work& work)
      : problem_(problem), graph_(graph), work_(work), camps_(problem.camps) {}

  void run(int first) {
    join(first);
    if (best_.empty()) best_ = camp_;
    improve();
  }

  const std::vector<int>& best() const { return best_; }

 private:
  // Every vertex in the order of a breadth-first walk; what the walk does not reach, afterwards.
  void join(int first) {
    const int n = problem_.vertices;
    camp_.assign(n, -1);
    price_.assign(static_cast<std::size_t>(n) * camps_, 0);
    cost_ = 0;
    std::vector<int> queue{first};
    std::vector<char> seen(n, 0);
    seen[first] = 1;
    int more = 0;
    for (std::size_t head = 0; head < static_cast<std::size_t>(n); ++head) {
      if (head == queue.size()) {
        while (seen[more] != 0) ++more;
        seen[more] = 1;
        queue.push_back(more);
      }
      const int v = queue[head];
      int best = 0;
      for (int c = 1; c < camps_; ++c) {
        if (price(v, c) < price(v, best)) best = c;
      }
      cost_ += price(v, best);
      place(v, best);
      for (int w : graph_.neighbours(v)) {
        if (seen[w] != 0) continue;
        seen[w] = 1;
        queue.push_back(w);
      }
    }
  }

  void improve() {
    const int n = problem_.vertices;
    std::vector<int> free_at(n, 0);
    std::int64_t least = cost_;
    if (best_cost_ < 0 || cost_ < best_cost_) keep();
    int idle = 0;
    for (int turn = 1; idle < 10 * n + 100; ++turn) {
      if (!work_.spend(static_cast<std::uint64_t>(n) * (camps_ - 1))) return;
      std::int64_t gain = 0;
      int vertex = -1;
      int camp = 0;
      for (int v = 0; v < n; ++v) {
        const std::int64_t now = price(v, camp_[v]);
        for (int c = 0; c < camps_; ++c) {
          if (c == camp_[v]) continue;
          const std::int64_t change = price(v, c) - now;
          if (free_at[v] > turn && cost_ + change >= least) continue;
          if (vertex >= 0 && change >= gain) continue;
          gain = change;
          vertex = v;
          camp = c;
        }
      }
      if (vertex < 0) {
        ++idle;
        continue;
      }
      cost_ += gain;
      unplace(vertex);
      place(vertex, camp);
      free_at[vertex] = turn + 5 + (turn * 7) % (3 + n / 8);
      if (cost_ < least) {
        least = cost_;
        idle = 0;
        if (cost_ < best_cost_) keep();
      } else {
        ++idle;
      }
    }
  }

  void keep() {
    best_cost_ = cost_;
    best_ = camp_;
  }

  std::int64_t& price(int v, int c) { return price_[static_cast<std::size_t>(v) * camps_ + c]; }

  void place(int v, int camp) {
    camp_[v] = camp;
    change(v, camp, 1);
  }
  void unplace(int v) { change(v, camp_[v], -1); }
  void change(int v, int camp, int by) {
    const int* edge = graph_.incident(v).begin();
    for (int w : graph_.neighbours(v)) {
      const PairCost& pair = problem_.pairs[*edge++];
      for (int c = 0; c < camps_; ++c) price(w, c) += by * (c == camp ? pair.same : pair.apart);
    }
  }

  const CampProblem& problem_;
  const Adjacency& graph_;
  Work& work_;
  int camps_;
  std::vector<int> camp_;
  std::vector<std::int64_t> price_;  // of a vertex in a camp, with all neighbours that have one
  std::int64_t cost_ = 0;
  std::vector<int> best_;
  std::int64_t best_cost_ = -1;
};

}  // namespace

std::vector<int> search_camps(const CampProblem& problem, int effort, Work& work) {
  if (problem.vertices == 0) return {};
  std::vector<std::pair<int, int>> edges;
  edges.reserve(problem.pairs.size());
  for (const PairCost& pair : problem.pairs) edges.emplace_back(pair.a, pair.b);
  const Adjacency graph(problem.vertices, edges);
  Search search(problem, graph, work);
  for (int start = 0; start < std::min(effort, problem.vertices); ++start) {
    search.run(static_cast<int>(static_cast<std::int64_t>(start) * problem.vertices / effort));
    if (work.over()) break;
  }
  return search.best();
}

}  // namespace twiza::graph
