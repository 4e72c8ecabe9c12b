// Tables of cells, so cheap to make that the fuzzer reaches what the import means by them:
//
//     # Liens
//     De|À|Qualité
//     DAS|Entraide|bonne
//
// A cell that begins with "~" is a number, with "!" an error; a vertical tab is a line end in a cell.
#include "base/utf8.hpp"
#include "law.hpp"

using namespace twiza;

namespace {

intake::Cell cell_of(std::string text) {
  for (char& c : text)
    if (c == '\v') c = '\n';
  if (text.empty()) return {};
  const intake::Cell::Kind kind = text[0] == '~'   ? intake::Cell::Kind::number
                                  : text[0] == '!' ? intake::Cell::Kind::error
                                                   : intake::Cell::Kind::text;
  if (kind != intake::Cell::Kind::text) text.erase(0, 1);
  if (text.empty()) return {};
  const bool formula = text[0] == '=';
  return {kind, std::move(text), formula};
}

std::vector<intake::Cell> row_of(std::string_view line) {
  std::vector<intake::Cell> row;
  while (!line.empty()) {
    const std::size_t bar = std::min(line.find('|'), line.size());
    row.push_back(cell_of(std::string(line.substr(0, bar))));
    line.remove_prefix(std::min(bar + 1, line.size()));
  }
  while (!row.empty() && row.back().text.empty()) row.pop_back();
  return row;
}

// Readers give valid UTF-8 only.
std::string repaired(std::string_view text) {
  std::string valid;
  for (std::size_t at = 0; at < text.size();) base::append(valid, base::next_code_point(text, at));
  return valid;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  intake::Workbook workbook;
  const std::string text = repaired(fuzz::text_of(data, size));
  for (std::string_view rest = text; !rest.empty();) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (line.substr(0, 2) == "# ")
      workbook.tables.push_back({std::string(line.substr(2)), {}});
    else if (!workbook.tables.empty())
      workbook.tables.back().rows.push_back(row_of(line));
  }
  fuzz::imports(workbook);
  return 0;
}
