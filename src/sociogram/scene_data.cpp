#include "sociogram/scene_data.hpp"

#include "sociogram/scene_json.hpp"

namespace twiza::sociogram {

std::string_view name_of(NodeKind kind) {
  constexpr std::array<std::string_view, 4> names = {"structure", "leader", "group", "theme"};
  return names[static_cast<std::size_t>(kind)];
}

std::string_view name_of(Quality quality) {
  constexpr std::array<std::string_view, 3> names = {"none", "good", "conflictual"};
  return names[static_cast<std::size_t>(quality)];
}

namespace {

base::OrNull<std::string> id_or_null(const std::string& id) {
  if (id.empty()) return {};
  return {id};
}

PointData point(const Point& at) { return {at.x, at.y}; }

TextData text(const TextBlock& block) {
  return {block.box.x, block.box.y, block.box.w, block.box.h, block.lines};
}

NodeData node(const SceneNode& node) {
  NodeData data;
  data.id = node.id;
  data.name = node.name;
  data.kind = name_of(node.kind);
  data.symbol = name_of(node.symbol);
  data.x = node.centre.x;
  data.y = node.centre.y;
  data.w = node.w;
  data.h = node.h;
  data.region = id_or_null(node.region);
  data.external = node.external;
  data.label = text(node.label);
  for (std::size_t i = 0; i < node.sites.size(); ++i) data.sites[i] = point(node.sites[i]);
  return data;
}

RegionData region(const SceneRegion& region) {
  const Rect& box = region.box;
  return {region.id, region.name, id_or_null(region.parent), box.x, box.y, box.w, box.h, text(region.title)};
}

TieData tie(const SceneTie& tie) {
  TieData data;
  data.id = tie.id;
  data.from = tie.from;
  data.to = tie.to;
  data.kind = model::name_of(tie.kind);
  data.quality = name_of(tie.quality);
  data.glue = tie.glue;
  for (const Point& at : tie.path) data.path.push_back(point(at));
  data.width_pt = tie.width_pt;
  data.arrows = {tie.arrow_at_from, tie.arrow_at_to};
  if (tie.sign.sign != model::Sign::none) {
    data.sign = {model::name_of(tie.sign.sign), tie.sign.full, tie.sign.centre.x, tie.sign.centre.y};
  }
  return data;
}

}  // namespace

std::vector<std::string> NodeKindCodes::all() { return base::codes_up_to(NodeKind::theme); }
std::vector<std::string> SymbolCodes::all() { return base::codes_up_to(Symbol::hexagon); }
std::vector<std::string> TieKindCodes::all() { return base::codes_up_to(model::TieKind::extension); }
std::vector<std::string> TieQualityCodes::all() { return base::codes_up_to(Quality::conflictual); }
std::vector<std::string> SignCodes::all() { return base::codes_up_to(model::Sign::to_strengthen); }

SceneData data_of(const Scene& scene) {
  SceneData data;
  data.site = scene.site;
  data.language = base::code_of(scene.language);
  data.legend_version = model::legend_version;
  data.page = {scene.page_w, scene.page_h};
  data.title = text(scene.title);
  data.subtitle = text(scene.subtitle);
  data.status = text(scene.status);
  data.imprint = text(scene.imprint);
  for (const SceneLogo& logo : scene.logos)
    data.logos.push_back({logo.id, logo.name, logo.box.x, logo.box.y, logo.box.w, logo.box.h});
  for (const SceneNode& each : scene.nodes) data.nodes.push_back(node(each));
  for (const SceneRegion& each : scene.regions) data.regions.push_back(region(each));
  for (const SceneTie& each : scene.ties) data.ties.push_back(tie(each));
  for (const LegendEntry& entry : scene.legend) data.legend.push_back(text(entry.text));
  return data;
}

}  // namespace twiza::sociogram
