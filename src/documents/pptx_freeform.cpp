#include "documents/pptx_shapes.hpp"

namespace twiza::documents::pptx {
namespace {

using base::XmlWriter;
using sociogram::PathStep;

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
      case PathStep::Op::close:
        xml.open("a:close");
        break;
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

}  // namespace

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

}  // namespace twiza::documents::pptx
