#include "documents/pptx_index.hpp"

#include <algorithm>
#include <tuple>

#include "base/fold.hpp"
#include "base/utf8.hpp"
#include "documents/scene_records.hpp"

namespace twiza::documents::pptx {
namespace {

using sociogram::NodeKind;

constexpr double heading_size = 4.6, name_size = 4.2;
constexpr std::size_t longest_name = 120;

// One kind's names in alphabetical order, under their heading with its count.
void add_kind(std::vector<FlowLine>& lines, NodeKind kind, const std::vector<IndexEntry>& entries,
              const base::Words& words) {
  std::vector<std::tuple<std::string, std::string, const IndexEntry*>> sorted;
  for (const IndexEntry& entry : entries) {
    if (entry.kind == kind) sorted.emplace_back(base::fold(entry.name), entry.id, &entry);
  }
  if (sorted.empty()) return;
  std::sort(sorted.begin(), sorted.end());
  FlowLine heading{words.say(heading_code(kind), {{"number", std::to_string(sorted.size())}}), heading_size,
                   accent, true};
  heading.heading = true;
  heading.before = 5;
  lines.push_back(heading);
  for (const auto& [folded, id, entry] : sorted) {  // of one name: told apart by where they stand
    FlowLine line{base::truncate(entry->name, longest_name), name_size};
    const std::string& name = folded;
    const bool alone = std::count_if(sorted.begin(), sorted.end(),
                                     [&](const auto& other) { return std::get<0>(other) == name; }) == 1;
    if (!alone && !entry->place.empty()) line.text += " (" + base::truncate(entry->place, longest_name) + ")";
    line.before = 0.6;
    line.link = entry->sheet;
    lines.push_back(line);
  }
}

}  // namespace

std::vector<Slide> index_slides(const std::vector<IndexEntry>& entries, const Deck& deck,
                                const base::Words& words) {
  std::vector<FlowLine> lines;
  for (const NodeKind kind : {NodeKind::structure, NodeKind::leader, NodeKind::group, NodeKind::theme}) {
    add_kind(lines, kind, entries, words);
  }
  const TextPage page(deck, words);
  const Frame frame = page.frame(3);
  std::vector<Slide> slides;
  for (const Page& columns : balanced_flow(lines, frame)) {
    TextPage::Heading heading;
    heading.title = words.say("document.index");
    if (!slides.empty()) heading.title = words.say("document.continued", {{"title", heading.title}});
    heading.subtitle = deck.site;
    heading.to_index = !slides.empty();
    slides.push_back(page.draw(heading, columns, frame, "index"));
  }
  return slides;
}

}  // namespace twiza::documents::pptx
