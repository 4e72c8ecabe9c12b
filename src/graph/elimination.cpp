#include "graph/elimination.hpp"

#include <algorithm>
#include <limits>

#include "graph/elimination_order.hpp"

namespace twiza::graph {

namespace {

// Calls see(cell, other) for every cell of a table of `digits` digits with base `camps`, the first digit the
// fastest, with the cell of another table in which digit i weighs strides[i].
template <class See>
void walk(int camps, const std::vector<std::uint64_t>& strides, std::uint64_t cells, const See& see) {
  const std::size_t digits = strides.size();
  std::vector<int> digit(digits, 0);
  const std::uint64_t first = digits > 0 ? strides[0] : 0;
  std::uint64_t other = 0;
  for (std::uint64_t cell = 0; cell < cells;) {
    for (int d = 0; d < camps; ++d) see(cell + d, other + d * first);
    cell += camps;
    for (std::size_t i = 1; i < digits; ++i) {
      if (++digit[i] < camps) {
        other += strides[i];
        break;
      }
      digit[i] = 0;
      other -= strides[i] * (camps - 1);
    }
  }
}

}  // namespace

std::optional<Elimination> Elimination::plan(const CampProblem& problem, std::uint64_t cells) {
  Elimination made;
  made.vertices_ = problem.vertices;
  made.camps_ = problem.camps;
  made.bucket_of_.assign(problem.vertices, -1);
  if (problem.vertices == 0) return made;
  std::vector<int> degree(problem.vertices, 0);
  for (const PairCost& pair : problem.pairs) {
    ++degree[pair.a];
    ++degree[pair.b];
  }
  made.fixed_ = static_cast<int>(std::max_element(degree.begin(), degree.end()) - degree.begin());

  std::vector<int> small(problem.vertices, -1);  // without the fixed vertex
  std::vector<int> vertex;
  for (int v = 0; v < problem.vertices; ++v) {
    if (v == made.fixed_) continue;
    small[v] = static_cast<int>(vertex.size());
    vertex.push_back(v);
  }
  std::vector<std::vector<int>> neighbours(vertex.size());
  for (const PairCost& pair : problem.pairs) {
    if (small[pair.a] < 0 || small[pair.b] < 0) continue;
    neighbours[small[pair.a]].push_back(small[pair.b]);
    neighbours[small[pair.b]].push_back(small[pair.a]);
  }
  for (auto& list : neighbours) std::sort(list.begin(), list.end());
  int width = -1;
  for (std::uint64_t room = cells; room >= static_cast<std::uint64_t>(problem.camps); room /= problem.camps)
    ++width;
  auto order = elimination_order(std::move(neighbours), width);
  if (!order) return std::nullopt;

  for (std::size_t b = 0; b < order->size(); ++b)
    made.bucket_of_[vertex[(*order)[b].vertex]] = static_cast<int>(b);
  made.buckets_.resize(order->size());
  for (std::size_t b = 0; b < order->size(); ++b) {
    Bucket& bucket = made.buckets_[b];
    bucket.vertex = vertex[(*order)[b].vertex];
    bucket.cells = problem.camps;
    for (int w : (*order)[b].neighbours) {
      bucket.scope.push_back(made.bucket_of_[vertex[w]]);
      bucket.cells *= problem.camps;
    }
    std::sort(bucket.scope.begin(), bucket.scope.end());
    made.cells_ += bucket.cells;
    if (made.cells_ > cells) return std::nullopt;
    if (bucket.scope.empty()) continue;
    bucket.parent = bucket.scope.front();
    made.buckets_[bucket.parent].children.push_back(static_cast<int>(b));
  }
  for (std::size_t p = 0; p < problem.pairs.size(); ++p) {
    const int a = made.bucket_of_[problem.pairs[p].a];
    const int b = made.bucket_of_[problem.pairs[p].b];
    const int first = a < 0 ? b : b < 0 ? a : std::min(a, b);
    made.buckets_[first].pairs.push_back(static_cast<int>(p));
  }
  return made;
}

// The weight of each digit of the bucket's table (itself, then its scope) in a table over `variables`; -1
// means the fixed vertex, which has no digit.
std::vector<std::uint64_t> Elimination::strides_in(const Bucket& bucket,
                                                   const std::vector<int>& variables) const {
  std::vector<std::uint64_t> strides(bucket.scope.size() + 1, 0);
  std::uint64_t stride = 1;
  for (int variable : variables) {
    if (variable == bucket_of_[bucket.vertex]) {
      strides[0] = stride;
    } else {
      const auto at = std::lower_bound(bucket.scope.begin(), bucket.scope.end(), variable);
      if (at != bucket.scope.end() && *at == variable) strides[1 + (at - bucket.scope.begin())] = stride;
    }
    stride *= camps_;
  }
  return strides;
}

bool Elimination::upwards(const std::vector<PairCost>& costs, Work& work, std::vector<Table>& cliques,
                          std::vector<Table>& messages, bool keep) const {
  cliques.resize(buckets_.size());
  messages.resize(buckets_.size());
  for (std::size_t b = 0; b < buckets_.size(); ++b) {
    const Bucket& bucket = buckets_[b];
    if (!work.spend(bucket.cells * (1 + bucket.pairs.size() + bucket.children.size()))) return false;
    Table table(bucket.cells, 0);
    for (int p : bucket.pairs) {
      const int a = bucket_of_[costs[p].a];
      const int z = bucket_of_[costs[p].b];
      Table pair(camps_ * camps_, costs[p].apart);
      for (int camp = 0; camp < camps_; ++camp) pair[camp * (camps_ + 1)] = costs[p].same;
      walk(camps_, strides_in(bucket, {a, z}), bucket.cells,
           [&](std::uint64_t cell, std::uint64_t other) { table[cell] = plus(table[cell], pair[other]); });
    }
    for (int c : bucket.children) {
      walk(camps_, strides_in(bucket, buckets_[c].scope), bucket.cells,
           [&](std::uint64_t cell, std::uint64_t other) {
             table[cell] = plus(table[cell], messages[c][other]);
           });
    }
    Table& message = messages[b];
    message.resize(bucket.cells / camps_);
    for (std::size_t i = 0; i < message.size(); ++i) {
      message[i] = *std::min_element(table.begin() + i * camps_, table.begin() + (i + 1) * camps_);
    }
    cliques[b] = std::move(table);
    if (!keep) {
      // For decoding one bit of every cell would do; the camp itself is simplest.
      for (std::size_t i = 0; i < message.size(); ++i) {
        const auto from = cliques[b].begin() + i * camps_;
        cliques[b][i] = static_cast<int>(std::min_element(from, from + camps_) - from);
      }
      cliques[b].resize(message.size());
      cliques[b].shrink_to_fit();
      for (int c : bucket.children) Table().swap(messages[c]);
    }
  }
  return true;
}

std::optional<Elimination::Answer> Elimination::cheapest(const std::vector<PairCost>& costs,
                                                         Work& work) const {
  std::vector<Table> choices;
  std::vector<Table> messages;
  if (!upwards(costs, work, choices, messages, false)) return std::nullopt;
  Answer answer;
  answer.camp.assign(vertices_, 0);
  for (std::size_t b = buckets_.size(); b-- > 0;) {
    const Bucket& bucket = buckets_[b];
    std::uint64_t cell = 0;
    std::uint64_t stride = 1;
    for (int s : bucket.scope) {
      cell += stride * answer.camp[buckets_[s].vertex];
      stride *= camps_;
    }
    answer.camp[bucket.vertex] = choices[b][cell];
    if (bucket.parent < 0) answer.cost = plus(answer.cost, messages[b][0]);
  }
  return answer;
}

std::optional<Elimination::Answer> Elimination::solve(const std::vector<PairCost>& costs, Work& work) const {
  std::vector<Table> cliques;
  std::vector<Table> messages;
  if (!upwards(costs, work, cliques, messages, true)) return std::nullopt;
  Answer answer;
  answer.camp.assign(vertices_, 0);
  answer.same.assign(costs.size(), 0);
  answer.apart.assign(costs.size(), 0);
  for (std::size_t b = buckets_.size(); b-- > 0;) {
    const Bucket& bucket = buckets_[b];
    if (!work.spend(bucket.cells * (1 + bucket.pairs.size() + (bucket.parent < 0 ? 0 : 1))))
      return std::nullopt;
    Table& table = cliques[b];
    std::uint64_t cell = 0;
    std::uint64_t stride = camps_;
    for (int s : bucket.scope) {
      cell += stride * answer.camp[buckets_[s].vertex];
      stride *= camps_;
    }
    const auto from = table.begin() + cell;
    answer.camp[bucket.vertex] = static_cast<int>(std::min_element(from, from + camps_) - from);
    if (bucket.parent < 0) {
      answer.cost = plus(answer.cost, messages[b][0]);
    } else {
      // What the rest of the graph costs, for each camps of the scope: all that the parent knows less what it
      // has from here.
      const Table& known = cliques[bucket.parent];
      Table rest(messages[b].size(), forbidden);
      const Bucket& parent = buckets_[bucket.parent];
      walk(camps_, strides_in(parent, bucket.scope), parent.cells, [&](std::uint64_t c, std::uint64_t other) {
        if (known[c] < forbidden) rest[other] = std::min(rest[other], known[c] - messages[b][other]);
      });
      for (std::uint64_t c = 0; c < bucket.cells; ++c) table[c] = plus(table[c], rest[c / camps_]);
    }
    const int least = *std::min_element(table.begin(), table.end());
    if (least >= forbidden) continue;
    for (int p : bucket.pairs) {
      const int a = bucket_of_[costs[p].a];
      const int z = bucket_of_[costs[p].b];
      walk(camps_, strides_in(bucket, {a, z}), bucket.cells, [&](std::uint64_t c, std::uint64_t other) {
        if (table[c] != least) return;
        const bool alike = other / camps_ == other % camps_;
        (alike ? answer.same : answer.apart)[p] = 1;
      });
    }
  }
  return answer;
}

}  // namespace twiza::graph
