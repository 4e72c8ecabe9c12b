#include "documents/tie_table.hpp"

#include <algorithm>
#include <utility>

#include "model/description.hpp"
#include "model/vocabularies.hpp"

namespace twiza::documents {
namespace {

using base::Words;

std::string value_of(const GraphTie& tie, const std::string& name) {
  const auto found = tie.values.find(name);
  return found == tie.values.end() ? std::string() : found->second;
}

// What the drawing says, which the first columns tell in words.
bool is_of_the_drawing(const std::string& name) {
  for (const char* drawn : {"direction", "kind", "sign", "sure", "width_pt"}) {
    if (name == drawn) return true;
  }
  return false;
}

// The fields in the order of the graph; a term in words, not as its code.
std::vector<GraphAttribute> fields_of(const Graph& graph) {
  std::vector<GraphAttribute> fields;
  for (const GraphAttribute& attribute : graph.tie_attributes) {
    const bool worded =
        std::any_of(graph.tie_attributes.begin(), graph.tie_attributes.end(),
                    [&](const auto& other) { return other.name == attribute.name + "_label"; });
    if (!worded && !is_of_the_drawing(attribute.name)) fields.push_back(attribute);
  }
  return fields;
}

std::string yes_or_no(const std::string& value, const Words& words) {
  if (value.empty()) return {};
  return model::yes_no().say({value == "true" ? "yes" : "no", {}}, words.language());
}

std::string sign_of(const GraphTie& tie, const Words& words) {
  const std::string sign = value_of(tie, "sign");
  return sign.empty() || sign == "none" ? std::string() : words.say("legend.sign_" + sign);
}

}  // namespace

std::vector<std::vector<std::string>> tie_table(const Graph& graph, const Words& words) {
  const model::RecordType& type = model::type_of(model::Kind::tie);
  const auto column = [&](std::string_view field) {
    return std::string(type.field(field)->column.in(words.language()));
  };
  const std::vector<GraphAttribute> fields = fields_of(graph);
  std::vector<std::vector<std::string>> rows = {
      {column("from"), column("to"), column("direction"), words.say("document.ties.kind"),
       words.say("document.ties.sign"), words.say("document.ties.sure")}};
  for (const GraphAttribute& field : fields) rows.front().push_back(field.title);
  rows.front().push_back("id");
  std::map<std::string, std::string> names;
  for (const GraphNode& node : graph.nodes) names[node.id] = node.label;
  for (const GraphTie& tie : graph.ties) {
    const bool directed = tie.direction != GraphDirection::none;
    const model::Word direction{std::string(name_of(tie.direction)), {}};
    std::vector<std::string> row = {names[tie.from],
                                    names[tie.to],
                                    directed ? model::directions().say(direction, words.language()) : "",
                                    words.say("legend." + std::string(model::name_of(tie.kind))),
                                    sign_of(tie, words),
                                    yes_or_no(value_of(tie, "sure"), words)};
    for (const GraphAttribute& field : fields) {
      const std::string value = value_of(tie, field.name);
      row.push_back(field.type == GraphAttribute::Type::yes_no ? yes_or_no(value, words) : value);
    }
    row.push_back(tie.id);
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace twiza::documents
