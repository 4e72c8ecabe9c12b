#include "documents/pptx_page.hpp"

#include <algorithm>
#include <utility>

#include "base/utf8.hpp"
#include "documents/pptx_symbols.hpp"

namespace twiza::documents::pptx {
namespace {

constexpr double design_w = 338.67, design_h = 190.5;  // PowerPoint's wide slide
constexpr double margin = 18;
constexpr double columns_top = 45;
constexpr double foot_h = 8;
constexpr double gutter = 14;
constexpr double title_size = 9.2, subtitle_size = 4.9, foot_size = 3.9;
constexpr std::size_t longest_title = 120, longest_subtitle = 160;

// The largest of a few sizes at which the text fits on one line; the smallest if none does.
double fitting_size(std::string_view text, double size, bool bold, double width) {
  for (int i = 0; i < 5 && guessed_width(text, size, bold) > width; ++i) size *= 0.88;
  return size;
}

}  // namespace

TextPage::TextPage(const Deck& deck, const base::Words& words)
    : deck_(deck),
      words_(words),
      scale_(std::min(deck.page_w / design_w, deck.page_h / design_h)),
      w_(deck.page_w / scale_),
      h_(deck.page_h / scale_),
      right_to_left_(base::right_to_left(words.language())) {}

Frame TextPage::frame(int columns) const {
  const double width = (w_ - 2 * margin - (columns - 1) * gutter) / columns;
  return {width, h_ - columns_top - margin - foot_h, columns};
}

Rect TextPage::scaled(Rect design) const {
  if (right_to_left_) design.x = w_ - design.x - design.w;
  return {design.x * scale_, design.y * scale_, design.w * scale_, design.h * scale_};
}

TextFrame TextPage::text(std::string text, double size, std::string_view color, bool bold) const {
  TextFrame frame;
  frame.wrap = true;
  frame.paragraphs = {{{{std::move(text), size * scale_, color, bold}}, Align::start, right_to_left_, 0}};
  return frame;
}

void TextPage::way(Slide& slide, double from_end, const std::string& code, int target) const {
  const std::string label = words_.say(code);
  Box box{"roundRect",  scaled({w_ - margin - from_end, h_ - margin - foot_h + 3, 52, foot_h}),
          model::paper, {accent, 0.75},
          1.2 * scale_, text(label, foot_size, accent, true)};
  box.text.paragraphs.front().align = Align::centre;
  box.text.anchor = Anchor::middle;
  draw_box(slide, {"to:" + code, label, target, label}, box, words_.language());
}

Paragraph TextPage::paragraph_of(const FlowLine& line) const {
  Paragraph paragraph;
  paragraph.right_to_left = right_to_left_;
  paragraph.runs = {{line.text, line.size * scale_, line.color, line.bold, line.italic}};
  return paragraph;
}

void TextPage::draw_column(Slide& slide, const Column& column, const Rect& design,
                           const std::string& name) const {
  TextFrame body;
  body.wrap = true;
  for (const FlowLine& line : column) {
    body.paragraphs.push_back(paragraph_of(line));
    body.paragraphs.back().before = line.before * scale_;
  }
  draw_text(slide, {name}, scaled(design), body, words_.language());
}

void TextPage::draw_links(Slide& slide, const Column& column, Rect design, const std::string& name) const {
  int number = 0;
  for (const FlowLine& line : column) {
    if (number > 0) design.y += line.before;
    design.h = guessed_height(line, design.w);
    TextFrame text;
    text.wrap = true;
    text.paragraphs = {paragraph_of(line)};
    const std::string tip = line.link != 0 ? words_.say("document.open_sheet") : std::string();
    draw_text(slide, {name + ":" + std::to_string(++number), {}, line.link, tip}, scaled(design), text,
              words_.language());
    design.y += design.h;
  }
}

Slide TextPage::draw(const Heading& heading, const Page& columns, const Frame& frame,
                     const std::string& name) const {
  Slide slide;
  const base::Language language = words_.language();
  const double indent = heading.with_symbol ? 20 : 0;
  const double width = w_ - 2 * margin - indent;
  if (heading.with_symbol) {
    draw_symbol(slide, {"symbol", {}, deck_.map, words_.say("document.to_map")}, heading.symbol,
                scaled({margin, 15, 15, 15}));
  }
  const std::string title = base::truncate(heading.title, longest_title);
  const double size = fitting_size(title, title_size, true, width);
  TextFrame title_frame = text(title, size, model::ink, true);
  title_frame.anchor = Anchor::bottom;
  draw_title(slide, {"title"}, scaled({margin + indent, 11, width, 14}), title_frame, language);
  if (!heading.subtitle.empty()) {
    const std::string subtitle = base::truncate(heading.subtitle, longest_subtitle);
    const double small = fitting_size(subtitle, subtitle_size, false, width);
    draw_text(slide, {"subtitle"}, scaled({margin + indent, 26, width, 7}),
              text(subtitle, small, model::soft, false), language);
  }
  draw_box(slide, {"rule"}, {"rect", scaled({margin, 37, w_ - 2 * margin, 0.7}), accent, {}}, language);

  Rect place{margin, columns_top, frame.column_w, frame.column_h};
  int number = 0;
  for (const Column& column : columns) {
    const bool links =
        std::any_of(column.begin(), column.end(), [](const FlowLine& line) { return line.link != 0; });
    const std::string column_name = name + ":column" + std::to_string(++number);
    if (links) {
      draw_links(slide, column, place, column_name);
    } else {
      draw_column(slide, column, place, column_name);
    }
    place.x += frame.column_w + gutter;
  }
  if (!heading.foot.empty()) {
    draw_text(slide, {"foot"}, scaled({margin, h_ - margin - foot_h + 4.5, w_ / 2 - margin, foot_h}),
              text(heading.foot, foot_size, model::soft, false), language);
  }
  way(slide, 52, "document.map", deck_.map);
  if (heading.to_index) way(slide, 108, "document.index", deck_.index);
  return slide;
}

}  // namespace twiza::documents::pptx
