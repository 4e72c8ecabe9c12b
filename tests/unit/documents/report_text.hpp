// A report as plain lines, to be searched by tests.
#pragma once

#include <string>
#include <vector>

#include "base/text.hpp"
#include "documents/report.hpp"

namespace twiza::documents {

inline std::vector<std::string> lines_of(const Report& report) {
  std::vector<std::string> lines;
  for (const Block& block : report.blocks) {
    if (const auto* heading = std::get_if<Heading>(&block))
      lines.push_back(std::string(static_cast<std::size_t>(heading->level), '#') + " " + heading->text);
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) lines.push_back(paragraph->text);
    if (const auto* table = std::get_if<ReportTable>(&block)) {
      lines.push_back("[" + table->caption + "]");
      if (!table->header.empty()) lines.push_back(base::join(table->header, "|"));
      for (const auto& row : table->rows) lines.push_back(base::join(row, "|"));
    }
  }
  return lines;
}

}  // namespace twiza::documents
