#include "documents/graphml.hpp"

#include "base/xml.hpp"

namespace twiza::documents {
namespace {

using base::XmlWriter;

std::string_view type_of(GraphAttribute::Type type) {
  constexpr std::string_view names[] = {"string", "double", "boolean"};
  return names[static_cast<std::size_t>(type)];
}

void key(XmlWriter& xml, std::string_view what, const GraphAttribute& attribute) {
  xml.open("key", {{"id", std::string(what) + "." + attribute.name},
                   {"for", what},
                   {"attr.name", attribute.name},
                   {"attr.type", type_of(attribute.type)}});
  xml.leaf("desc", {}, attribute.title).close();
}

void data(XmlWriter& xml, std::string_view what, std::string_view name, std::string_view value) {
  xml.leaf("data", {{"key", std::string(what) + "." + std::string(name)}}, value);
}

}  // namespace

std::string write_graphml(const Graph& graph) {
  const GraphAttribute label{"label", GraphAttribute::Type::text, "label"};
  XmlWriter xml;
  xml.open("graphml", {{"xmlns", "http://graphml.graphdrawing.org/xmlns"},
                       {"xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"},
                       {"xsi:schemaLocation",
                        "http://graphml.graphdrawing.org/xmlns "
                        "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd"}});
  for (const char* name : {"title", "site", "imprint", "language"})
    key(xml, "graph", {name, GraphAttribute::Type::text, name});
  key(xml, "node", label);
  for (const GraphAttribute& attribute : graph.node_attributes) key(xml, "node", attribute);
  key(xml, "edge", label);
  for (const GraphAttribute& attribute : graph.tie_attributes) key(xml, "edge", attribute);

  xml.open("graph", {{"id", "sociogram"}, {"edgedefault", "directed"}});
  data(xml, "graph", "title", graph.title);
  data(xml, "graph", "site", graph.id);
  data(xml, "graph", "imprint", graph.imprint);
  data(xml, "graph", "language", base::code_of(graph.language));
  for (const GraphNode& node : graph.nodes) {
    xml.open("node", {{"id", node.id}});
    data(xml, "node", "label", node.label);
    for (const auto& [name, value] : node.values) data(xml, "node", name, value);
    xml.close();
  }
  for (const GraphTie& tie : graph.ties) {
    xml.open("edge", {{"id", tie.id}, {"source", tie.from}, {"target", tie.to}});
    data(xml, "edge", "label", tie.label);
    for (const auto& [name, value] : tie.values) data(xml, "edge", name, value);
    xml.close();
  }
  return xml.take();
}

}  // namespace twiza::documents
