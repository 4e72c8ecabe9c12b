// Generated sites. Everything that can be is drawn from the four pilots (data/demo) as they are mapped:
//
// - boxes: every actor takes symbol and label of a pilots' actor, from the maps with small symbols (9 mm)
//   above 60 actors and from those with large ones (12 mm) up to there; titles likewise;
// - areas: as many per actor as in the pilots (22 for 119); a chain of `depth` areas, then every other area
//   in a random one that is not yet at the deepest level; an area's attraction for actors is the number of
//   actors of a pilots' area, and none is empty;
// - outside: actors in no area, and among them external ones, at the pilots' share (23 and 13 of 119);
// - degrees: an actor's attraction for ties is the degree of a pilots' actor, so that a quarter have none
//   and a few have many; the ties themselves are denser than the pilots' (1.5 an actor against 0.8);
// - how far ties reach: half of the pilots' ties stay in one area, the others cross 1, 2 or 3 outlines; the
//   outlines that a tie crosses are drawn from theirs (3 stands for "3 or more").
//
// One seed, one graph, on every machine.
#include <algorithm>
#include <set>

#include "inputs.hpp"
#include "sociogram/layout_random.hpp"

namespace twiza::bench {

namespace {

using sociogram::placing::Random;

constexpr int small_symbols_above = 60;  // as model::small_symbols_above
constexpr int farthest = 3;

template <class T>
auto& at(T& values, int i) {
  return values[static_cast<std::size_t>(i)];
}

// Outlines crossed on the way from one region to the other.
int outlines(const std::vector<Region>& regions, int a, int b) {
  const auto depth = [&](int r) {
    int sum = 0;
    for (; r >= 0; r = at(regions, r).parent) ++sum;
    return sum;
  };
  int crossed = 0, da = depth(a), db = depth(b);
  for (; a != b; ++crossed) {
    int& deeper = da >= db ? a : b;
    --(da >= db ? da : db);
    deeper = at(regions, deeper).parent;
  }
  return std::min(crossed, farthest);
}

// What the pilots say, pooled.
struct Pool {
  std::vector<Node> small, large;
  std::vector<Region> titles;
  std::vector<int> degrees, area_sizes, reaches;
  int actors = 0, areas = 0, outside = 0, external = 0;

  explicit Pool(const std::vector<Graph>& pilots) {
    for (const Graph& pilot : pilots) {
      std::vector<int> degree(pilot.nodes.size()), held(pilot.regions.size());
      for (const auto& [from, to] : pilot.ties) {
        if (from == to) continue;
        ++at(degree, from);
        ++at(degree, to);
        reaches.push_back(outlines(pilot.regions, at(pilot.nodes, from).region, at(pilot.nodes, to).region));
      }
      for (const Node& node : pilot.nodes) {
        (node.symbol < 10 ? small : large).push_back(node);
        if (node.region >= 0) ++at(held, node.region);
        outside += node.region < 0 ? 1 : 0;
        external += node.external ? 1 : 0;
      }
      degrees.insert(degrees.end(), degree.begin(), degree.end());
      for (const int size : held) area_sizes.push_back(std::max(size, 1));
      titles.insert(titles.end(), pilot.regions.begin(), pilot.regions.end());
      actors += static_cast<int>(pilot.nodes.size());
      areas += static_cast<int>(pilot.regions.size());
    }
  }
};

// Draws an index with the chances of its weight.
class Lots {
 public:
  void add(int index, int weight) {
    if (weight <= 0) return;
    total_ += weight;
    ends_.push_back(total_);
    indices_.push_back(index);
  }
  bool empty() const { return indices_.empty(); }
  int draw(Random& random) const {
    const auto found = std::upper_bound(ends_.begin(), ends_.end(), random.below(total_));
    return indices_[static_cast<std::size_t>(found - ends_.begin())];
  }

 private:
  std::vector<int> ends_, indices_;
  int total_ = 0;
};

class Generator {
 public:
  Generator(const Pool& pool, const GeneratedSize& size, std::uint64_t seed)
      : pool_(pool), size_(size), random_(seed * 1000003 + static_cast<std::uint64_t>(size.actors)) {}

  Graph make(const std::string& about) {
    graph_.name = "generated-" + std::to_string(size_.actors);
    graph_.about = about;
    add_regions();
    add_actors();
    add_ties();
    return std::move(graph_);
  }

 private:
  template <class T>
  const T& any(const std::vector<T>& values) {
    return at(values, random_.below(static_cast<int>(values.size())));
  }

  void add_regions() {
    const int areas = std::max(size_.actors * pool_.areas / pool_.actors, size_.depth);
    std::vector<int> level, may_hold;
    for (int r = 0; r < areas; ++r) {
      Region region = any(pool_.titles);
      region.parent = r < size_.depth ? r - 1 : any(may_hold);
      level.push_back(region.parent < 0 ? 1 : at(level, region.parent) + 1);
      if (level.back() < size_.depth) may_hold.push_back(r);
      graph_.regions.push_back(region);
    }
  }

  void add_actors() {
    std::vector<char> holds(graph_.regions.size());
    for (const Region& region : graph_.regions) {
      if (region.parent >= 0) at(holds, region.parent) = 1;
    }
    std::vector<int> first;  // areas that would be empty
    Lots areas;
    for (int r = 0; r < static_cast<int>(graph_.regions.size()); ++r) {
      if (at(holds, r) == 0) first.push_back(r);
      areas.add(r, any(pool_.area_sizes));
    }
    for (int i = 0; i < size_.actors; ++i) {
      Node node = any(size_.actors > small_symbols_above ? pool_.small : pool_.large);
      node.external = false;
      if (i < static_cast<int>(first.size())) {
        node.region = at(first, i);
      } else if (random_.below(pool_.actors) < pool_.outside) {
        node.region = -1;
        node.external = random_.below(pool_.outside) < pool_.external;
      } else {
        node.region = areas.draw(random_);
      }
      graph_.nodes.push_back(node);
    }
  }

  void add_ties() {
    std::vector<int> weight;
    Lots actors;
    for (int i = 0; i < size_.actors; ++i) {
      weight.push_back(any(pool_.degrees));
      actors.add(i, weight.back());
    }
    std::set<std::pair<int, int>> seen;
    while (static_cast<int>(graph_.ties.size()) < size_.ties) {
      const int from = actors.draw(random_);
      const int reach = any(pool_.reaches);
      Lots others;
      for (int i = 0; i < size_.actors; ++i) {
        if (i != from && seen.count(std::minmax(from, i)) == 0 &&
            outlines(graph_.regions, at(graph_.nodes, from).region, at(graph_.nodes, i).region) == reach) {
          others.add(i, at(weight, i));
        }
      }
      if (others.empty()) continue;
      const int to = others.draw(random_);
      seen.insert(std::minmax(from, to));
      graph_.ties.emplace_back(from, to);
    }
  }

  const Pool& pool_;
  const GeneratedSize& size_;
  Random random_;
  Graph graph_;
};

}  // namespace

Graph generated_graph(const std::vector<Graph>& pilots, const GeneratedSize& size, std::uint64_t seed) {
  const Pool pool(pilots);
  return Generator(pool, size, seed)
      .make("generated, seed " + std::to_string(seed) + ", " + std::to_string(size.depth) + " nested levels");
}

}  // namespace twiza::bench
