#include "documents/pptx_legend.hpp"

#include <algorithm>

#include "documents/pptx_symbols.hpp"

namespace twiza::documents::pptx {
namespace {

using sociogram::LegendEntry;
using sociogram::Scene;

Rect square_in(const Rect& box) {
  const double side = std::min(box.w, box.h);
  return {box.x + (box.w - side) / 2, box.y + (box.h - side) / 2, side, side};
}

void draw_sample(Slide& slide, const ShapeInfo& info, const LegendEntry& entry, base::Language language) {
  const Rect& box = entry.sample_box;
  const Point left = {box.x, box.y + box.h / 2};
  const Point right = {box.x + box.w, box.y + box.h / 2};
  const model::Stroke& stroke = model::stroke_of(entry.tie);
  switch (entry.sample) {
    case LegendEntry::Sample::symbol:
      draw_symbol(slide, info, entry.symbol, square_in(box));
      break;
    case LegendEntry::Sample::territory:
      draw_box(slide, info,
               {"roundRect",
                box,
                model::territory_fill,
                {model::territory_outline, model::territory_outline_pt},
                1.0},
               language);
      break;
    case LegendEntry::Sample::tie:
    case LegendEntry::Sample::thin_tie:
      draw_line(slide, info, left, right, {stroke.color, entry.width_pt, stroke.pattern});
      break;
    case LegendEntry::Sample::arrow:
      draw_line(slide, info, left, right, {model::ink, entry.width_pt, "solid", false, true});
      break;
    case LegendEntry::Sample::sign:
    case LegendEntry::Sample::fill:
      draw_sign(slide, info, entry.sign, entry.full, square_in(box));
      break;
    case LegendEntry::Sample::mark:
      draw_mark(slide, info, entry.mark, square_in(box));
      break;
  }
}

}  // namespace

void draw_legend(Slide& slide, const Scene& scene) {
  if (!scene.legend_title.lines.empty()) {
    draw_text(slide, {"legend"}, scene.legend_title.box, frame_of(scene.legend_title), scene.language);
  }
  int number = 0;
  for (const LegendEntry& entry : scene.legend) {
    const std::string name = "legend:" + std::to_string(++number);
    draw_sample(slide, {name + ":sample"}, entry, scene.language);
    TextFrame text = frame_of(entry.text);
    text.anchor = Anchor::middle;
    draw_text(slide, {name + ":text"}, entry.text.box, text, scene.language);
  }
}

}  // namespace twiza::documents::pptx
