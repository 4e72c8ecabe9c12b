#include "graph/kernel.hpp"

#include <map>
#include <utility>

namespace twiza::graph {

std::vector<int> Kernel::lift(const std::vector<int>& camp) const {
  std::vector<int> whole(vertex.size());
  for (std::size_t v = 0; v < whole.size(); ++v) whole[v] = camp[vertex[v]] ^ turn[v];
  return whole;
}

Kernel kernel_of(const CampProblem& whole, const std::vector<Known>& known) {
  Kernel kernel;
  kernel.problem.camps = whole.camps;
  kernel.vertex.assign(whole.vertices, -1);
  kernel.turn.assign(whole.vertices, 0);
  std::vector<std::vector<std::pair<int, char>>> bound(whole.vertices);
  for (std::size_t p = 0; p < whole.pairs.size(); ++p) {
    if (known[p] == Known::nothing) continue;
    const char turn = known[p] == Known::apart ? 1 : 0;
    bound[whole.pairs[p].a].emplace_back(whole.pairs[p].b, turn);
    bound[whole.pairs[p].b].emplace_back(whole.pairs[p].a, turn);
  }
  for (int start = 0; start < whole.vertices; ++start) {
    if (kernel.vertex[start] >= 0) continue;
    const int one = kernel.problem.vertices++;
    kernel.vertex[start] = one;
    std::vector<int> stack{start};
    while (!stack.empty()) {
      const int v = stack.back();
      stack.pop_back();
      for (const auto& [w, turn] : bound[v]) {
        if (kernel.vertex[w] >= 0) continue;
        kernel.vertex[w] = one;
        kernel.turn[w] = static_cast<char>(kernel.turn[v] ^ turn);
        stack.push_back(w);
      }
    }
  }
  std::map<std::pair<int, int>, int> place;
  for (const PairCost& pair : whole.pairs) {
    const auto [a, b] = std::minmax(kernel.vertex[pair.a], kernel.vertex[pair.b]);
    const bool turned = kernel.turn[pair.a] != kernel.turn[pair.b];
    if (a == b) {
      kernel.paid = plus(kernel.paid, turned ? pair.apart : pair.same);
      kernel.pair.push_back(-1);
      continue;
    }
    const auto [at, fresh] =
        place.emplace(std::pair<int, int>{a, b}, static_cast<int>(kernel.problem.pairs.size()));
    if (fresh) kernel.problem.pairs.push_back({a, b, 0, 0});
    PairCost& sum = kernel.problem.pairs[at->second];
    sum.same = plus(sum.same, turned ? pair.apart : pair.same);
    sum.apart = plus(sum.apart, turned ? pair.same : pair.apart);
    kernel.pair.push_back(at->second);
  }
  return kernel;
}

}  // namespace twiza::graph
