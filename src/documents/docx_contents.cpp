#include "documents/docx_contents.hpp"

#include <algorithm>
#include <string>

#include "documents/arial.hpp"
#include "documents/docx_look.hpp"
#include "documents/docx_styles.hpp"

namespace twiza::documents::docx {
namespace {

constexpr double width = text_w / 20.0, height = text_h / 20.0;  // points
constexpr double cell_padding = 5, cell_side = 9;
constexpr double points_per_mm = 72 / 25.4;
constexpr double logo_gap = 9, under_logo = 4;  // spaces between them, and what hangs under their line

// Fills page after page from the top.
class Pages {
 public:
  int page() const { return page_; }

  void new_page() {
    if (used_ > 0) ++page_;
    used_ = 0;
    kept_ = 0;
  }

  // Rows of one paragraph; a kept one goes on with what follows.
  void add(const std::string& text, Look look) {
    const Style& style = style_of(look);
    const int rows = arial_rows(text, style.size, style.bold, width - style.indent);
    if (used_ == 0 || used_ + style.before + style.line + kept_ <= height) {
      used_ += style.before;
    } else {
      ++page_;
      used_ = kept_;
    }
    for (int row = 0; row < rows; ++row) {
      if (used_ + style.line > height) {
        ++page_;
        used_ = 0;
      }
      used_ += style.line;
    }
    used_ += style.after;
    kept_ = style.keep ? kept_ + style.before + rows * style.line + style.after : 0;
  }

  // The row of logos, which may be two.
  void add(const std::vector<ReportLogo>& logos) {
    double row_width = 0, row = 0;
    for (const ReportLogo& logo : logos) {
      const double w = logo.w * points_per_mm;
      if (row_width == 0 || row_width + logo_gap + w > width) {
        used_ += row;
        row_width = row = 0;
      }
      row_width += w + logo_gap;
      row = std::max(row, logo.h * points_per_mm + under_logo);
    }
    used_ += row + (logos.empty() ? 0 : 2 * around_logos / 20.0);
    kept_ = 0;
  }

  void add(const ReportTable& table) {
    if (!table.caption.empty()) add(table.caption, Look::caption);
    const std::vector<double> shares = shares_of(table);
    const Style& style = style_of(Look::cell);
    const auto row = [&](const std::vector<std::string>& cells) {
      int rows = 1;
      for (std::size_t i = 0; i < cells.size() && i < shares.size(); ++i)
        rows = std::max(rows, arial_rows(cells[i], style.size, false, width * shares[i] - cell_side));
      const double needed = rows * style.line + cell_padding;
      if (used_ + needed > height) {
        ++page_;
        used_ = 0;
      }
      used_ += needed;
    };
    if (!table.header.empty()) row(table.header);
    for (const auto& cells : table.rows) row(cells);
    kept_ = 0;
  }

 private:
  int page_ = 1;
  double used_ = 0;
  double kept_ = 0;
};

}  // namespace

std::vector<ContentsEntry> contents_of(const Report& report, bool with_picture) {
  std::vector<ContentsEntry> entries;
  for (const Block& block : report.blocks) {
    const auto* heading = std::get_if<Heading>(&block);
    if (heading != nullptr && heading->level <= 2) entries.push_back({heading, 1});
  }
  Pages pages;
  pages.add(report.title, Look::title);
  if (!report.subtitle.empty()) pages.add(report.subtitle, Look::subtitle);
  if (!report.status.empty()) pages.add(report.status, Look::status);
  for (const std::string& said : report.cover) pages.add(said, Look::lead);
  pages.add(report.logos);
  if (report.contents) {
    pages.add("X", Look::contents_title);
    for (const ContentsEntry& entry : entries)
      pages.add(entry.heading->text + " 100", entry.heading->level == 1 ? Look::contents1 : Look::contents2);
  }
  if (with_picture) {
    pages.new_page();
    pages.add("X", Look::normal);
    pages.new_page();
  }
  auto entry = entries.begin();
  for (const Block& block : report.blocks) {
    if (const auto* heading = std::get_if<Heading>(&block)) {
      if (heading->new_page) pages.new_page();
      pages.add(heading->text, look_of(*heading));
      if (heading->level <= 2) (entry++)->page = pages.page();
    } else if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
      pages.add(paragraph->text, look_of(*paragraph));
    } else if (const auto* table = std::get_if<ReportTable>(&block)) {
      pages.add(*table);
    } else {
      pages.new_page();
      pages.add("X", Look::normal);
      pages.new_page();
    }
  }
  return entries;
}

}  // namespace twiza::documents::docx
