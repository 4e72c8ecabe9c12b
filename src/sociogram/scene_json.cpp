#include "sociogram/scene_json.hpp"

#include "base/json.hpp"

namespace twiza::sociogram {

namespace {

using base::json::array;
using base::json::object;
using base::json::value;

std::string_view name_of(NodeKind kind) {
  switch (kind) {
    case NodeKind::structure:
      return "structure";
    case NodeKind::leader:
      return "leader";
    case NodeKind::group:
      return "group";
    case NodeKind::theme:
      break;
  }
  return "theme";
}

std::string_view name_of(Quality quality) {
  switch (quality) {
    case Quality::good:
      return "good";
    case Quality::conflictual:
      return "conflictual";
    case Quality::none:
      break;
  }
  return "none";
}

value id_or_null(const std::string& id) { return id.empty() ? value(nullptr) : value(id); }

array point(const Point& at) { return {at.x, at.y}; }

object text(const TextBlock& block) {
  array lines;
  for (const std::string& line : block.lines) lines.emplace_back(line);
  return {{"x", block.box.x},
          {"y", block.box.y},
          {"w", block.box.w},
          {"h", block.box.h},
          {"lines", std::move(lines)}};
}

object node(const SceneNode& node) {
  array sites;
  for (const Point& site : node.sites) sites.emplace_back(point(site));
  return {{"id", node.id},
          {"name", node.name},
          {"kind", name_of(node.kind)},
          {"symbol", name_of(node.symbol)},
          {"x", node.centre.x},
          {"y", node.centre.y},
          {"w", node.w},
          {"h", node.h},
          {"region", id_or_null(node.region)},
          {"external", node.external},
          {"label", text(node.label)},
          {"sites", std::move(sites)}};
}

object tie(const SceneTie& tie) {
  array path;
  for (const Point& at : tie.path) path.emplace_back(point(at));
  object written = {{"id", tie.id},
                    {"from", tie.from},
                    {"to", tie.to},
                    {"kind", model::name_of(tie.kind)},
                    {"quality", name_of(tie.quality)},
                    {"glue", array{tie.glue[0], tie.glue[1]}},
                    {"path", std::move(path)},
                    {"width_pt", tie.width_pt},
                    {"arrows", array{tie.arrow_at_from, tie.arrow_at_to}}};
  if (tie.sign.sign != model::Sign::none) {
    written["sign"] = object{{"sign", model::name_of(tie.sign.sign)},
                             {"full", tie.sign.full},
                             {"x", tie.sign.centre.x},
                             {"y", tie.sign.centre.y}};
  }
  return written;
}

}  // namespace

std::string_view name_of(Symbol symbol) {
  switch (symbol) {
    case Symbol::house:
      return "house";
    case Symbol::figure:
      return "figure";
    case Symbol::house_class:
      return "house-class";
    case Symbol::figure_class:
      return "figure-class";
    case Symbol::heads:
      return "heads";
    case Symbol::hexagon:
      break;
  }
  return "hexagon";
}

std::string write_scene_json(const Scene& scene) {
  object written;
  written["site"] = scene.site;
  written["language"] = base::code_of(scene.language);
  written["legend_version"] = model::legend_version;
  written["page"] = object{{"w", scene.page_w}, {"h", scene.page_h}};
  written["title"] = text(scene.title);
  written["subtitle"] = text(scene.subtitle);
  written["status"] = text(scene.status);
  written["imprint"] = text(scene.imprint);
  array nodes, regions, ties, legend, logos;
  for (const SceneNode& each : scene.nodes) nodes.emplace_back(node(each));
  for (const SceneRegion& region : scene.regions) {
    regions.emplace_back(object{{"id", region.id},
                                {"name", region.name},
                                {"parent", id_or_null(region.parent)},
                                {"x", region.box.x},
                                {"y", region.box.y},
                                {"w", region.box.w},
                                {"h", region.box.h},
                                {"title", text(region.title)}});
  }
  for (const SceneTie& each : scene.ties) ties.emplace_back(tie(each));
  for (const LegendEntry& entry : scene.legend) legend.emplace_back(text(entry.text));
  for (const SceneLogo& logo : scene.logos) {
    logos.emplace_back(object{{"id", logo.id},
                              {"name", logo.name},
                              {"x", logo.box.x},
                              {"y", logo.box.y},
                              {"w", logo.box.w},
                              {"h", logo.box.h}});
  }
  written["logos"] = std::move(logos);
  written["nodes"] = std::move(nodes);
  written["regions"] = std::move(regions);
  written["ties"] = std::move(ties);
  written["legend"] = std::move(legend);
  return base::pretty(written);
}

}  // namespace twiza::sociogram
