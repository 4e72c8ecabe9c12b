// What tests of reports share: a report as plain lines, to be searched, and ids of the records it tells of.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "base/text.hpp"
#include "documents/report.hpp"

namespace twiza::documents {

inline base::Id id(int n) {
  base::Id made;
  made.bytes[15] = static_cast<std::uint8_t>(n);
  return made;
}

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
