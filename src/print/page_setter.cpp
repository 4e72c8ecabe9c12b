#include "print/page_setter.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/utf8.hpp"
#include "model/legend.hpp"
#include "print/table_setter.hpp"
#include "sociogram/painter.hpp"

namespace twiza::print {
namespace {

using documents::Heading;
using documents::Report;
using documents::ReportTable;
using Style = documents::Paragraph::Style;

constexpr double pt = sociogram::mm_per_pt;

struct Setting {
  sociogram::TextStyle style;
  std::string_view color = model::ink;
  double before = 0, after = 0;  // mm
};

Setting of_heading(int level) {
  if (level <= 1) return {{17 * pt, true, false}, model::ink, 7, 3};
  if (level == 2) return {{13.5 * pt, true, false}, model::ink, 6, 1.5};
  return {{10.5 * pt, true, false}, model::ink, 3.2, 0.6};
}

Setting of_paragraph(Style style) {
  switch (style) {
    case Style::lead:
      return {{11 * pt, false, false}, model::soft, 0, 2};
    case Style::quiet:
      return {{9.5 * pt, false, true}, model::soft, 0, 1.6};
    case Style::item:
      return {{10 * pt, false, false}, model::ink, 0, 0.8};
    case Style::body:
      break;
  }
  return {{10 * pt, false, false}, model::ink, 0, 1.6};
}

bool has_right_to_left_letters(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (base::is_right_to_left(base::next_code_point(text, at))) return true;
  }
  return false;
}

class PageSetter {
 public:
  PageSetter(const Report& report, const std::string& name, const Lettering& lettering)
      : report_(report),
        name_(name),
        lettering_(lettering),
        right_to_left_(base::right_to_left(report.language)) {
    pages_.emplace_back();
  }

  std::vector<TextPage> set() {
    if (!report_.loose) title();
    for (std::size_t i = 0; i < report_.blocks.size(); ++i) {
      block_ = i;
      if (i == 0 && begins_apart()) contents();
      if (pages_.back().size.w > pages_.back().size.h) next_page();
      std::visit([this](const auto& block) { this->block(block); }, report_.blocks[i]);
    }
    return std::move(pages_);
  }

 private:
  static constexpr double width = a4_upright.w - 2 * side_margin;
  static constexpr double lowest = a4_upright.h - bottom_margin;

  void title() {
    const std::string anchor = name_;
    text(report_.title, {{22 * pt, true, false}, model::ink, 0, 1}, 0, {}, anchor);
    if (!report_.subtitle.empty()) text(report_.subtitle, {{12 * pt, false, false}, model::soft, 0, 1});
    if (!report_.status.empty()) text(report_.status, {{10 * pt, false, true}, model::soft, 0, 1});
    for (const std::string& said : report_.cover) text(said, {{11 * pt, false, false}, model::ink, 0, 1});
    pages_.back().bookmarks.push_back({1, report_.title, anchor});
    logos();
    rule(1.5);
    y_ += 4;
  }

  // In rows, from the side the text begins at, each in the middle of its row's height.
  void logos() {
    constexpr double gap = 4;
    double x = width, row = 0;  // the width taken, and the height of the row
    for (const documents::ReportLogo& logo : report_.logos) {
      if (x + logo.w > width) {
        y_ += row + 2;
        x = row = 0;
        for (const documents::ReportLogo& each : report_.logos) row = std::max(row, each.h);
      }
      const double left = right_to_left_ ? side_margin + width - x - logo.w : side_margin + x;
      pages_.back().pictures.push_back({{left, y_ + (row - logo.h) / 2, logo.w, logo.h}, logo.png});
      x += logo.w + gap;
    }
    if (!report_.logos.empty()) y_ += row + 1.5;
  }

  void block(const Heading& heading) {
    if (heading.new_page && !at_top()) next_page();
    const Setting setting = of_heading(heading.level);
    // A heading is not left alone at the foot: it goes with all that is as short as a heading after it.
    const double line = leading(setting.style.size);
    const double follows = 3 * leading(10 * pt) + headings_after() * 15;
    if (y_ + setting.before + line + follows > lowest) next_page();
    const std::string anchor = anchor_of(heading, block_);
    if (heading.level <= 2) {
      pages_.back().bookmarks.push_back({heading.level + 1, heading.text, anchor});
    }
    // A symbol may stand at the end of its line.
    text(heading.text, setting, 0, {}, anchor, heading.anchor.empty() ? 0 : 14);
    if (heading.level == 1) {
      rule(0.4);
      y_ += 2;
    }
  }

  void block(const documents::Paragraph& paragraph) {
    const Setting setting = of_paragraph(paragraph.style);
    const bool item = paragraph.style == Style::item;
    constexpr double step = 4.5;
    const double stand = step * paragraph.depth;
    if (item && y_ + leading(setting.style.size) <= lowest) {
      Paragraph bullet = lettering_.set("•", {setting.style, right_to_left_});
      const double w = bullet.width(0);
      put(std::make_shared<const Paragraph>(std::move(bullet)), 0,
          right_to_left_ ? side_margin + width - stand - 1 - w : side_margin + stand + 1, base_of(setting),
          model::soft);
    }
    text(paragraph.text, setting, item ? stand + step : 0, paragraph.link);
  }

  void block(const ReportTable& table) {
    const TableSetter rows(table, right_to_left_, width, lettering_);
    y_ += 1.5;
    const double caption = table.caption.empty() ? 0 : leading(9.5 * pt) + 1;
    if (y_ + caption + rows.header_height() + rows.least_height() > lowest) next_page();
    if (!table.caption.empty()) text(table.caption, {{9.5 * pt, true, false}, model::ink, 0, 1});
    rows.header(pages_.back(), side_margin, y_);
    for (std::size_t row = 0; row < rows.rows(); ++row) {
      for (int line = 0; line < rows.lines(row);) {
        // A row stays whole unless it is higher than a page.
        const int whole = rows.lines(row) - line;
        const bool too_high = rows.header_height() + rows.height(whole) > lowest - top_margin;
        int taken = rows.fitting(lowest - y_);
        if (taken < whole && (!too_high || taken < 2)) {
          next_page();
          rows.header(pages_.back(), side_margin, y_);
          taken = std::max(1, rows.fitting(lowest - y_));
        }
        taken = std::min(taken, whole);
        rows.row(pages_.back(), row, line, taken, side_margin, y_);
        line += taken;
      }
    }
    y_ += 3;
  }

  // As large as the page across allows, its caption under it.
  void block(const documents::Figure& figure) {
    if (figure.scene == nullptr) return;
    if (!at_top()) next_page();
    TextPage& page = pages_.back();
    page.size = landscape(Paper::a4);
    const Setting setting{{9.5 * pt, true, false}};
    const double line = leading(setting.style.size), side = 12;
    const double w = page.size.w - 2 * side, h = page.size.h - top_margin - bottom_margin - 2 * line;
    const double scale = std::min(w / figure.scene->page_w, h / figure.scene->page_h);
    const double drawn_w = figure.scene->page_w * scale, drawn_h = figure.scene->page_h * scale;
    page.scenes.push_back({{(page.size.w - drawn_w) / 2, top_margin, drawn_w, drawn_h}, figure.scene.get()});
    y_ = top_margin + drawn_h + line / 2;
    const auto caption = std::make_shared<const Paragraph>(
        lettering_.set(figure.caption, face_of(figure.caption, setting.style, right_to_left_)));
    const double end = page.size.w - side_margin - caption->width(0);
    put(caption, 0, right_to_left_ ? end : side_margin, base_of(setting), setting.color);
  }

  std::string anchor_of(const Heading& heading, std::size_t block) const {
    if (heading.level > 2 || !heading.anchor.empty()) return heading.anchor;
    return name_ + "-" + std::to_string(block);
  }

  bool begins_apart() const {
    const auto* first = std::get_if<Heading>(&report_.blocks.front());
    return first != nullptr && first->new_page;
  }

  // Headings of level 1 and 2 in two columns, each a link with its page.
  void contents() {
    constexpr double gap = 10, number_room = 9;
    constexpr double column_width = (width - gap) / 2;
    double top = y_;
    int column = 0;
    for (std::size_t i = 0; i < report_.blocks.size(); ++i) {
      const auto* heading = std::get_if<Heading>(&report_.blocks[i]);
      if (heading == nullptr || heading->level > 2) continue;
      const Setting setting{{9 * pt, heading->level == 1, false}};
      const double indent = heading->level == 1 ? 0 : 3;
      const auto set = std::make_shared<const Paragraph>(
          lettering_.set(heading->text, face_of(heading->text, setting.style, right_to_left_),
                         column_width - indent - number_room));
      const double line = leading(setting.style.size);
      if (heading->level == 1 && y_ > top) y_ += line / 2;
      // A part is not named at the foot of a column.
      const int needed = set->lines() + (heading->level == 1 ? 2 : 0);
      if (y_ + needed * line > lowest) {
        if (column == 1) {
          next_page();
          top = y_;
        }
        column = 1 - column;
        y_ = top;
      }
      const double left = side_margin + (right_to_left_ != (column == 1) ? column_width + gap : 0);
      const std::string anchor = anchor_of(*heading, i);
      for (int n = 0; n < set->lines(); ++n) {
        const double x = right_to_left_ ? left + column_width - indent - set->width(n) : left + indent;
        put(set, n, x, base_of(setting), setting.color, anchor);
        if (n == 0)
          pages_.back().numbers.push_back(
              {anchor, right_to_left_ ? left : left + column_width, base_of(setting)});
        y_ += line;
      }
    }
  }

  int headings_after() const {
    int count = 0;
    for (std::size_t i = block_ + 1; i < report_.blocks.size(); ++i) {
      if (!std::holds_alternative<Heading>(report_.blocks[i])) break;
      ++count;
    }
    return count;
  }

  bool at_top() const { return y_ <= top_margin + 1e-9; }

  void next_page() {
    pages_.emplace_back();
    y_ = top_margin;
  }

  double base_of(const Setting& setting) const { return y_ + baseline_in_line(setting.style.size); }

  void put(std::shared_ptr<const Paragraph> paragraph, int line, double x, double y, std::string_view color,
           const std::string& link = {}, const std::string& anchor = {}) {
    pages_.back().lines.push_back({std::move(paragraph), line, x, y, color, link, anchor});
  }

  void text(const std::string& words, const Setting& setting, double indent = 0, const std::string& link = {},
            const std::string& anchor = {}, double end_room = 0) {
    if (words.empty()) return;
    if (!at_top()) y_ += setting.before;
    const auto set = std::make_shared<const Paragraph>(
        lettering_.set(words, face_of(words, setting.style, right_to_left_), width - indent - end_room));
    const int count = set->lines();
    for (int n = 0; n < count; ++n) {
      // No first line alone at the foot of a page, no last one alone at the head.
      const bool pair = count > 1 && (n == 0 || n == count - 2);
      if (y_ + leading(setting.style.size) * (pair ? 2 : 1) > lowest) next_page();
      const double start =
          right_to_left_ ? side_margin + width - indent - set->width(n) : side_margin + indent;
      put(set, n, start, base_of(setting), setting.color, link, n == 0 ? anchor : std::string());
      y_ += leading(setting.style.size);
    }
    y_ += setting.after;
  }

  void rule(double space) {
    y_ += space;
    pages_.back().boxes.push_back({{side_margin, y_, width, 0.25}, model::territory_outline});
  }

  const Report& report_;
  const std::string& name_;
  const Lettering& lettering_;
  bool right_to_left_;
  std::size_t block_ = 0;
  std::vector<TextPage> pages_;
  double y_ = top_margin;
};

}  // namespace

Face face_of(std::string_view text, const sociogram::TextStyle& style, bool right_to_left) {
  return {style, right_to_left && has_right_to_left_letters(text)};
}

std::vector<TextPage> set_pages(const Report& report, const std::string& name, const Lettering& lettering) {
  return PageSetter(report, name, lettering).set();
}

}  // namespace twiza::print
