#include "documents/pptx_sheet.hpp"

#include "base/utf8.hpp"

namespace twiza::documents::pptx {
namespace {

constexpr double heading_size = 4.3, body_size = 5.0;
constexpr double between_rubrics = 4.6, between_lines = 1.1;  // mm
constexpr std::size_t most_slides = 4;

std::vector<FlowLine> lines_of(const ActorSheet& sheet) {
  std::vector<FlowLine> lines;
  for (const Rubric& rubric : sheet.rubrics) {
    FlowLine heading{rubric.heading, heading_size, accent, true};
    heading.heading = true;
    heading.before = between_rubrics;
    lines.push_back(heading);
    for (const std::string& text : rubric.lines) {
      FlowLine line{text, body_size, rubric.filled ? model::ink : model::soft};
      line.italic = !rubric.filled;
      line.before = between_lines;
      lines.push_back(line);
    }
  }
  return lines;
}

}  // namespace

std::vector<Slide> sheet_slides(const ActorSheet& sheet, sociogram::Symbol symbol, const std::string& id,
                                const Deck& deck, const base::Words& words) {
  const TextPage page(deck, words);
  const Frame frame = page.frame(2);
  std::vector<Page> pages = balanced_flow(lines_of(sheet), frame);
  if (pages.size() > most_slides) {
    pages.resize(most_slides);
    // A heading that moved on with its text may have left its column empty.
    auto& last_column = pages.back().back();
    if (!last_column.empty()) last_column.pop_back();
    last_column.push_back({words.say("document.cut"), body_size, model::soft});
  }
  std::vector<Slide> slides;
  for (const Page& columns : pages) {
    TextPage::Heading heading{sheet.title, sheet.subtitle, true, symbol, sheet.date};
    if (!slides.empty()) heading.title = words.say("document.continued", {{"title", sheet.title}});
    slides.push_back(page.draw(heading, columns, frame, "sheet:" + id));
  }
  return slides;
}

}  // namespace twiza::documents::pptx
