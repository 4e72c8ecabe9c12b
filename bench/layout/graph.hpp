// The one form in which every layout of the benchmark gets its graph and gives its answer. Unit:
// millimetre, y downwards.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "sociogram/geometry.hpp"

namespace twiza::bench {

using sociogram::Point;
using sociogram::Rect;

// A symbol (a square, centred above its label) with its label: to a layout they are one box.
struct Node {
  double symbol = 0;   // side
  double label_w = 0;  // 0: no label
  double label_h = 0;
  int region = -1;        // index of the innermost region it stands in; -1: in none
  bool external = false;  // wants to stand outside all regions
};

struct Region {
  int parent = -1;
  double title_w = 0;
  double title_h = 0;
};

struct Graph {
  std::string name;
  std::string about;  // where it comes from, with the seed of a generated one
  double label_gap = 0.8;
  double gap = 4;      // wished between boxes
  double padding = 4;  // between a region's outline and its content
  std::vector<Node> nodes;
  std::vector<Region> regions;
  std::vector<std::pair<int, int>> ties;
  std::vector<std::pair<int, int>> affinities;  // not drawn, wished near
};

// What a layout answers.
struct Answer {
  std::vector<Point> boxes;   // top-left corner of every node's box
  std::vector<Rect> regions;  // empty: the box around its content and padding is meant
};

double box_w(const Node& node);
double box_h(const Graph& graph, const Node& node);
// The symbol's centre, where ties end, from the box's top-left corner.
Point anchor(const Node& node);

// {"name", "about", "gap", "padding", "label_gap", "nodes": [{"w", "h", "anchor": [x, y], "symbol", "label":
// [w, h], "region", "external"}], "regions": [{"parent", "title": [w, h]}], "ties": [[from, to]],
// "affinities": [[from, to]]}. Of a node, "w", "h" and "anchor" follow from the rest: they are for the peers.
std::string write_graph(const Graph& graph);
Graph read_graph(const std::string& text);  // throws on anything else

// {"boxes": [[x, y]], "regions": [[x, y, w, h]], "ms": …}
std::string write_answer(const Answer& answer, double ms);
Answer read_answer(const std::string& text);

std::string read_text(const std::string& path);
void write_text(const std::string& path, const std::string& text);

}  // namespace twiza::bench
