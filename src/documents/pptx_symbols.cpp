#include "documents/pptx_symbols.hpp"

namespace twiza::documents::pptx {
namespace {

using sociogram::Outline;
using sociogram::SignShape;

bool same_look(const Outline& a, const Outline& b) {
  return a.filled_with_ink == b.filled_with_ink && a.stroked == b.stroked && a.dashed == b.dashed &&
         a.grey == b.grey;
}

Freeform look_of(const Outline& outline, const Rect& box) {
  Freeform shape;
  shape.rect = box;
  shape.fill = outline.filled_with_ink ? model::ink : model::paper;
  if (outline.stroked) {
    shape.pen = {outline.grey ? model::soft : model::ink, sociogram::stroke_pt(outline, box.w),
                 outline.dashed ? "dash" : "solid"};
  }
  return shape;
}

}  // namespace

void draw_symbol(Slide& slide, const ShapeInfo& info, sociogram::Symbol symbol, const Rect& box,
                 const std::vector<Point>& sites) {
  const std::vector<Outline>& all = sociogram::outlines(symbol);
  for (std::size_t i = 0; i < all.size();) {
    Freeform shape = look_of(all[i], box);
    const std::size_t first = i;
    while (i < all.size() && same_look(all[i], all[first])) shape.paths.push_back(all[i++].steps);
    if (i < all.size()) {
      draw_freeform(slide, {"behind:" + info.name, {}, info.link, info.tip}, shape);
    } else {
      shape.sites = sites;
      draw_freeform(slide, info, shape);
    }
  }
}

void draw_sign(Slide& slide, const ShapeInfo& info, model::Sign sign, bool full, const Rect& box) {
  const SignShape& shape = sociogram::shape_of(sign);
  const std::string_view body_color = full ? model::ink : model::paper;
  const std::string_view mark_color = full ? model::paper : model::ink;
  Box body;
  double inset = 0;
  switch (shape.body) {
    case SignShape::Body::disc:
      body.preset = "ellipse";
      inset = 0.5 - sociogram::disc_radius;
      break;
    case SignShape::Body::lozenge:
      body.preset = "diamond";
      break;
    case SignShape::Body::square:
      inset = sociogram::square_inset;
      break;
  }
  body.rect = {box.x + inset * box.w, box.y + inset * box.h, box.w * (1 - 2 * inset),
               box.h * (1 - 2 * inset)};
  body.fill = body_color;
  // A full sign wears a thin paper edge, so that it stands off its own line.
  body.pen = {mark_color, full ? 0.75 : 1.15};
  Freeform mark;
  mark.rect = box;
  mark.paths = {shape.mark};
  mark.pen = {mark_color, box.w * 0.105 * points_per_mm};
  open_group(slide, info, box);
  draw_box(slide, {"body"}, body, base::Language::fr);
  draw_freeform(slide, {"mark"}, mark);
  close_group(slide);
}

void draw_mark(Slide& slide, const ShapeInfo& info, sociogram::Mark mark, const Rect& box) {
  Freeform body, sign;
  body.rect = sign.rect = box;
  body.paths = {sociogram::pin_body()};
  body.fill = model::paper;
  body.pen = {model::ink, box.w * 0.08 * points_per_mm};
  sign.paths = {sociogram::pin_of(mark)};
  sign.pen = {model::ink, box.w * 0.1 * points_per_mm};
  open_group(slide, info, box);
  draw_freeform(slide, {"body"}, body);
  draw_freeform(slide, {"mark"}, sign);
  close_group(slide);
}

}  // namespace twiza::documents::pptx
