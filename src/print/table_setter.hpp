// The rows of a table, broken into cells of lines, put on a page line by line.
#pragma once

#include <memory>
#include <vector>

#include "print/page_setter.hpp"

namespace twiza::print {

// Height of a line of text of a size, and where its baseline is in it; mm.
double leading(double size);
double baseline_in_line(double size);

class TableSetter {
 public:
  TableSetter(const documents::ReportTable& table, bool right_to_left, double width,
              const Lettering& lettering);

  std::size_t rows() const { return rows_.size(); }
  int lines(std::size_t row) const { return lines_of(rows_[row]); }
  double height(int lines) const;    // of a row of so many lines
  double header_height() const;      // 0 without one
  double least_height() const;       // of the first row
  int fitting(double height) const;  // lines of a row that fit; may be 0
  // Puts it at `y` and moves `y` under it.
  void header(TextPage& page, double x, double& y) const;
  void row(TextPage& page, std::size_t row, int first_line, int lines, double x, double& y) const;

 private:
  using Cells = std::vector<std::shared_ptr<const Paragraph>>;
  static int lines_of(const Cells& cells);
  Cells cells_of(const std::vector<std::string>& texts, bool bold) const;
  void put(TextPage& page, const Cells& cells, int first_line, int lines, double x, double& y) const;

  const Lettering& lettering_;
  bool right_to_left_;
  double width_;
  std::vector<double> columns_;  // widths
  Cells header_;
  std::vector<Cells> rows_;
};

}  // namespace twiza::print
