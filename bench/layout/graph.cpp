#include "graph.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "base/json.hpp"

namespace twiza::bench {

namespace json = base::json;

namespace {

json::array pairs(const std::vector<std::pair<int, int>>& ties) {
  json::array out;
  for (const auto& [from, to] : ties) out.push_back(json::array{from, to});
  return out;
}

std::vector<std::pair<int, int>> read_pairs(const json::value& value) {
  std::vector<std::pair<int, int>> out;
  for (const json::value& tie : value.as_array()) {
    out.emplace_back(tie.at(0).to_number<int>(), tie.at(1).to_number<int>());
  }
  return out;
}

}  // namespace

double box_w(const Node& node) { return std::max(node.symbol, node.label_h > 0 ? node.label_w : 0); }

double box_h(const Graph& graph, const Node& node) {
  return node.symbol + (node.label_h > 0 ? graph.label_gap + node.label_h : 0);
}

Point anchor(const Node& node) { return {box_w(node) / 2, node.symbol / 2}; }

std::string write_graph(const Graph& graph) {
  json::array nodes, regions;
  for (const Node& node : graph.nodes) {
    const Point at = anchor(node);
    nodes.push_back(json::object{{"w", box_w(node)},
                                 {"h", box_h(graph, node)},
                                 {"anchor", {at.x, at.y}},
                                 {"symbol", node.symbol},
                                 {"label", {node.label_w, node.label_h}},
                                 {"region", node.region},
                                 {"external", node.external}});
  }
  for (const Region& region : graph.regions) {
    regions.push_back(json::object{{"parent", region.parent}, {"title", {region.title_w, region.title_h}}});
  }
  return base::pretty(json::object{{"name", graph.name},
                                   {"about", graph.about},
                                   {"gap", graph.gap},
                                   {"padding", graph.padding},
                                   {"label_gap", graph.label_gap},
                                   {"nodes", std::move(nodes)},
                                   {"regions", std::move(regions)},
                                   {"ties", pairs(graph.ties)},
                                   {"affinities", pairs(graph.affinities)}});
}

Graph read_graph(const std::string& text) {
  const json::value value = json::parse(text);
  Graph graph;
  graph.name = json::value_to<std::string>(value.at("name"));
  graph.about = json::value_to<std::string>(value.at("about"));
  graph.gap = value.at("gap").to_number<double>();
  graph.padding = value.at("padding").to_number<double>();
  graph.label_gap = value.at("label_gap").to_number<double>();
  for (const json::value& node : value.at("nodes").as_array()) {
    graph.nodes.push_back({node.at("symbol").to_number<double>(), node.at("label").at(0).to_number<double>(),
                           node.at("label").at(1).to_number<double>(), node.at("region").to_number<int>(),
                           node.at("external").as_bool()});
  }
  for (const json::value& region : value.at("regions").as_array()) {
    graph.regions.push_back({region.at("parent").to_number<int>(),
                             region.at("title").at(0).to_number<double>(),
                             region.at("title").at(1).to_number<double>()});
  }
  graph.ties = read_pairs(value.at("ties"));
  graph.affinities = read_pairs(value.at("affinities"));
  return graph;
}

std::string write_answer(const Answer& answer, double ms) {
  json::array boxes, regions;
  for (const Point& box : answer.boxes) boxes.push_back(json::array{box.x, box.y});
  for (const Rect& r : answer.regions) regions.push_back(json::array{r.x, r.y, r.w, r.h});
  return json::serialize(
             json::object{{"boxes", std::move(boxes)}, {"regions", std::move(regions)}, {"ms", ms}}) +
         "\n";
}

Answer read_answer(const std::string& text) {
  const json::value value = json::parse(text);
  Answer answer;
  for (const json::value& box : value.at("boxes").as_array()) {
    answer.boxes.push_back({box.at(0).to_number<double>(), box.at(1).to_number<double>()});
  }
  for (const json::value& r : value.at("regions").as_array()) {
    answer.regions.push_back({r.at(0).to_number<double>(), r.at(1).to_number<double>(),
                              r.at(2).to_number<double>(), r.at(3).to_number<double>()});
  }
  return answer;
}

std::string read_text(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error(path + " cannot be read");
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

void write_text(const std::string& path, const std::string& text) {
  std::ofstream file(path, std::ios::binary);
  file << text;
  if (!file.flush()) throw std::runtime_error(path + " cannot be written");
}

}  // namespace twiza::bench
