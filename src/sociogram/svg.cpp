#include "sociogram/svg.hpp"

#include "base/base64.hpp"
#include "base/xml.hpp"
#include "sociogram/painter.hpp"

namespace twiza::sociogram {
namespace {

using base::decimal;
using base::XmlWriter;

std::string coordinates(const Point& p) { return decimal(p.x) + " " + decimal(p.y); }

std::string path_data(const std::vector<PathStep>& steps) {
  std::string data;
  for (const PathStep& step : steps) {
    const auto& [a, b, c] = step.points;
    switch (step.op) {
      case PathStep::Op::move:
        data += "M" + coordinates(a);
        break;
      case PathStep::Op::line:
        data += "L" + coordinates(a);
        break;
      case PathStep::Op::cubic:
        data += "C" + coordinates(a) + " " + coordinates(b) + " " + coordinates(c);
        break;
      case PathStep::Op::close:
        data += "Z";
        break;
    }
  }
  return data;
}

class SvgCanvas : public Canvas {
 public:
  explicit SvgCanvas(XmlWriter& xml) : xml_(xml) {}

  void open_layer(std::string_view name) override { xml_.open("g", {{"id", name}}); }

  // Identity for programs, a title for people who hover or listen.
  void open_record(std::string_view what, const std::string& id, std::string_view title) override {
    xml_.open("g", {{"id", std::string(what) + "-" + id}, {"class", what}, {"data-id", id}});
    if (what == "logo") xml_.attribute("role", "img");
    if (!title.empty()) xml_.leaf("title", {}, title);
  }

  void close() override { xml_.close(); }

  void panel(const Rect& box, double corner, std::string_view fill, const Pen& pen) override {
    xml_.open(
        "rect",
        {{"x", box.x}, {"y", box.y}, {"width", box.w}, {"height", box.h}, {"rx", corner}, {"fill", fill}});
    ink(pen);
    xml_.close();
  }

  void path(const std::vector<PathStep>& steps, std::string_view fill, const Pen& pen) override {
    xml_.open("path", {{"d", path_data(steps)}, {"fill", fill.empty() ? "none" : fill}});
    if (pen.width > 0) {
      ink(pen);
      xml_.attribute("stroke-linejoin", "round");
    }
    xml_.close();
  }

  void text(const TextBlock& block, const TextLook& look) override {
    if (block.lines.empty()) return;
    if (!look.veil.empty()) veil(block.box, look.veil);
    xml_.open("text", {{"font-size", block.size}, {"fill", look.color}});
    if (block.bold) xml_.attribute("font-weight", "bold");
    if (block.italic) xml_.attribute("font-style", "italic");
    if (block.centred) xml_.attribute("text-anchor", "middle");
    if (block.right_to_left) xml_.attribute("direction", "rtl");
    for (std::size_t i = 0; i < block.lines.size(); ++i)
      xml_.leaf("tspan", {{"x", anchor_x(block)}, {"y", baseline_y(block, i)}}, block.lines[i]);
    xml_.close();
  }

  // By the older name of the link: Illustrator and old browsers know no other.
  void picture(const Rect& box, std::string_view png) override {
    xml_.leaf("image", {{"x", box.x},
                        {"y", box.y},
                        {"width", box.w},
                        {"height", box.h},
                        {"preserveAspectRatio", "none"},
                        {"xlink:href", "data:image/png;base64," + base::to_base64(png)}});
  }

 private:
  // Attributes of the element just opened.
  void ink(const Pen& pen) {
    xml_.attribute("stroke", pen.color).attribute("stroke-width", pen.width);
    std::string lengths;
    for (const double each : dashes(pen)) lengths += (lengths.empty() ? "" : " ") + decimal(each);
    if (!lengths.empty()) xml_.attribute("stroke-dasharray", lengths);
    if (has_round_ends(pen)) xml_.attribute("stroke-linecap", "round");
  }

  void veil(const Rect& box, std::string_view color) {
    xml_.leaf("rect", {{"x", box.x},
                       {"y", box.y},
                       {"width", box.w},
                       {"height", box.h},
                       {"fill", color},
                       {"fill-opacity", veil_opacity}});
  }

  XmlWriter& xml_;
};

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
  if (!scene.logos.empty()) xml.attribute("xmlns:xlink", "http://www.w3.org/1999/xlink");
  xml.leaf("title", {}, title);
  xml.leaf("rect", {{"width", scene.page_w}, {"height", scene.page_h}, {"fill", model::paper}});
  SvgCanvas canvas(xml);
  paint(scene, canvas);
  return xml.take();
}

}  // namespace twiza::sociogram
