// Which style a block of a report is printed in.
#pragma once

#include <vector>

#include "documents/docx_styles.hpp"
#include "documents/report.hpp"

namespace twiza::documents::docx {

inline Look look_of(const Heading& heading) {
  if (heading.level <= 1) return Look::heading1;
  return heading.level == 2 ? Look::heading2 : Look::heading3;
}

inline Look look_of(const Paragraph& paragraph) {
  switch (paragraph.style) {
    case Paragraph::Style::lead:
      return Look::lead;
    case Paragraph::Style::quiet:
      return Look::quiet;
    case Paragraph::Style::item:
      return Look::item;
    case Paragraph::Style::body:
      break;
  }
  return Look::normal;
}

// Shares of the width, one a column, that sum up to 1.
inline std::vector<double> shares_of(const ReportTable& table) {
  std::size_t columns = table.header.size();
  if (columns == 0 && !table.rows.empty()) columns = table.rows.front().size();
  std::vector<double> shares = table.shares;
  shares.resize(columns, shares.empty() ? 1 : shares.back());
  double sum = 0;
  for (const double share : shares) sum += share;
  for (double& share : shares) share /= sum > 0 ? sum : 1;
  return shares;
}

}  // namespace twiza::documents::docx
