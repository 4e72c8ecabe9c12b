#include <map>
#include <set>
#include <string>

#include "base/json.hpp"
#include "inputs.hpp"

namespace twiza::bench {

namespace json = base::json;

namespace {

constexpr double mm_per_pixel = 0.3;
constexpr double symbol_share = 0.55;  // of a box's height, or of its width where that is less

std::string text_of(const json::value& value) {
  return value.is_null() ? "" : json::value_to<std::string>(value);
}

}  // namespace

Graph public_graph(const std::filesystem::path& file) {
  const json::value value = json::parse(read_text(file.string()));
  const json::array& nodes = value.at("nodes").as_array();
  Graph graph;
  graph.name = file.filename().string();
  graph.name.resize(graph.name.find('.'));
  graph.about = "bench/layout/graphs/" + file.filename().string();

  std::set<std::string> holds;
  for (const json::value& node : nodes) holds.insert(text_of(node.at("parent")));
  std::map<std::string, int> region, leaf;
  for (const json::value& node : nodes) {
    const std::string id = text_of(node.at("id"));
    if (holds.count(id) > 0) region.emplace(id, static_cast<int>(region.size()));
  }
  const auto region_of = [&](const json::value& node) {
    const auto at = region.find(text_of(node.at("parent")));
    return at == region.end() ? -1 : at->second;
  };
  graph.regions.resize(region.size());
  for (const json::value& node : nodes) {
    const std::string id = text_of(node.at("id"));
    if (const auto at = region.find(id); at != region.end()) {
      graph.regions[static_cast<std::size_t>(at->second)].parent = region_of(node);
      continue;
    }
    const double w = node.at("w").to_number<double>() * mm_per_pixel;
    const double h = node.at("h").to_number<double>() * mm_per_pixel;
    const double symbol = symbol_share * std::min(w, h);
    leaf.emplace(id, static_cast<int>(graph.nodes.size()));
    graph.nodes.push_back({symbol, w, h - symbol - graph.label_gap, region_of(node), false});
  }
  for (const json::value& edge : value.at("edges").as_array()) {
    const auto from = leaf.find(text_of(edge.at("source")));
    const auto to = leaf.find(text_of(edge.at("target")));
    if (from != leaf.end() && to != leaf.end()) graph.ties.emplace_back(from->second, to->second);
  }
  return graph;
}

}  // namespace twiza::bench
