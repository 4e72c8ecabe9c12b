#include "documents/pptx_shapes.hpp"

#include <utility>

namespace twiza::documents::pptx {
namespace {

using base::XmlWriter;

void write_preset(XmlWriter& xml, std::string_view preset,
                  const std::vector<std::pair<std::string, double>>& guides) {
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

struct Bend {
  std::vector<std::pair<std::string, double>> guides;
  bool reversed = false;  // written from its last point to its first
};

// The four legs of a loop as the frame of curvedConnector4: it leaves horizontally and arrives vertically, so
// a loop that does the contrary is written from its end. Nothing for a path that is no such loop.
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
  write_text(xml, box.text, language);
  xml.close();
  return id;
}

int draw_text(Slide& slide, const ShapeInfo& info, const Rect& box, const TextFrame& text,
              base::Language language, std::string_view veil) {
  XmlWriter& xml = slide.xml();
  xml.open("p:sp").open("p:nvSpPr");
  const int id = slide.identity(info);
  xml.leaf("p:cNvSpPr", {{"txBox", 1}}).leaf("p:nvPr").close();
  xml.open("p:spPr").open("a:xfrm");
  place(xml, box);
  xml.close();
  write_preset(xml, "rect", {});
  constexpr double veil_opacity = 0.8;
  if (veil.empty()) {
    xml.leaf("a:noFill");
  } else {
    fill(xml, veil, veil_opacity);
  }
  xml.close();
  write_text(xml, text, language);
  xml.close();
  return id;
}

void draw_title(Slide& slide, const ShapeInfo& info, const Rect& box, const TextFrame& text,
                base::Language language) {
  XmlWriter& xml = slide.xml();
  xml.open("p:sp").open("p:nvSpPr");
  slide.identity(info);
  xml.open("p:cNvSpPr").leaf("a:spLocks", {{"noGrp", 1}}).close();
  xml.open("p:nvPr").leaf("p:ph", {{"type", "title"}}).close().close();
  xml.open("p:spPr").open("a:xfrm");
  place(xml, box);
  xml.close().close();
  write_text(xml, text, language);
  xml.close();
}

int draw_picture(Slide& slide, const ShapeInfo& info, const Rect& box, const std::string& file) {
  XmlWriter& xml = slide.xml();
  xml.open("p:pic").open("p:nvPicPr");
  const int id = slide.identity(info);
  xml.open("p:cNvPicPr").leaf("a:picLocks", {{"noChangeAspect", 1}}).close();
  xml.leaf("p:nvPr").close();
  xml.open("p:blipFill").leaf("a:blip", {{"r:embed", slide.picture(file)}});
  xml.open("a:stretch").leaf("a:fillRect").close().close();
  xml.open("p:spPr").open("a:xfrm");
  place(xml, box);
  xml.close();
  write_preset(xml, "rect", {});
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
  write_preset(xml, bend ? "curvedConnector4" : "straightConnector1",
               bend ? bend->guides : decltype(bend->guides){});
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
