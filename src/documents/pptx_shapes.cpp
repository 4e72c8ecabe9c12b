#include "documents/pptx_shapes.hpp"

#include <utility>

namespace twiza::documents::pptx {
namespace {

using base::XmlWriter;
using sociogram::PathStep;

std::string_view preset_dash(std::string_view pattern) {
  if (pattern == "long_dash") return "lgDash";
  if (pattern == "dash_dot_dot") return "lgDashDotDot";
  return pattern;  // solid, dot, dash: the same words
}

void arrow(XmlWriter& xml, std::string_view end, bool there, double width_pt) {
  if (!there) return;
  // The triangle grows with the line: on a thin one the medium size would not be seen.
  const char* const size = width_pt < 1.5 ? "lg" : "med";
  xml.leaf(end, {{"type", "triangle"}, {"w", size}, {"len", size}});
}

void write_pen(XmlWriter& xml, const Pen& pen) {
  if (pen.width_pt <= 0) {
    xml.open("a:ln").leaf("a:noFill").close();
    return;
  }
  xml.open("a:ln", {{"w", static_cast<std::int64_t>(std::llround(pen.width_pt * emu_per_pt))}});
  xml.attribute("cap", pen.pattern == "dot" ? "rnd" : "flat");
  fill(xml, pen.color);
  xml.leaf("a:prstDash", {{"val", preset_dash(pen.pattern)}}).leaf("a:round");
  arrow(xml, "a:headEnd", pen.arrow_at_start, pen.width_pt);
  arrow(xml, "a:tailEnd", pen.arrow_at_end, pen.width_pt);
  xml.close();
}

void write_fill(XmlWriter& xml, std::string_view color) {
  if (color.empty()) {
    xml.leaf("a:noFill");
  } else {
    fill(xml, color);
  }
}

void write_preset(XmlWriter& xml, std::string_view preset, const std::vector<std::pair<std::string, double>>& guides) {
  xml.open("a:prstGeom", {{"prst", preset}}).open("a:avLst");
  for (const auto& [name, value] : guides) {
    xml.leaf("a:gd", {{"name", name}, {"fmla", "val " + std::to_string(std::llround(value))}});
  }
  xml.close().close();
}

// A rectangle's place with the flips that make its diagonal run from one point to the other.
void place_between(XmlWriter& xml, Point from, Point to) {
  xml.open("a:xfrm");
  if (to.x < from.x) xml.attribute("flipH", 1);
  if (to.y < from.y) xml.attribute("flipV", 1);
  const Point corner = {std::min(from.x, to.x), std::min(from.y, to.y)};
  place(xml, {corner.x, corner.y, std::abs(to.x - from.x), std::abs(to.y - from.y)});
  xml.close();
}

void write_path(XmlWriter& xml, const std::vector<PathStep>& steps, const Rect& rect) {
  const std::int64_t w = emu(rect.w), h = emu(rect.h);
  const auto point = [&](const Point& p) {
    xml.leaf("a:pt", {{"x", emu(p.x * rect.w)}, {"y", emu(p.y * rect.h)}});
  };
  xml.open("a:path", {{"w", w}, {"h", h}});
  for (const PathStep& step : steps) {
    switch (step.op) {
      case PathStep::Op::move:
        xml.open("a:moveTo");
        point(step.points[0]);
        break;
      case PathStep::Op::line:
        xml.open("a:lnTo");
        point(step.points[0]);
        break;
      case PathStep::Op::cubic:
        xml.open("a:cubicBezTo");
        for (const Point& p : step.points) point(p);
        break;
      case PathStep::Op::close: xml.open("a:close"); break;
    }
    xml.close();
  }
  xml.close();
}

// Guides that put each site at its place for any size of the shape: "*/ w part whole".
void write_sites(XmlWriter& xml, const Freeform& freeform) {
  xml.leaf("a:avLst");
  xml.open("a:gdLst");
  const Rect& rect = freeform.rect;
  const auto guide = [&](std::string_view axis, std::size_t i, double part, double whole) {
    const std::string name = std::string(axis == "w" ? "x" : "y") + std::to_string(i);
    xml.leaf("a:gd", {{"name", name},
                      {"fmla", "*/ " + std::string(axis) + " " + std::to_string(emu(part)) + " " +
                                   std::to_string(emu(whole))}});
  };
  for (std::size_t i = 0; i < freeform.sites.size(); ++i) {
    guide("w", i, freeform.sites[i].x - rect.x, rect.w);
    guide("h", i, freeform.sites[i].y - rect.y, rect.h);
  }
  xml.close().leaf("a:ahLst").open("a:cxnLst");
  const char* const angles[] = {"16200000", "10800000", "5400000", "0"};  // outwards: up, left, down, right
  for (std::size_t i = 0; i < freeform.sites.size(); ++i) {
    const std::string n = std::to_string(i);
    xml.open("a:cxn", {{"ang", angles[i % 4]}}).leaf("a:pos", {{"x", "x" + n}, {"y", "y" + n}}).close();
  }
  xml.close();
}

struct Bend {
  std::vector<std::pair<std::string, double>> guides;
  bool reversed = false;  // written from its last point to its first
};

// The four legs of a loop as the frame of curvedConnector4: it leaves horizontally and arrives vertically, so a loop that
// does the contrary is written from its end. Nothing for a path that is no such loop.
std::optional<Bend> bend_of(const std::vector<Point>& path) {
  if (!sociogram::is_loop(path)) return std::nullopt;
  Bend bend;
  std::vector<Point> p = path;
  if (p[0].y != p[1].y) {
    p = {path.rbegin(), path.rend()};
    bend.reversed = true;
  }
  const double w = p[4].x - p[0].x, h = p[4].y - p[0].y;
  if (p[0].y != p[1].y || p[4].x != p[3].x || w == 0 || h == 0) return std::nullopt;
  bend.guides = {{"adj1", (p[1].x - p[0].x) / w * 100000}, {"adj2", (p[2].y - p[0].y) / h * 100000}};
  return bend;
}

}  // namespace

int draw_box(Slide& slide, const ShapeInfo& info, const Box& box, base::Language language) {
  XmlWriter& xml = slide.xml();
  xml.open("p:sp").open("p:nvSpPr");
  const int id = slide.identity(info);
  xml.leaf("p:cNvSpPr").leaf("p:nvPr").close();
  xml.open("p:spPr").open("a:xfrm");
  place(xml, box.rect);
  xml.close();
  std::vector<std::pair<std::string, double>> guides;
  if (box.corner) guides = {{"adj", *box.corner / std::min(box.rect.w, box.rect.h) * 100000}};
  write_preset(xml, box.preset, guides);
  write_fill(xml, box.fill);
  write_pen(xml, box.pen);
  xml.close();
  write_text(slide, box.text, language);
  xml.close();
  return id;
}

int draw_text(Slide& slide, const ShapeInfo& info, const Rect& box, const TextFrame& text,
              base::Language language) {
  XmlWriter& xml = slide.xml();
  xml.open("p:sp").open("p:nvSpPr");
  const int id = slide.identity(info);
  xml.leaf("p:cNvSpPr", {{"txBox", 1}}).leaf("p:nvPr").close();
  xml.open("p:spPr").open("a:xfrm");
  place(xml, box);
  xml.close();
  write_preset(xml, "rect", {});
  xml.leaf("a:noFill").close();
  write_text(slide, text, language);
  xml.close();
  return id;
}

void draw_title(Slide& slide, const ShapeInfo& info, const Rect& box, const TextFrame& text, base::Language language) {
  XmlWriter& xml = slide.xml();
  xml.open("p:sp").open("p:nvSpPr");
  slide.identity(info);
  xml.open("p:cNvSpPr").leaf("a:spLocks", {{"noGrp", 1}}).close();
  xml.open("p:nvPr").leaf("p:ph", {{"type", "title"}}).close().close();
  xml.open("p:spPr").open("a:xfrm");
  place(xml, box);
  xml.close().close();
  write_text(slide, text, language);
  xml.close();
}

int draw_freeform(Slide& slide, const ShapeInfo& info, const Freeform& freeform) {
  XmlWriter& xml = slide.xml();
  xml.open("p:sp").open("p:nvSpPr");
  const int id = slide.identity(info);
  xml.leaf("p:cNvSpPr").leaf("p:nvPr").close();
  xml.open("p:spPr").open("a:xfrm");
  place(xml, freeform.rect);
  xml.close().open("a:custGeom");
  write_sites(xml, freeform);
  xml.leaf("a:rect", {{"l", "0"}, {"t", "0"}, {"r", "r"}, {"b", "b"}}).open("a:pathLst");
  for (const auto& path : freeform.paths) write_path(xml, path, freeform.rect);
  xml.close().close();
  write_fill(xml, freeform.fill);
  write_pen(xml, freeform.pen);
  xml.close().close();
  return id;
}

void draw_line(Slide& slide, const ShapeInfo& info, Point from, Point to, const Pen& pen) {
  XmlWriter& xml = slide.xml();
  xml.open("p:sp").open("p:nvSpPr");
  slide.identity(info);
  xml.leaf("p:cNvSpPr").leaf("p:nvPr").close();
  xml.open("p:spPr");
  place_between(xml, from, to);
  write_preset(xml, "line", {});
  write_pen(xml, pen);
  xml.close().close();
}

void draw_connector(Slide& slide, const ShapeInfo& info, const std::vector<Point>& path, Glue from, Glue to,
                    Pen pen) {
  if (path.size() < 2) return;
  const std::optional<Bend> bend = bend_of(path);
  Point start = path.front(), end = path.back();
  if (bend && bend->reversed) {
    std::swap(start, end);
    std::swap(from, to);
    std::swap(pen.arrow_at_start, pen.arrow_at_end);
  }
  XmlWriter& xml = slide.xml();
  xml.open("p:cxnSp").open("p:nvCxnSpPr");
  slide.identity(info);
  xml.open("p:cNvCxnSpPr");
  xml.leaf("a:stCxn", {{"id", from.shape}, {"idx", from.site}});
  xml.leaf("a:endCxn", {{"id", to.shape}, {"idx", to.site}});
  xml.close().leaf("p:nvPr").close();
  xml.open("p:spPr");
  place_between(xml, start, end);
  write_preset(xml, bend ? "curvedConnector4" : "straightConnector1", bend ? bend->guides : decltype(bend->guides){});
  write_pen(xml, pen);
  xml.close().close();
}

void open_group(Slide& slide, const ShapeInfo& info, const Rect& box) {
  XmlWriter& xml = slide.xml();
  xml.open("p:grpSp").open("p:nvGrpSpPr");
  slide.identity(info);
  xml.leaf("p:cNvGrpSpPr").leaf("p:nvPr").close();
  xml.open("p:grpSpPr").open("a:xfrm");
  place(xml, box);
  // The same rectangle inside: children keep the slide's own coordinates.
  const std::int64_t x = emu(box.x), y = emu(box.y);
  xml.leaf("a:chOff", {{"x", x}, {"y", y}});
  xml.leaf("a:chExt", {{"cx", emu(box.x + box.w) - x}, {"cy", emu(box.y + box.h) - y}});
  xml.close().close();
}

void close_group(Slide& slide) { slide.xml().close(); }

}  // namespace twiza::documents::pptx
