#include "graph/coherence.hpp"

#include <algorithm>
#include <utility>

#include "graph/blocks.hpp"
#include "graph/coherence_block.hpp"

namespace twiza::graph {

namespace {

struct Block {
  CampProblem problem;
  std::vector<int> vertices;  // of the graph, in the problem's order
  std::vector<int> pairs;
  BlockAnswer answer;
};

std::vector<Block> split(int vertices, const std::vector<SignedPair>& pairs, int camps) {
  std::vector<std::pair<int, int>> ends;
  ends.reserve(pairs.size());
  for (const SignedPair& pair : pairs) ends.emplace_back(pair.a, pair.b);
  const Blocks found = blocks_of(vertices, ends);
  std::vector<Block> blocks(found.count);
  for (std::size_t p = 0; p < pairs.size(); ++p)
    blocks[found.of_edge[p]].pairs.push_back(static_cast<int>(p));
  std::vector<int> local(vertices, -1);
  for (Block& block : blocks) {
    block.problem.camps = camps;
    for (int p : block.pairs) {
      PairCost cost{pairs[p].a, pairs[p].b, pairs[p].same, pairs[p].apart};
      for (int* end : {&cost.a, &cost.b}) {
        if (local[*end] < 0) {
          local[*end] = static_cast<int>(block.vertices.size());
          block.vertices.push_back(*end);
        }
        *end = local[*end];
      }
      block.problem.pairs.push_back(cost);
    }
    block.problem.vertices = static_cast<int>(block.vertices.size());
    for (int v : block.vertices) local[v] = -1;
  }
  return blocks;
}

// One name for every camp of a component: the blocks' names are exchanged so that they agree where they meet.
std::vector<int> joined_camps(int vertices, int camps, const std::vector<Block>& blocks) {
  std::vector<std::vector<int>> at(vertices);
  for (std::size_t b = 0; b < blocks.size(); ++b) {
    for (int v : blocks[b].vertices) at[v].push_back(static_cast<int>(b));
  }
  std::vector<int> camp(vertices, -1);
  std::vector<char> done(blocks.size(), 0);
  for (int start = 0; start < vertices; ++start) {
    if (camp[start] >= 0) continue;
    camp[start] = 0;
    std::vector<int> stack{start};
    while (!stack.empty()) {
      const int v = stack.back();
      stack.pop_back();
      for (int b : at[v]) {
        if (done[b] != 0) continue;
        done[b] = 1;
        const Block& block = blocks[b];
        const auto here = std::find(block.vertices.begin(), block.vertices.end(), v) - block.vertices.begin();
        const int theirs = block.answer.camp[here];
        for (std::size_t i = 0; i < block.vertices.size(); ++i) {
          int& known = camp[block.vertices[i]];
          if (known >= 0) continue;
          const int c = block.answer.camp[i];
          known = c == theirs ? camp[v] : c == camp[v] ? theirs : c;
          stack.push_back(block.vertices[i]);
        }
      }
    }
  }
  std::vector<int> name(camps, -1);
  int names = 0;
  for (int& c : camp) {
    if (name[c] < 0) name[c] = names++;
    c = name[c];
  }
  return camp;
}

class Reader {
 public:
  Reader(const std::vector<SignedEdge>& edges, const std::vector<SignedPair>& pairs, Coherence& result)
      : edges_(edges), pairs_(pairs), result_(result) {}

  void loops() {
    result_.in_sets.assign(edges_.size(), InSets::none);
    for (std::size_t e = 0; e < edges_.size(); ++e) {
      if (edges_[e].a != edges_[e].b || edges_[e].sign > 0) continue;
      result_.in_sets[e] = InSets::every;
      result_.lower += edges_[e].weight;
      result_.upper += edges_[e].weight;
      always_.push_back(static_cast<int>(e));
    }
  }

  void block(const Block& block) {
    const BlockAnswer& answer = block.answer;
    result_.lower += answer.lower;
    result_.upper += answer.upper;
    for (std::size_t i = 0; i < block.pairs.size(); ++i) {
      for (int e : pairs_[block.pairs[i]].edges) {
        const bool asked = !answer.known.empty() && answer.known[i] != 0;
        const bool in = asked && (edges_[e].sign > 0 ? answer.apart[i] : answer.same[i]) != 0;
        const bool out = asked && (edges_[e].sign > 0 ? answer.same[i] : answer.apart[i]) != 0;
        result_.in_sets[e] = !asked      ? InSets::unknown
                             : in && out ? InSets::some
                             : in        ? InSets::every
                                         : InSets::none;
      }
    }
  }

  // All unions of one answer of each block, the last block's turning fastest.
  void sets(const std::vector<Block>& blocks, std::size_t most) {
    std::vector<std::size_t> turn(blocks.size(), 0);
    while (true) {
      result_.sets.push_back(always_);
      for (std::size_t b = 0; b < blocks.size(); ++b) add(blocks[b], turn[b], result_.sets.back());
      std::sort(result_.sets.back().begin(), result_.sets.back().end());
      std::size_t b = blocks.size();
      while (b > 0 && ++turn[b - 1] == blocks[b - 1].answer.answers.size()) turn[--b] = 0;
      if (b == 0) return;
      if (result_.sets.size() < most) continue;
      result_.truncated = true;
      return;
    }
  }

 private:
  void add(const Block& block, std::size_t answer, std::vector<int>& set) const {
    const std::vector<char>& apart = block.answer.answers[answer];
    for (std::size_t i = 0; i < block.pairs.size(); ++i) {
      for (int e : pairs_[block.pairs[i]].edges) {
        if ((edges_[e].sign > 0) == (apart[i] != 0)) set.push_back(e);
      }
    }
  }

  const std::vector<SignedEdge>& edges_;
  const std::vector<SignedPair>& pairs_;
  Coherence& result_;
  std::vector<int> always_;
};

}  // namespace

bool Coherence::unique() const {
  return exact() && std::none_of(in_sets.begin(), in_sets.end(),
                                 [](InSets in) { return in == InSets::some || in == InSets::unknown; });
}

Coherence coherence(int vertices, const std::vector<SignedEdge>& edges, int camps, const Budget& budget,
                    int most_sets) {
  Work work(budget);
  const std::vector<SignedPair> pairs = pairs_of(edges);
  std::vector<Block> blocks = split(vertices, pairs, camps);
  Coherence result;
  Reader reader(edges, pairs, result);
  reader.loops();
  for (Block& block : blocks) {
    block.answer = solve_block(block.problem, work);
    reader.block(block);
  }
  for (Block& block : blocks) {
    list_answers(block.problem, most_sets, work, block.answer);
    result.truncated |= !block.answer.all_listed;
  }
  result.camp = joined_camps(vertices, camps, blocks);
  reader.sets(blocks, static_cast<std::size_t>(most_sets));
  result.removed = result.sets.front();
  if (!result.exact()) {
    result.sets.clear();
    result.truncated = true;
  }
  result.steps = work.spent();
  return result;
}

}  // namespace twiza::graph
