// The classical measures beside what networkx 2.8.8 says of three classical networks (ANA-01..04).
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>

#include "base/json.hpp"
#include "graph/blocks.hpp"
#include "graph/brokerage.hpp"
#include "graph/centrality.hpp"
#include "graph/communities.hpp"

namespace twiza::graph {
namespace {

namespace json = base::json;
using base::json::object;
using base::json::value;

struct Network {
  std::vector<std::string> names;  // sorted: numbers as numbers
  std::vector<std::pair<int, int>> edges;
  object expected;

  Adjacency graph() const { return {static_cast<int>(names.size()), edges}; }
  int vertex(const std::string& name) const {
    return static_cast<int>(std::find(names.begin(), names.end(), name) - names.begin());
  }
};

std::string text_of(const std::string& file) {
  std::ifstream in(TWIZA_SOURCE_DIR "/tests/data/" + file);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

Network read(const std::string& name) {
  Network network;
  std::istringstream lines(text_of(name + ".edges.csv"));
  std::vector<std::pair<std::string, std::string>> ends;
  std::string line;
  std::getline(lines, line);
  while (std::getline(lines, line)) {
    const std::size_t comma = line.find(',');
    ends.emplace_back(line.substr(0, comma), line.substr(comma + 1));
    network.names.push_back(ends.back().first);
    network.names.push_back(ends.back().second);
  }
  const auto before = [](const std::string& a, const std::string& b) {
    const bool numbers = a[0] <= '9' && b[0] <= '9';
    return numbers && a.size() != b.size() ? a.size() < b.size() : a < b;
  };
  std::sort(network.names.begin(), network.names.end(), before);
  network.names.erase(std::unique(network.names.begin(), network.names.end()), network.names.end());
  for (const auto& [a, b] : ends) network.edges.emplace_back(network.vertex(a), network.vertex(b));
  network.expected = json::parse(text_of("expected_networkx_2.8.8.json")).at(name).as_object();
  return network;
}

class Measures : public testing::TestWithParam<const char*> {
 protected:
  const Network network = read(GetParam());
  const Adjacency graph = network.graph();

  template <class Values>
  void expect_each(const char* what, const Values& values) const {
    const object& wanted = network.expected.at(what).as_object();
    ASSERT_EQ(wanted.size(), values.size());
    for (std::size_t v = 0; v < values.size(); ++v) {
      EXPECT_NEAR(static_cast<double>(values[v]), wanted.at(network.names[v]).to_number<double>(), 1e-6)
          << what << " of " << network.names[v];
    }
  }

  void expect_one(const char* what, double found) const {
    EXPECT_NEAR(found, network.expected.at(what).to_number<double>(), 1e-6) << what;
  }

  std::set<std::set<std::string>> grouped(const Communities& communities) const {
    std::vector<std::set<std::string>> groups(network.names.size());
    for (std::size_t v = 0; v < communities.size(); ++v) groups[communities[v]].insert(network.names[v]);
    std::set<std::set<std::string>> found(groups.begin(), groups.end());
    found.erase(std::set<std::string>());
    return found;
  }

  std::set<std::set<std::string>> expected_groups(const value& list) const {
    std::set<std::set<std::string>> groups;
    for (const value& group : list.as_array()) {
      std::set<std::string> names;
      for (const value& name : group.as_array()) names.insert(name.as_string().c_str());
      groups.insert(names);
    }
    return groups;
  }
};

TEST_P(Measures, degrees_and_those_of_directions) {
  std::vector<int> degrees;
  for (int v = 0; v < graph.vertices(); ++v) degrees.push_back(graph.degree(v));
  expect_each("degree", degrees);
  const Degrees directed = directed_degrees(graph.vertices(), network.edges);
  for (int v = 0; v < graph.vertices(); ++v) EXPECT_EQ(directed.in[v] + directed.out[v], graph.degree(v));
  EXPECT_EQ(directed.out[network.edges[0].first] > 0, true);
}

TEST_P(Measures, who_stands_between_and_who_is_near) {
  expect_each("betweenness_raw", betweenness(graph));
  expect_each("betweenness_normalized", betweenness_shares(graph));
  expect_each("closeness", closeness(graph));
  expect_one("diameter", diameter(graph));
}

TEST_P(Measures, whose_contacts_know_each_other) {
  expect_each("burt_constraint", constraint(graph));
  expect_each("burt_effective_size", effective_size(graph));
  const Clustering found = clustering(graph);
  expect_each("clustering", found.local);
  expect_one("transitivity", found.transitivity);
  expect_one("average_clustering", found.average);
  expect_one("triangles", static_cast<double>(found.triangles));
  expect_each("core_number", core_numbers(graph));
}

TEST_P(Measures, where_the_graph_comes_apart) {
  const Blocks blocks = blocks_of(graph.vertices(), network.edges);
  std::set<std::string> cuts;
  for (int v : blocks.articulation_points) cuts.insert(network.names[v]);
  std::set<std::string> wanted;
  for (const value& name : network.expected.at("articulation_points").as_array())
    wanted.insert(name.as_string().c_str());
  EXPECT_EQ(cuts, wanted);
  std::set<std::set<std::string>> bridges;
  for (int e : blocks.bridges) {
    bridges.insert({network.names[network.edges[e].first], network.names[network.edges[e].second]});
  }
  EXPECT_EQ(bridges, expected_groups(network.expected.at("bridges")));
}

TEST_P(Measures, communities) {
  const object& greedy = network.expected.at("greedy_modularity").as_object();
  EXPECT_EQ(grouped(greedy_communities(graph)), expected_groups(greedy.at("communities")));
  EXPECT_NEAR(modularity(graph, greedy_communities(graph)), greedy.at("Q").to_number<double>(), 1e-5);
  const object& louvain = network.expected.at("louvain_best_of_60").as_object();
  EXPECT_GE(modularity(graph, louvain_communities(graph)), louvain.at("Q").to_number<double>() - 1e-5);
}

INSTANTIATE_TEST_SUITE_P(Networks, Measures,
                         testing::Values("krackhardt_kite", "florentine_families", "karate_club"),
                         [](const auto& info) { return std::string(info.param); });

TEST(Measures, of_nothing_and_of_the_isolated) {
  const Adjacency none(0, {});
  EXPECT_TRUE(betweenness(none).empty());
  EXPECT_TRUE(louvain_communities(none).empty());
  EXPECT_EQ(modularity(none, {}), 0);
  const Adjacency alone(2, {});
  EXPECT_EQ(closeness(alone), (std::vector<double>{0, 0}));
  EXPECT_EQ(constraint(alone), (std::vector<double>{-1, -1}));
  EXPECT_EQ(core_numbers(alone), (std::vector<int>{0, 0}));
  EXPECT_EQ(greedy_communities(alone), (Communities{0, 1}));
}

TEST(Measures, parallel_ties_are_two_paths_and_no_bridge) {
  const std::vector<std::pair<int, int>> edges{{0, 1}, {1, 0}, {1, 2}, {2, 2}};
  const Adjacency graph(3, edges);
  EXPECT_EQ(betweenness(graph), (std::vector<double>{0, 1, 0}));
  const Blocks blocks = blocks_of(3, edges);
  EXPECT_EQ(blocks.bridges, (std::vector<int>{2}));
  EXPECT_EQ(blocks.of_edge[0], blocks.of_edge[1]);
  EXPECT_EQ(blocks.of_edge[3], -1);
  EXPECT_EQ(core_numbers(graph), (std::vector<int>{1, 1, 1}));
}

}  // namespace
}  // namespace twiza::graph
