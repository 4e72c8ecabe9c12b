// Workbooks written as text inside a test:
//
//   # Structures
//   Nom | Catégorie
//   DAS | administration
//
// "# Name" begins a sheet, '|' separates cells, an empty line is an empty row inside a sheet (the last ones
// are dropped). Spaces around cells are kept away.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.hpp"
#include "base/words.hpp"
#include "intake/import.hpp"

namespace twiza::intake {

inline Workbook workbook(std::string_view text) {
  Workbook book;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::string_view line = base::trim(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (line.substr(0, 2) == "# ") {
      book.tables.push_back({std::string(base::trim(line.substr(2))), {}});
      continue;
    }
    if (book.tables.empty()) continue;
    std::vector<Cell> cells;
    std::string_view rest = line;
    while (!line.empty()) {
      const std::size_t bar = rest.find('|');
      const std::string cell(base::trim(rest.substr(0, bar)));
      cells.push_back({cell.empty() ? Cell::Kind::empty : Cell::Kind::text, cell, false});
      if (bar == std::string_view::npos) break;
      rest.remove_prefix(bar + 1);
    }
    book.tables.back().rows.push_back(std::move(cells));
  }
  for (Table& table : book.tables) {
    while (!table.rows.empty() && table.rows.back().empty()) table.rows.pop_back();
  }
  return book;
}

// A message without its sentences, or with a blank that nothing fills, is a mistake wherever it comes from.
inline void expect_worded(const std::vector<model::Finding>& findings) {
  for (const base::Language language : {base::Language::fr, base::Language::ar, base::Language::en}) {
    const base::Words& words = base::Words::of(language);
    for (const model::Finding& finding : findings) {
      for (const std::string& code :
           {"rule." + finding.rule, "finding." + finding.code, "repair." + finding.code}) {
        EXPECT_TRUE(words.has(code)) << code;
        base::Arguments none = finding.arguments;
        for (auto& [name, value] : none) {
          if (name != "count") value = "x";
        }
        EXPECT_EQ(words.say(code, none).find('{'), std::string::npos)
            << code << ": " << words.say(code, none);
      }
    }
  }
}

inline Import import_book(const Workbook& book) {
  Import import = import_workbook(book, "classeur");
  for (model::Finding& finding : import.findings) import.locate(finding);
  expect_worded(import.findings);
  return import;
}

inline Import import_text(std::string_view text) { return import_book(workbook(text)); }

inline std::vector<model::Finding> findings_of(const Import& import, std::string_view code) {
  std::vector<model::Finding> found;
  for (const model::Finding& finding : import.findings) {
    if (finding.code == code) found.push_back(finding);
  }
  return found;
}

inline std::string argument(const model::Finding& finding, std::string_view name) {
  for (const auto& [key, value] : finding.arguments) {
    if (key == name) return value;
  }
  return "(none)";
}

// "CNF-01 review missing_end Liens:3 À": a finding in one line, for comparisons that read well.
inline std::string line_of(const model::Finding& finding) {
  std::string line = finding.rule + " " + std::string(model::name_of(finding.verdict)) + " " + finding.code;
  if (!finding.sheet.empty()) line += " " + finding.sheet + ":" + std::to_string(finding.row);
  if (!finding.column.empty()) line += " " + finding.column;
  return line;
}

inline std::vector<std::string> lines_of(const Import& import) {
  std::vector<std::string> lines;
  for (const model::Finding& finding : import.findings) lines.push_back(line_of(finding));
  return lines;
}

// "DAS > EN": ties as text, in the order of the site.
inline std::vector<std::string> ties_of(const model::Site& site) {
  const model::Index index(site);
  std::vector<std::string> ties;
  for (const model::Tie& tie : site.ties)
    ties.push_back(index.name_of(tie.from) + " > " + index.name_of(tie.to));
  return ties;
}

template <class R>
std::vector<std::string> names_of(const std::vector<R>& records) {
  std::vector<std::string> names;
  for (const R& record : records) names.push_back(record.name);
  return names;
}

}  // namespace twiza::intake
