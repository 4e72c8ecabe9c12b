#include "sociogram/svg.hpp"

#include "sociogram/svg_shapes.hpp"

namespace twiza::sociogram {
namespace {

using base::decimal;
using base::XmlWriter;
using svg::mm_per_pt;

svg::Pen pen_of(model::TieKind kind, double width_pt) {
  const model::Stroke& stroke = model::stroke_of(kind);
  return {stroke.color, width_pt * mm_per_pt, stroke.pattern};
}

Rect around(const Point& centre, double w, double h) { return {centre.x - w / 2, centre.y - h / 2, w, h}; }

// The group of one record's element: identity for programs, a title for people who hover or listen.
void open_record(XmlWriter& xml, std::string_view what, const std::string& id, std::string_view title) {
  xml.open("g", {{"id", std::string(what) + "-" + id}, {"class", what}, {"data-id", id}});
  if (!title.empty()) xml.leaf("title", {}, title);
}

void draw_territory(XmlWriter& xml, const SceneRegion& region) {
  constexpr double corner = 2.5;  // mm
  open_record(xml, "territory", region.id, region.name);
  xml.open("rect", {{"x", region.box.x},
                    {"y", region.box.y},
                    {"width", region.box.w},
                    {"height", region.box.h},
                    {"rx", corner},
                    {"fill", model::territory_fill}});
  svg::ink_line(xml, {model::territory_outline, model::territory_outline_pt * mm_per_pt});
  xml.close();
  xml.close();
}

void draw_tie(XmlWriter& xml, const SceneTie& tie) {
  open_record(xml, "tie", tie.id, tie.name);
  svg::draw_line(xml, tie.path, pen_of(tie.kind, tie.width_pt), tie.arrow_at_from, tie.arrow_at_to);
  xml.close();
}

void draw_actor(XmlWriter& xml, const SceneNode& node) {
  open_record(xml, "actor", node.id, node.name);
  svg::draw_symbol(xml, node.symbol, around(node.centre, node.w, node.h));
  svg::draw_text(xml, node.label, {model::ink, node.region.empty() ? model::paper : model::territory_fill});
  xml.close();
}

void draw_sign_of(XmlWriter& xml, const SceneTie& tie) {
  if (tie.sign.sign == model::Sign::none) return;
  open_record(xml, "sign", tie.id, {});
  svg::draw_sign(xml, tie.sign.sign, tie.sign.full, around(tie.sign.centre, model::sign_mm, model::sign_mm));
  xml.close();
}

void draw_sample(XmlWriter& xml, const LegendEntry& entry) {
  using Sample = LegendEntry::Sample;
  const Rect& box = entry.sample_box;
  const double middle = box.y + box.h / 2;
  const std::vector<Point> across = {{box.x, middle}, {box.x + box.w, middle}};
  const double side = box.w < box.h ? box.w : box.h;
  const Rect square = around({box.x + box.w / 2, middle}, side, side);
  switch (entry.sample) {
    case Sample::symbol:
      svg::draw_symbol(xml, entry.symbol, square);
      break;
    case Sample::territory:
      xml.open("rect", {{"x", box.x}, {"y", box.y}, {"width", box.w}, {"height", box.h}, {"rx", 1}});
      xml.attribute("fill", model::territory_fill);
      svg::ink_line(xml, {model::territory_outline, model::territory_outline_pt * mm_per_pt});
      xml.close();
      break;
    case Sample::tie:
    case Sample::thin_tie:
      svg::draw_line(xml, across, pen_of(entry.tie, entry.width_pt), false, false);
      break;
    case Sample::arrow:
      svg::draw_line(xml, across, {model::ink, entry.width_pt * mm_per_pt}, false, true);
      break;
    case Sample::sign:
    case Sample::fill:
      svg::draw_sign(xml, entry.sign, entry.full, square);
      break;
  }
}

void open_layer(XmlWriter& xml, std::string_view name) { xml.open("g", {{"id", name}}); }

}  // namespace

std::string write_svg(const Scene& scene) {
  XmlWriter xml;
  const std::string title = scene.title.lines.empty() ? std::string() : scene.title.lines.front();
  xml.open("svg", {{"xmlns", "http://www.w3.org/2000/svg"},
                   {"width", decimal(scene.page_w) + "mm"},
                   {"height", decimal(scene.page_h) + "mm"},
                   {"viewBox", "0 0 " + decimal(scene.page_w) + " " + decimal(scene.page_h)},
                   {"lang", base::code_of(scene.language)},
                   {"role", "img"},
                   {"font-family", "'Noto Sans', 'Noto Sans Arabic', sans-serif"},
                   {"text-rendering", "geometricPrecision"}});
  xml.leaf("title", {}, title);
  xml.leaf("rect", {{"width", scene.page_w}, {"height", scene.page_h}, {"fill", model::paper}});

  open_layer(xml, "territories");
  for (const SceneRegion& region : scene.regions) draw_territory(xml, region);
  xml.close();
  open_layer(xml, "ties");
  for (const SceneTie& tie : scene.ties) draw_tie(xml, tie);
  xml.close();
  // Names of territories come after the ties, or a line through one would make it unreadable.
  open_layer(xml, "names-of-territories");
  for (const SceneRegion& region : scene.regions)
    svg::draw_text(xml, region.title, {model::ink, model::territory_fill});
  xml.close();
  open_layer(xml, "actors");
  for (const SceneNode& node : scene.nodes) draw_actor(xml, node);
  xml.close();
  open_layer(xml, "signs");
  for (const SceneTie& tie : scene.ties) draw_sign_of(xml, tie);
  xml.close();
  open_layer(xml, "legend");
  svg::draw_text(xml, scene.legend_title);
  for (const LegendEntry& entry : scene.legend) {
    draw_sample(xml, entry);
    svg::draw_text(xml, entry.text);
  }
  xml.close();
  open_layer(xml, "heading");
  svg::draw_text(xml, scene.title);
  svg::draw_text(xml, scene.subtitle, {model::soft});
  svg::draw_text(xml, scene.status, {model::soft});
  svg::draw_text(xml, scene.imprint, {model::soft});
  xml.close();
  return xml.take();
}

}  // namespace twiza::sociogram
