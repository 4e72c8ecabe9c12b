#include "print/poster_pages.hpp"

#include <algorithm>
#include <string>

#include "base/text.hpp"
#include "print/cairo_canvas.hpp"

namespace twiza::print {
namespace {

using sociogram::Rect;
using sociogram::Scene;

constexpr double hairline = 0.15;  // mm

class PosterPages {
 public:
  PosterPages(const Scene& scene, Paper tiles, const base::Words& words, const Lettering& lettering,
              PdfDocument& pdf)
      : scene_(scene),
        tiles_(tiles),
        poster_(poster(scene, tiles)),
        words_(words),
        lettering_(lettering),
        pdf_(pdf) {}

  void plan() {
    begin(landscape(Paper::a4), "plan", words_.say("print.plan"));
    constexpr double head = 22;  // mm, for the sentence
    const Size paper = landscape(Paper::a4);
    // The grid of sheets, centred under the sentence.
    const Size grid = poster_.whole();
    const double scale =
        std::min((paper.w - 2 * poster_margin) / grid.w, (paper.h - head - 2 * poster_margin) / grid.h);
    sentence(paper.w - 2 * poster_margin);
    cairo_save(pdf_.context());
    cairo_translate(pdf_.context(), (paper.w - grid.w * scale) / 2, head + poster_margin);
    cairo_scale(pdf_.context(), scale, scale);
    map();
    for (int row = 0; row < poster_.rows; ++row) {
      for (int column = 0; column < poster_.columns; ++column) {
        const Rect window = window_of(column, row);
        set_color(pdf_.context(), model::soft);
        cairo_set_line_width(pdf_.context(), 0.3 / scale);
        cairo_rectangle(pdf_.context(), window.x, window.y, window.w, window.h);
        cairo_stroke(pdf_.context());
        const Paragraph name = lettering_.set(sheet_name(column, row), {{6 / scale, true, false}, false});
        name.draw(pdf_.context(), 0, window.x + window.w / 2 - name.width(0) / 2, window.y + window.h / 2);
      }
    }
    cairo_restore(pdf_.context());
    pdf_.end_page();
  }

  void sheet(int column, int row) {
    const std::string name = sheet_name(column, row);
    begin(poster_.sheet, "sheet-" + name, name);
    const Rect shown = {poster_margin, poster_margin, poster_.window.w, poster_.window.h};
    const Rect window = window_of(column, row);
    cairo_t* context = pdf_.context();
    cairo_save(context);
    cairo_rectangle(context, shown.x, shown.y, shown.w, shown.h);
    cairo_clip(context);
    cairo_translate(context, shown.x - window.x, shown.y - window.y);
    map();
    cairo_restore(context);
    crop_marks(shown);
    if (column + 1 < poster_.columns) overlap_mark({shown.x + shown.w - poster_overlap, shown.y, 0, shown.h});
    if (row + 1 < poster_.rows) overlap_mark({shown.x, shown.y + shown.h - poster_overlap, shown.w, 0});
    heading(name);
    pdf_.end_page();
  }

  const Poster& grid() const { return poster_; }

 private:
  void begin(Size paper, const std::string& anchor, const std::string& title) {
    pdf_.expect(anchor);
    pdf_.begin_page(paper);
    pdf_.bookmark(1, title, anchor);
    pdf_.destination(anchor, 0, 0);
  }

  // Of the grid, whose sheets hide one another's edges.
  Rect window_of(int column, int row) const {
    return {column * (poster_.window.w - poster_overlap), row * (poster_.window.h - poster_overlap),
            poster_.window.w, poster_.window.h};
  }

  // In the middle of the grid, at the poster's scale.
  void map() {
    const Size grid = poster_.whole();
    cairo_save(pdf_.context());
    cairo_translate(pdf_.context(), (grid.w - scene_.page_w * poster_.scale) / 2,
                    (grid.h - scene_.page_h * poster_.scale) / 2);
    cairo_scale(pdf_.context(), poster_.scale, poster_.scale);
    CairoCanvas canvas(pdf_.context(), lettering_);
    sociogram::paint(scene_, canvas);
    cairo_restore(pdf_.context());
  }

  void stroke(double x1, double y1, double x2, double y2) {
    cairo_move_to(pdf_.context(), x1, y1);
    cairo_line_to(pdf_.context(), x2, y2);
    cairo_stroke(pdf_.context());
  }

  void ready_to_mark() {
    set_color(pdf_.context(), model::ink);
    cairo_set_dash(pdf_.context(), nullptr, 0, 0);
    cairo_set_line_width(pdf_.context(), hairline);
  }

  // Outside the corners of what is shown, where the paper is cut.
  void crop_marks(const Rect& shown) {
    constexpr double near = 1.5, far = 7;
    ready_to_mark();
    for (const double x : {shown.x, shown.x + shown.w}) {
      for (const double y : {shown.y, shown.y + shown.h}) {
        const double away_x = x == shown.x ? -1 : 1, away_y = y == shown.y ? -1 : 1;
        stroke(x + away_x * near, y, x + away_x * far, y);
        stroke(x, y + away_y * near, x, y + away_y * far);
      }
    }
  }

  // Where the cut edge of the next sheet comes to lie: marks at both ends of that line.
  void overlap_mark(const Rect& line) {
    constexpr double near = 1, far = 4;
    ready_to_mark();
    if (line.w == 0) {
      stroke(line.x, line.y - far, line.x, line.y - near);
      stroke(line.x, line.y + line.h + near, line.x, line.y + line.h + far);
    } else {
      stroke(line.x - far, line.y, line.x - near, line.y);
      stroke(line.x + line.w + near, line.y, line.x + line.w + far, line.y);
    }
  }

  // Above what is shown: the sheet's name, then whose and of how many.
  void heading(const std::string& name) {
    set_color(pdf_.context(), model::ink);
    const double y = poster_margin - 3, x = poster_margin + poster_overlap + 4;
    const Paragraph big = lettering_.set(name, {{5, true, false}, false});
    big.draw(pdf_.context(), 0, x, y);
    const std::string whose = words_.say("print.sheet", {{"name", base::join(scene_.title.lines, " ")},
                                                         {"columns", std::to_string(poster_.columns)},
                                                         {"rows", std::to_string(poster_.rows)}});
    set_color(pdf_.context(), model::soft);
    const Paragraph small = lettering_.set(whose, {{2.8, false, false}, mirrored()});
    small.draw(pdf_.context(), 0, x + big.width(0) + 4, y);
  }

  void sentence(double width) {
    set_color(pdf_.context(), model::ink);
    const std::string text = words_.say("print.poster", {{"columns", std::to_string(poster_.columns)},
                                                         {"rows", std::to_string(poster_.rows)},
                                                         {"paper", tiles_ == Paper::a3 ? "A3" : "A4"}});
    const Paragraph lines = lettering_.set(text, {{4, false, false}, mirrored()}, width);
    for (int n = 0; n < lines.lines(); ++n) {
      const double x = mirrored() ? poster_margin + width - lines.width(n) : poster_margin;
      lines.draw(pdf_.context(), n, x, poster_margin + 4 + 5.8 * n);
    }
  }

  bool mirrored() const { return base::right_to_left(scene_.language); }

  const Scene& scene_;
  Paper tiles_;
  const Poster poster_;
  const base::Words& words_;
  const Lettering& lettering_;
  PdfDocument& pdf_;
};

}  // namespace

void poster_pages(const Scene& scene, Paper tiles, const base::Words& words, const Lettering& lettering,
                  PdfDocument& pdf) {
  PosterPages pages(scene, tiles, words, lettering, pdf);
  pages.plan();
  for (int row = 0; row < pages.grid().rows; ++row) {
    for (int column = 0; column < pages.grid().columns; ++column) pages.sheet(column, row);
  }
}

}  // namespace twiza::print
