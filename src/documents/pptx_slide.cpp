#include "documents/pptx_slide.hpp"

#include "documents/pptx_package.hpp"

namespace twiza::documents::pptx {

Slide::Slide() : xml_(true) {
  xml_.open("p:sld", {{"xmlns:a", drawing_namespace},
                      {"xmlns:r", relationships_namespace},
                      {"xmlns:p", presentation_namespace}});
  xml_.open("p:cSld").open("p:spTree");
  xml_.open("p:nvGrpSpPr").leaf("p:cNvPr", {{"id", 1}, {"name", ""}});
  xml_.leaf("p:cNvGrpSpPr").leaf("p:nvPr").close();
  xml_.open("p:grpSpPr").open("a:xfrm");
  xml_.leaf("a:off", {{"x", 0}, {"y", 0}}).leaf("a:ext", {{"cx", 0}, {"cy", 0}});
  xml_.leaf("a:chOff", {{"x", 0}, {"y", 0}});
  xml_.leaf("a:chExt", {{"cx", 0}, {"cy", 0}}).close().close();
}

int Slide::identity(const ShapeInfo& info) {
  const int id = info.id != 0 ? info.id : next_id();
  xml_.open("p:cNvPr", {{"id", id}, {"name", info.name}});
  if (!info.description.empty()) xml_.attribute("descr", info.description);
  if (info.link != 0) {
    std::string& relationship = links_[info.link];
    // rId1 is the layout's.
    if (relationship.empty()) relationship = "rId" + std::to_string(links_.size() + 1);
    xml_.open("a:hlinkClick", {{"r:id", relationship}, {"action", "ppaction://hlinksldjump"}});
    if (!info.tip.empty()) xml_.attribute("tooltip", info.tip);
    xml_.close();
  }
  xml_.close();
  return id;
}

std::string Slide::picture(const std::string& file) {
  std::string& relationship = pictures_[file];
  if (relationship.empty()) relationship = "rIdPicture" + std::to_string(pictures_.size());
  return relationship;
}

void Slide::finish(int number, base::Parts& parts) {
  xml_.close().close();  // the tree and the content
  xml_.open("p:clrMapOvr").leaf("a:masterClrMapping").close();
  const std::string name = "slide" + std::to_string(number) + ".xml";
  parts.push_back({"ppt/slides/" + name, xml_.take()});

  Relationships links;
  links.add("rId1", "slideLayout", "../slideLayouts/slideLayout1.xml");
  for (const auto& [slide, id] : links_) links.add(id, "slide", "slide" + std::to_string(slide) + ".xml");
  for (const auto& [file, id] : pictures_) links.add(id, "image", "../media/" + file);
  parts.push_back({"ppt/slides/_rels/" + name + ".rels", links.take()});
}

void place(base::XmlWriter& xml, const sociogram::Rect& box) {
  // Far corner first: two boxes that touch in millimetres then touch in EMU too.
  const std::int64_t x = emu(box.x), y = emu(box.y);
  xml.leaf("a:off", {{"x", x}, {"y", y}});
  xml.leaf("a:ext", {{"cx", emu(box.x + box.w) - x}, {"cy", emu(box.y + box.h) - y}});
}

}  // namespace twiza::documents::pptx
