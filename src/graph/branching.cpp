#include "graph/branching.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <optional>
#include <utility>

#include "graph/blocks.hpp"
#include "graph/elimination.hpp"
#include "graph/kernel.hpp"
#include "graph/net.hpp"

namespace twiza::graph {

namespace {

// A net in which some vertices of another became one: new vertex and turn (0, 1) of every old one.
struct Merged {
  Net net;
  std::vector<int> vertex;
  Sides turn;
  int paid = 0;  // by every answer: what parallel ties of different signs have in common

  Sides lift(const Sides& side) const {
    Sides all(vertex.size());
    for (std::size_t v = 0; v < all.size(); ++v) all[v] = static_cast<char>(side[vertex[v]] ^ turn[v]);
    return all;
  }
};

// The ends of one tie become one vertex; `turned`: they are in two camps.
Merged contract(const Net& net, const NetTie& gone, bool turned) {
  Merged merged;
  merged.net.vertices = net.vertices - 1;
  merged.vertex.resize(net.vertices);
  merged.turn.assign(net.vertices, 0);
  for (int v = 0; v < net.vertices; ++v) merged.vertex[v] = v - (v > gone.b ? 1 : 0);
  merged.vertex[gone.b] = merged.vertex[gone.a];
  merged.turn[gone.b] = turned ? 1 : 0;
  std::map<std::pair<int, int>, std::pair<int, int>> weights;  // good, conflictual
  for (const NetTie& tie : net.ties) {
    const auto [a, b] = std::minmax(merged.vertex[tie.a], merged.vertex[tie.b]);
    const bool negative = tie.negative != (merged.turn[tie.a] != merged.turn[tie.b]);
    if (a == b) {
      if (negative) merged.paid = plus(merged.paid, tie.weight);
      continue;
    }
    auto& [good, bad] = weights[{a, b}];
    (negative ? bad : good) = plus(negative ? bad : good, tie.weight);
  }
  for (const auto& [ends, weight] : weights) {
    const auto& [good, bad] = weight;
    merged.paid = plus(merged.paid, std::min(good, bad));
    if (good != bad) merged.net.ties.push_back({ends.first, ends.second, std::abs(good - bad), bad > good});
  }
  return merged;
}

struct Part {
  Net net;
  std::vector<int> vertex;  // in the whole
};

std::vector<Part> parts_of(const Net& net) {
  std::vector<std::pair<int, int>> ends;
  ends.reserve(net.ties.size());
  for (const NetTie& tie : net.ties) ends.emplace_back(tie.a, tie.b);
  const Blocks blocks = blocks_of(net.vertices, ends);
  std::vector<Part> parts(blocks.count);
  std::vector<std::map<int, int>> small(blocks.count);
  for (std::size_t e = 0; e < net.ties.size(); ++e) {
    Part& part = parts[blocks.of_edge[e]];
    const auto local = [&](int v) {
      const auto [at, fresh] = small[blocks.of_edge[e]].emplace(v, part.net.vertices);
      if (fresh) {
        part.vertex.push_back(v);
        ++part.net.vertices;
      }
      return at->second;
    };
    NetTie tie = net.ties[e];
    tie.a = local(tie.a);
    tie.b = local(tie.b);
    part.net.ties.push_back(tie);
  }
  return parts;
}

// Sides of blocks turned so that they agree where they meet. Blocks of one component form a tree.
Sides joined(int vertices, const std::vector<Part>& parts, const std::vector<Sides>& sides) {
  std::vector<std::vector<int>> at(vertices);
  for (std::size_t p = 0; p < parts.size(); ++p) {
    for (int v : parts[p].vertex) at[v].push_back(static_cast<int>(p));
  }
  Sides all(vertices, 0);
  std::vector<char> known(vertices, 0);
  std::vector<char> done(parts.size(), 0);
  for (int start = 0; start < vertices; ++start) {
    if (known[start] != 0) continue;
    known[start] = 1;
    std::vector<int> stack{start};
    while (!stack.empty()) {
      const int v = stack.back();
      stack.pop_back();
      for (int p : at[v]) {
        if (done[p] != 0) continue;
        done[p] = 1;
        const auto& names = parts[p].vertex;
        const std::size_t here = std::find(names.begin(), names.end(), v) - names.begin();
        const int turn = sides[p][here] ^ all[v];
        for (std::size_t i = 0; i < names.size(); ++i) {
          if (known[names[i]] != 0) continue;
          known[names[i]] = 1;
          all[names[i]] = static_cast<char>(sides[p][i] ^ turn);
          stack.push_back(names[i]);
        }
      }
    }
  }
  return all;
}

class BranchAndBound {
 public:
  BranchAndBound(std::uint64_t cells, Work& work) : cells_(cells), work_(work) {}

  // The cheapest sides that cost less than `upper`, if there are any. `lower`, if given, receives a proven
  // bound that holds even when the work ends before the search.
  std::optional<std::pair<int, Sides>> below(const Net& net, int upper, int* lower = nullptr) {
    const std::vector<Part> parts = parts_of(net);
    std::vector<Sides> sides(parts.size());
    std::vector<CycleBound> bounds(parts.size());
    std::vector<std::size_t> hard;
    int sum = 0;
    for (std::size_t p = 0; p < parts.size(); ++p) {
      if (auto exact = eliminate(parts[p].net)) {
        bounds[p].value = exact->first;
        sides[p] = std::move(exact->second);
      } else {
        hard.push_back(p);
      }
      sum = plus(sum, bounds[p].value);
    }
    for (std::size_t p : hard) {
      if (sum >= upper) break;
      bounds[p] = cycle_bound(parts[p].net.vertices, parts[p].net.ties, true, upper - sum - 0.99, work_);
      sum = plus(sum, bounds[p].value);
    }
    if (lower != nullptr) *lower = std::min(sum, upper);
    for (std::size_t p : hard) {
      if (sum >= upper) return std::nullopt;
      if (work_.over()) return std::nullopt;
      const int bound = bounds[p].value;
      auto found = branch(parts[p].net, bounds[p], upper - (sum - bound));
      if (!found) return std::nullopt;
      sum += found->first - bound;
      sides[p] = std::move(found->second);
      // Unfinished work proves nothing about this part.
      if (lower != nullptr && !work_.over()) *lower = std::min(sum, upper);
    }
    if (sum >= upper) return std::nullopt;
    return std::pair{sum, joined(net.vertices, parts, sides)};
  }

 private:
  std::optional<std::pair<int, Sides>> eliminate(const Net& net) {
    CampProblem problem{net.vertices, 2, {}};
    problem.pairs.reserve(net.ties.size());
    for (const NetTie& tie : net.ties) {
      problem.pairs.push_back({tie.a, tie.b, tie.negative ? tie.weight : 0, tie.negative ? 0 : tie.weight});
    }
    const auto plan = Elimination::plan(problem, std::min(cells_, work_.left()));
    if (!plan) return std::nullopt;
    const auto answer = plan->cheapest(problem.pairs, work_);
    if (!answer) return std::nullopt;
    return std::pair{answer->cost, Sides(answer->camp.begin(), answer->camp.end())};
  }

  std::optional<std::pair<int, Sides>> branch(const Net& net, const CycleBound& bound, int upper) {
    std::optional<std::pair<int, Sides>> best;
    const auto keep = [&](const Sides& side) {
      const int cost = cost_of(net, side);
      if (cost >= upper) return;
      upper = cost;
      best = {cost, side};
    };
    if (work_.over()) return best;
    // Without a relaxation (too many ties for it) every tie is as doubtful as any other.
    const std::vector<double> share =
        bound.share.empty() ? std::vector<double>(net.ties.size(), 0.5) : bound.share;
    const Sides side = rounded(net, share);
    keep(side);
    if (bound.value >= upper) return best;
    const NetTie tie = net.ties[deciding(net, share)];
    const bool apart_first = side[tie.a] != side[tie.b];
    for (const bool turned : {apart_first, !apart_first}) {
      const Merged merged = contract(net, tie, turned);
      if (merged.paid >= upper) continue;
      if (const auto found = below(merged.net, upper - merged.paid)) keep(merged.lift(found->second));
      if (work_.over() || bound.value >= upper) break;
    }
    return best;
  }

  // The tie about which the relaxation knows least, heavy ones and crowded vertices first.
  static std::size_t deciding(const Net& net, const std::vector<double>& share) {
    std::vector<int> degree(net.vertices, 0);
    for (const NetTie& tie : net.ties) {
      ++degree[tie.a];
      ++degree[tie.b];
    }
    std::size_t best = 0;
    double most = -1;
    for (std::size_t e = 0; e < net.ties.size(); ++e) {
      const NetTie& tie = net.ties[e];
      const double doubt = 0.5 - std::abs(share[e] - 0.5);
      const double value = (std::max(doubt, 0.0) + 0.01) * tie.weight * (degree[tie.a] + degree[tie.b]);
      if (value <= most) continue;
      most = value;
      best = e;
    }
    return best;
  }

  std::uint64_t cells_;
  Work& work_;
};

}  // namespace

TwoCamps cheapest_two_camps(const CampProblem& problem, int upper, std::uint64_t cells, Work& work) {
  // What is forbidden becomes one vertex at once.
  std::vector<Known> known;
  known.reserve(problem.pairs.size());
  for (const PairCost& pair : problem.pairs) {
    known.push_back(pair.same >= forbidden    ? Known::apart
                    : pair.apart >= forbidden ? Known::same
                                              : Known::nothing);
  }
  const Kernel kernel = kernel_of(problem, known);
  const Netted netted = net_of(kernel.problem);
  const int paid = plus(kernel.paid, netted.paid);
  TwoCamps result{upper, upper, {}};
  if (paid >= upper) return result;
  BranchAndBound search(cells, work);
  int lower = 0;
  const auto found = search.below(netted.net, upper - paid, &lower);
  if (found) {
    result.upper = found->first + paid;
    result.camp = kernel.lift({found->second.begin(), found->second.end()});
  }
  result.lower = work.over() ? std::min(result.upper, lower + paid) : result.upper;
  return result;
}

}  // namespace twiza::graph
