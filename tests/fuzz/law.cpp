#include "law.hpp"

#include <cstdio>
#include <cstdlib>

#include "base/utf8.hpp"
#include "base/words.hpp"
#include "platform/xlsx_reader.hpp"
#include "platform/xlsx_writer.hpp"

namespace twiza::fuzz {

void broken(std::string_view law, std::string_view detail) {
  std::fprintf(stderr, "LAW BROKEN: %.*s\n%.*s\n", static_cast<int>(law.size()), law.data(),
               static_cast<int>(std::min<std::size_t>(detail.size(), 4000)), detail.data());
  std::abort();
}

void worded(std::string_view code, base::Arguments arguments) {
  for (auto& [name, value] : arguments) {
    law(base::is_valid(value), "an argument is valid UTF-8", code);
    // A brace of the user's is no blank that was left.
    if (name != "count") value = "x";
  }
  arguments.emplace_back("file", "x");
  for (const base::Language language : {base::Language::fr, base::Language::ar, base::Language::en}) {
    const base::Words& words = base::Words::of(language);
    law(words.has(code), "a code has its sentence", code);
    law(words.say(code, arguments).find('{') == std::string::npos, "a sentence has no blank left", code);
  }
}

void sound(const intake::Workbook& workbook) {
  for (const intake::Table& table : workbook.tables) {
    law(base::is_valid(table.name), "a sheet's name is valid UTF-8");
    for (const auto& row : table.rows) {
      for (const intake::Cell& cell : row) law(base::is_valid(cell.text), "a cell is valid UTF-8");
    }
  }
  for (const intake::Notice& notice : workbook.notices) worded(notice.code, notice.arguments);
}

std::string shown(const intake::Workbook& workbook) {
  std::string all;
  for (const intake::Table& table : workbook.tables) {
    std::string rows;
    std::size_t full = 0;
    for (const auto& row : table.rows) {
      std::string cells = "  ";
      std::size_t end = cells.size();
      for (const intake::Cell& cell : row) {
        cells += cell.text;
        if (!cell.text.empty()) end = cells.size();
        cells += " | ";
      }
      cells.resize(end);
      rows += cells + '\n';
      if (end > 2) full = rows.size();
    }
    all += "sheet\n" + rows.substr(0, full);
  }
  return all;
}

bool is_small(const intake::Workbook& workbook) {
  std::size_t places = 0;
  for (const intake::Table& table : workbook.tables) {
    places += table.rows.size();
    for (const auto& row : table.rows) places += row.size();
  }
  return places < 50'000;
}

void comes_back(const intake::Workbook& workbook) {
  if (workbook.tables.empty() || !is_small(workbook)) return;
  const base::Result<intake::Workbook> again = platform::read_xlsx(platform::write_xlsx(workbook));
  law(again.has_value(), "what was written is read", again ? "" : again.error().code);
  law(shown(*again) == shown(workbook), "what was written is read as it was",
      shown(workbook) + "became\n" + shown(*again));
}

}  // namespace twiza::fuzz
