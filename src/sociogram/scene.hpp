// The scene: a sociogram's drawing as data, in millimetres on its page. Every exporter draws the scene and
// nothing else; what is not in it is not on the map.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "base/language.hpp"
#include "model/legend.hpp"
#include "sociogram/differences.hpp"
#include "sociogram/geometry.hpp"

namespace twiza::sociogram {

enum class NodeKind { structure, leader, group, theme };
// What is drawn for a node: the guide's house and figure; doubled with a dashed outline for a class of
// actors; three heads for an unorganised group; a hexagon for a theme.
enum class Symbol { house, figure, house_class, figure_class, heads, hexagon };
enum class Quality { none, good, conflictual };

// Text already broken into lines and measured: `box` holds them all, centred or from the start side.
struct TextBlock {
  Rect box;
  std::vector<std::string> lines;
  double size = 0;  // font size, mm
  bool bold = false;
  bool italic = false;
  bool centred = false;
  bool right_to_left = false;  // base direction of the lines
};

// A pin on what differs between the two moments that a map compares (SOC-22). The guide has no such sign: an
// extension. Its tip is the middle of its lower edge.
struct SceneMark {
  Mark mark = Mark::none;
  Point centre;
};

struct SceneNode {
  std::string id;  // of the record
  std::string name;
  NodeKind kind = NodeKind::structure;
  Symbol symbol = Symbol::house;
  Point centre;
  double w = 0, h = 0;  // of the symbol
  std::string region;   // id of the territory it stands in; empty: none
  bool external = false;
  TextBlock label;
  SceneMark mark;
  std::array<Point, 4> sites;  // connection sites: top, left, bottom (under the label), right
};

struct SceneRegion {
  std::string id;
  std::string name;
  std::string parent;  // id of the region around it; empty: none
  Rect box;
  TextBlock title;
};

struct SceneSign {
  model::Sign sign = model::Sign::none;
  bool full = false;  // two independent sources or more; else hollow: to confirm
  Point centre;
};

struct SceneTie {
  std::string id;
  std::string from, to;  // ids of nodes
  model::TieKind kind = model::TieKind::extension;
  Quality quality = Quality::none;
  double width_pt = 0;
  bool arrow_at_from = false;
  bool arrow_at_to = false;
  std::array<int, 2> glue{};  // connection sites at from and to
  std::vector<Point> path;    // two points; a loop has five
  SceneSign sign;
  SceneMark mark;
  std::string name;  // for alternative text: "A – B"
};

// One line of the legend: a sample and its words, French and Arabic on one line.
struct LegendEntry {
  enum class Sample { symbol, territory, tie, arrow, sign, fill, thin_tie, mark };
  Sample sample = Sample::symbol;
  Symbol symbol = Symbol::house;
  model::TieKind tie = model::TieKind::extension;
  double width_pt = 0;
  model::Sign sign = model::Sign::none;
  bool full = true;
  Mark mark = Mark::none;
  Rect sample_box;
  TextBlock text;
};

// The logo of an operator or a partner, at the head of the page.
struct SceneLogo {
  std::string id;    // of the structure
  std::string name;  // of the structure: what is read out where the picture is not seen
  Rect box;
  std::string png;  // the bytes of the file
};

struct Scene {
  std::string site;  // id
  base::Language language = base::Language::fr;
  double page_w = 0, page_h = 0;
  Point origin;                      // where the layout's own origin stands on the page
  double symbol = 0;                 // side of every symbol
  TextBlock title;                   // the site
  TextBlock subtitle;                // theme, territory, date
  TextBlock status;                  // "Carte de travail, à corriger ensemble"
  TextBlock imprint;                 // program and legend version
  std::vector<SceneLogo> logos;      // from the side a text begins at
  std::vector<SceneRegion> regions;  // parents before children
  std::vector<SceneNode> nodes;
  std::vector<SceneTie> ties;
  TextBlock legend_title;
  std::vector<LegendEntry> legend;
};

}  // namespace twiza::sociogram
