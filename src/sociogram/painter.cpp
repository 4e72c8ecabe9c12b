#include "sociogram/painter.hpp"

#include <algorithm>
#include <utility>

namespace twiza::sociogram {
namespace {

Rect around(const Point& centre, double w, double h) { return {centre.x - w / 2, centre.y - h / 2, w, h}; }

std::vector<PathStep> placed(std::vector<PathStep> steps, const Rect& box) {
  for (PathStep& step : steps) {
    for (Point& p : step.points) p = {box.x + p.x * box.w, box.y + p.y * box.h};
  }
  return steps;
}

Pen territory_pen() { return {model::territory_outline, model::territory_outline_pt * mm_per_pt}; }

void paint_line(std::vector<Point> path, const Pen& pen, bool arrow_at_start, bool arrow_at_end,
                Canvas& canvas) {
  const ArrowedLine drawn = arrowed_line(std::move(path), pen.width, arrow_at_start, arrow_at_end);
  if (drawn.line.empty()) return;
  canvas.path(drawn.line, {}, pen);
  if (!drawn.heads.empty()) canvas.path(drawn.heads, pen.color, {});
}

void paint_territory(const SceneRegion& region, Canvas& canvas) {
  constexpr double corner = 2.5;  // mm
  canvas.open_record("territory", region.id, region.name);
  canvas.panel(region.box, corner, model::territory_fill, territory_pen());
  canvas.close();
}

void paint_tie(const SceneTie& tie, Canvas& canvas) {
  canvas.open_record("tie", tie.id, tie.name);
  paint_line(tie.path, pen_of(tie.kind, tie.width_pt), tie.arrow_at_from, tie.arrow_at_to, canvas);
  canvas.close();
}

void paint_actor(const SceneNode& node, Canvas& canvas) {
  canvas.open_record("actor", node.id, node.name);
  paint_symbol(node.symbol, around(node.centre, node.w, node.h), canvas);
  canvas.text(node.label, {model::ink, node.region.empty() ? model::paper : model::territory_fill});
  canvas.close();
}

void paint_sign_of(const SceneTie& tie, Canvas& canvas) {
  if (tie.sign.sign == model::Sign::none) return;
  canvas.open_record("sign", tie.id, {});
  paint_sign(tie.sign.sign, tie.sign.full, around(tie.sign.centre, model::sign_mm, model::sign_mm), canvas);
  canvas.close();
}

void paint_mark_of(const std::string& id, const SceneMark& mark, Canvas& canvas) {
  if (mark.mark == Mark::none) return;
  canvas.open_record("mark", id, {});
  paint_mark(mark.mark, around(mark.centre, model::mark_mm, model::mark_mm), canvas);
  canvas.close();
}

// A layer of a map that compares alone.
void paint_marks(const Scene& scene, Canvas& canvas) {
  const auto marked = [](const auto& each) { return each.mark.mark != Mark::none; };
  if (std::none_of(scene.nodes.begin(), scene.nodes.end(), marked) &&
      std::none_of(scene.ties.begin(), scene.ties.end(), marked))
    return;
  canvas.open_layer("marks");
  for (const SceneTie& tie : scene.ties) paint_mark_of(tie.id, tie.mark, canvas);
  for (const SceneNode& node : scene.nodes) paint_mark_of(node.id, node.mark, canvas);
  canvas.close();
}

void paint_sample(const LegendEntry& entry, Canvas& canvas) {
  using Sample = LegendEntry::Sample;
  const Rect& box = entry.sample_box;
  const double middle = box.y + box.h / 2;
  const std::vector<Point> across = {{box.x, middle}, {box.x + box.w, middle}};
  const double side = box.w < box.h ? box.w : box.h;
  const Rect square = around({box.x + box.w / 2, middle}, side, side);
  switch (entry.sample) {
    case Sample::symbol:
      paint_symbol(entry.symbol, square, canvas);
      break;
    case Sample::territory:
      canvas.panel(box, 1, model::territory_fill, territory_pen());
      break;
    case Sample::tie:
    case Sample::thin_tie:
      paint_line(across, pen_of(entry.tie, entry.width_pt), false, false, canvas);
      break;
    case Sample::arrow:
      paint_line(across, {model::ink, entry.width_pt * mm_per_pt}, false, true, canvas);
      break;
    case Sample::sign:
    case Sample::fill:
      paint_sign(entry.sign, entry.full, square, canvas);
      break;
    case Sample::mark:
      paint_mark(entry.mark, square, canvas);
      break;
  }
}

}  // namespace

double anchor_x(const TextBlock& block) {
  const double start = block.right_to_left ? block.box.x + block.box.w : block.box.x;
  return block.centred ? block.box.x + block.box.w / 2 : start;
}

double baseline_y(const TextBlock& block, std::size_t line) {
  const double line_h = block.box.h / static_cast<double>(block.lines.size());
  return block.box.y + (static_cast<double>(line) + 0.5) * line_h + baseline * block.size;
}

void paint_symbol(Symbol symbol, const Rect& box, Canvas& canvas) {
  for (const Outline& outline : outlines(symbol)) {
    Pen pen;
    if (outline.stroked) {
      const double width = stroke_pt(outline, box.w) * mm_per_pt;
      pen = {outline.grey ? model::soft : model::ink, width, outline.dashed ? "dash" : "solid"};
    }
    canvas.path(placed(outline.steps, box), outline.filled_with_ink ? model::ink : model::paper, pen);
  }
}

void paint_sign(model::Sign sign, bool full, const Rect& box, Canvas& canvas) {
  if (sign == model::Sign::none) return;
  const SignShape& shape = shape_of(sign);
  // A full sign wears a thin paper edge, so that it stands off its own line.
  canvas.path(placed(outline_of(shape.body), box), full ? model::ink : model::paper,
              {full ? model::paper : model::ink, box.w * (full ? 0.06 : 0.09)});
  canvas.path(placed(shape.mark, box), {}, {full ? model::paper : model::ink, box.w * 0.105, "solid", true});
}

void paint_mark(Mark mark, const Rect& box, Canvas& canvas) {
  canvas.path(placed(pin_body(), box), model::paper, {model::ink, box.w * 0.08});
  canvas.path(placed(pin_of(mark), box), {}, {model::ink, box.w * 0.1, "solid", true});
}

void paint(const Scene& scene, Canvas& canvas) {
  canvas.open_layer("territories");
  for (const SceneRegion& region : scene.regions) paint_territory(region, canvas);
  canvas.close();
  canvas.open_layer("ties");
  for (const SceneTie& tie : scene.ties) paint_tie(tie, canvas);
  canvas.close();
  // Names of territories come after the ties, or a line through one would make it unreadable.
  canvas.open_layer("names-of-territories");
  for (const SceneRegion& region : scene.regions)
    canvas.text(region.title, {model::ink, model::territory_fill});
  canvas.close();
  canvas.open_layer("actors");
  for (const SceneNode& node : scene.nodes) paint_actor(node, canvas);
  canvas.close();
  canvas.open_layer("signs");
  for (const SceneTie& tie : scene.ties) paint_sign_of(tie, canvas);
  canvas.close();
  paint_marks(scene, canvas);
  canvas.open_layer("legend");
  canvas.text(scene.legend_title, {});
  for (const LegendEntry& entry : scene.legend) {
    paint_sample(entry, canvas);
    canvas.text(entry.text, {});
  }
  canvas.close();
  canvas.open_layer("heading");
  canvas.text(scene.title, {});
  for (const TextBlock* block : {&scene.subtitle, &scene.status, &scene.imprint})
    canvas.text(*block, {model::soft});
  for (const SceneLogo& logo : scene.logos) {
    canvas.open_record("logo", logo.id, logo.name);
    canvas.picture(logo.box, logo.png);
    canvas.close();
  }
  canvas.close();
}

}  // namespace twiza::sociogram
