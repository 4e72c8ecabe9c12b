#include "documents/pptx.hpp"

#include <map>
#include <utility>

#include "base/text.hpp"
#include "documents/actor_sheet.hpp"
#include "documents/pptx_fit.hpp"
#include "documents/pptx_index.hpp"
#include "documents/pptx_map.hpp"
#include "documents/pptx_package.hpp"
#include "documents/pptx_sheet.hpp"
#include "documents/scene_records.hpp"

namespace twiza::documents {
namespace {

using pptx::IndexEntry;
using pptx::Slide;
using sociogram::NodeKind;
using sociogram::Scene;
using sociogram::SceneNode;

// The sheet of an actor of the map; themes have none. An actor that the shared site lacks keeps its name.
ActorSheet sheet_of(const SceneNode& node, const privacy::SharedSite& shared, const model::Index& index,
                    const base::Words& words) {
  ActorSheet sheet = actor_sheet(shared, index, record_of(node), words);
  if (sheet.title.empty()) sheet.title = node.name;
  return sheet;
}

std::vector<IndexEntry> entries_of(const Scene& scene, const std::map<std::string, ActorSheet>& sheets) {
  std::map<std::string, std::string> places;
  for (const sociogram::SceneRegion& region : scene.regions) places[region.id] = region.name;
  std::vector<IndexEntry> entries;
  for (const SceneNode& node : scene.nodes) {
    const auto sheet = sheets.find(node.id);
    const auto place = places.find(node.region);
    entries.push_back({node.kind, node.id, sheet == sheets.end() ? node.name : sheet->second.title,
                       place == places.end() ? std::string() : place->second});
  }
  return entries;
}

void append(std::vector<Slide>& slides, std::vector<Slide> more) {
  for (Slide& slide : more) slides.push_back(std::move(slide));
}

std::string one_line(const sociogram::TextBlock& block) { return base::join(block.lines, " "); }

}  // namespace

base::Parts write_pptx(const Scene& whole, const privacy::SharedSite& shared, const base::Words& words) {
  const double scale = pptx::fitting_scale(whole);
  const Scene scene = pptx::scaled(whole, scale);
  const model::Index index(shared.site());
  pptx::Deck deck;
  deck.page_w = scene.page_w;
  deck.page_h = scene.page_h;
  deck.site = one_line(scene.title);

  std::map<std::string, ActorSheet> sheets;
  for (const SceneNode& node : scene.nodes) {
    if (node.kind != NodeKind::theme) sheets[node.id] = sheet_of(node, shared, index, words);
  }
  // Slides refer to one another by number, so sheets are drawn first, to see how many each takes, and
  // numbered after the index.
  std::vector<IndexEntry> entries = entries_of(scene, sheets);
  int next = deck.index + static_cast<int>(pptx::index_slides(entries, deck, words).size());
  std::vector<Slide> sheet_slides;
  std::map<std::string, int> sheet_numbers;
  for (IndexEntry& entry : entries) {
    const auto sheet = sheets.find(entry.id);
    if (sheet == sheets.end()) continue;
    const SceneNode& node = scene.nodes[static_cast<std::size_t>(&entry - entries.data())];
    std::vector<Slide> drawn = pptx::sheet_slides(sheet->second, node.symbol, node.id, deck, words);
    sheet_numbers[entry.id] = entry.sheet = next;
    next += static_cast<int>(drawn.size());
    append(sheet_slides, std::move(drawn));
  }

  std::vector<Slide> slides;
  slides.push_back(pptx::map_slide(scene, scale, sheet_numbers, deck.index, words));
  append(slides, pptx::index_slides(entries, deck, words));
  append(slides, std::move(sheet_slides));

  base::Parts parts =
      pptx::package_around({scene.page_w, scene.page_h, static_cast<int>(slides.size()), deck.site,
                            one_line(scene.subtitle), scene.language, !scene.logos.empty()});
  int number = 0;
  for (Slide& slide : slides) slide.finish(++number, parts);
  for (std::size_t i = 0; i < scene.logos.size(); ++i)
    parts.push_back({"ppt/media/" + pptx::logo_file(i), scene.logos[i].png});
  return parts;
}

}  // namespace twiza::documents
