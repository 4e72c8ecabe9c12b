// The map as a graph for other programs (Gephi, R, Python): its nodes and ties with all that the shared site
// says of them. One description, which each format prints (SOC-27).
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/words.hpp"
#include "privacy/shared_site.hpp"
#include "sociogram/scene.hpp"

namespace twiza::documents {

struct GraphAttribute {
  enum class Type { text, number, yes_no };
  std::string name;  // "category"; a term in words is "category_label"
  Type type = Type::text;
  std::string title;  // for people, in the language of the map
};

// By the attribute's name: "12.5", "true", a text without controls. Without the empty ones.
using GraphValues = std::map<std::string, std::string>;

struct GraphNode {
  std::string id, label;
  sociogram::NodeKind kind = sociogram::NodeKind::structure;
  sociogram::Point centre;  // mm on the page, y downwards
  double size = 0;          // mm
  GraphValues values;
};

enum class GraphDirection { none, towards, mutual };  // towards: from `from` to `to`

struct GraphTie {
  std::string id, from, to, label;
  GraphDirection direction = GraphDirection::none;
  model::TieKind kind = model::TieKind::extension;
  double width_pt = 0;
  int parallel = 1;  // the how-manieth between the same two nodes
  GraphValues values;
};

struct Graph {
  std::string id, title, imprint;  // of the site; program, legend and revision
  base::Language language = base::Language::fr;
  double page_h = 0;                                            // mm
  std::vector<GraphAttribute> node_attributes, tie_attributes;  // only those that a node or a tie has
  std::vector<GraphNode> nodes;
  std::vector<GraphTie> ties;
};

// Nodes and ties of the scene, in its order. Attributes are the fields of their records, as the description
// names them, and what the drawing says: territory, kind, sign, whether it is sure. Notes and causes, which
// no map shows, stay in the workbook; a reference is the name of what it refers to.
Graph graph_of(const sociogram::Scene& scene, const privacy::SharedSite& shared, const base::Words& words);

std::string_view name_of(GraphDirection direction);

}  // namespace twiza::documents
