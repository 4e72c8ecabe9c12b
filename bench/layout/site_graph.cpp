#include <stdexcept>

#include "app/site_file.hpp"
#include "inputs.hpp"
#include "platform/pango_measure.hpp"
#include "sociogram/layout.hpp"
#include "sociogram/scene_builder.hpp"

namespace twiza::bench {

Graph site_graph(const std::filesystem::path& workbook) {
  const auto read = app::open_workbook(workbook);
  if (!read) throw std::runtime_error(workbook.string() + ": " + read.error().code);
  const intake::Import import = intake::import_workbook(*read, app::name_of_file(workbook));
  const sociogram::LayoutInput input = sociogram::layout_input(import.site, {}, platform::PangoMeasure());
  Graph graph;
  graph.name = workbook.stem().string();
  graph.about = "data/demo/" + workbook.filename().string();
  graph.label_gap = input.label_gap;
  graph.gap = input.gap;
  graph.padding = input.padding;
  for (const auto& node : input.nodes) {
    graph.nodes.push_back({node.symbol, node.label_w, node.label_h, node.region, node.external});
  }
  for (const auto& region : input.regions) {
    graph.regions.push_back({region.parent, region.title_w, region.title_h});
  }
  for (const auto& tie : input.ties) graph.ties.emplace_back(tie.from, tie.to);
  for (const auto& tie : input.affinities) graph.affinities.emplace_back(tie.from, tie.to);
  return graph;
}

}  // namespace twiza::bench
