// The benchmark of the layout, one step a call; script/bench calls them and says what comes of it.
//   bench_layout inputs REPOSITORY FOLDER SEED   writes FOLDER/NAME.json for every graph
//   bench_layout run GRAPH.json SEED ANSWER.json  lays the graph out as Twiza does, and times that alone
//   bench_layout extend GRAPH.json BEFORE.json SEED ANSWER.json   adds the graph's last actor to the answer
//   of
//                                                  the same graph without it
//   bench_layout score GRAPH.json ANSWER.json     prints the scores as JSON, whoever answered
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <iostream>
#include <optional>

#include "inputs.hpp"
#include "score.hpp"
#include "sociogram/layout.hpp"

using namespace twiza;
using namespace twiza::bench;

namespace {

void write_inputs(const std::filesystem::path& repository, const std::filesystem::path& folder,
                  std::uint64_t seed) {
  std::vector<Graph> pilots, all;
  for (const char* site : {"sale", "settat", "ouazzane", "bouanane"}) {
    pilots.push_back(site_graph(repository / "data/demo" / (std::string(site) + ".xlsx")));
  }
  all = pilots;
  for (const char* name : {"demo-compound", "callGraph", "uwsn"}) {
    all.push_back(public_graph(repository / "bench/layout/graphs" / (std::string(name) + ".compound.json")));
  }
  for (const GeneratedSize& size :
       {GeneratedSize{60, 90, 3}, GeneratedSize{300, 450, 4}, GeneratedSize{2000, 3000, 5}}) {
    all.push_back(generated_graph(pilots, size, seed));
  }
  std::filesystem::create_directories(folder);
  for (const Graph& graph : all) {
    write_text((folder / (graph.name + ".json")).string(), write_graph(graph));
    std::cout << graph.name << '\n';
  }
}

sociogram::LayoutInput layout_input(const Graph& graph, std::uint64_t seed) {
  sociogram::LayoutInput input;
  for (const Node& node : graph.nodes) {
    input.nodes.push_back({node.symbol, node.label_w, node.label_h, node.region, node.external, {}});
  }
  for (const Region& region : graph.regions) {
    input.regions.push_back({region.parent, region.title_w, region.title_h, {}});
  }
  for (const auto& [from, to] : graph.ties) input.ties.push_back({from, to, 1});
  for (const auto& [from, to] : graph.affinities) input.affinities.push_back({from, to, 0.3});
  input.label_gap = graph.label_gap;
  input.gap = graph.gap;
  input.padding = graph.padding;
  input.aspect = 2.1;  // what the map of a 16:9 page asks for
  input.attempts = 3;  // as a map has
  input.seed = seed;
  return input;
}

template <class Draw>
void timed(const Graph& graph, const std::string& output, const Draw& draw) {
  // Processor time, or the clock's where that is less: other work on the machine does not count.
  const auto start = std::chrono::steady_clock::now();
  const std::clock_t before = std::clock();
  const sociogram::Layout layout = draw();
  const double cpu = 1000.0 * static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
  const std::chrono::duration<double, std::milli> wall = std::chrono::steady_clock::now() - start;
  Answer answer;
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    const Point at = anchor(graph.nodes[i]);
    answer.boxes.push_back({layout.nodes[i].x - at.x, layout.nodes[i].y - at.y});
  }
  answer.regions = layout.regions;
  write_text(output, write_answer(answer, std::min(cpu, wall.count())));
}

void run(const std::string& file, std::uint64_t seed, const std::string& output) {
  const Graph graph = read_graph(read_text(file));
  const sociogram::LayoutInput input = layout_input(graph, seed);
  timed(graph, output, [&] { return sociogram::lay_out(input); });
}

void extend(const std::string& file, const std::string& known, std::uint64_t seed,
            const std::string& output) {
  const Graph graph = read_graph(read_text(file));
  const sociogram::LayoutInput input = layout_input(graph, seed);
  const Answer drawn = read_answer(read_text(known));
  std::vector<std::optional<Point>> before(graph.nodes.size());
  for (std::size_t i = 0; i < drawn.boxes.size(); ++i) {
    const Point at = anchor(graph.nodes[i]);
    before[i] = Point{drawn.boxes[i].x + at.x, drawn.boxes[i].y + at.y};
  }
  const std::vector<std::optional<Rect>> regions(drawn.regions.begin(), drawn.regions.end());
  timed(graph, output, [&] { return sociogram::extend(input, before, regions); });
}

}  // namespace

int main(int count, char** arguments) try {
  const std::vector<std::string> words(arguments + 1, arguments + count);
  if (words.size() == 4 && words[0] == "inputs") {
    write_inputs(words[1], words[2], std::strtoull(words[3].c_str(), nullptr, 10));
  } else if (words.size() == 4 && words[0] == "run") {
    run(words[1], std::strtoull(words[2].c_str(), nullptr, 10), words[3]);
  } else if (words.size() == 5 && words[0] == "extend") {
    extend(words[1], words[2], std::strtoull(words[3].c_str(), nullptr, 10), words[4]);
  } else if (words.size() == 3 && words[0] == "score") {
    std::cout << scores(read_graph(read_text(words[1])), read_answer(read_text(words[2])));
  } else {
    std::cerr << "bench_layout inputs|run|extend|score … : see bench/layout/bench_layout.cpp\n";
    return 2;
  }
  return 0;
} catch (const std::exception& error) {
  std::cerr << "bench_layout: " << error.what() << '\n';
  return 1;
}
