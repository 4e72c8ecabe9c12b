#include "documents/pptx_map.hpp"

#include <algorithm>
#include <utility>

#include "documents/pptx_legend.hpp"
#include "documents/pptx_shapes.hpp"
#include "documents/pptx_symbols.hpp"
#include "sociogram/layout.hpp"

namespace twiza::documents::pptx {
namespace {

using sociogram::Scene;
using sociogram::SceneNode;
using sociogram::SceneRegion;
using sociogram::SceneTie;
using sociogram::TextBlock;

std::string alt_code(sociogram::NodeKind kind) {
  switch (kind) {
    case sociogram::NodeKind::leader:
      return "alt.leader";
    case sociogram::NodeKind::group:
      return "alt.group";
    case sociogram::NodeKind::theme:
      return "alt.theme";
    case sociogram::NodeKind::structure:
      break;
  }
  return "alt.structure";
}

class MapSlide {
 public:
  MapSlide(const Scene& scene, double scale, const std::map<std::string, int>& sheets, int index,
           const base::Words& words)
      : scene_(scene), scale_(scale), sheets_(sheets), index_(index), words_(words) {}

  Slide draw() {
    for (const SceneRegion& region : scene_.regions) territory(region);
    // Ties lie under the symbols they are glued to, whose ids they must know.
    for (const SceneNode& node : scene_.nodes) {
      nodes_[node.id] = {&node, slide_.next_id(), node.label.lines.empty() ? 0 : slide_.next_id()};
    }
    for (const SceneTie& tie : scene_.ties) connector(tie);
    for (const SceneNode& node : scene_.nodes) actor(node);
    for (const SceneTie& tie : scene_.ties) sign(tie);
    for (const SceneTie& tie : scene_.ties) mark(tie.id, tie.name, tie.mark);
    for (const SceneNode& node : scene_.nodes) mark(node.id, node.name, node.mark);
    draw_legend(slide_, scene_);
    headings();
    logos();
    return std::move(slide_);
  }

 private:
  struct DrawnNode {
    const SceneNode* node = nullptr;
    int symbol = 0, label = 0;  // shape ids
  };

  // The site under the label is the middle of the label's lower edge, and a tie is glued there to the label:
  // LibreOffice 7.4 ignores the sites of a freeform and glues to the middles of its box's edges.
  static Glue glue(const DrawnNode& drawn, int site) {
    const bool to_label = site == sociogram::bottom && drawn.label != 0;
    return {to_label ? drawn.label : drawn.symbol, site};
  }

  void territory(const SceneRegion& region) {
    Box box{"roundRect",
            region.box,
            model::territory_fill,
            {model::territory_outline, model::territory_outline_pt * scale_},
            territory_corner * scale_,
            frame_of(region.title)};
    box.text.left = box.text.right = std::abs(region.title.box.x - region.box.x);
    if (region.title.right_to_left) {
      box.text.left = box.text.right = region.box.x + region.box.w - region.title.box.x - region.title.box.w;
    }
    box.text.top = region.title.box.y - region.box.y;
    draw_box(slide_, {"territory:" + region.id, words_.say("alt.territory", {{"name", region.name}})}, box,
             scene_.language);
  }

  void actor(const SceneNode& node) {
    const auto sheet = sheets_.find(node.id);
    ShapeInfo info{"actor:" + node.id, words_.say(alt_code(node.kind), {{"name", node.name}})};
    if (sheet != sheets_.end()) {
      info.link = sheet->second;
      info.tip = words_.say("document.open_sheet");
    }
    info.id = nodes_[node.id].symbol;
    const Rect symbol = {node.centre.x - node.w / 2, node.centre.y - node.h / 2, node.w, node.h};
    open_group(slide_, {"node:" + node.id, info.description}, around(symbol, node.label.box));
    draw_symbol(slide_, info, node.symbol, symbol, {node.sites.begin(), node.sites.end()});
    if (!node.label.lines.empty()) {
      draw_text(slide_, {"label:" + node.id, {}, info.link, info.tip, nodes_[node.id].label}, node.label.box,
                frame_of(node.label), scene_.language,
                node.region.empty() ? model::paper : model::territory_fill);
    }
    close_group(slide_);
  }

  void connector(const SceneTie& tie) {
    const auto from = nodes_.find(tie.from), to = nodes_.find(tie.to);
    if (from == nodes_.end() || to == nodes_.end()) return;
    const model::Stroke& stroke = model::stroke_of(tie.kind);
    const Pen pen{stroke.color, tie.width_pt, stroke.pattern, tie.arrow_at_from, tie.arrow_at_to};
    const ShapeInfo info{"tie:" + tie.id, words_.say("alt.tie." + std::string(model::name_of(tie.kind)),
                                                     {{"name", tie.name}})};
    draw_connector(slide_, info, tie.path, glue(from->second, tie.glue[0]), glue(to->second, tie.glue[1]),
                   pen);
  }

  void sign(const SceneTie& tie) {
    if (tie.sign.sign == model::Sign::none) return;
    const double side = model::sign_mm * scale_;
    const Point& c = tie.sign.centre;
    const std::string said =
        words_.say("alt.sign." + std::string(model::name_of(tie.sign.sign)), {{"name", tie.name}});
    draw_sign(slide_, {"sign:" + tie.id, said}, tie.sign.sign, tie.sign.full,
              {c.x - side / 2, c.y - side / 2, side, side});
  }

  void mark(const std::string& id, const std::string& name, const sociogram::SceneMark& mark) {
    if (mark.mark == sociogram::Mark::none) return;
    const double side = model::mark_mm * scale_;
    draw_mark(slide_,
              {"mark:" + id,
               words_.say("alt.mark." + std::string(sociogram::name_of(mark.mark)), {{"name", name}})},
              mark.mark, {mark.centre.x - side / 2, mark.centre.y - side / 2, side, side});
  }

  void headings() {
    if (!scene_.title.lines.empty()) {
      draw_title(slide_, {"title", {}, index_, words_.say("document.index")}, scene_.title.box,
                 frame_of(scene_.title), scene_.language);
    }
    text("subtitle", scene_.subtitle, model::soft);
    text("status", scene_.status, model::soft);
    text("imprint", scene_.imprint, model::soft);
  }

  void logos() {
    for (std::size_t i = 0; i < scene_.logos.size(); ++i) {
      const sociogram::SceneLogo& logo = scene_.logos[i];
      draw_picture(slide_, {"logo:" + logo.id, words_.say("alt.logo", {{"name", logo.name}})}, logo.box,
                   logo_file(i));
    }
  }

  void text(const std::string& name, const TextBlock& block, std::string_view color) {
    if (!block.lines.empty()) draw_text(slide_, {name}, block.box, frame_of(block, color), scene_.language);
  }

  static Rect around(const Rect& a, const Rect& b) {
    const double x = std::min(a.x, b.x), y = std::min(a.y, b.y);
    return {x, y, std::max(a.x + a.w, b.x + b.w) - x, std::max(a.y + a.h, b.y + b.h) - y};
  }

  const Scene& scene_;
  double scale_;
  const std::map<std::string, int>& sheets_;
  int index_;
  const base::Words& words_;
  Slide slide_;
  std::map<std::string, DrawnNode> nodes_;  // by id
};

}  // namespace

std::string logo_file(std::size_t place) { return "logo" + std::to_string(place + 1) + ".png"; }

Slide map_slide(const Scene& scene, double scale, const std::map<std::string, int>& sheets, int index,
                const base::Words& words) {
  return MapSlide(scene, scale, sheets, index, words).draw();
}

}  // namespace twiza::documents::pptx
