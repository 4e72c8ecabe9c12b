#include "print/pdf.hpp"

#include <map>
#include <utility>

#include "base/text.hpp"
#include "print/cairo_canvas.hpp"
#include "print/page_setter.hpp"
#include "print/pdf_document.hpp"
#include "print/poster_pages.hpp"

namespace twiza::print {
namespace {

using sociogram::Rect;
using sociogram::Scene;
using sociogram::SceneNode;

constexpr double pt = sociogram::mm_per_pt;

const std::string map_name = "map";
std::string on_map(const std::string& id) { return "map-" + id; }
std::string sheet_of(const std::string& id) { return "actor-" + id; }

// The map, its actors leading to their sheets.
class LinkedMap : public CairoCanvas {
 public:
  LinkedMap(PdfDocument& pdf, const Lettering& lettering, const Scene& scene)
      : CairoCanvas(pdf.context(), lettering), pdf_(pdf) {
    for (const SceneNode& node : scene.nodes) nodes_[node.id] = &node;
  }

  void open_record(std::string_view what, const std::string& id, std::string_view) override {
    const auto node = nodes_.find(id);
    if (what != "actor" || node == nodes_.end()) return;
    const SceneNode& it = *node->second;
    pdf_.destination(on_map(id), it.centre.x - it.w, it.centre.y - it.h);
    pdf_.begin_link(sheet_of(id));
  }
  void close() override { pdf_.end_link(); }

 private:
  PdfDocument& pdf_;
  std::map<std::string, const SceneNode*> nodes_;
};

// The same report in another language has the same anchors: of one name a file has one destination.
documents::Report with_own_anchors(documents::Report report, const std::string& prefix) {
  for (documents::Block& block : report.blocks) {
    if (auto* heading = std::get_if<documents::Heading>(&block);
        heading != nullptr && !heading->anchor.empty())
      heading->anchor.insert(0, prefix);
    auto* paragraph = std::get_if<documents::Paragraph>(&block);
    if (paragraph != nullptr && !paragraph->link.empty()) paragraph->link.insert(0, prefix);
  }
  return report;
}

class Book {
 public:
  Book(const PdfAbout& about, const base::Words& words) : words_(words), pdf_(about) {}

  // The first page.
  void open_with(const Scene& scene, Paper paper) {
    scene_ = &scene;
    paper_ = paper;
    for (const SceneNode& node : scene.nodes) nodes_[sheet_of(node.id)] = &node;
  }

  void reports(const std::vector<documents::Report>& reports) {
    std::vector<std::pair<const documents::Report*, std::vector<TextPage>>> set;
    std::size_t count = scene_ == nullptr ? 0 : 1;
    for (const documents::Report& report : reports) {
      set.emplace_back(&report, set_pages(report, "report" + std::to_string(set.size() + 1), lettering_));
      for (const TextPage& page : set.back().second) {
        ++count;
        for (const PlacedLine& line : page.lines) pages_.emplace(line.anchor, count);
      }
    }
    pages_.erase(std::string());
    for (const auto& [anchor, page] : pages_) pdf_.expect(anchor);
    std::size_t number = 0;
    if (scene_ != nullptr) {
      pdf_.expect(map_name);
      for (const SceneNode& node : scene_->nodes) pdf_.expect(on_map(node.id));
      map_page(*scene_);
      ++number;
    }
    for (const auto& [report, pages] : set) {
      for (const TextPage& page : pages) {
        pdf_.begin_page(a4_upright);
        text_page(page, mirrored(*report));
        foot(*report, std::to_string(++number) + " / " + std::to_string(count));
        pdf_.end_page();
      }
    }
  }

  void poster(const Scene& scene, Paper tiles) { poster_pages(scene, tiles, words_, lettering_, pdf_); }

  std::string take() { return pdf_.take(); }

 private:
  void map_page(const Scene& scene) {
    const Fit placed = fit(scene, paper_);
    pdf_.begin_page(placed.paper);
    pdf_.bookmark(1, words_.say("document.map"), map_name);
    pdf_.destination(map_name, 0, 0);
    cairo_translate(pdf_.context(), placed.x, placed.y);
    cairo_scale(pdf_.context(), placed.scale, placed.scale);
    LinkedMap canvas(pdf_, lettering_, scene);
    sociogram::paint(scene, canvas);
    pdf_.end_page();
  }

  void text_page(const TextPage& page, bool mirrored) {
    cairo_t* context = pdf_.context();
    for (const PlacedBox& box : page.boxes) {
      set_color(context, box.color);
      cairo_rectangle(context, box.box.x, box.box.y, box.box.w, box.box.h);
      cairo_fill(context);
    }
    for (const PlacedPicture& picture : page.pictures) draw_png(context, picture.box, picture.png);
    for (const Bookmark& mark : page.bookmarks) pdf_.bookmark(mark.level, mark.text, mark.anchor);
    for (const PlacedNumber& number : page.numbers) {
      set_color(context, model::soft);
      const Paragraph digits =
          lettering_.set(std::to_string(pages_[number.anchor]), {{9 * pt, false, false}, false});
      digits.draw(context, 0, mirrored ? number.x : number.x - digits.width(0), number.y);
    }
    for (const PlacedLine& line : page.lines) {
      const double top = line.y - 10;
      if (!line.anchor.empty()) pdf_.destination(line.anchor, 0, top > 0 ? top : 0);
      pdf_.begin_link(line.link);
      set_color(context, line.color);
      line.paragraph->draw(context, line.line, line.x, line.y);
      pdf_.end_link();
      if (const auto node = nodes_.find(line.anchor); node != nodes_.end())
        symbol(*node->second, line.y, mirrored);
    }
  }

  // At the end of its heading's line.
  void symbol(const SceneNode& node, double y, bool mirrored) {
    constexpr double side = 9;
    const double x = mirrored ? side_margin : a4_upright.w - side_margin - side;
    CairoCanvas canvas(pdf_.context(), lettering_);
    pdf_.begin_link(on_map(node.id));
    sociogram::paint_symbol(node.symbol, {x, y - 6, side, side}, canvas);
    pdf_.end_link();
  }

  void foot(const documents::Report& report, const std::string& number) {
    const bool rtl = mirrored(report);
    const double y = a4_upright.h - bottom_margin + 9;
    const double left = side_margin, right = a4_upright.w - side_margin;
    set_color(pdf_.context(), model::territory_outline);
    cairo_rectangle(pdf_.context(), left, y - 4.5, right - left, 0.2);
    cairo_fill(pdf_.context());
    set_color(pdf_.context(), model::soft);
    const Face face{{8 * pt, false, false}, rtl};
    const Paragraph imprint = lettering_.set(report.imprint, face);
    const Paragraph page = lettering_.set(number, {face.style, false});
    imprint.draw(pdf_.context(), 0, rtl ? right - imprint.width(0) : left, y);
    page.draw(pdf_.context(), 0, rtl ? left : right - page.width(0), y);
    if (scene_ == nullptr) return;
    const Paragraph back = lettering_.set(words_.say("document.to_map"), face);
    pdf_.begin_link(map_name);
    const double inside = 22;  // beside the number
    back.draw(pdf_.context(), 0, rtl ? left + inside : right - inside - back.width(0), y);
    pdf_.end_link();
  }

  static bool mirrored(const documents::Report& report) { return base::right_to_left(report.language); }

  const base::Words& words_;
  const Scene* scene_ = nullptr;  // of the map that the book opens with
  Paper paper_ = Paper::screen;   // of the map
  const Lettering lettering_;
  PdfDocument pdf_;
  std::map<std::string, const SceneNode*> nodes_;  // by the name of their sheet
  std::map<std::string, std::size_t> pages_;       // numbers of pages by anchor
};

}  // namespace

std::string write_pdf(const Scene& scene, const std::vector<documents::Report>& reports,
                      const PrintOptions& options, const base::Words& words) {
  Book book({base::join(scene.title.lines, " "), base::join(scene.subtitle.lines, " "), scene.language},
            words);
  if (options.paper == Paper::poster) {
    book.poster(scene, options.tiles);
  } else {
    book.open_with(scene, options.paper);
    book.reports(reports);
  }
  return book.take();
}

std::string write_pdf(const std::vector<documents::Report>& reports) {
  const documents::Report& first = reports.front();
  Book book({first.title, first.subtitle, first.language}, base::Words::of(first.language));
  std::vector<documents::Report> apart;
  for (const documents::Report& report : reports)
    apart.push_back(apart.empty() ? report : with_own_anchors(report, std::to_string(apart.size()) + "-"));
  book.reports(apart);
  return book.take();
}

}  // namespace twiza::print
