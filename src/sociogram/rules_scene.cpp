#include <cmath>
#include <map>

#include "sociogram/rules.hpp"

namespace twiza::sociogram {

namespace {

using model::Finding;
using model::Verdict;

// Positions are rounded to 0.01 mm; a sum of two roundings may differ by as much.
constexpr double tolerance_mm = 0.02;

bool same_place(const Point& a, const Point& b) {
  return std::fabs(a.x - b.x) <= tolerance_mm && std::fabs(a.y - b.y) <= tolerance_mm;
}

bool glued(const SceneNode* node, int site, const Point& end) {
  return node != nullptr && site >= 0 && site < 4 && same_place(node->sites[site], end);
}

model::Kind kind_of(const SceneNode& node) {
  switch (node.kind) {
    case NodeKind::structure:
      return model::Kind::structure;
    case NodeKind::leader:
      return model::Kind::leader;
    case NodeKind::group:
      return model::Kind::group;
    case NodeKind::theme:
      break;
  }
  return model::Kind::theme;
}

Finding found(const char* rule, Verdict verdict, const char* code, const std::string& id, model::Kind kind,
              base::Arguments arguments) {
  Finding finding;
  finding.rule = rule;
  finding.verdict = verdict;
  finding.code = code;
  finding.arguments = std::move(arguments);
  finding.about = {kind, base::Id::parse(id).value_or(base::Id())};
  return finding;
}

}  // namespace

std::vector<Finding> check_scene(const Scene& scene) {
  std::vector<Finding> findings;
  std::map<std::string, const SceneNode*> nodes;
  for (const SceneNode& node : scene.nodes) {
    nodes[node.id] = &node;
    if (node.w != scene.symbol || node.h != scene.symbol) {
      findings.push_back(found("CNF-03", Verdict::nonconforming, "uneven_drawing", node.id, kind_of(node),
                               {{"name", node.name}}));
    }
  }
  for (const SceneTie& tie : scene.ties) {
    const auto from = nodes.find(tie.from);
    const auto to = nodes.find(tie.to);
    const SceneNode* a = from == nodes.end() ? nullptr : from->second;
    const SceneNode* b = to == nodes.end() ? nullptr : to->second;
    if (tie.path.size() < 2 || !glued(a, tie.glue[0], tie.path.front()) ||
        !glued(b, tie.glue[1], tie.path.back())) {
      findings.push_back(
          found("CNF-01", Verdict::review, "unglued", tie.id, model::Kind::tie, {{"name", tie.name}}));
      continue;
    }
    const model::TieKind right = model::tie_kind(kind_of(*a), kind_of(*b));
    if (tie.kind != right) {
      findings.push_back(found("CNF-02", Verdict::nonconforming, "wrong_stroke", tie.id, model::Kind::tie,
                               {{"name", tie.name}}));
    }
  }
  return findings;
}

}  // namespace twiza::sociogram
