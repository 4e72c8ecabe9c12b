#include "print/table_setter.hpp"

#include <algorithm>
#include <cmath>

#include "model/legend.hpp"
#include "sociogram/painter.hpp"

namespace twiza::print {
namespace {

constexpr double type = 9 * sociogram::mm_per_pt;
constexpr double pad_x = 1.6, pad_y = 0.9;  // mm in a cell

std::vector<double> widths(const documents::ReportTable& table, double width) {
  std::size_t columns = table.header.size();
  for (const auto& row : table.rows) columns = std::max(columns, row.size());
  std::vector<double> shares = table.shares;
  shares.resize(columns, shares.empty() ? 1 : 0.1);
  double sum = 0;
  for (const double share : shares) sum += share;
  for (double& share : shares) share *= width / sum;
  return shares;
}

}  // namespace

double leading(double size) { return 1.42 * size; }
double baseline_in_line(double size) { return leading(size) / 2 + sociogram::baseline * size; }

TableSetter::TableSetter(const documents::ReportTable& table, bool right_to_left, double width,
                         const Lettering& lettering)
    : lettering_(lettering),
      right_to_left_(right_to_left),
      width_(width),
      columns_(widths(table, width)),
      header_(cells_of(table.header, true)) {
  for (const auto& row : table.rows) rows_.push_back(cells_of(row, false));
}

TableSetter::Cells TableSetter::cells_of(const std::vector<std::string>& texts, bool bold) const {
  Cells cells;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const Face face = face_of(texts[i], {type, bold, false}, right_to_left_);
    cells.push_back(std::make_shared<const Paragraph>(
        lettering_.set(texts[i], face, std::max(columns_[i] - 2 * pad_x, type))));
  }
  return cells;
}

int TableSetter::lines_of(const Cells& cells) {
  int most = 1;
  for (const auto& cell : cells) most = std::max(most, cell->lines());
  return most;
}

double TableSetter::height(int lines) const { return lines * leading(type) + 2 * pad_y; }
double TableSetter::header_height() const { return header_.empty() ? 0 : height(lines_of(header_)); }
double TableSetter::least_height() const {
  return rows_.empty() ? 0 : height(std::min(4, lines_of(rows_.front())));
}
int TableSetter::fitting(double height) const {
  return static_cast<int>(std::max(0.0, std::floor((height - 2 * pad_y) / leading(type) + 1e-9)));
}

void TableSetter::header(TextPage& page, double x, double& y) const {
  if (header_.empty()) return;
  page.boxes.push_back({{x, y, width_, header_height()}, model::territory_fill});
  put(page, header_, 0, lines_of(header_), x, y);
}

void TableSetter::row(TextPage& page, std::size_t row, int first_line, int lines, double x, double& y) const {
  put(page, rows_[row], first_line, lines, x, y);
}

void TableSetter::put(TextPage& page, const Cells& cells, int first_line, int lines, double x,
                      double& y) const {
  double before = 0;  // widths of the columns before, from the start side
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const Paragraph& cell = *cells[i];
    for (int n = first_line; n < std::min(first_line + lines, cell.lines()); ++n) {
      const double start = right_to_left_ ? x + width_ - before - pad_x - cell.width(n) : x + before + pad_x;
      const double top = y + pad_y + (n - first_line) * leading(type);
      page.lines.push_back({cells[i], n, start, top + baseline_in_line(type), model::ink, {}, {}});
    }
    before += columns_[i];
  }
  y += height(lines);
  page.boxes.push_back({{x, y - 0.06, width_, 0.12}, model::territory_outline});
}

}  // namespace twiza::print
