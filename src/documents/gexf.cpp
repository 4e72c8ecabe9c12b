#include "documents/gexf.hpp"

#include "base/xml.hpp"

namespace twiza::documents {
namespace {

using base::XmlWriter;
using sociogram::NodeKind;

std::string_view type_of(GraphAttribute::Type type) {
  constexpr std::string_view names[] = {"string", "double", "boolean"};
  return names[static_cast<std::size_t>(type)];
}

void declare(XmlWriter& xml, std::string_view what, const std::vector<GraphAttribute>& attributes) {
  xml.open("attributes", {{"class", what}});
  for (const GraphAttribute& attribute : attributes)
    xml.leaf("attribute",
             {{"id", attribute.name}, {"title", attribute.name}, {"type", type_of(attribute.type)}});
  xml.close();
}

void values(XmlWriter& xml, const GraphValues& all) {
  xml.open("attvalues");
  for (const auto& [name, value] : all) xml.leaf("attvalue", {{"for", name}, {"value", value}});
  xml.close();
}

int channel(std::string_view color, std::size_t at) {
  const auto digit = [&](std::size_t i) {
    const char c = color[i];
    return c <= '9' ? c - '0' : c - 'A' + 10;
  };
  return digit(at) * 16 + digit(at + 1);
}

// "#123F8F", as the legend writes colours.
void color(XmlWriter& xml, std::string_view hex) {
  xml.leaf("viz:color", {{"r", channel(hex, 1)}, {"g", channel(hex, 3)}, {"b", channel(hex, 5)}});
}

// Symbols are ink and paper on the map; in Gephi a node takes the colour of the ties of its like.
model::TieKind like(NodeKind kind) {
  if (kind == NodeKind::structure) return model::TieKind::structure_structure;
  return kind == NodeKind::leader ? model::TieKind::leader_leader : model::TieKind::extension;
}

std::string_view shape_of(std::string_view pattern) {
  if (pattern == "solid") return "solid";
  return pattern == "dot" ? "dotted" : "dashed";
}

std::string_view type_of(GraphDirection direction) {
  constexpr std::string_view names[] = {"undirected", "directed", "mutual"};
  return names[static_cast<std::size_t>(direction)];
}

void write(XmlWriter& xml, const GraphNode& node, double page_h) {
  xml.open("node", {{"id", node.id}, {"label", node.label}});
  values(xml, node.values);
  color(xml, model::stroke_of(like(node.kind)).color);
  // Gephi's y goes upwards.
  xml.leaf("viz:position", {{"x", node.centre.x}, {"y", page_h - node.centre.y}, {"z", 0}});
  xml.leaf("viz:size", {{"value", node.size}}).close();
}

void write(XmlWriter& xml, const GraphTie& tie) {
  const model::Stroke& stroke = model::stroke_of(tie.kind);
  std::string kind(model::name_of(tie.kind));
  if (tie.parallel > 1) kind += " " + std::to_string(tie.parallel);
  xml.open("edge", {{"id", tie.id},
                    {"source", tie.from},
                    {"target", tie.to},
                    {"type", type_of(tie.direction)},
                    {"label", tie.label},
                    {"kind", kind}});
  values(xml, tie.values);
  color(xml, stroke.color);
  xml.leaf("viz:thickness", {{"value", tie.width_pt}});
  xml.leaf("viz:shape", {{"value", shape_of(stroke.pattern)}}).close();
}

}  // namespace

std::string write_gexf(const Graph& graph) {
  XmlWriter xml;
  xml.open("gexf", {{"xmlns", "http://gexf.net/1.3"},
                    {"xmlns:viz", "http://gexf.net/1.3/viz"},
                    {"xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"},
                    {"xsi:schemaLocation", "http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd"},
                    {"version", "1.3"}});
  xml.open("meta").leaf("creator", {}, "Twiza " TWIZA_VERSION);
  xml.leaf("description", {}, graph.title + " – " + graph.imprint).close();
  xml.open("graph", {{"defaultedgetype", "undirected"}, {"idtype", "string"}, {"mode", "static"}});
  declare(xml, "node", graph.node_attributes);
  declare(xml, "edge", graph.tie_attributes);
  xml.open("nodes", {{"count", static_cast<int>(graph.nodes.size())}});
  for (const GraphNode& node : graph.nodes) write(xml, node, graph.page_h);
  xml.close().open("edges", {{"count", static_cast<int>(graph.ties.size())}});
  for (const GraphTie& tie : graph.ties) write(xml, tie);
  return xml.take();
}

}  // namespace twiza::documents
